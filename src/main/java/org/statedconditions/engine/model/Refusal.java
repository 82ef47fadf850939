package org.statedconditions.engine.model;

import org.statedconditions.problem.Place;

/** Something in a rule cannot be built that the gate has let through. */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Place place;

  Refusal(String message, Place place) {
    super(message);
    this.place = place;
  }

  /** Where it stands. */
  public Place place() {
    return place;
  }
}
