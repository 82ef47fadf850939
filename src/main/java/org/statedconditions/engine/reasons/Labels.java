package org.statedconditions.engine.reasons;

import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.Names;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Chosen;

/** Names what rules match, for people. */
final class Labels {
  private Labels() {}

  /** What {@code object} is, for example {@code declaration by RU on general-ceasefire}. */
  static String of(Object object) {
    if (object instanceof Fact fact) {
      return Names.kebab(FactTypes.of(fact).name()) + " " + fact.id();
    } else if (object instanceof Declaration d) {
      return "declaration by " + d.party() + (d.ceasefire() == null ? "" : " on " + d.ceasefire());
    } else if (object instanceof Candidate c) {
      return c.kind() + " " + c.subject() + ", which is looked at";
    } else if (object instanceof Chosen c) {
      return "the choice of the condition " + c.condition();
    }
    return "what was gathered";
  }

  /** The variable as the rule calls it, without its dollar sign. */
  static String plain(String variable) {
    return variable.startsWith("$") ? variable.substring(1) : variable;
  }
}
