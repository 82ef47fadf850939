package org.statedconditions.engine.rollup;

import java.util.List;

/** A stage, and the conditions that open it. */
public final class StageGate {
  private final int index;
  private final String id;
  private final List<String> requires;

  StageGate(int index, String id, List<String> requires) {
    this.index = index;
    this.id = id;
    this.requires = List.copyOf(requires);
  }

  /** Its place among the stages, 0-based. */
  public int getIndex() {
    return index;
  }

  /** Its id. */
  public String getId() {
    return id;
  }

  /** The conditions that have to be met for it. */
  public List<String> getRequires() {
    return requires;
  }
}
