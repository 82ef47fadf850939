package org.statedconditions.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Fields;
import org.statedconditions.document.Node;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;

/** Reads a fact of one type. */
final class FactReader {
  private FactReader() {}

  /** The fact, or {@code null} after a problem was reported. */
  static @Nullable Fact read(FactType type, Node node, Context context) {
    Optional<Fields> read = context.binder.anyFields(node, type.described());
    if (read.isEmpty()) {
      return null;
    }
    Map<String, @Nullable Object> values = new HashMap<>();
    boolean complete = true;
    @Nullable Node until = null;
    for (Node.Entry entry : read.get().mapping().entries()) {
      String key = entry.key().text();
      Optional<FactField> field = type.field(key);
      if (field.isEmpty()) {
        context.binder.unknownKey(entry.key(), type.described(), names(type));
        complete = false;
        continue;
      }
      Object value = ValueReader.read(field.get(), entry.value(), context);
      complete &= value != null;
      values.put(key, value);
      if (key.equals("until")) {
        until = entry.value();
      }
    }
    boolean named = read.get().required("id").isPresent();
    boolean ordered = inOrder(values, until, context);
    return complete && named && ordered ? type.make(values) : null;
  }

  static List<String> names(FactType type) {
    List<String> names = new ArrayList<>();
    type.fields().forEach(field -> names.add(field.name()));
    return names;
  }

  private static boolean inOrder(
      Map<String, @Nullable Object> values, @Nullable Node until, Context context) {
    Instant from = (Instant) values.get("from");
    Instant end = (Instant) values.get("until");
    if (until == null || from == null || end == null || from.isBefore(end)) {
      return true;
    }
    context.binder.wrong(until, "an instant after `from`", null);
    return false;
  }
}
