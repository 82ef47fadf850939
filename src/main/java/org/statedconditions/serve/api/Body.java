package org.statedconditions.serve.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.statedconditions.document.Binder;
import org.statedconditions.document.Document;
import org.statedconditions.document.Fields;
import org.statedconditions.document.Moment;
import org.statedconditions.document.Node;

/** The body of a request, read strictly. What does not fit is told with its place in the body, all at once by {@link #check}. */
final class Body {
  /** How problems name it. */
  static final String NAME = "body";

  private final Document document;
  private final Fields fields;

  private Body(Document document, Fields fields) {
    this.document = document;
    this.fields = fields;
  }

  /** Throws {@link RequestProblem} if it is no JSON object of {@code keys}. */
  static Body read(ApiRequest request, String... keys) {
    Document document = Document.parseJson(NAME, request.body(), Integer.MAX_VALUE);
    Set<String> known = new LinkedHashSet<>(List.of(keys));
    Optional<Fields> fields = document
        .root()
        .flatMap(root -> new Binder(document.problems()).fields(root, "the request", known));
    refuseIfMalformed(document);
    return new Body(document, fields.orElseThrow());
  }

  /** Throws {@link RequestProblem} with all that did not fit so far. */
  void check() {
    refuseIfMalformed(document);
  }

  private static void refuseIfMalformed(Document document) {
    if (document.problems().hasErrors()) {
      throw new RequestProblem(
          ProblemKind.MALFORMED_REQUEST, document.problems().problems());
    }
  }

  Fields fields() {
    return fields;
  }

  Binder binder() {
    return fields.binder();
  }

  Optional<Node> node(String key) {
    return fields.node(key);
  }

  Optional<String> text(String key) {
    return fields.text(key);
  }

  /** A text that may be empty or blank; one in quotes, as JSON has it. */
  Optional<String> writtenText(String key) {
    Optional<Node> node = fields.required(key);
    if (node.isPresent()
        && node.get() instanceof Node.Scalar scalar
        && scalar.style() == Node.Style.QUOTED) {
      return Optional.of(scalar.text());
    }
    node.ifPresent(other -> binder().wrong(other, "a text", null));
    return Optional.empty();
  }

  boolean isTrue(String key) {
    return fields.bool(key).orElse(false);
  }

  Optional<Moment> moment(String key) {
    return fields.moment(key);
  }

  /** One or a list of them; none if the key is not there. */
  <T> List<T> oneOrMore(String key, Function<Node, Optional<T>> read) {
    List<T> all = new ArrayList<>();
    for (Node node : nodes(key)) {
      read.apply(node).ifPresent(all::add);
    }
    return all;
  }

  /** The items of a list, or what stands there if it is none. */
  List<Node> nodes(String key) {
    return fields
        .node(key)
        .map(node -> node instanceof Node.Items items ? items.items() : List.of(node))
        .orElse(List.of());
  }

  List<String> texts(String key) {
    return oneOrMore(key, binder()::text);
  }

  /** The texts of a mapping by their keys. */
  Map<String, String> textsByKey(Node node, String what) {
    Map<String, String> texts = new LinkedHashMap<>();
    binder()
        .anyFields(node, what)
        .ifPresent(read -> read.mapping().entries().forEach(entry -> {
          if (entry.value() instanceof Node.Scalar scalar && scalar.style() == Node.Style.QUOTED) {
            texts.put(entry.key().text(), scalar.text());
          } else {
            binder().wrong(entry.value(), "a text", null);
          }
        }));
    return texts;
  }
}
