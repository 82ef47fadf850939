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
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.Term;
import org.statedconditions.problem.ProblemCode;

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
      Optional<FactField> lasting = lastDay(type, key);
      if (lasting.isPresent()) {
        Instant end = context.afterDay(entry.value());
        complete &= end != null && once(lasting.get(), key, entry, values, context);
        values.put(lasting.get().name(), end);
        continue;
      }
      Optional<FactField> field = type.field(key);
      if (field.isEmpty()) {
        context.binder.unknownKey(entry.key(), type.described(), names(type));
        complete = false;
        continue;
      }
      Object value = ValueReader.read(field.get(), entry.value(), context);
      complete &= value != null
          && (field.get().lastDay().isEmpty()
              || once(field.get(), field.get().lastDay().get().name(), entry, values, context));
      values.put(key, value);
      if (key.equals("until")) {
        until = entry.value();
      }
    }
    complete &= inferredIsGiven(type, read.get(), values, context);
    complete &= listIsSettled(type, read.get(), values, context);
    boolean named = read.get().required("id").isPresent();
    boolean ordered = inOrder(values, until, context);
    return complete && named && ordered ? type.make(values) : null;
  }

  static List<String> names(FactType type) {
    List<String> names = new ArrayList<>();
    for (FactField field : type.fields()) {
      names.add(field.name());
      field.lastDay().ifPresent(day -> names.add(day.name()));
    }
    return names;
  }

  /** The field that files may also give by the last day, where {@code key} is how they call that. */
  private static Optional<FactField> lastDay(FactType type, String key) {
    return type.fields().stream()
        .filter(field -> field.lastDay().map(day -> day.name().equals(key)).orElse(false))
        .findFirst();
  }

  private static boolean once(
      FactField field,
      String other,
      Node.Entry entry,
      Map<String, @Nullable Object> values,
      Context context) {
    if (!values.containsKey(field.name())) {
      return true;
    }
    context
        .problems()
        .error(
            ProblemCode.CONFLICTING_ENTRIES,
            entry.key().spot(),
            "expected one of `" + field.name() + "` and `" + other + "` but were both",
            "the one is the instant from which it no longer runs, the other the last day on which it runs");
    return false;
  }

  /** What is inferred has to be said. */
  private static boolean inferredIsGiven(
      FactType type, Fields fields, Map<String, @Nullable Object> values, Context context) {
    boolean all = true;
    if (fields.node("inferred").orElse(null) instanceof Node.Mapping inferred) {
      for (Node.Entry entry : inferred.entries()) {
        Object name = type.inferred(entry.key().text());
        if (name != null && !isGiven(name.toString(), values)) {
          context.binder.wrong(
              entry.key(), "a field that this fact gives", "say what it is, beside why");
          all = false;
        }
      }
    }
    return all;
  }

  private static boolean isGiven(String path, Map<String, @Nullable Object> values) {
    int point = path.indexOf('.');
    if (point < 0) {
      return values.containsKey(path);
    }
    return values.get(path.substring(0, point)) instanceof Map<?, ?> map
        && map.keySet().stream()
            .anyMatch(key ->
                key instanceof Term term && term.written().equals(path.substring(point + 1)));
  }

  private static boolean listIsSettled(
      FactType type, Fields fields, Map<String, @Nullable Object> values, Context context) {
    boolean contradicts = type.equals(FactTypes.MANDATE)
        && values.containsKey("participants")
        && Boolean.FALSE.equals(values.get("participantsNamed"));
    if (contradicts) {
      context.binder.wrong(
          fields.node("participantsNamed").orElseThrow(),
          "true or nothing beside a list of `participants`",
          "a report that says that the list is not settled gives none");
    }
    return !contradicts;
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
