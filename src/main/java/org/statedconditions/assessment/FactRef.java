package org.statedconditions.assessment;

/**
 * Points to one of the scenario's facts.
 *
 * @param index its place in the scenario, 0-based
 */
public record FactRef(int index) implements Comparable<FactRef> {

  @Override
  public int compareTo(FactRef other) {
    return Integer.compare(index, other.index);
  }

  /** As written in JSON: {@code facts[0]}. */
  @Override
  public String toString() {
    return "facts[" + index + "]";
  }
}
