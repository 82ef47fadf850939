package org.statedconditions.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Binder;
import org.statedconditions.document.Node;

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

  /** The JSON Schema of what {@link #read} accepts. */
  static Map<String, Object> schema() {
    return Json.object(
        "anyOf", List.of(ValueSchema.ref("text"), ValueSchema.listOf(ValueSchema.ref("text"))));
  }
}
