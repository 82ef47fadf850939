package org.statedconditions.engine.reasons;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionBuilder;
import org.statedconditions.fact.ContributionStatus;
import org.statedconditions.fact.ContributionType;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateBuilder;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.RequirementBuilder;

/**
 * Small rules made at random, of which plain Java knows what they mean: patterns on missions, contributions and requirements,
 * joined by their mission, wanted as they are or under {@code not}, {@code exists} or {@code accumulate}. Each rule looks at
 * each type once, so that mending one pattern breaks no other.
 */
final class GeneratedRules {
  static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

  /** A constraint on a single fact: its text, what it means, and how to make a fact fit it. */
  record Alpha<F extends Fact>(String text, Predicate<F> holds, UnaryOperator<F> fix) {
    boolean fits(Fact fact) {
      return holds.test(cast(fact));
    }

    Fact fixed(Fact fact) {
      return fix.apply(cast(fact));
    }

    @Override
    public String toString() {
      return text;
    }

    @SuppressWarnings("unchecked")
    private F cast(Fact fact) {
      return (F) fact;
    }
  }

  /** How a pattern stands in its rule. */
  enum Role {
    WANTED,
    NOT,
    EXISTS,
    GATHERED
  }

  /** A pattern; all but the first are joined to it by their mission, in {@code joined} rules. */
  record Part(Role role, Class<? extends Fact> type, List<Alpha<?>> alphas) {
    List<String> failing(Fact fact) {
      return alphas.stream().filter(a -> !a.fits(fact)).map(Alpha::text).toList();
    }
  }

  /** A rule. */
  record Generated(String name, boolean joined, List<Part> parts) {
    String text() {
      StringBuilder when = new StringBuilder();
      for (int i = 0; i < parts.size(); i++) {
        Part part = parts.get(i);
        List<String> constraints = new ArrayList<>();
        constraints.add(i == 0 ? "$m : mission" : joined ? "mission == $m" : "mission != null");
        part.alphas().forEach(a -> constraints.add(a.text()));
        String type = part.type().getSimpleName();
        String pattern = type + "(" + String.join(", ", constraints) + ")";
        when.append(
            switch (part.role()) {
              case WANTED -> (i == 0 ? "$first : " : "") + pattern;
              case NOT -> "not " + pattern;
              case EXISTS -> "exists " + pattern;
              case GATHERED ->
                "Set(size >= 2) from accumulate("
                    + pattern.replace("(", "($id : id, ").replace(" in ($id : id, ", " in (")
                    + ", collectSet($id))";
            });
        when.append("\n    ");
      }
      return SmallPack.rule(name, when.toString(), "met", "$first");
    }
  }

  private static final List<Alpha<?>> ON_MANDATES = List.of(
      new Alpha<Mandate>(
          "phase == MandatePhase.ESTABLISHED",
          m -> m.phase() == MandatePhase.ESTABLISHED,
          m -> MandateBuilder.from(m).withPhase(MandatePhase.ESTABLISHED)),
      new Alpha<Mandate>(
          "adoptedOn <= asOf",
          m -> m.adoptedOn() != null && !m.adoptedOn().isAfter(NOW),
          m -> MandateBuilder.from(m).withAdoptedOn(NOW)),
      new Alpha<Mandate>(
          "participantsNamed == false",
          m -> Boolean.FALSE.equals(m.participantsNamed()),
          m -> MandateBuilder.from(m).withParticipantsNamed(false)),
      new Alpha<Mandate>(
          "elements[MandateElement.TASKS] == ElementState.ADOPTED",
          m -> m.elements() != null
              && m.elements().get(MandateElement.TASKS) == ElementState.ADOPTED,
          m -> MandateBuilder.from(m)
              .withElements(java.util.Map.of(MandateElement.TASKS, ElementState.ADOPTED))),
      new Alpha<Mandate>(
          "endsOn == null", m -> m.endsOn() == null, m -> MandateBuilder.from(m).withEndsOn(null)));

  private static final List<Alpha<?>> ON_CONTRIBUTIONS = List.of(
      new Alpha<Contribution>(
          "status in (ContributionStatus.PLEDGED, ContributionStatus.CONFIRMED)",
          c -> c.status() == ContributionStatus.PLEDGED
              || c.status() == ContributionStatus.CONFIRMED,
          c -> ContributionBuilder.from(c).withStatus(ContributionStatus.CONFIRMED)),
      new Alpha<Contribution>(
          "type != null",
          c -> c.type() != null,
          c -> ContributionBuilder.from(c).withType(ContributionType.LAND)),
      new Alpha<Contribution>(
          "country != null",
          c -> c.country() != null,
          c -> ContributionBuilder.from(c).withCountry("FR")),
      new Alpha<Contribution>(
          "caveatsDeclared == true",
          c -> Boolean.TRUE.equals(c.caveatsDeclared()),
          c -> ContributionBuilder.from(c).withCaveatsDeclared(true)));

  private static final List<Alpha<?>> ON_REQUIREMENTS = List.of(
      new Alpha<Requirement>(
          "critical == true",
          r -> Boolean.TRUE.equals(r.critical()),
          r -> RequirementBuilder.from(r).withCritical(true)),
      new Alpha<Requirement>(
          "lead == \"FR\" || lead == \"GB\"",
          r -> "FR".equals(r.lead()) || "GB".equals(r.lead()),
          r -> RequirementBuilder.from(r).withLead("GB")),
      new Alpha<Requirement>(
          "task != null",
          r -> r.task() != null,
          r -> RequirementBuilder.from(r).withTask("patrols")));

  private final Random random;

  GeneratedRules(long seed) {
    random = new Random(seed);
  }

  List<Generated> rules(int count) {
    List<Generated> rules = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Class<? extends Fact>> types =
          new ArrayList<>(List.of(Mandate.class, Contribution.class, Requirement.class));
      Collections.shuffle(types, random);
      int size = 1 + random.nextInt(3);
      List<Part> parts = new ArrayList<>();
      for (int p = 0; p < size; p++) {
        Role role = p == 0 ? Role.WANTED : Role.values()[random.nextInt(Role.values().length)];
        List<Alpha<?>> alphas = new ArrayList<>(of(types.get(p)));
        Collections.shuffle(alphas, random);
        parts.add(new Part(
            role, types.get(p), List.copyOf(alphas.subList(0, random.nextInt(alphas.size()) + 1))));
      }
      rules.add(new Generated("rule " + i, random.nextInt(4) > 0, parts));
    }
    return rules;
  }

  private static List<Alpha<?>> of(Class<? extends Fact> type) {
    return type == Mandate.class
        ? ON_MANDATES
        : type == Contribution.class ? ON_CONTRIBUTIONS : ON_REQUIREMENTS;
  }

  List<Fact> facts() {
    List<Fact> facts = new ArrayList<>();
    int count = random.nextInt(9);
    for (int i = 0; i < count; i++) {
      String mission = random.nextInt(3) == 0 ? "other" : "m";
      facts.add(
          switch (random.nextInt(3)) {
            case 0 ->
              Mandate.about("mandate" + i)
                  .mission(mission)
                  .phase(pick(MandatePhase.values()))
                  .adoptedOn(pick(NOW, NOW.plusSeconds(1)))
                  .participantsNamed(pick(true, false))
                  .elements(
                      random.nextBoolean()
                          ? null
                          : java.util.Map.of(
                              MandateElement.TASKS,
                              java.util.List.of(ElementState.values()).get(random.nextInt(4))))
                  .endsOn(pick(NOW))
                  .build();
            case 1 ->
              Contribution.about("contribution" + i)
                  .mission(mission)
                  .status(pick(ContributionStatus.values()))
                  .type(pick(ContributionType.LAND, ContributionType.UNDETERMINED))
                  .country(pick("FR", "GB"))
                  .caveatsDeclared(pick(true, false))
                  .build();
            default ->
              Requirement.about("requirement" + i)
                  .mission(mission)
                  .critical(pick(true, false))
                  .lead(pick("FR", "IT"))
                  .task(pick("patrols"))
                  .build();
          });
    }
    return facts;
  }

  @SafeVarargs
  private <T> T pick(T... values) {
    int at = random.nextInt(values.length + 1);
    return at == values.length ? null : values[at];
  }
}
