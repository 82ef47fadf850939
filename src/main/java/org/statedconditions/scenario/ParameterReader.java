package org.statedconditions.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Binder;
import org.statedconditions.document.Json;
import org.statedconditions.document.Node;
import org.statedconditions.pack.Parameter;

/** Reads the value of a parameter: a number, a text, true, false or a list of texts. */
final class ParameterReader {
  private ParameterReader() {}

  /** The value, or {@code null} after a problem was reported. */
  static @Nullable Object read(Node node, Context c) {
    String what = "a number, a text, true, false or a list of texts";
    if (node instanceof Node.Items items) {
      List<String> texts = new ArrayList<>(items.items().size());
      items.items().forEach(item -> c.binder.text(item).ifPresent(texts::add));
      return texts;
    }
    if (node instanceof Node.Scalar scalar && scalar.style() == Node.Style.PLAIN) {
      if (scalar.text().equals("true") || scalar.text().equals("false")) {
        return Boolean.valueOf(scalar.text());
      }
      if (Binder.isNumber(scalar)) {
        return new BigDecimal(scalar.text());
      }
    }
    return c.binder.text(node, what).orElse(null);
  }

  /** The JSON Schema of overrides of {@code parameters}, and of what {@link #read} accepts for those of other packs. */
  static Map<String, Object> schema(List<Parameter> parameters) {
    Map<String, Object> known = new LinkedHashMap<>();
    for (Parameter parameter : parameters) {
      if (!parameter.name().equals(ScenarioReader.TIME_ZONE)) {
        String unit = parameter.unit() == null ? "" : ", in " + parameter.unit();
        known.put(
            parameter.name(),
            ValueSchema.described(
                parameter.expected() + unit + ": " + parameter.reference() + ".",
                schema(parameter)));
      }
    }
    Map<String, Object> schema = new LinkedHashMap<>(Json.object(
        "description", "Overrides of the pack's parameters.",
        "type", "object",
        "additionalProperties",
            Json.object(
                "anyOf",
                List.of(ValueSchema.ref("text"), ValueSchema.listOf(ValueSchema.ref("text"))))));
    if (!known.isEmpty()) {
      schema.put("properties", known);
    }
    return schema;
  }

  private static Map<String, Object> schema(Parameter parameter) {
    return switch (parameter.type()) {
      case NUMBER -> figure("number", parameter);
      case WHOLE_NUMBER -> figure("integer", parameter);
      case DATE -> ValueSchema.ref("instant");
      case TEXT -> ValueSchema.ref("text");
      case TEXTS -> ValueSchema.listOf(ValueSchema.ref("text"));
      case FLAG -> Json.object("type", "boolean");
    };
  }

  private static Map<String, Object> figure(String type, Parameter parameter) {
    Map<String, Object> schema = new LinkedHashMap<>(Json.object("type", type));
    if (parameter.least() != null) {
      schema.put("minimum", parameter.least());
    }
    if (parameter.most() != null) {
      schema.put("maximum", parameter.most());
    }
    return schema;
  }
}
