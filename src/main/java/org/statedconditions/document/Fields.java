package org.statedconditions.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.ProblemCode;

/** The entries of a mapping by key. A value that is missing or does not fit comes back empty; the latter is reported. */
public final class Fields {
  private final Binder binder;
  private final Node.Mapping mapping;
  private final String what;

  Fields(Binder binder, Node.Mapping mapping, String what) {
    this.binder = binder;
    this.mapping = mapping;
    this.what = what;
  }

  /** The mapping itself. */
  public Node.Mapping mapping() {
    return mapping;
  }

  /** The binder that reads the values. */
  public Binder binder() {
    return binder;
  }

  /** Whether the key is there, whatever its value. */
  public boolean has(String key) {
    return entry(key) != null;
  }

  /** The value of a key. */
  public Optional<Node> node(String key) {
    Node.Entry entry = entry(key);
    return entry == null ? Optional.empty() : Optional.of(entry.value());
  }

  /** The key itself, for its place. */
  public Optional<Node.Scalar> key(String key) {
    return Optional.ofNullable(entry(key)).map(Node.Entry::key);
  }

  /** Reports the key if it is missing; otherwise its value. */
  public Optional<Node> required(String key) {
    Node.Entry entry = entry(key);
    if (entry == null) {
      binder
          .problems()
          .error(
              ProblemCode.MISSING_KEY,
              mapping.spot(),
              "expected the key `" + key + "` but was " + what + " without it");
      return Optional.empty();
    }
    return Optional.of(entry.value());
  }

  /** Text of any look. */
  public Optional<String> text(String key) {
    return node(key).flatMap(binder::text);
  }

  /** Text that has to be there. */
  public Optional<String> requiredText(String key) {
    return required(key).flatMap(binder::text);
  }

  /** {@code true} or {@code false}. */
  public Optional<Boolean> bool(String key) {
    return node(key).flatMap(binder::bool);
  }

  /** A number. */
  public Optional<BigDecimal> number(String key) {
    return node(key).flatMap(binder::number);
  }

  /** A whole number between two others. */
  public Optional<Integer> integer(String key, int least, int most) {
    return node(key).flatMap(n -> binder.integer(n, least, most));
  }

  /** One of a closed set of values. */
  public <T> Optional<T> oneOf(String key, Map<String, T> values) {
    return node(key).flatMap(n -> binder.oneOf(n, values));
  }

  /** A date or date-time. */
  public Optional<Moment> moment(String key) {
    return node(key).flatMap(binder::moment);
  }

  /** A list of texts. */
  public Optional<List<String>> texts(String key) {
    return node(key).flatMap(binder::texts);
  }

  private Node.@Nullable Entry entry(String key) {
    // Mappings are small or walked entry by entry: a linear search costs less than a table for
    // each.
    for (Node.Entry entry : mapping.entries()) {
      if (entry.key().text().equals(key)) {
        return entry;
      }
    }
    return null;
  }
}
