package org.statedconditions.pack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Fields;
import org.statedconditions.document.Moment;
import org.statedconditions.document.Node;
import org.statedconditions.document.Spot;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** The keys of one thing in a manifest and their values; reports whatever is not as expected and goes on. */
final class Entries {
  private static final int LONGEST_TEXT = 2_000;

  private final ManifestLog log;
  private final Fields fields;
  private final List<String> keys;

  private Entries(ManifestLog log, Fields fields, List<String> keys) {
    this.log = log;
    this.fields = fields;
    this.keys = keys;
  }

  /** The entries of {@code node}, each known; empty if it is no mapping. */
  static Optional<Entries> of(Node node, String what, List<String> keys, ManifestLog log) {
    return log.binder().fields(node, what, keys).map(fields -> new Entries(log, fields, keys));
  }

  /** From here on, the places of this thing and of what it says are found under {@code path}. */
  Entries at(String path, @Nullable Spot place) {
    if (place != null) {
      log.place(path, place);
    }
    for (Node.Entry entry : fields.mapping().entries()) {
      String key = entry.key().text();
      log.place(path.isEmpty() ? key : path + "." + key, entry.value().spot());
    }
    return this;
  }

  /** Where the value of {@code key} stands, or the whole thing if it is not given. */
  Spot spot(String key) {
    return fields.node(key).map(Node::spot).orElse(fields.mapping().spot());
  }

  Optional<Node> node(String key) {
    return fields.node(key);
  }

  /** The value of a key that has to be there; where it is only misspelt, that is reported already. */
  Optional<Node> required(String key) {
    return fields.has(key) || !misspelt(key) ? fields.required(key) : Optional.empty();
  }

  /** Whether {@code key} is not there and another word stands where it was probably meant. */
  boolean missesMisspelt(String key) {
    return !fields.has(key) && misspelt(key);
  }

  private boolean misspelt(String key) {
    return fields.mapping().entries().stream()
        .map(entry -> entry.key().text())
        .anyMatch(written -> !keys.contains(written)
            && (key.equals(DidYouMean.nearest(written, keys))
                || written.startsWith(key + ":")
                || written.startsWith(key + " ")));
  }

  /** A text that has to be there; empty if it is not or is no text. */
  Optional<String> text(String key) {
    return required(key).flatMap(node -> text(node, "a text for `" + key + "`"));
  }

  /** A text that may be left out. */
  Optional<String> optionalText(String key) {
    return node(key).flatMap(node -> text(node, "a text for `" + key + "`"));
  }

  /** An id that has to be there, in kebab-case. */
  Optional<String> id(String key) {
    return required(key).flatMap(node -> id(node));
  }

  Optional<String> id(Node node) {
    return text(node, "an id in kebab-case").filter(id -> {
      if (!Ids.isId(id)) {
        log.notKebab("an id in kebab-case", id, node);
      }
      return Ids.isId(id);
    });
  }

  /** The items of a list that has to be there and to have at least one. */
  List<Node> items(String key) {
    Optional<Node> node = required(key);
    if (node.isPresent()
        && node.get() instanceof Node.Items list
        && list.items().isEmpty()) {
      log.error(
          ProblemCode.WRONG_VALUE,
          list.spot(),
          "expected at least one item for `" + key + "` but was an empty list",
          null);
    }
    return node.map(n -> items(n, key)).orElse(List.of());
  }

  /** The items of a list that may be left out or be empty. */
  List<Node> optionalItems(String key) {
    return node(key).map(n -> items(n, key)).orElse(List.of());
  }

  private List<Node> items(Node node, String key) {
    return log.binder().items(node, "a list for `" + key + "`").orElse(List.of());
  }

  /** The texts of a list that may be left out or be empty, each with its node. */
  Map<String, Node> optionalTexts(String key, String each) {
    Map<String, Node> texts = new LinkedHashMap<>();
    for (Node item : optionalItems(key)) {
      Optional<String> text = text(item, each);
      if (text.isPresent() && texts.putIfAbsent(text.get(), item) != null) {
        log.error(
            ProblemCode.DUPLICATE_ID,
            item.spot(),
            "expected " + each + " once but was `" + text.get() + "` a second time",
            null);
      }
    }
    return texts;
  }

  /** The plain texts of a list, in their order. */
  List<String> lines(String key) {
    List<String> lines = new ArrayList<>();
    optionalItems(key).forEach(item -> text(item, "a text").ifPresent(lines::add));
    return lines;
  }

  /** The text of a node: one line, not blank, of bearable length. */
  Optional<String> text(Node node, String expected) {
    boolean nothing = node instanceof Node.Scalar scalar
        && (scalar.isNothing() || scalar.text().isBlank());
    if (nothing) {
      log.nothing(expected, node);
      return Optional.empty();
    }
    Optional<String> text = log.binder().text(node, expected).map(String::strip);
    if (text.isPresent()
        && node instanceof Node.Scalar scalar
        && scalar.style() == Node.Style.PLAIN
        && closesWhatIsNotOpen(text.get())) {
      log.error(
          ProblemCode.WRONG_VALUE,
          node.spot(),
          "expected " + expected + " but was one that closes a bracket which it does not open",
          "put it in quotes if the bracket belongs to it");
      return Optional.empty();
    }
    if (text.isPresent() && text.get().indexOf('\n') >= 0) {
      log.error(
          ProblemCode.WRONG_VALUE,
          node.spot(),
          "expected " + expected + " on one line but was several",
          "fold it with `>-`");
      return Optional.empty();
    }
    if (text.isPresent() && text.get().length() > LONGEST_TEXT) {
      log.error(
          ProblemCode.TOO_LARGE,
          node.spot(),
          "expected " + expected + " of at most " + LONGEST_TEXT + " characters but was "
              + text.get().length(),
          null);
      return Optional.empty();
    }
    return text;
  }

  private static boolean closesWhatIsNotOpen(String text) {
    return (text.endsWith("]") && text.indexOf('[') < 0)
        || (text.endsWith("}") && text.indexOf('{') < 0);
  }

  /** One of a closed set of values, which may be left out. */
  <T> Optional<T> oneOf(String key, Map<String, T> values) {
    return fields.oneOf(key, values);
  }

  /** {@code true} or {@code false}, which may be left out. */
  boolean flag(String key) {
    return fields.bool(key).orElse(false);
  }

  /** A date, which may be left out. */
  Optional<Instant> date(String key) {
    return fields.moment(key).map(Moment::instant);
  }

  /** Whether {@code word} is one of {@code words}; reports it with a hint if not. */
  boolean known(String word, List<String> words, Spot where, String expected) {
    if (!words.contains(word)) {
      log.error(
          ProblemCode.UNKNOWN_NAME,
          where,
          "expected " + expected + " but was `" + word + "`",
          DidYouMean.hint(word, words));
    }
    return words.contains(word);
  }
}
