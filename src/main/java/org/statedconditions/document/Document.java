package org.statedconditions.document;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/**
 * One YAML 1.2 or JSON text, read strictly: what is wrong with it is in {@link #problems()}, and whoever binds the tree
 * adds to that.
 *
 * <p>Refused are anchors, aliases, tags, merge keys, duplicate keys, keys that are not text, a second document,
 * directives, more than {@value #DEEPEST} levels, numbers of more than {@value #MOST_DIGITS} digits or an exponent
 * beyond {@value #LARGEST_EXPONENT}, infinity and not-a-number, control characters, text that is not UTF-8, an empty
 * text and one above the limit. Values are not converted: {@code NO} and {@code on} are text.
 */
public final class Document {
  /** The size limit where none is given, in bytes of UTF-8. */
  public static final int DEFAULT_LIMIT = 1_000_000;

  /** How many mappings and lists may stand inside each other, the outermost included. */
  public static final int DEEPEST = 20;

  /** How many digits a number may have. */
  public static final int MOST_DIGITS = 40;

  /** How large the exponent of a number may be, either way. */
  public static final int LARGEST_EXPONENT = 100;

  /** From this size on, in characters, a list is handed out item by item to those who ask for that. */
  static final int LARGE = 250_000;

  private final @Nullable Node root;
  private final ProblemLog problems;

  private Document(@Nullable Node root, ProblemLog problems) {
    this.root = root;
    this.problems = problems;
  }

  /** Reads a file of at most {@link #DEFAULT_LIMIT} bytes. Never throws for what the file is or holds. */
  public static Document read(Path file) {
    return read(file, DEFAULT_LIMIT);
  }

  /** Takes the items of a list of the outermost mapping one by one, so that they need not all be in memory at once. */
  public interface Taker {

    /** The key of the list. */
    String key();

    /**
     * Takes an item. {@code false}: nothing more is read, for what is wrong is among {@code problems}.
     *
     * @param before the entries of the outermost mapping that stand before the list
     * @param problems what is wrong with the document so far; to be added to
     */
    boolean take(Node item, List<Node.Entry> before, ProblemLog problems);
  }

  /** Reads a file of at most {@code limit} bytes; of a larger one no more than that is read. */
  public static Document read(Path file, int limit) {
    try (DocumentInput input = DocumentInput.of(file, limit)) {
      return input.parse(null);
    }
  }

  /** One that could not be read. */
  static Document of(@Nullable Problem problem) {
    ProblemLog problems = new ProblemLog();
    if (problem != null) {
      problems.add(problem);
    }
    return new Document(null, problems);
  }

  /** One whose text is read while it is parsed. */
  static Document parse(String fileName, TextSource source, @Nullable Taker taker) {
    ProblemLog problems = new ProblemLog();
    Lines lines = new Lines(fileName, source.text(), 1);
    Node root =
        new TreeReader(lines, taker, problems).read(new GrowingText(source, lines, problems));
    return new Document(root, problems);
  }

  /** Reads a text in UTF-8 as {@link #parse(String, String, int, int, Taker)} does. */
  public static Document parse(
      String fileName, byte[] bytes, int limit, int firstLine, @Nullable Taker taker) {
    Objects.requireNonNull(fileName, "fileName");
    ProblemLog problems = new ProblemLog();
    if (bytes.length > limit) {
      problems.add(tooLarge(new Place(fileName, firstLine, 0, null, 1), limit));
      return new Document(null, problems);
    }
    return parse(fileName, bytes, limit, firstLine, taker, problems);
  }

  private static Document parse(
      String fileName,
      byte[] bytes,
      int limit,
      int firstLine,
      @Nullable Taker taker,
      ProblemLog problems) {
    String text = Utf8.decode(fileName, bytes, firstLine, problems);
    return text == null
        ? new Document(null, problems)
        : parse(fileName, text, limit, firstLine, taker, problems);
  }

  /** Reads a text of at most {@link #DEFAULT_LIMIT} bytes; {@code fileName} is how problems name it. */
  public static Document parse(String fileName, String text) {
    return parse(fileName, text, DEFAULT_LIMIT, 1);
  }

  /**
   * Reads a text.
   *
   * @param fileName how problems name it
   * @param limit the size limit in bytes of UTF-8
   * @param firstLine the line of the file on which the text starts, 1 for a whole file
   */
  public static Document parse(String fileName, String text, int limit, int firstLine) {
    return parse(fileName, text, limit, firstLine, null);
  }

  /** The same; of a large text the list that {@code taker} names is handed to it, and is empty in the tree. */
  public static Document parse(
      String fileName, String text, int limit, int firstLine, @Nullable Taker taker) {
    Objects.requireNonNull(fileName, "fileName");
    Objects.requireNonNull(text, "text");
    return parse(fileName, text, limit, firstLine, taker, new ProblemLog());
  }

  private static Document parse(
      String fileName,
      String text,
      int limit,
      int firstLine,
      @Nullable Taker taker,
      ProblemLog problems) {
    if (Utf8.longerThan(text, limit)) {
      problems.add(tooLarge(Place.of(fileName), limit));
      return new Document(null, problems);
    }
    String content = text.startsWith("\ufeff") ? text.substring(1) : text;
    Lines lines = new Lines(fileName, content, firstLine);
    if (!Characters.check(lines, problems)) {
      return new Document(null, problems);
    }
    @Nullable Taker asked = content.length() < LARGE ? null : taker;
    // A tree of its own would hold all that is to be taken piece by piece.
    @Nullable Node json = asked == null ? JsonReader.read(lines) : null;
    if (json != null) {
      return new Document(json, problems);
    }
    return new Document(new TreeReader(lines, asked, problems).read(), problems);
  }

  /**
   * Reads a JSON text in UTF-8 of at most {@code limit} bytes: what YAML would take besides is wrong here. {@code name} is how
   * problems name the text.
   */
  public static Document parseJson(String name, byte[] utf8, int limit) {
    Document document = parse(name, utf8, limit, 1, null);
    if (!document.problems.hasErrors()) {
      JsonReader.firstMistake(name, utf8).ifPresent(document.problems::add);
    }
    return document;
  }

  /** A part of a document, to be read as one of its own. */
  public static Document of(Node root) {
    return new Document(root, new ProblemLog());
  }

  /** The outermost node; empty if the text is so broken that there is none. */
  public Optional<Node> root() {
    return Optional.ofNullable(root);
  }

  /** What is wrong with it so far; binders add to it. */
  public ProblemLog problems() {
    return problems;
  }

  static String unreadable(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "expected a file but there is none of this name";
    }
    if (e instanceof AccessDeniedException) {
      return "expected a readable file but was one that may not be read";
    }
    return "expected a readable file but reading it failed";
  }

  static Problem tooLarge(Place place, int limit) {
    return Problem.error(
        ProblemCode.TOO_LARGE, place, "expected at most " + limit + " bytes but was more");
  }
}
