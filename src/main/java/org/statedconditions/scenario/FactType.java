package org.statedconditions.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.statedconditions.document.Fields;
import org.statedconditions.document.Node;
import org.statedconditions.fact.Fact;

/** A type of fact: its fields, and how a fact is made of their values. The reader and the schema both follow it. */
final class FactType {
  private final String name;
  private final String what;
  private final Map<String, Field> fields = new LinkedHashMap<>();
  private final Function<Values, Fact> make;

  /**
   * @param name the key in the file
   * @param what how messages call such a fact, with its article
   */
  FactType(String name, String what, List<Field> fields, Function<Values, Fact> make) {
    this.name = name;
    this.what = what;
    this.make = make;
    for (Field field : COMMON) {
      this.fields.put(field.name(), field);
    }
    for (Field field : fields) {
      this.fields.put(field.name(), field);
    }
  }

  /** What every fact has. */
  static final List<Field> COMMON = List.of(
      new Field(
          "id", Kinds.TEXT, "The subject of the report. Two facts may report on one subject."),
      new Field("source", Kinds.SOURCE, "Who reported it: a key of sources."),
      new Field(
          "from",
          Kinds.INSTANT,
          "From when the report holds, inclusive: a date is 00:00 UTC of it."),
      new Field(
          "until",
          Kinds.INSTANT,
          "Until when the report holds, exclusive: a date is 00:00 UTC of it."),
      new Field(
          "reportedOn",
          Kinds.INSTANT,
          "When it became known. Of one source's reports on one subject the latest replaces the earlier ones field by"
              + " field, which is how a source corrects itself; reports without it, or of different sources, stand side by"
              + " side, and where they differ the answer is contested."));

  String name() {
    return name;
  }

  String what() {
    return what;
  }

  Map<String, Field> fields() {
    return fields;
  }

  /** The fact, or {@code null} after a problem was reported. */
  Fact read(Node node, Context context) {
    Optional<Fields> read = context.binder.anyFields(node, what);
    if (read.isEmpty()) {
      return null;
    }
    Values values = new Values();
    boolean complete = true;
    Node until = null;
    for (Node.Entry entry : read.get().mapping().entries()) {
      String key = entry.key().text();
      Field field = fields.get(key);
      if (field == null) {
        context.binder.unknownKey(entry.key(), what, fields.keySet());
        complete = false;
        continue;
      }
      Object value = field.kind().read(entry.value(), context);
      complete &= value != null;
      values.put(key, value);
      if (key.equals("until")) {
        until = entry.value();
      }
    }
    boolean named = read.get().required("id").isPresent();
    boolean ordered = inOrder(values, until, context);
    return complete && named && ordered ? make.apply(values) : null;
  }

  /** The fact with these values by field. */
  Fact make(Map<String, Object> byField) {
    Values values = new Values();
    byField.forEach(values::put);
    return make.apply(values);
  }

  private static boolean inOrder(Values values, Node until, Context context) {
    java.time.Instant from = values.get("from");
    java.time.Instant end = values.get("until");
    if (from == null || end == null || from.isBefore(end)) {
      return true;
    }
    context.binder.wrong(until, "an instant after `from`", null);
    return false;
  }

  /** The values of one fact by field. */
  static final class Values {
    private final Map<String, Object> byField = new java.util.HashMap<>();

    void put(String field, Object value) {
      byField.put(field, value);
    }

    /** The value, or {@code null} where the file does not give it. The table vouches for its type. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    <T> T get(String field) {
      return (T) byField.get(field);
    }
  }
}
