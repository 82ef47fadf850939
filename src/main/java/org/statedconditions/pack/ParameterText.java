package org.statedconditions.pack;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.statedconditions.fact.Codes;

/**
 * A text of a manifest that names parameters in braces, as {@code a ceasefire between {parties}}, so that it says what a scenario
 * asks for.
 */
final class ParameterText {
  private ParameterText() {}

  /** The names of the parameters in {@code text}, in their order. */
  static List<String> names(String text) {
    List<String> names = new ArrayList<>();
    for (int open = text.indexOf('{'); open >= 0; open = text.indexOf('{', open + 1)) {
      int close = text.indexOf('}', open);
      if (close > open) {
        names.add(text.substring(open + 1, close));
      }
    }
    return names;
  }

  /** The text with the values in place of the names; a name without a value stays. */
  static String filled(String text, Map<String, Object> values) {
    String filled = text;
    for (String name : names(text)) {
      Object value = values.get(name);
      if (value != null) {
        filled = filled.replace("{" + name + "}", words(value));
      }
    }
    return filled;
  }

  private static String words(Object value) {
    if (value instanceof List<?> list) {
      List<String> names = list.stream().map(ParameterText::words).toList();
      int last = names.size() - 1;
      return last < 1
          ? String.join("", names)
          : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    } else if (value instanceof Instant date) {
      String written = date.toString();
      return written.endsWith("T00:00:00Z") ? written.substring(0, 10) : written;
    } else if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    return Codes.name(value.toString());
  }
}
