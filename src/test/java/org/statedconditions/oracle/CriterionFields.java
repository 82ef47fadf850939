package org.statedconditions.oracle;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Requirement;

/** On which fields a criterion rests: where nobody gives any of them, nothing decides it. */
final class CriterionFields {
  private static final Map<String, List<Field>> RESTS_ON = Map.ofEntries(
      Map.entry("ceasefire.accepted", ceasefire("status", "declarations")),
      Map.entry(
          "ceasefire.in-force",
          ceasefire("status", "declarations", "effectiveFrom", "expiresOn", "endedOn")),
      Map.entry("ceasefire.general", ceasefire("scope")),
      Map.entry("ceasefire.lasting", ceasefire("kind", "expiresOn")),
      Map.entry("ceasefire.holding", ceasefire("compliance")),
      Map.entry("ceasefire.written", ceasefire("form")),
      Map.entry("ceasefire.monitored", ceasefire("monitoring")),
      Map.entry("mandate.framework-set", mandate("phase", "adoptedOn", "endsOn")),
      Map.entry("mandate.authorising-body", mandate("elements", "authorisedBy")),
      Map.entry("mandate.legal-basis", mandate("elements", "instrument")),
      Map.entry("mandate.after-ceasefire", mandate("adoptedOn", "confirmedOn")),
      Map.entry(
          "burden-sharing.participants",
          List.of(
              new Field(Mandate.class, "participantsNamed"),
              new Field(Contribution.class, "country"))),
      Map.entry("burden-sharing.type", contribution("type")),
      Map.entry("burden-sharing.quantity", contribution("extent")),
      Map.entry("burden-sharing.responsibility", contribution("role", "task")),
      Map.entry("burden-sharing.confirmed", contribution("status")),
      Map.entry("burden-sharing.nationally-approved", contribution("status")),
      Map.entry("burden-sharing.caveats-declared", contribution("caveatsDeclared")),
      Map.entry("burden-sharing.funding-declared", contribution("fundingDeclared")),
      Map.entry("burden-sharing.lead", List.of(new Field(Requirement.class, "lead"))));

  /** The criteria that are met by an element of the mandate and nothing else. */
  private static final Set<String> ELEMENTS = Set.of(
      "mandate.tasks",
      "mandate.objective",
      "mandate.area-of-operations",
      "mandate.duration",
      "mandate.command-and-control",
      "mandate.rules-of-engagement",
      "mandate.status-of-forces",
      "mandate.exit-criteria",
      "mandate.funding");

  private CriterionFields() {}

  /** {@code facts} without the fields that {@code criterion} rests on. */
  static List<Fact> without(List<Fact> facts, String criterion) {
    List<Field> fields = restsOn(criterion);
    return facts.stream().map(fact -> without(fact, fields)).toList();
  }

  private static List<Field> restsOn(String criterion) {
    List<Field> known = RESTS_ON.get(criterion);
    if (known != null) {
      return known;
    }
    if (!ELEMENTS.contains(criterion)) {
      throw new IllegalArgumentException(
          "criterion: expected one of which it is known what it rests on but was " + criterion);
    }
    return mandate("elements");
  }

  private static Fact without(Fact fact, List<Field> fields) {
    Fact less = fact;
    for (Field field : fields) {
      if (field.type().isInstance(fact)) {
        less = FactFields.with(less, field.name(), null);
      }
    }
    return less;
  }

  private static List<Field> ceasefire(String... names) {
    return fields(Ceasefire.class, names);
  }

  private static List<Field> mandate(String... names) {
    return fields(Mandate.class, names);
  }

  private static List<Field> contribution(String... names) {
    return fields(Contribution.class, names);
  }

  private static List<Field> fields(Class<? extends Fact> type, String... names) {
    return List.of(names).stream().map(name -> new Field(type, name)).toList();
  }

  private record Field(Class<? extends Fact> type, String name) {}
}
