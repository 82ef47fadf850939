package org.statedconditions.engine.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.Source;
import org.statedconditions.fact.ValueType;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Chosen;
import org.statedconditions.finding.Parameters;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioReader;

/**
 * Facts out of a pack's own cases, mostly of one case at a time, some drawn at random, with the candidates and choices that the
 * engine gives rules to match. Parameters are those of the pack.
 */
final class PackFacts implements FactSource {
  private final Random random;
  private final RulePack pack;
  private final List<Scenario> cases;
  private final FactsOfTypes atRandom;
  private Scenario now;

  PackFacts(Random random, RulePack pack, List<FactType> declared) {
    this.random = random;
    this.pack = pack;
    ScenarioReader reader = ScenarioReader.withTypes(declared);
    cases = pack.cases().stream().map(c -> reader.parse(c.shown(), c.text())).toList();
    atRandom = new FactsOfTypes(random, declared, 4);
    next();
  }

  /** Goes on to another case. */
  void next() {
    now = pick(cases);
  }

  @Override
  public Object one() {
    List<Fact> facts = (random.nextInt(5) == 0 ? pick(cases) : now).facts();
    if (facts.isEmpty() || random.nextInt(8) == 0) {
      Object fact = atRandom.one();
      return fact instanceof Fact f ? whole(FactTypes.of(f), f) : fact;
    }
    Fact fact = pick(facts);
    FactType type = FactTypes.of(fact);
    return switch (random.nextInt(6)) {
      case 0 ->
        new Candidate(type.kind(), type.subject(fact), mission(type, fact), random.nextInt(4) == 0);
      case 1 -> {
        Condition condition = pick(pack.manifest().conditions());
        yield new Chosen(
            condition.id(), pick(pack.manifest().readings()).id(), mission(type, fact));
      }
      default -> whole(type, type.copy(fact));
    };
  }

  /** Drools' own rules throw where they look into a map or a source that is not given: it is an empty or an unknown one then. */
  private static Fact whole(FactType type, Fact fact) {
    Fact whole = fact;
    for (FactField field : type.fields()) {
      if (field.type() instanceof ValueType.MapOf && field.get(fact) == null) {
        whole = field.with(whole, Map.of());
      } else if (field.name().equals("source") && field.get(fact) == null) {
        whole = field.with(whole, Source.named("unknown").build());
      }
    }
    return whole;
  }

  private static String mission(FactType type, Fact fact) {
    return type.naming("mission")
        .map(field -> field.get(fact))
        .map(String::valueOf)
        .orElseGet(() -> type.subject(fact));
  }

  @Override
  public Instant asOf() {
    return now.asOf().orElse(RandomFacts.AS_OF);
  }

  @Override
  public Parameters parameters() {
    Map<String, Object> values = pack.manifest().defaults();
    return new Parameters() {
      @Override
      public java.time.Instant date(String name) {
        return java.time.Instant.EPOCH;
      }

      @Override
      public BigDecimal number(String name) {
        return (BigDecimal) values.get(name);
      }

      @Override
      public String text(String name) {
        return (String) values.get(name);
      }

      @Override
      public boolean flag(String name) {
        return (Boolean) values.get(name);
      }

      @Override
      @SuppressWarnings("unchecked")
      public List<String> texts(String name) {
        return (List<String>) values.get(name);
      }
    };
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
