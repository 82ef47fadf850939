package org.statedconditions.oracle;

import static org.statedconditions.oracle.AllMet.AS_OF;
import static org.statedconditions.oracle.AllMet.day;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Requirement;
import org.statedconditions.scenario.Scenario;

/**
 * Random scenarios near the boundaries: mostly what meets every criterion, told in pieces by several sources and then
 * spoilt in a few places, so that every criterion takes every status often and the verdict is met now and then.
 */
final class Scenarios {
  private static final Set<String> FRAME = Set.of("source", "from", "until", "reportedOn");

  private final Random random;
  private final RandomFields fields;

  private Scenarios(Random random) {
    this.random = random;
    this.fields = new RandomFields(random);
  }

  /** Any of them. A failing one is best made smaller by {@link SmallerScenario}, not by jqwik. */
  static Arbitrary<Scenario> any() {
    return Arbitraries.randomValue(Scenarios::draw);
  }

  /** The next one that {@code random} leads to. */
  static Scenario draw(Random random) {
    return new Scenarios(random).scenario();
  }

  static Scenario of(
      Instant asOf, Optional<Instant> knownBy, Map<String, Object> parameters, List<Fact> facts) {
    return new Scenario(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(asOf),
        knownBy,
        parameters,
        facts,
        List.of());
  }

  /** The same scenario with other facts. */
  static Scenario with(Scenario scenario, List<Fact> facts) {
    return of(scenario.asOf().orElseThrow(), scenario.knownBy(), scenario.parameters(), facts);
  }

  private Scenario scenario() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    List<String> parties = List.of("RU", "UA");
    if (random.nextInt(5) == 0) {
      parties = fields.pick(List.of("UA"), List.of("RU", "UA", "TR"), List.of("UA", "RU"));
      parameters.put("parties", parties);
    }
    if (random.nextInt(5) == 0) {
      parameters.put(
          "minimumTermDays",
          fields.pick(new BigDecimal("89.5"), new BigDecimal(91), new BigDecimal(30)));
    }
    Instant asOf =
        random.nextInt(5) > 0 ? AS_OF : fields.pick(day(-1), day(1), AS_OF.minusSeconds(1));
    Optional<Instant> knownBy =
        random.nextInt(4) > 0 ? Optional.empty() : Optional.of(day(fields.pick(-2, -1, 0)));
    List<Fact> facts = facts(parties);
    Collections.shuffle(facts, random);
    return of(asOf, knownBy, parameters, facts);
  }

  private List<Fact> facts(List<String> parties) {
    List<Fact> facts = new ArrayList<>();
    int kind = random.nextInt(10);
    if (kind == 0) {
      for (int i = random.nextInt(16); i > 0; i--) {
        facts.add(anyFact());
      }
      return facts;
    }
    allMet("truce", "force", parties).forEach(fact -> facts.addAll(inPieces(fact)));
    if (kind <= 3) {
      List<Fact> second =
          allMet(fields.pick("truce", "pause"), fields.pick("corps", "force"), parties);
      second.removeIf(fact -> random.nextInt(3) == 0);
      second.forEach(fact -> facts.addAll(inPieces(fact)));
    }
    spoil(facts, fields.pick(0, 1, 2, 4, 6, 9, 13, 18, 25));
    return facts;
  }

  private List<Fact> allMet(String ceasefire, String mission, List<String> parties) {
    List<Fact> facts = new ArrayList<>();
    Ceasefire met = AllMet.ceasefire(ceasefire, parties);
    facts.add(random.nextBoolean() ? met : FactFields.with(met, "status", null));
    facts.add(AllMet.mandate(mission));
    RandomFields.COUNTRIES
        .subList(0, fields.pick(1, 2, 2, 3, 3))
        .forEach(c -> facts.add(AllMet.contribution(mission, c)));
    facts.add(AllMet.requirement(mission, "air"));
    if (random.nextInt(3) == 0) {
      facts.add(FactFields.with(AllMet.requirement(mission, "sea"), "critical", null));
    }
    return facts;
  }

  /** The report as one, two or three sources tell it, each a part. */
  private List<Fact> inPieces(Fact fact) {
    int pieces = fields.pick(1, 1, 2, 2, 3);
    List<Fact> result = new ArrayList<>();
    for (int i = 0; i < pieces; i++) {
      result.add(dated(FactFields.with(fact, "source", fields.source())));
    }
    for (String field : FactFields.of(fact)) {
      int teller = random.nextInt(pieces);
      boolean manyTell =
          FRAME.contains(field) || random.nextInt(field.equals("mission") ? 2 : 4) == 0;
      for (int i = 0; i < pieces; i++) {
        if (i != teller && !manyTell && !(fact instanceof Mandate && field.equals("mission"))) {
          result.set(i, FactFields.with(result.get(i), field, null));
        }
      }
    }
    return result;
  }

  private Fact dated(Fact fact) {
    return random.nextInt(3) == 0
        ? FactFields.with(fact, "reportedOn", day(fields.pick(-3, -2, -1)))
        : fact;
  }

  private void spoil(List<Fact> facts, int times) {
    for (int i = 0; i < times && !facts.isEmpty(); i++) {
      int at = indexOfAny(facts);
      Fact fact = facts.get(at);
      switch (random.nextInt(16)) {
        case 0, 1, 2 -> facts.set(at, FactFields.with(fact, anyField(fact), null));
        case 3, 4, 5, 6, 7 -> facts.set(at, redrawn(fact));
        case 8, 9, 10, 11 -> facts.add(contradiction(fact));
        case 12 -> facts.set(at, FactFields.with(fact, "source", fields.source()));
        case 13 -> facts.set(at, dated(fact));
        case 14 -> facts.remove(at);
        default -> facts.add(anyFact());
      }
    }
  }

  /** Of each type as often, however many reports there are of it. */
  private int indexOfAny(List<Fact> facts) {
    List<Class<? extends Fact>> types =
        facts.stream().<Class<? extends Fact>>map(Fact::getClass).distinct().toList();
    Class<? extends Fact> type = types.get(random.nextInt(types.size()));
    int at = random.nextInt(facts.size());
    while (facts.get(at).getClass() != type) {
      at = random.nextInt(facts.size());
    }
    return at;
  }

  private String anyField(Fact fact) {
    List<String> names = FactFields.of(fact);
    String name = names.get(random.nextInt(names.size()));
    boolean rather =
        name.equals("elements") || name.equals("adoptedOn") || name.equals("effectiveFrom");
    return !rather && random.nextInt(FRAME.contains(name) ? 3 : 2) > 0 ? anyField(fact) : name;
  }

  private Fact redrawn(Fact fact) {
    String field = anyField(fact);
    return FactFields.with(fact, field, fields.value(fact, field));
  }

  /** Another report on the same subject that gives a few fields only, other than {@code fact} has it. */
  private Fact contradiction(Fact fact) {
    Fact bare = fact;
    for (String field : FactFields.of(fact)) {
      if (!field.equals("mission")) {
        bare = FactFields.with(bare, field, null);
      }
    }
    Fact result = dated(
        FactFields.with(bare, "source", random.nextBoolean() ? fact.source() : fields.source()));
    for (int i = random.nextInt(3); i >= 0; i--) {
      result = redrawn(result);
    }
    return result;
  }

  private Fact anyFact() {
    Fact bare = switch (random.nextInt(4)) {
      case 0 -> Ceasefire.about(fields.pick("truce", "pause")).build();
      case 1 -> Mandate.about(fields.pick("force", "corps")).build();
      case 2 ->
        Contribution.about(fields.pick("fr", "gb", "de"))
            .mission(fields.pick("force", "corps"))
            .build();
      default ->
        Requirement.about(fields.pick("air", "sea"))
            .mission(fields.pick("force", "corps"))
            .build();
    };
    Fact result = bare;
    for (String field : FactFields.of(bare)) {
      if (!FRAME.contains(field) && !field.equals("mission") && random.nextBoolean()) {
        result = FactFields.with(result, field, fields.value(bare, field));
      }
    }
    if (result instanceof Ceasefire ceasefire && random.nextBoolean()) {
      result = FactFields.with(ceasefire, "parties", List.of("RU", "UA"));
    }
    return dated(FactFields.with(result, "source", fields.source()));
  }
}
