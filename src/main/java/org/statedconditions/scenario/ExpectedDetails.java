package org.statedconditions.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.statedconditions.document.Fields;
import org.statedconditions.document.Json;
import org.statedconditions.document.Node;
import org.statedconditions.finding.Status;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.scenario.Expectation.Because;
import org.statedconditions.scenario.Expectation.Details;
import org.statedconditions.scenario.Expectation.ExpectedRemark;

/** Reads what is expected of subjects, gates, remarks and reasons under one reading. */
final class ExpectedDetails {
  private static final String CANDIDATES = "candidates";
  private static final String CHOSEN = "chosen";
  private static final String SUBJECTS = "subjects";
  private static final String GATES = "gates";
  private static final String REMARKS = "remarks";
  private static final String BECAUSE = "because";

  /** The keys that are no ids of conditions or criteria. */
  static final Set<String> KEYS = Json.keys(CANDIDATES, CHOSEN, SUBJECTS, GATES, REMARKS, BECAUSE);

  private static final Set<String> REASONS = Json.keys("rules", "facts", "sources", "unknown");

  private final Fields fields;
  private final Context context;
  private final Map<String, Place> places;

  /** Puts where everything stands into {@code places}. */
  ExpectedDetails(Fields fields, Context context, Map<String, Place> places) {
    this.fields = fields;
    this.context = context;
    this.places = places;
  }

  Details read() {
    if (KEYS.stream().noneMatch(fields::has)) {
      return Details.NONE;
    }
    return new Details(
        byId(CANDIDATES, "the candidates by condition", this::statuses),
        byId(CHOSEN, "the chosen candidates by condition", this::candidate),
        byId(SUBJECTS, "the subjects by criterion", this::statuses),
        byId(GATES, "the statuses by gate", (path, node) -> status(node)),
        fields.node(REMARKS).flatMap(this::remarks),
        byId(BECAUSE, "the reasons by criterion", this::because));
  }

  private Optional<String> candidate(String path, Node node) {
    Optional<String> id = context.binder.text(node, "the id of a candidate");
    ExpectationReader.values(path, node, places);
    return id;
  }

  static Map<String, Object> schema() {
    Map<String, Object> statuses =
        Json.object("type", "object", "additionalProperties", ValueSchema.ref("status"));
    Map<String, Object> texts = ValueSchema.listOf(ValueSchema.ref("text"));
    Map<String, Object> remark = Json.object(
        "anyOf",
        List.of(
            ValueSchema.ref("text"),
            Json.object(
                "type",
                "object",
                "additionalProperties",
                ValueSchema.ref("text"),
                "minProperties",
                1,
                "maxProperties",
                1)));
    Map<String, Object> reasons = Json.object(
        "type",
        "object",
        "properties",
        Json.object(
            "rules",
            ValueSchema.described(
                "All the rules whose findings speak for or against it; [] for none.", texts),
            "facts",
            ValueSchema.described(
                "All the facts that these rest on, by id or as facts[0]; [] for none.", texts),
            "sources",
            ValueSchema.described("All the sources of these facts; [] for none.", texts),
            "unknown",
            ValueSchema.described(
                "All the fields that could decide it and that no report gives; [] for none.",
                texts)),
        "additionalProperties",
        false,
        "minProperties",
        1);
    return Json.object(
        CANDIDATES,
        byId("The status of every candidate, by condition and candidate; {} for none.", statuses),
        CHOSEN,
        byId("The candidate that a condition reports, by condition.", ValueSchema.ref("text")),
        SUBJECTS,
        byId(
            "The status of every subject that a criterion is about, by criterion and subject; {} for none.",
            statuses),
        GATES,
        byId("The status of a gate, met where it is open.", ValueSchema.ref("status")),
        REMARKS,
        ValueSchema.described(
            "Every remark, by its code, or as a code with the id or place of the fact that it is about; [] for none.",
            ValueSchema.listOf(remark)),
        BECAUSE,
        byId("Why a criterion is as it is.", reasons));
  }

  private static Map<String, Object> byId(String doc, Map<String, Object> value) {
    return ValueSchema.described(
        doc, Json.object("type", "object", "additionalProperties", value, "minProperties", 1));
  }

  private <T> Map<String, T> byId(
      String key, String what, BiFunction<String, Node, Optional<T>> value) {
    Optional<Node> node = fields.node(key);
    return node.isEmpty() ? Map.of() : entries(key, node.get(), what, value);
  }

  /** What a mapping of at least one entry holds. */
  private <T> Map<String, T> entries(
      String path, Node node, String what, BiFunction<String, Node, Optional<T>> value) {
    Map<String, T> read = new LinkedHashMap<>();
    context.binder.anyFields(node, what).ifPresent(mapping -> {
      if (mapping.mapping().entries().isEmpty()) {
        context
            .problems()
            .error(
                ProblemCode.NOTHING_EXPECTED,
                node.spot(),
                "expected " + what + " but was an empty mapping, which claims nothing",
                "leave the key out");
      }
      for (Node.Entry entry : mapping.mapping().entries()) {
        String at = path + "/" + entry.key().text();
        places.put(at, entry.key().place());
        value.apply(at, entry.value()).ifPresent(v -> read.put(entry.key().text(), v));
      }
    });
    return read;
  }

  private Optional<Status> status(Node node) {
    return context.binder.oneOf(node, ExpectationReader.STATUSES);
  }

  /** May be empty: then there is none. */
  private Optional<Map<String, Status>> statuses(String path, Node node) {
    return context.binder.anyFields(node, "the statuses by subject").map(mapping -> {
      Map<String, Status> read = new LinkedHashMap<>();
      for (Node.Entry entry : mapping.mapping().entries()) {
        places.put(path + "/" + entry.key().text(), entry.key().place());
        status(entry.value()).ifPresent(status -> read.put(entry.key().text(), status));
      }
      return read;
    });
  }

  private Optional<List<ExpectedRemark>> remarks(Node node) {
    return context.binder.list(node, "a list of remarks", item -> {
      if (!(item instanceof Node.Mapping mapping)) {
        Optional<String> code = context.binder.text(item, "the code of a remark");
        code.ifPresent(c -> places.put(REMARKS + "/" + c, item.place()));
        return code.map(c -> new ExpectedRemark(c, Optional.empty()));
      } else if (mapping.entries().size() != 1) {
        context.binder.wrong(item, "one code and what it is about", "write `code: fact`");
        return Optional.empty();
      }
      Node.Entry entry = mapping.entries().get(0);
      String code = entry.key().text();
      places.put(REMARKS + "/" + code, entry.key().place());
      return context.binder.text(entry.value(), "the id or place of a fact").map(fact -> {
        places.put(REMARKS + "/" + code + "/" + fact, entry.value().place());
        return new ExpectedRemark(code, Optional.of(fact));
      });
    });
  }

  private Optional<Because> because(String path, Node node) {
    Optional<Fields> reasons = context.binder.fields(node, "the reasons of a criterion", REASONS);
    return reasons.map(given -> {
      if (given.mapping().entries().isEmpty()) {
        context
            .problems()
            .error(
                ProblemCode.NOTHING_EXPECTED,
                node.spot(),
                "expected reasons but was an empty mapping, which claims nothing",
                "its keys are " + String.join(", ", REASONS));
      }
      for (Node.Entry entry : given.mapping().entries()) {
        String at = path + "/" + entry.key().text();
        places.put(at, entry.key().place());
        ExpectationReader.values(at, entry.value(), places);
      }
      return new Because(
          given.texts("rules"),
          given.texts("facts"),
          given.texts("sources"),
          given.texts("unknown"));
    });
  }
}
