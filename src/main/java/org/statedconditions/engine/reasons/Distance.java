package org.statedconditions.engine.reasons;

/**
 * How far a rule is from a match. A fact that belongs to something else is further away than one that says something else, and
 * one that is not there at all is further still.
 *
 * @param missing how many patterns have nothing to look at
 * @param joins how many constraints that only join facts fail
 * @param fails how many constraints fail, and how many facts stand against a {@code not}
 * @param unchecked how many constraints depend on something that is not there
 */
record Distance(int missing, int joins, int fails, int unchecked) implements Comparable<Distance> {
  static final Distance NONE = new Distance(0, 0, 0, 0);
  static final Distance ONE_MISSING = new Distance(1, 0, 0, 0);

  static Distance ofFails(int fails) {
    return new Distance(0, 0, fails, 0);
  }

  Distance plus(Distance other) {
    return new Distance(
        missing + other.missing,
        joins + other.joins,
        fails + other.fails,
        unchecked + other.unchecked);
  }

  @Override
  public int compareTo(Distance other) {
    int c = Integer.compare(missing, other.missing);
    c = c != 0 ? c : Integer.compare(joins, other.joins);
    c = c != 0 ? c : Integer.compare(fails, other.fails);
    return c != 0 ? c : Integer.compare(unchecked, other.unchecked);
  }
}
