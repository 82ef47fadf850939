package org.statedconditions.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.document.Binder;
import org.statedconditions.document.Fields;
import org.statedconditions.document.Node;
import org.statedconditions.fact.Codes;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.Requirement;
import org.statedconditions.problem.DidYouMean;

/** The kinds of fields there are. */
final class Kinds {
  static final Kind TEXT = Kind.of((n, c) -> c.binder.text(n).orElse(null), ref("text"));
  static final Kind TEXTS = Kind.of((n, c) -> c.binder.texts(n).orElse(null), listOf(ref("text")));
  static final Kind BOOLEAN =
      Kind.of((n, c) -> c.binder.bool(n).orElse(null), Map.of("type", "boolean"));
  static final Kind NUMBER = Kind.of((n, c) -> c.binder.number(n).orElse(null), ref("number"));
  static final Kind INTEGER = Kind.of(
      (n, c) -> c.binder.integer(n, Integer.MIN_VALUE, Integer.MAX_VALUE).orElse(null),
      Json.object("type", "integer", "minimum", Integer.MIN_VALUE, "maximum", Integer.MAX_VALUE));
  static final Kind LONG = Kind.of(
      (n, c) -> c.binder.whole(n, Long.MIN_VALUE, Long.MAX_VALUE).orElse(null),
      Json.object("type", "integer", "minimum", Long.MIN_VALUE, "maximum", Long.MAX_VALUE));
  static final Kind INSTANT = Kind.of((n, c) -> c.instant(n), ref("instant"));
  static final Kind URL =
      Kind.of(Kinds::url, Json.object("type", "string", "pattern", "^https?://[^\\s/]\\S*$"));
  static final Kind CREDIBILITY = Kind.of(
      (n, c) -> c.binder.integer(n, 1, 6).orElse(null),
      Json.object("type", "integer", "minimum", 1, "maximum", 6));
  static final Kind RELIABILITY = oneOf(List.of("A", "B", "C", "D", "E", "F"));
  static final Kind PARTY = Kind.of(Kinds::party, ref("party"));
  static final Kind PARTIES = Kind.of(
      (n, c) ->
          c.binder.list(n, "a list of parties", i -> optional(party(i, c))).orElse(null),
      listOf(ref("party")));
  static final Kind COUNTRY =
      Kind.of((n, c) -> country(n, c, "a country such as FR"), ref("country"));
  static final Kind LEAD = Kind.of(
      Kinds::lead,
      Json.object("anyOf", List.of(ref("country"), Map.of("const", Requirement.NOBODY))));
  static final Kind SOURCE = Kind.of(Kinds::source, ref("text"));
  static final Kind EXTENT = Kind.of(
      Kinds::extent,
      Json.object(
          "anyOf",
          List.of(
              Map.of("const", "undetermined"),
              Json.object(
                  "type",
                  "object",
                  "properties",
                  Json.object(
                      "quantity", Json.object("type", "number", "minimum", 0), "unit", ref("text")),
                  "required",
                  List.of("quantity", "unit"),
                  "additionalProperties",
                  false))));
  static final Kind ELEMENTS = Kind.of(Kinds::elements, elementsSchema());
  static final Kind DECLARATIONS = Kind.of(
      (n, c) -> c.binder
          .list(n, "a list of declarations", i -> optional(declaration(i, c)))
          .orElse(null),
      listOf(Json.object(
          "type",
          "object",
          "properties",
          Json.object(
              "party", ref("party"), "on", ref("instant"), "accepts", Map.of("type", "boolean")),
          "required",
          List.of("party"),
          "additionalProperties",
          false)));
  static final Kind PARAMETER =
      Kind.of(Kinds::parameter, Json.object("anyOf", List.of(ref("text"), listOf(ref("text")))));

  private static final Set<String> EXTENT_KEYS = Json.keys("quantity", "unit");
  private static final Set<String> DECLARATION_KEYS = Json.keys("party", "on", "accepts");

  private Kinds() {}

  /** One of a closed set of terms. */
  static Kind term(Terms<?> terms) {
    return Kind.of((n, c) -> c.binder.oneOf(n, terms.byName()).orElse(null), ref(terms.name()));
  }

  /** One of a closed set of texts. */
  static Kind oneOf(List<String> values) {
    Map<String, String> byName = new LinkedHashMap<>();
    values.forEach(value -> byName.put(value, value));
    return Kind.of(
        (n, c) -> c.binder.oneOf(n, byName).orElse(null), Json.object("enum", List.copyOf(values)));
  }

  static Map<String, Object> ref(String definition) {
    return Map.of("$ref", "#/$defs/" + definition);
  }

  static Map<String, Object> listOf(Map<String, Object> items) {
    return Json.object("type", "array", "items", items);
  }

  private static <T> Optional<T> optional(T value) {
    return Optional.ofNullable(value);
  }

  private static String party(Node node, Context c) {
    if (node instanceof Node.Scalar scalar && !scalar.isNothing()) {
      if (Codes.isParty(scalar.text())) {
        return scalar.text();
      }
      c.binder.wrong(node, "a party such as RU or NATO", Codes.partyHint(scalar.text()));
    } else {
      c.binder.wrong(node, "a party such as RU or NATO", null);
    }
    return null;
  }

  private static String country(Node node, Context c, String what) {
    if (node instanceof Node.Scalar scalar && !scalar.isNothing()) {
      if (Codes.isCountry(scalar.text())) {
        return scalar.text();
      }
      c.binder.wrong(node, what, Codes.countryHint(scalar.text()));
    } else {
      c.binder.wrong(node, what, null);
    }
    return null;
  }

  private static String lead(Node node, Context c) {
    boolean nobody = node instanceof Node.Scalar scalar && scalar.text().equals(Requirement.NOBODY);
    return nobody ? Requirement.NOBODY : country(node, c, "a country such as FR or `none`");
  }

  private static Object source(Node node, Context c) {
    Optional<String> name = c.binder.text(node, "a key of `sources`");
    if (name.isEmpty()) {
      return null;
    }
    Object source = c.sources.get(name.get());
    if (source == null) {
      String near = DidYouMean.hint(name.get(), c.sources.keySet());
      String all = c.sources.isEmpty()
          ? "the file has no `sources`"
          : c.sources.size() > 20
              ? null
              : "the keys are " + String.join(", ", new java.util.TreeSet<>(c.sources.keySet()));
      c.binder.wrong(node, "a key of `sources`", near != null ? near : all);
    }
    return source;
  }

  private static String url(Node node, Context c) {
    Optional<String> text = c.binder.text(node, "a web address");
    if (text.isEmpty() || isUrl(text.get())) {
      return text.orElse(null);
    }
    c.binder.wrong(
        node, "a web address", "it starts with `https://` or `http://` and has no spaces");
    return null;
  }

  private static boolean isUrl(String text) {
    int start = text.startsWith("https://") ? 8 : text.startsWith("http://") ? 7 : text.length();
    if (start >= text.length() || text.charAt(start) == '/') {
      return false;
    }
    for (int i = start; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        return false;
      }
    }
    return true;
  }

  private static Extent extent(Node node, Context c) {
    if (node instanceof Node.Scalar scalar) {
      if (scalar.text().equals("undetermined")) {
        return Extent.UNDETERMINED;
      }
      String near = DidYouMean.hint(scalar.text(), List.of("undetermined"));
      String how = "write a figure as {quantity: 1000, unit: personnel}";
      c.binder.wrong(
          node, "`undetermined` or a mapping of quantity and unit", near == null ? how : near);
      return null;
    }
    Optional<Fields> read = c.binder.fields(node, "an extent", EXTENT_KEYS);
    if (read.isEmpty()) {
      return null;
    }
    Fields fields = read.get();
    BigDecimal quantity = fields
        .required("quantity")
        .flatMap(q -> c.binder.number(q, "a number of at least 0"))
        .orElse(null);
    if (quantity != null && quantity.signum() < 0) {
      c.binder.wrong(fields.node("quantity").orElseThrow(), "a number of at least 0", null);
      quantity = null;
    }
    String unit = fields.requiredText("unit").orElse(null);
    return quantity == null || unit == null ? null : new Extent(quantity, unit);
  }

  private static Map<MandateElement, ElementState> elements(Node node, Context c) {
    Map<String, MandateElement> known = Terms.ELEMENT.byName();
    Optional<Fields> read = c.binder.fields(node, "`elements`", known.keySet());
    if (read.isEmpty()) {
      return null;
    }
    Map<MandateElement, ElementState> elements = new EnumMap<>(MandateElement.class);
    for (Node.Entry entry : read.get().mapping().entries()) {
      ElementState state = c.binder.oneOf(entry.value(), Terms.STATE.byName()).orElse(null);
      MandateElement element = known.get(entry.key().text());
      if (element != null && state != null) {
        elements.put(element, state);
      }
    }
    return elements;
  }

  private static Map<String, Object> elementsSchema() {
    Map<String, Object> properties = new LinkedHashMap<>();
    Terms.ELEMENT.byName().keySet().forEach(name -> properties.put(name, ref(Terms.STATE.name())));
    return Json.object("type", "object", "properties", properties, "additionalProperties", false);
  }

  private static Declaration declaration(Node node, Context c) {
    Optional<Fields> read = c.binder.fields(node, "a declaration", DECLARATION_KEYS);
    if (read.isEmpty()) {
      return null;
    }
    Fields fields = read.get();
    String party = fields.required("party").map(n -> party(n, c)).orElse(null);
    java.time.Instant on = fields.node("on").map(c::instant).orElse(null);
    Boolean accepts = fields.bool("accepts").orElse(null);
    return party == null ? null : new Declaration(party, on, accepts);
  }

  private static Object parameter(Node node, Context c) {
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
}
