package org.statedconditions.engine.guard;

import java.util.List;
import java.util.stream.Collectors;

/** A generated class was not let in; nothing of it has run. */
public final class RefusedClassException extends SecurityException {
  private static final long serialVersionUID = 1L;

  private final transient List<Refusal> refusals;

  RefusedClassException(List<Refusal> refusals) {
    super(refusals.stream()
        .map(r -> r.className() + ": " + r.what())
        .collect(Collectors.joining("; ")));
    this.refusals = List.copyOf(refusals);
  }

  /** What it holds that is not listed; at least one. */
  public List<Refusal> refusals() {
    return refusals;
  }
}
