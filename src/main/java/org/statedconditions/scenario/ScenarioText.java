package org.statedconditions.scenario;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.OwnFact;
import org.statedconditions.fact.Term;

/** Writes a scenario as a file, without its sources and what it expects. */
public final class ScenarioText {
  private static final Set<String> WORDS = Set.of("true", "false", "null", "~");

  private ScenarioText() {}

  /** YAML that {@link ScenarioReader} reads as a scenario with the same title, date, parameters and facts. */
  public static String of(Scenario scenario) {
    StringBuilder out = new StringBuilder();
    scenario.title().ifPresent(t -> out.append("title: ").append(value(t)).append('\n'));
    scenario.asOf().ifPresent(t -> out.append("asOf: ").append(value(t)).append('\n'));
    if (!scenario.parameters().isEmpty()) {
      out.append("parameters: ").append(value(scenario.parameters())).append('\n');
    }
    if (scenario.facts().isEmpty()) {
      return out.append("facts: []\n").toString();
    }
    out.append("facts:\n");
    scenario.facts().forEach(f -> out.append("  - ").append(of(f)).append('\n'));
    return out.toString();
  }

  /** One fact on one line, for example <code>ceasefire: {id: truce, scope: local}</code>. */
  public static String of(Fact fact) {
    Map<String, Object> fields = new LinkedHashMap<>();
    if (fact instanceof OwnFact own) {
      fields.put("id", own.id());
      fields.put("from", own.from());
      fields.put("until", own.until());
      fields.put("reportedOn", own.reportedOn());
      fields.putAll(own.values());
      return key(own.type()) + ": " + value(fields);
    }
    for (RecordComponent component : fact.getClass().getRecordComponents()) {
      fields.put(component.getName(), read(fact, component));
    }
    fields.remove("source");
    if (fact instanceof Mandate mandate && mandate.id().equals(mandate.mission())) {
      fields.remove("mission");
    }
    return key(fact.getClass().getSimpleName()) + ": " + value(fields);
  }

  private static String key(String type) {
    return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
  }

  private static Object read(Fact fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException("a fact cannot be read: " + component, e);
    }
  }

  /** The value of a field or parameter on one line. */
  public static String value(Object value) {
    return value(value, Map.of());
  }

  /** The same, with instants as {@code written} has them. */
  public static String value(Object value, Map<Instant, String> written) {
    if (value instanceof Extent extent) {
      return extent.undetermined()
          ? "undetermined"
          : "{quantity: " + value(extent.quantity()) + ", unit: " + value(extent.unit()) + "}";
    } else if (value instanceof Declaration declaration) {
      Map<String, Object> fields = new LinkedHashMap<>();
      fields.put("party", declaration.party());
      fields.put("on", declaration.on());
      fields.put("accepts", declaration.accepts());
      return value(fields, written);
    } else if (value instanceof Term term) {
      return term.written();
    } else if (value instanceof Enum<?> constant) {
      return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    } else if (value instanceof Instant instant) {
      String as = written.get(instant);
      if (as != null) {
        return as;
      }
      return instant.equals(instant.truncatedTo(ChronoUnit.DAYS))
          ? instant.atOffset(ZoneOffset.UTC).toLocalDate().toString()
          : instant.toString();
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

  private static String text(String text) {
    boolean plain = text.matches("\\p{L}[\\p{L}\\p{N} _/.'-]*") && !text.endsWith(" ");
    return plain && !WORDS.contains(text)
        ? text
        : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
