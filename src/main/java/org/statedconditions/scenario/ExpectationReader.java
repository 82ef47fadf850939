package org.statedconditions.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.document.Fields;
import org.statedconditions.document.Json;
import org.statedconditions.document.Node;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.ProblemCode;

/** Reads {@code expect}. Whether packs, readings and ids exist is for those to say who know the packs. */
final class ExpectationReader {
  static final Map<String, Status> STATUSES = statuses();
  private static final Set<String> LISTS = Set.of("stage", "missing", "fired", "notFired");

  private ExpectationReader() {}

  private static Map<String, Status> statuses() {
    Map<String, Status> byName = new LinkedHashMap<>();
    for (Status status : Status.values()) {
      byName.put(status.written(), status);
    }
    return Collections.unmodifiableMap(byName);
  }

  static Map<String, Object> statusSchema() {
    return Json.object("enum", List.copyOf(STATUSES.keySet()));
  }

  static List<Expectation> read(Node node, Context context) {
    List<Expectation> expected = new ArrayList<>();
    for (Node.Entry pack : entries(node, "the expectations by pack", context)) {
      for (Node.Entry reading : entries(pack.value(), "the expectations by reading", context)) {
        Optional<Fields> fields =
            context.binder.anyFields(reading.value(), "the expectations of a reading");
        fields.ifPresent(f -> expected.add(reading(pack.key(), reading.key(), f, context)));
      }
    }
    return expected;
  }

  static Map<String, Object> schema() {
    Map<String, Object> names =
        Json.object("type", "array", "items", ValueSchema.ref("text"), "minItems", 1);
    Map<String, Object> properties = new LinkedHashMap<>(Json.object(
        "verdict", ValueSchema.ref("status"),
        "stage", ValueSchema.ref("text"),
        "fired", ValueSchema.described("Rules that are among those that fired.", names),
        "notFired", ValueSchema.described("Rules that did not fire.", names),
        "missing", ValueSchema.described("Criteria that are among what is missing.", names)));
    properties.putAll(ExpectedDetails.schema());
    Map<String, Object> reading = Json.object(
        "type",
        "object",
        "properties",
        properties,
        "additionalProperties",
        ValueSchema.ref("status"));
    Map<String, Object> pack = Json.object("type", "object", "additionalProperties", reading);
    return Json.object(
        "description",
            "What a run is expected to say, by pack and reading: makes the scenario a test.",
        "type", "object",
        "additionalProperties", pack);
  }

  private static List<Node.Entry> entries(Node node, String what, Context context) {
    return context.binder.anyFields(node, what).map(f -> f.mapping().entries()).orElse(List.of());
  }

  private static Expectation reading(
      Node.Scalar pack, Node.Scalar reading, Fields fields, Context context) {
    Map<String, Status> statuses = new LinkedHashMap<>();
    Map<String, Place> places = new HashMap<>();
    places.put("/", pack.place());
    places.put("", reading.place());
    for (Node.Entry entry : fields.mapping().entries()) {
      String key = entry.key().text();
      places.put(key, entry.key().place());
      if (LISTS.contains(key)) {
        values(key, entry.value(), places);
      } else if (!key.equals("verdict") && !ExpectedDetails.KEYS.contains(key)) {
        context
            .binder
            .oneOf(entry.value(), STATUSES)
            .ifPresent(status -> statuses.put(key, status));
      }
    }
    return new Expectation(
        pack.text(),
        reading.text(),
        fields.oneOf("verdict", STATUSES),
        fields.text("stage"),
        statuses,
        names(fields, "fired", context),
        names(fields, "notFired", context),
        names(fields, "missing", context),
        new ExpectedDetails(fields, context, places).read(),
        places);
  }

  static void values(String key, Node value, Map<String, Place> places) {
    if (value instanceof Node.Scalar id) {
      places.put(key + "/" + id.text(), id.place());
    } else if (value instanceof Node.Items list) {
      list.items().forEach(item -> values(key, item, places));
    }
  }

  private static List<String> names(Fields fields, String key, Context context) {
    Optional<Node> node = fields.node(key);
    if (node.isPresent()
        && node.get() instanceof Node.Items items
        && items.items().isEmpty()) {
      context
          .problems()
          .error(
              ProblemCode.NOTHING_EXPECTED,
              items.spot(),
              "expected at least one name but was an empty list",
              "leave the key out");
    }
    return fields.texts(key).orElse(List.of());
  }
}
