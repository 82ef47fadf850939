package org.statedconditions.scenario;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Fields;
import org.statedconditions.document.Node;
import org.statedconditions.fact.Acceptance;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FieldPath;
import org.statedconditions.fact.RecordType;
import org.statedconditions.fact.RecordTypes;
import org.statedconditions.fact.TextForm;
import org.statedconditions.fact.ValueType;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** Reads what a field holds from how files write it. What does not fit is reported, and comes back as {@code null}. */
final class ValueReader {
  private ValueReader() {}

  static @Nullable Object read(FactField field, Node node, Context c) {
    return read(field.name(), field.type(), node, c);
  }

  static @Nullable Object read(FieldPath path, Node node, Context c) {
    return read(path.name(), path.type(), node, c);
  }

  private static @Nullable Object read(String name, ValueType type, Node node, Context c) {
    if (type instanceof ValueType.Text text) {
      return text(text.form(), node, c);
    } else if (type instanceof ValueType.WholeNumber whole) {
      Optional<Long> number = c.binder.whole(node, whole.least(), whole.most());
      return number.map(whole::held).orElse(null);
    } else if (type instanceof ValueType.Decimal decimal) {
      return decimal.held(number(decimal, node, c));
    } else if (type instanceof ValueType.Flag) {
      return c.binder.bool(node).orElse(null);
    } else if (type instanceof ValueType.Time) {
      return c.instant(node);
    } else if (type instanceof ValueType.OneOf oneOf) {
      return c.binder
          .oneOf(node, oneOf.choices(), oneOf.synonyms(), oneOf::hint)
          .orElse(null);
    } else if (type instanceof ValueType.ListOf list) {
      return c.binder
          .list(
              node, list.expected(), item -> Optional.ofNullable(read(name, list.item(), item, c)))
          .orElse(null);
    } else if (type instanceof ValueType.MapOf map) {
      return mapping(name, map, node, c);
    }
    RecordType record = ((ValueType.Structure) type).record();
    return record.isReferredTo() ? source(node, c) : record(record, node, c);
  }

  private static @Nullable String text(TextForm form, Node node, Context c) {
    if (form == TextForm.ANY || form == TextForm.WEB_ADDRESS) {
      Optional<String> text = c.binder.text(node, form.expected());
      if (text.isEmpty() || form.fits(text.get())) {
        return text.orElse(null);
      }
      c.binder.wrong(node, form.expected(), form.hint(text.get()));
      return null;
    }
    if (node instanceof Node.Scalar scalar && !scalar.isNothing()) {
      if (form.fits(scalar.text())) {
        return scalar.text();
      }
      c.binder.wrong(node, form.expected(), form.hint(scalar.text()));
    } else {
      c.binder.wrong(node, form.expected(), null);
    }
    return null;
  }

  private static @Nullable BigDecimal number(ValueType.Decimal type, Node node, Context c) {
    if (type.equals(ValueType.Decimal.NOT_NEGATIVE) && Thousands.areDoubtful(node)) {
      c.binder.wrong(node, type.expected(), Thousands.readings(node));
      return null;
    }
    BigDecimal number = c.binder.number(node, type.expected()).orElse(null);
    boolean fits = number == null
        || type.least().isEmpty()
        || number.compareTo(type.least().get()) >= 0;
    if (fits) {
      return number;
    }
    c.binder.wrong(node, type.expected(), null);
    return null;
  }

  private static @Nullable Map<?, ?> mapping(
      String name, ValueType.MapOf type, Node node, Context c) {
    Map<String, Object> known = type.key().choices();
    Optional<Fields> read = c.binder.fields(node, "`" + name + "`", known.keySet());
    if (read.isEmpty()) {
      return null;
    }
    Map<Object, Object> values = new LinkedHashMap<>();
    for (Node.Entry entry : read.get().mapping().entries()) {
      Object value = read(name, type.value(), entry.value(), c);
      Object key = known.get(entry.key().text());
      if (key != null && value != null) {
        values.put(key, value);
      }
    }
    return values;
  }

  private static @Nullable Object source(Node node, Context c) {
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
              : "the keys are " + String.join(", ", new TreeSet<>(c.sources.keySet()));
      c.binder.wrong(node, "a key of `sources`", near != null ? near : all);
    }
    return source;
  }

  private static @Nullable Object record(RecordType type, Node node, Context c) {
    List<FactField> written =
        type.fields().stream().filter(FactField::isWritten).toList();
    List<String> names = written.stream().map(FactField::name).toList();
    if (node instanceof Node.Scalar scalar && !type.words().isEmpty()) {
      Object word = type.words().get(scalar.text());
      if (word == null) {
        String near = DidYouMean.hint(scalar.text(), type.words().keySet());
        String expected =
            type.words().keySet().stream().map(w -> "`" + w + "`").collect(Collectors.joining(", "))
                + " or a mapping of "
                + (type.ways().isEmpty() ? String.join(" and ", names) : ways(type));
        c.binder.wrong(node, expected, near == null ? type.example().orElse(null) : near);
      }
      return word;
    }
    Optional<Fields> read = c.binder.fields(node, type.described(), names);
    if (read.isEmpty()) {
      return null;
    }
    Map<String, Object> values = new LinkedHashMap<>();
    boolean complete = true;
    for (FactField field : written) {
      boolean required = type.required().contains(field.name());
      Optional<Node> given =
          required ? read.get().required(field.name()) : read.get().node(field.name());
      Object value = given.map(one -> read(field, one, c)).orElse(null);
      values.put(field.name(), value);
      complete &= value != null || !required;
    }
    complete &= isOneWay(type, read.get(), c) && isConditional(type, read.get(), values, c);
    try {
      return complete ? type.make(values) : null;
    } catch (IllegalArgumentException e) {
      // The fields fit one by one, but not together: a range that ends before it starts.
      c.problems().error(ProblemCode.WRONG_VALUE, node.spot(), String.valueOf(e.getMessage()));
      return null;
    }
  }

  /** A condition stands beside a conditional acceptance only. */
  private static boolean isConditional(
      RecordType type, Fields fields, Map<String, Object> values, Context c) {
    boolean fits = !type.equals(RecordTypes.DECLARATION)
        || !fields.has("condition")
        || values.get("accepts") == Acceptance.CONDITIONAL;
    if (!fits) {
      c.problems()
          .error(
              ProblemCode.WRONG_VALUE,
              fields.key("condition").orElseThrow().spot(),
              "expected `accepts: conditional` beside a condition but was another word or none",
              "a conditional acceptance is neither acceptance nor refusal");
    }
    return fits;
  }

  private static String ways(RecordType type) {
    return type.ways().stream()
        .map(way -> String.join(" and ", way))
        .collect(Collectors.joining(", or "));
  }

  private static boolean isOneWay(RecordType type, Fields fields, Context c) {
    List<List<String>> given =
        type.ways().stream().filter(way -> way.stream().anyMatch(fields::has)).toList();
    boolean one =
        type.ways().isEmpty() || (given.size() == 1 && given.get(0).stream().allMatch(fields::has));
    if (!one) {
      String was = given.isEmpty()
          ? "none of them"
          : given.size() > 1 ? "more than one of them" : "only a part";
      c.problems()
          .error(
              ProblemCode.WRONG_VALUE,
              fields.mapping().spot(),
              "expected " + ways(type) + " but was " + was,
              type.example().orElse(null));
    }
    return one;
  }
}
