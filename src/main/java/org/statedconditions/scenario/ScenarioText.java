package org.statedconditions.scenario;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.RecordType;
import org.statedconditions.fact.RecordTypes;
import org.statedconditions.fact.Source;
import org.statedconditions.fact.Term;

/** Writes a scenario as a file, without its sources and what it expects. */
public final class ScenarioText {
  private static final Set<String> WORDS = Set.of("true", "false", "null", "~");

  private ScenarioText() {}

  /** YAML that {@link ScenarioReader} reads as a scenario with the same title, date, parameters and facts. */
  public static String of(Scenario scenario) {
    // A plain date would be read in the time zone of the scenario.
    Function<Instant, String> dates =
        scenario.timeZone().equals(ZoneOffset.UTC) ? ScenarioText::utc : Instant::toString;
    StringBuilder out = new StringBuilder();
    scenario.title().ifPresent(t -> out.append("title: ").append(value(t)).append('\n'));
    scenario.asOf().ifPresent(t -> out.append("asOf: ").append(value(t, dates)).append('\n'));
    Map<String, Object> parameters = new TreeMap<>(scenario.parameters());
    Object zone = parameters.remove(ScenarioReader.TIME_ZONE);
    if (zone != null) {
      out.append("timeZone: ").append(value(zone)).append('\n');
    }
    if (!parameters.isEmpty()) {
      out.append("parameters: ").append(value(parameters, dates)).append('\n');
    }
    if (scenario.facts().isEmpty()) {
      return out.append("facts: []\n").toString();
    }
    out.append("facts:\n");
    scenario.facts().forEach(f -> out.append("  - ").append(of(f, dates)).append('\n'));
    return out.toString();
  }

  /** One fact on one line, for example <code>ceasefire: {id: truce, scope: local}</code>. */
  public static String of(Fact fact) {
    return of(fact, ScenarioText::utc);
  }

  private static String of(Fact fact, Function<Instant, String> dates) {
    FactType type = FactTypes.of(fact);
    Map<String, Object> fields = new LinkedHashMap<>();
    type.given(fact).forEach((field, value) -> {
      boolean filledIn =
          !field.name().equals("id") && type.identifies(field) && value.equals(fact.id());
      if (!filledIn && !(value instanceof Source)) {
        fields.put(field.name(), value);
      }
    });
    return type.key() + ": " + value(fields, dates);
  }

  /** The value of a field or parameter on one line. */
  public static String value(Object value) {
    return value(value, ScenarioText::utc);
  }

  /** The same, with instants as {@code written} has them. */
  public static String value(Object value, Map<Instant, String> written) {
    return value(value, instant -> {
      String as = written.get(instant);
      return as == null ? utc(instant) : as;
    });
  }

  /** A date where it is 00:00 UTC of it, else a date-time. */
  private static String utc(Instant instant) {
    return instant.equals(instant.truncatedTo(ChronoUnit.DAYS))
        ? instant.atOffset(ZoneOffset.UTC).toLocalDate().toString()
        : instant.toString();
  }

  private static String value(Object value, Function<Instant, String> written) {
    Optional<RecordType> record = value == null ? Optional.empty() : RecordTypes.of(value);
    if (record.isPresent()) {
      return record(record.get(), value, written);
    } else if (value instanceof Term term) {
      return term.written();
    } else if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    } else if (value instanceof Instant instant) {
      return written.apply(instant);
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    } else if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(v -> value(v, written)).toList()) + "]";
    } else if (value instanceof Map<?, ?> map) {
      List<String> entries = new ArrayList<>();
      map.forEach((key, v) -> {
        if (v != null) {
          entries.add(value(key) + ": " + value(v, written));
        }
      });
      return "{" + String.join(", ", entries) + "}";
    }
    return value instanceof String text ? text(text) : String.valueOf(value);
  }

  private static String record(RecordType type, Object value, Function<Instant, String> written) {
    for (Map.Entry<String, Object> word : type.words().entrySet()) {
      if (word.getValue().equals(value)) {
        return word.getKey();
      }
    }
    Map<String, Object> fields = new LinkedHashMap<>();
    type.fields().stream()
        .filter(FactField::isWritten)
        .forEach(field -> fields.put(field.name(), field.get(value)));
    return value(fields, written);
  }

  private static String text(String text) {
    boolean plain = text.matches("\\p{L}[\\p{L}\\p{N} _/.'-]*") && !text.endsWith(" ");
    return plain && !WORDS.contains(text)
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
