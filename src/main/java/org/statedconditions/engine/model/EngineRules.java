package org.statedconditions.engine.model;

import java.util.List;
import java.util.Objects;
import org.statedconditions.drl.syntax.DrlFile;

/**
 * Rules of the engine itself, which run in the session of every pack.
 *
 * @param files the rule files
 * @param types the types that they match, none of which a pack can name
 * @param receiver what their consequences call
 */
public record EngineRules(List<DrlFile> files, List<RuleType> types, Receiver receiver) {
  /** No rules. */
  public static final EngineRules NONE = new EngineRules(List.of(), List.of(), Receiver.FINDINGS);

  /** Copies the lists. */
  public EngineRules {
    files = List.copyOf(files);
    types = List.copyOf(types);
    Objects.requireNonNull(receiver, "receiver");
  }
}
