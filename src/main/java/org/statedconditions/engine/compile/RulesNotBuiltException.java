package org.statedconditions.engine.compile;

import java.util.List;

/** Drools could not build some rules. */
public final class RulesNotBuiltException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient List<RawMessage> messages;

  /** With what Drools said. */
  public RulesNotBuiltException(List<RawMessage> messages) {
    super(messages.toString());
    this.messages = List.copyOf(messages);
  }

  /** What Drools said. */
  public List<RawMessage> messages() {
    return messages;
  }
}
