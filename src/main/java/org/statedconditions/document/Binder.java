package org.statedconditions.document;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/**
 * Reads values out of nodes. What does not fit is reported as {@code expected X but was Y} and comes back empty, so that
 * the caller goes on to the next value; a node that was refused while reading comes back empty without a word.
 */
public final class Binder {
  private final ProblemLog problems;

  /** A binder that reports to {@code problems}. */
  public Binder(ProblemLog problems) {
    this.problems = problems;
  }

  /** Where it reports to. */
  public ProblemLog problems() {
    return problems;
  }

  /** Reports that {@code expected} should have stood where {@code node} stands; says nothing of a refused node. */
  public void wrong(Node node, String expected, @Nullable String hint) {
    wrong(ProblemCode.WRONG_VALUE, node, expected, hint);
  }

  /** The same for a mistake of another kind than a value that does not fit. */
  public void wrong(ProblemCode code, Node node, String expected, @Nullable String hint) {
    if (!(node instanceof Node.Refused)) {
      String odd = node instanceof Node.Scalar scalar ? Invisible.hint(scalar.text()) : null;
      problems.error(
          code,
          node.spot(),
          "expected " + expected + " but was " + node.described(),
          odd != null ? odd : hint);
    }
  }

  /**
   * A mapping with known keys; each unknown key is reported.
   *
   * @param what what the mapping is, for example {@code a ceasefire}
   * @param known the keys it may have
   */
  public Optional<Fields> fields(Node node, String what, Collection<String> known) {
    Optional<Fields> fields = anyFields(node, what);
    if (fields.isPresent()) {
      for (Node.Entry entry : ((Node.Mapping) node).entries()) {
        if (!known.contains(entry.key().text())) {
          unknownKey(entry.key(), what, known);
        }
      }
    }
    return fields;
  }

  /** A mapping whose keys the caller checks. */
  public Optional<Fields> anyFields(Node node, String what) {
    if (node instanceof Node.Mapping mapping) {
      return Optional.of(new Fields(this, mapping, what));
    }
    wrong(
        node,
        what,
        node instanceof Node.Scalar s && s.isNothing()
            ? null
            : "write it as a mapping: `key: value`");
    return Optional.empty();
  }

  /** Reports a key that is not one of {@code known}. */
  public void unknownKey(Node.Scalar key, String what, Collection<String> known) {
    String odd = Invisible.hint(key.text());
    int colon = key.text().indexOf(':');
    String near = odd != null
        ? odd
        : colon > 0 && known.contains(key.text().substring(0, colon))
            ? "put a space behind the colon, `" + key.text().substring(0, colon) + ": …`"
            : DidYouMean.hint(key.text(), known);
    problems.error(
        ProblemCode.UNKNOWN_KEY,
        key.spot(),
        "expected a key of " + what + " but was " + key.described(),
        near != null ? near : known.isEmpty() ? null : "its keys are " + String.join(", ", known));
  }

  /** Text of any look: {@code 2024} and {@code true} without quotes are the text {@code 2024} and {@code true}. */
  public Optional<String> text(Node node) {
    return text(node, "a text");
  }

  /** Text of any look but blank; {@code what} is how the message calls it. */
  public Optional<String> text(Node node, String what) {
    if (node instanceof Node.Scalar scalar
        && !scalar.isNothing()
        && !scalar.text().isBlank()) {
      return Optional.of(scalar.text());
    }
    wrong(node, what, nothingHint(node));
    return Optional.empty();
  }

  /** {@code true} or {@code false}, without quotes. */
  public Optional<Boolean> bool(Node node) {
    if (node instanceof Node.Scalar scalar) {
      boolean isTrue = scalar.text().equals("true");
      boolean plain = scalar.style() == Node.Style.PLAIN;
      if (plain && (isTrue || scalar.text().equals("false"))) {
        return Optional.of(isTrue);
      }
      wrong(node, "true or false", booleanHint(scalar.text(), plain));
    } else {
      wrong(node, "true or false", null);
    }
    return Optional.empty();
  }

  private static @Nullable String booleanHint(String text, boolean plain) {
    if (!plain) {
      return text.equals("true") || text.equals("false") ? "write it without quotes" : null;
    }
    return switch (text.length() > 5 ? "" : text.toLowerCase(java.util.Locale.ROOT)) {
      case "yes", "on", "y", "true" -> "did you mean `true`? In YAML 1.2 `" + text + "` is text";
      case "no", "off", "n", "false" -> "did you mean `false`? In YAML 1.2 `" + text + "` is text";
      case "", "~", "null" -> "leave the key out if it is unknown";
      default -> null;
    };
  }

  /** Whether a scalar is a number as JSON writes it, without quotes. */
  public static boolean isNumber(Node.Scalar scalar) {
    return scalar.style() == Node.Style.PLAIN
        && Numbers.isJson(scalar.text())
        && Numbers.excess(scalar.text()) == null;
  }

  /** A number as JSON writes it, without quotes. */
  public Optional<BigDecimal> number(Node node) {
    return number(node, "a number");
  }

  /** A number; {@code what} is how the message calls it. */
  public Optional<BigDecimal> number(Node node, String what) {
    if (node instanceof Node.Scalar scalar) {
      if (isNumber(scalar)) {
        return Optional.of(new BigDecimal(scalar.text()));
      }
      wrong(node, what, numberHint(scalar));
    } else {
      wrong(node, what, null);
    }
    return Optional.empty();
  }

  private static @Nullable String numberHint(Node.Scalar scalar) {
    if (Numbers.isJson(scalar.text())) {
      return "write it without quotes";
    }
    char first = scalar.text().isEmpty() ? ' ' : scalar.text().charAt(0);
    boolean almost = (first >= '0' && first <= '9') || first == '+' || first == '-' || first == '.';
    return almost ? "write it as JSON does: 1500, 0.5 or 1.5e3" : nothingHint(scalar);
  }

  /** A whole number between {@code least} and {@code most}; {@code 2.0} is one. */
  public Optional<Integer> integer(Node node, int least, int most) {
    return whole(node, least, most).map(Math::toIntExact);
  }

  /** The same of larger numbers. */
  public Optional<Long> whole(Node node, long least, long most) {
    String what = "a whole number from " + least + " to " + most;
    Optional<BigDecimal> number = number(node, what);
    if (number.isEmpty()) {
      return Optional.empty();
    }
    BigDecimal value = number.get();
    boolean inRange = value.compareTo(BigDecimal.valueOf(least)) >= 0
        && value.compareTo(BigDecimal.valueOf(most)) <= 0;
    if (inRange && value.stripTrailingZeros().scale() <= 0) {
      return Optional.of(value.longValueExact());
    }
    wrong(node, what, null);
    return Optional.empty();
  }

  /** One of a closed set of values, with or without quotes. */
  public <T> Optional<T> oneOf(Node node, Map<String, T> values) {
    return oneOf(node, values, Map.of(), text -> DidYouMean.hint(text, values.keySet()));
  }

  /**
   * One of a closed set of values, of which {@code true} and {@code false} stand without quotes.
   *
   * @param synonyms further words for them, which messages do not list
   * @param hint what whoever wrote another word may have meant, or {@code null}
   */
  public <T> Optional<T> oneOf(
      Node node,
      Map<String, T> values,
      Map<String, T> synonyms,
      Function<String, @Nullable String> hint) {
    if (node instanceof Node.Scalar scalar) {
      T value = values.getOrDefault(scalar.text(), synonyms.get(scalar.text()));
      boolean quoted = scalar.style() != Node.Style.PLAIN;
      String flag = values.containsKey("true") ? booleanHint(scalar.text(), !quoted) : null;
      if (value != null && !(quoted && flag != null)) {
        return Optional.of(value);
      }
      String near =
          scalar.isNothing() ? nothingHint(node) : flag != null ? flag : hint.apply(scalar.text());
      wrong(node, "one of " + String.join(", ", values.keySet()), near);
    } else {
      wrong(node, "one of " + String.join(", ", values.keySet()), null);
    }
    return Optional.empty();
  }

  /** An ISO 8601 date, or date-time with an offset; with or without quotes. */
  public Optional<Moment> moment(Node node) {
    if (node instanceof Node.Scalar scalar && !scalar.isNothing()) {
      Moment.Read read = Moment.read(scalar.text());
      if (read.moment() == null) {
        wrong(node, read.expected(), read.hint());
      }
      return Optional.ofNullable(read.moment());
    }
    wrong(node, "a date", nothingHint(node));
    return Optional.empty();
  }

  /** The items of a list. */
  public Optional<List<Node>> items(Node node, String what) {
    if (node instanceof Node.Items items) {
      return Optional.of(items.items());
    }
    wrong(
        node,
        what,
        node instanceof Node.Scalar s && s.isNothing()
            ? null
            : node instanceof Node.Mapping
                ? "write it as a list, with `- ` before each entry"
                : "write it as a list: `[…]`");
    return Optional.empty();
  }

  /**
   * A list, each item read by {@code item}. Empty if it is no list or an item does not fit; all items are looked at.
   *
   * @param what how the message calls the list
   */
  public <T> Optional<List<T>> list(Node node, String what, Function<Node, Optional<T>> item) {
    Optional<List<Node>> items = items(node, what);
    if (items.isEmpty()) {
      return Optional.empty();
    }
    List<T> read = new ArrayList<>(items.get().size());
    for (Node one : items.get()) {
      item.apply(one).ifPresent(read::add);
    }
    return read.size() == items.get().size() ? Optional.of(read) : Optional.empty();
  }

  /** A list of texts. */
  public Optional<List<String>> texts(Node node) {
    return list(node, "a list of texts", this::text);
  }

  private static @Nullable String nothingHint(Node node) {
    return node instanceof Node.Scalar scalar && scalar.isNothing()
        ? "leave the key out if it is unknown"
        : null;
  }
}
