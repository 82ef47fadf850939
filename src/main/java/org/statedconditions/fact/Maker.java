package org.statedconditions.fact;

/** Makes facts, or records inside them, of the values of their fields. */
interface Maker {

  /** Something that values are set on. */
  Object empty();

  /** What the values make that were set on {@code builder}. */
  Object build(Object builder);

  /** Another object that equals {@code owner}. */
  Object copy(Object owner);
}
