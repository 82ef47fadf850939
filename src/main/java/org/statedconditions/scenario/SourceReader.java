package org.statedconditions.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.document.Json;
import org.statedconditions.document.Node;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.RecordTypes;
import org.statedconditions.fact.Source;
import org.statedconditions.problem.ProblemCode;

/** Reads {@code sources}. */
final class SourceReader {
  private static final List<FactField> FIELDS =
      RecordTypes.SOURCE.fields().stream().filter(FactField::isWritten).toList();
  private static final List<String> NAMES = FIELDS.stream().map(FactField::name).toList();

  private SourceReader() {}

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
        ValueSchema.properties(FIELDS),
        "additionalProperties",
        false);
  }

  private static void readOne(Node.Entry entry, Context context) {
    String id = entry.key().text();
    if (id.isBlank()) {
      context
          .problems()
          .error(
              ProblemCode.WRONG_VALUE,
              entry.key().spot(),
              "expected the name of a source but was blank");
      return;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    context.binder.fields(entry.value(), "a source", NAMES).ifPresent(fields -> {
      for (Node.Entry one : fields.mapping().entries()) {
        RecordTypes.SOURCE
            .field(one.key().text())
            .filter(FactField::isWritten)
            .ifPresent(
                field -> values.put(field.name(), ValueReader.read(field, one.value(), context)));
      }
    });
    values.put("id", id);
    // One that is faulty is there all the same: facts that refer to it are not at fault.
    context.sources.put(id, (Source) RecordTypes.SOURCE.make(values));
  }
}
