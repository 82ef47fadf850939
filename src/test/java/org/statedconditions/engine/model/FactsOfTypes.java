package org.statedconditions.engine.model;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.RecordType;
import org.statedconditions.fact.RecordTypes;
import org.statedconditions.fact.Unit;
import org.statedconditions.fact.ValueType;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Chosen;

/** Facts of every type that rules may match, drawn field by field from few values, so that they often join. */
final class FactsOfTypes implements FactSource {
  private static final List<String> PARTIES = List.of("RU", "UA", "FR");
  private static final List<String> TEXTS = List.of("t1", "t2", "t3", "x", "general");

  private final Random random;
  private final List<FactType> types;
  private final int leftOut;

  /** Of the built-in types and {@code declared}; one field in {@code leftOut} is, none for 0. */
  FactsOfTypes(Random random, List<FactType> declared, int leftOut) {
    this.random = random;
    this.types = new ArrayList<>(FactTypes.BUILT_IN);
    this.types.addAll(declared);
    this.leftOut = leftOut;
  }

  @Override
  public Object one() {
    int kind = random.nextInt(types.size() + 3);
    if (kind < types.size()) {
      return fact(types.get(kind));
    }
    return switch (kind - types.size()) {
      case 0 -> value(new ValueType.Structure(RecordTypes.DECLARATION));
      case 1 -> new Candidate(pick(types).kind(), pick(TEXTS), pick(TEXTS), random.nextBoolean());
      default -> new Chosen(pick(List.of("ceasefire", "mandate")), pick(TEXTS), pick(TEXTS));
    };
  }

  private Fact fact(FactType type) {
    List<FactField> fields = new ArrayList<>(type.fields());
    fields.removeIf(field -> field.name().equals("from") || field.name().equals("until"));
    return (Fact) made(fields, List.of("id"), type::make);
  }

  /** What {@code make} makes of values for {@code fields}, without those that do not go with others. */
  private Object made(
      List<FactField> fields, List<String> required, Function<Map<String, Object>, Object> make) {
    Map<String, Object> values = new LinkedHashMap<>();
    for (FactField field : fields) {
      if (required.contains(field.name())) {
        values.put(field.name(), value(field.type()));
      }
    }
    Object made = make.apply(values);
    for (FactField field : fields) {
      if (!values.containsKey(field.name()) && (leftOut == 0 || random.nextInt(leftOut) > 0)) {
        try {
          made = field.with(made, value(field.type()));
        } catch (IllegalArgumentException e) {
          // It says the opposite of another field.
        }
      }
    }
    return made;
  }

  private Object value(ValueType type) {
    if (type instanceof ValueType.Text text) {
      return switch (text.form()) {
        case WEB_ADDRESS -> "https://example.org";
        case PARTY, COUNTRY, COUNTRY_OR_NOBODY -> pick(PARTIES);
        default -> pick(TEXTS);
      };
    } else if (type instanceof ValueType.WholeNumber number) {
      long whole = Math.max(number.least(), 1) + random.nextInt(4);
      return number.javaClass() == Integer.class ? (Object) (int) whole : (Object) whole;
    } else if (type instanceof ValueType.Decimal decimal) {
      BigDecimal figure = new BigDecimal(pick(List.of("0.5", "2", "3.5", "90", "110")));
      return decimal.javaClass() == Double.class ? (Object) figure.doubleValue() : figure;
    } else if (type instanceof ValueType.Flag) {
      return random.nextBoolean();
    } else if (type instanceof ValueType.Time) {
      return asOf().plus(Duration.ofDays(pick(List.of(-200, -2, -1, 0, 1, 2, 200))));
    } else if (type instanceof ValueType.OneOf one) {
      return pick(List.copyOf(one.choices().values()));
    } else if (type instanceof ValueType.ListOf list) {
      List<Object> items = new ArrayList<>();
      for (int i = 1 + random.nextInt(2); i > 0; i--) {
        items.add(value(list.item()));
      }
      return items;
    } else if (type instanceof ValueType.MapOf map) {
      Map<Object, Object> entries = new HashMap<>();
      for (int i = 2 + random.nextInt(3); i > 0; i--) {
        entries.put(value(map.key()), value(map.value()));
      }
      return entries;
    }
    RecordType record = ((ValueType.Structure) type).record();
    if (record.equals(RecordTypes.EXTENT)) {
      return leftOut > 0 && random.nextInt(4) == 0
          ? Extent.UNDETERMINED
          : Extent.of(random.nextInt(200), pick(List.of(Unit.PERSONNEL, Unit.SHIPS)));
    }
    return made(record.fields(), record.required(), record::make);
  }

  private <T> T pick(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
