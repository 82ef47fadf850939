package org.statedconditions.engine.drl;

/** The two dialects of DRL that rule files may be read in; packs are written in what they share. */
public enum LanguageLevel {
  /** What Drools reads unless told otherwise. */
  DRL6,
  /** What is to come after it. */
  DRL10
}
