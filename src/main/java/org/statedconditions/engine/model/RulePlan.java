package org.statedconditions.engine.model;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlRule;

/**
 * What a rule asks, ready to be worked out: by Drools, for which {@link PackModel} writes it as an executable model, or by
 * whoever explains it. Immutable.
 *
 * @param rule the rule in the tree
 * @param file the file that it stands in
 * @param when what it asks, in its order
 * @param subject what its consequence is about
 */
public record RulePlan(DrlRule rule, DrlFile file, List<Part> when, Variable subject) {
  /** Copies the list. */
  public RulePlan {
    when = List.copyOf(when);
  }

  /** Its name. */
  public String name() {
    return rule.name();
  }

  @Nullable
  String says() {
    return rule.then() == null ? null : rule.then().method().text();
  }
}
