package org.statedconditions.engine.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.statedconditions.fact.Acceptance;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionStatus;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.DeclaredFact;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.Scope;
import org.statedconditions.fact.Source;
import org.statedconditions.fact.Unit;
import org.statedconditions.finding.Parameters;

/** Facts with few different values, so that they often join, and often leave something out. */
final class RandomFacts implements FactSource {
  static final Instant AS_OF = Instant.parse("2030-06-01T00:00:00Z");
  static final Parameters PARAMETERS = new Parameters() {
    @Override
    public java.time.Instant date(String name) {
      return java.time.Instant.EPOCH;
    }

    @Override
    public BigDecimal number(String name) {
      return new BigDecimal("2");
    }

    @Override
    public String text(String name) {
      return "t1";
    }

    @Override
    public boolean flag(String name) {
      return true;
    }

    @Override
    public List<String> texts(String name) {
      return List.of("RU", "UA");
    }
  };

  private final Random random;
  /** {@code null}: facts of built-in types only. */
  private final FactType convoy;

  private final boolean gaps;

  /** With {@code gaps}, a field that may be left out often is. */
  RandomFacts(Random random, FactType convoy, boolean gaps) {
    this.random = random;
    this.convoy = convoy;
    this.gaps = gaps;
  }

  List<Object> some(int many) {
    List<Object> facts = new ArrayList<>();
    for (int i = 0; i < many; i++) {
      facts.add(one());
    }
    return facts;
  }

  @Override
  public Object one() {
    return switch (random.nextInt(convoy == null ? 5 : 8)) {
      case 0 -> ceasefire();
      case 1 ->
        new Declaration(
            pick("RU", "UA", "FR"), maybe(date()), maybe(pick(Acceptance.values())), null, id());
      case 2 -> mandate();
      case 3 -> contribution();
      case 4 ->
        Requirement.about(id())
            .mission(maybe(id()))
            .task(maybe(pick("mines", "air")))
            .critical(maybe(random.nextBoolean()))
            .lead(maybe(pick("FR", "TR", "none")))
            .source(source())
            .build();
      default -> convoy();
    };
  }

  private Ceasefire ceasefire() {
    List<Declaration> words = gaps && random.nextBoolean()
        ? null
        : List.of(
            new Declaration(pick("RU", "UA"), null, maybe(pick(Acceptance.values())), null, null));
    return Ceasefire.about(id())
        .status(maybe(pick(CeasefireStatus.values())))
        .scope(maybe(pick(Scope.values())))
        .parties(maybe(random.nextBoolean() ? List.of("RU", "UA") : List.of("FR")))
        .effectiveFrom(maybe(date()))
        .expiresOn(maybe(date()))
        .endedOn(maybe(date()))
        .declarations(words)
        .source(source())
        .reportedOn(maybe(date()))
        .build();
  }

  private Mandate mandate() {
    return Mandate.about(id())
        .mission(maybe(id()))
        .phase(maybe(pick(MandatePhase.values())))
        .participantsNamed(maybe(random.nextBoolean()))
        .elements(maybe(Map.of(
            pick(MandateElement.TASKS, MandateElement.FUNDING), pick(ElementState.values()))))
        .adoptedOn(maybe(date()))
        .source(source())
        .build();
  }

  private Contribution contribution() {
    return Contribution.about(id())
        .mission(maybe(id()))
        .country(maybe(pick("FR", "TR")))
        .status(maybe(pick(ContributionStatus.values())))
        .extent(maybe(
            gaps && random.nextInt(4) == 0
                ? Extent.UNDETERMINED
                : Extent.of(random.nextInt(5), pick(Unit.PERSONNEL, Unit.SHIPS))))
        .caveatsDeclared(maybe(random.nextBoolean()))
        .source(source())
        .build();
  }

  private DeclaredFact convoy() {
    Map<String, Object> values = new LinkedHashMap<>();
    put(values, "ceasefire", id());
    put(values, "attacked", random.nextBoolean());
    put(values, "attackedOn", date());
    put(values, "count", random.nextInt(5));
    put(values, "size", (long) random.nextInt(6));
    put(values, "share", pick(0.25, 0.5, 1.0, 2.0));
    put(
        values,
        "cost",
        pick(
            new BigDecimal("0.5"),
            new BigDecimal("2"),
            new BigDecimal("2.00"),
            new BigDecimal("3.5")));
    put(values, "phase", pick(MandatePhase.values()));
    put(values, "names", pick(List.of("a"), List.of("a", "b"), List.of("t1"), List.<String>of()));
    return DeclaredFact.of(convoy, pick("conv/1", "conv/2", "x"), values);
  }

  private void put(Map<String, Object> values, String field, Object value) {
    if (!gaps || random.nextInt(5) > 0) {
      values.put(field, value);
    }
  }

  private Source source() {
    return gaps && random.nextInt(3) == 0
        ? null
        : Source.named(pick("s1", "s2")).build();
  }

  private String id() {
    return pick("t1", "t2", "t3");
  }

  private Instant date() {
    return AS_OF.plusSeconds(86_400L * (random.nextInt(5) - 2));
  }

  @SafeVarargs
  private final <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }

  private <T> T maybe(T value) {
    return gaps && random.nextInt(4) == 0 ? null : value;
  }
}
