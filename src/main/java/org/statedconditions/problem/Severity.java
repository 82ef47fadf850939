package org.statedconditions.problem;

/** How bad a problem is. */
public enum Severity {
  /** The input cannot be used. */
  ERROR,
  /** The input can be used, but its author should look at this. */
  WARNING
}
