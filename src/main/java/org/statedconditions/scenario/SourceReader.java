package org.statedconditions.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.document.Node;
import org.statedconditions.fact.Source;

/** Reads {@code sources}. */
final class SourceReader {
  private static final Map<String, Field> FIELDS = table();

  private SourceReader() {}

  private static Map<String, Field> table() {
    List<Field> fields = List.of(
        new Field("publisher", Kinds.TEXT, "Who published it."),
        new Field("title", Kinds.TEXT, "Its title."),
        new Field("date", Kinds.INSTANT, "When it was published; plays no part in any verdict."),
        new Field("url", Kinds.URL, "Where it can be read."),
        new Field("attribution", Kinds.term(Terms.ATTRIBUTION), "Who stands behind it."),
        new Field("reliability", Kinds.RELIABILITY, "The Admiralty grade of the source, A to F."),
        new Field("credibility", Kinds.CREDIBILITY, "The Admiralty grade of the report, 1 to 6."));
    Map<String, Field> byName = new LinkedHashMap<>();
    fields.forEach(field -> byName.put(field.name(), field));
    return byName;
  }

  /** Fills the sources of the context. */
  static void read(Node node, Context context) {
    context
        .binder
        .anyFields(node, "the sources by name")
        .ifPresent(
            sources -> sources.mapping().entries().forEach(entry -> readOne(entry, context)));
  }

  static Map<String, Object> schema() {
    return Json.object(
        "type",
        "object",
        "properties",
        ScenarioSchema.properties(FIELDS.values()),
        "additionalProperties",
        false);
  }

  private static void readOne(Node.Entry entry, Context context) {
    String id = entry.key().text();
    if (id.isBlank()) {
      context.problems().error(entry.key().spot(), "expected the name of a source but was blank");
      return;
    }
    FactType.Values v = new FactType.Values();
    context.binder.fields(entry.value(), "a source", FIELDS.keySet()).ifPresent(fields -> {
      for (Node.Entry one : fields.mapping().entries()) {
        Field field = FIELDS.get(one.key().text());
        if (field != null) {
          v.put(field.name(), field.kind().read(one.value(), context));
        }
      }
    });
    // One that is faulty is there all the same: facts that refer to it are not at fault.
    context.sources.put(
        id,
        new Source(
            id,
            v.get("publisher"),
            v.get("title"),
            v.get("date"),
            v.get("url"),
            v.get("attribution"),
            v.get("reliability"),
            v.get("credibility")));
  }
}
