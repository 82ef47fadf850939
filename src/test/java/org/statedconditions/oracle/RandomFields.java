package org.statedconditions.oracle;

import static org.statedconditions.oracle.AllMet.day;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.statedconditions.fact.ContributionType;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.Role;
import org.statedconditions.fact.Source;
import org.statedconditions.fact.Unit;

/** Values for the fields of facts, few enough to meet often, with dates on both sides of every boundary and on it. */
final class RandomFields {
  static final List<String> CEASEFIRES = List.of("truce", "pause");
  static final List<String> MISSIONS = List.of("force", "corps");
  static final List<String> COUNTRIES = List.of("FR", "GB", "DE");

  private final Random random;

  RandomFields(Random random) {
    this.random = random;
  }

  /** A new value for {@code field} of {@code fact}, now and then {@code null} where there are few others. */
  Object value(Fact fact, String field) {
    return switch (field) {
      case "source" -> source();
      case "from" -> before(fact.until(), date(-5, -1, 0, 1));
      case "until" -> after(fact.from(), date(-1, 0, 1, 5));
      case "reportedOn" -> date(-3, -2, -1, 0, 1);
      case "parties" ->
        pick(
            List.of("RU", "UA"),
            List.of("UA", "TR", "RU"),
            List.of("RU"),
            List.of("UA", "GE"),
            List.of());
      case "declarations" -> declarations();
      case "effectiveFrom" -> date(-100, -10, -10, -5, -1, 0, 1);
      case "expiresOn" ->
        random.nextInt(8) == 0 ? day(80).minusSeconds(1) : date(-1, 0, 1, 79, 80, 80, 81, 85, 200);
      case "endedOn" -> date(-1, 0, 1);
      case "adoptedOn", "confirmedOn" -> date(-100, -11, -11, -10, -5, -1, 0, 1);
      case "startsOn", "endsOn" -> date(-1, 0, 1, 30);
      case "elements" -> elements((Mandate) fact);
      case "mission" -> pick("force", "corps", "force", "ghost", null);
      case "country" -> pick("FR", "GB", "DE");
      case "lead" -> pick("FR", "GB", "DE", "none");
      case "type" ->
        pick(ContributionType.LAND, ContributionType.FUNDING, ContributionType.UNDETERMINED);
      case "role" -> pick(Role.CONTRIBUTOR, Role.LEAD_NATION, Role.UNDETERMINED, Role.UNDETERMINED);
      case "task", "authorisedBy", "instrument" -> pick("one", "two");
      case "extent" ->
        pick(
            Extent.UNDETERMINED,
            Extent.of(1000, Unit.PERSONNEL),
            Extent.of(2000, Unit.PERSONNEL),
            Extent.of(1000, Unit.EURO));
      default -> oneOfItsType(fact, field);
    };
  }

  Source source() {
    String id = pick("a", "b", "c", null);
    return id == null ? null : Source.named(id).build();
  }

  @SafeVarargs
  final <T> T pick(T... values) {
    return values[random.nextInt(values.length)];
  }

  /** A report that holds at no instant cannot be made: it then holds since ever. */
  private static Instant before(Instant until, Instant from) {
    return until == null || from.isBefore(until) ? from : null;
  }

  private static Instant after(Instant from, Instant until) {
    return from == null || from.isBefore(until) ? until : null;
  }

  private Instant date(Integer... days) {
    return day(pick(days));
  }

  private List<Declaration> declarations() {
    List<Declaration> declarations = new ArrayList<>();
    for (int i = random.nextInt(4); i >= 0; i--) {
      Instant on = random.nextInt(3) == 0 ? null : date(-20, -5, -1, -1, 0, 1);
      Declaration word = random.nextInt(4) == 0
          ? Declaration.refusedBy(pick("RU", "UA", "TR", "US"))
          : Declaration.acceptedBy(pick("RU", "UA", "TR", "US"));
      declarations.add(word.on(on));
    }
    return declarations;
  }

  /** Those of {@code mandate} with some of them changed, added and taken away. */
  private Map<MandateElement, ElementState> elements(Mandate mandate) {
    Map<MandateElement, ElementState> elements = new EnumMap<>(MandateElement.class);
    for (MandateElement element : MandateElement.values()) {
      ElementState state =
          random.nextInt(3) > 0 ? mandate.element(element) : pick(ElementState.values());
      if (state != null && random.nextInt(20) > 0) {
        elements.put(element, state);
      }
    }
    return elements;
  }

  private Object oneOfItsType(Fact fact, String field) {
    Class<?> type = FactFields.type(fact, field);
    return type == Boolean.class ? (Object) random.nextBoolean() : pick(type.getEnumConstants());
  }
}
