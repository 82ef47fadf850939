package org.statedconditions.engine.reasons;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.engine.session.OwnTypes;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Requirement;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Chosen;
import org.statedconditions.assessment.reason.Check;
import org.statedconditions.assessment.reason.FactTrace;

/** Names facts, and tells what constraints ask of them. */
final class Facts {
  private static final Pattern SCOPE = Pattern.compile("_\\d+_sCoPe$");
  private static final Pattern BLANKS = Pattern.compile("\\s+");

  private final OwnTypes ownTypes;
  private final Needs needs;

  Facts(OwnTypes ownTypes, Memory memory) {
    this.ownTypes = ownTypes;
    this.needs = new Needs(new Values(ownTypes), memory);
  }

  FactTrace trace(Item item, List<Check> checks) {
    return new FactTrace(
        item == null ? Optional.empty() : ref(item),
        item == null ? "" : label(item.object()),
        checks);
  }

  Check check(Trial.Test test, Item item, Bindings bindings) {
    return new Check(
        written(test),
        test.outcome(),
        needs.of(test.constraint(), item == null ? null : item.object(), bindings),
        test.joins());
  }

  private static String written(Trial.Test test) {
    return test.constraint() instanceof SingleConstraint single ? written(single) : "";
  }

  /** The text of a constraint as it stands in the rule, on one line. */
  static String written(SingleConstraint constraint) {
    String text = constraint.predicateInformation().getStringConstraint();
    return BLANKS
        .matcher(text)
        .replaceAll(" ")
        .replace("( ", "(")
        .replace("_this.", "")
        .strip();
  }

  static Optional<FactRef> ref(Item item) {
    return item == null || item.place() < 0
        ? Optional.empty()
        : Optional.of(new FactRef(item.place()));
  }

  static String typeName(Class<?> type) {
    return type.getSimpleName();
  }

  /** The variable as the rule calls it, without its dollar sign; empty if the rule gives it no name. */
  static Optional<String> variableName(Variable<?> variable) {
    String name = plainName(variable);
    return name.startsWith("GENERATED_")
        ? Optional.empty()
        : Optional.of(name.startsWith("$") ? name.substring(1) : name);
  }

  /** The variable as the rule calls it: the compiler adds a number to those that are known to a part of the rule only. */
  static String plainName(Variable<?> variable) {
    return SCOPE.matcher(variable.getName()).replaceFirst("");
  }

  private String label(Object fact) {
    if (fact instanceof Ceasefire c) {
      return "ceasefire " + c.id();
    } else if (fact instanceof Declaration d) {
      return "declaration by " + d.party() + (d.ceasefire() == null ? "" : " on " + d.ceasefire());
    } else if (fact instanceof Mandate m) {
      return "mandate " + m.id();
    } else if (fact instanceof Contribution c) {
      return "contribution " + c.id();
    } else if (fact instanceof Requirement r) {
      return "requirement " + r.id();
    } else if (fact instanceof Candidate c) {
      return c.kind() + " " + c.subject() + ", which is looked at";
    } else if (fact instanceof Chosen c) {
      return "the choice of the condition " + c.condition();
    }
    return ownTypes
        .describe(fact)
        .orElse(
            fact instanceof Iterable || fact instanceof Number || fact instanceof String
                ? "what was gathered"
                : typeName(fact.getClass()));
  }
}
