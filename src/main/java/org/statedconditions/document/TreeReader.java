package org.statedconditions.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;
import org.statedconditions.problem.ProblemCode;

/**
 * Builds the tree from the parser's events in a loop of its own. A composer would recurse, and would expand what is to be
 * refused, before anybody could look at it.
 */
final class TreeReader {
  private static final int SMALL = 4096;
  private static final int LARGEST_BUFFER = 1 << 20;
  private static final LoadSettings FOR_SMALL = settings(SMALL);

  private final Lines lines;
  private final Document.@Nullable Taker taker;
  private final ProblemLog problems;
  private final List<Frame> open = new ArrayList<>();
  private @Nullable Node root;
  private boolean stopped;

  /** A mapping or a list that is not closed yet. */
  private static final class Frame {
    final Spot spot;
    final @Nullable List<Node> items;
    final @Nullable List<Node.Entry> entries;
    final Map<String, Spot> keys;
    boolean awaitsValue;
    Node.@Nullable Scalar key;

    Frame(boolean mapping, Spot spot) {
      this.spot = spot;
      this.items = mapping ? null : new ArrayList<>();
      this.entries = mapping ? new ArrayList<>() : null;
      this.keys = mapping ? new HashMap<>() : Map.of();
    }

    boolean awaitsKey() {
      return entries != null && !awaitsValue;
    }
  }

  TreeReader(Lines lines, Document.@Nullable Taker taker, ProblemLog problems) {
    this.lines = lines;
    this.taker = taker;
    this.problems = problems;
  }

  /**
   * The buffer takes the whole text up to a size: refilling it in the middle of a long scalar copies what was read again and
   * again.
   */
  private static LoadSettings settings(int size) {
    return LoadSettings.builder()
        .setBufferSize(size)
        .setCodePointLimit(Integer.MAX_VALUE)
        .build();
  }

  /** The outermost node, or {@code null} where the text is too broken for one. */
  @Nullable
  Node read() {
    String text = JsonTabs.replaced(lines.text());
    LoadSettings settings =
        text.length() < SMALL ? FOR_SMALL : settings(Math.min(text.length() + 1, LARGEST_BUFFER));
    try {
      return read(settings, new StreamReader(settings, text));
    } catch (RuntimeException e) {
      // Some faults of the input escape the parser as NumberFormatException and the like.
      Syntax.report(e, lines, problems);
      return null;
    }
  }

  /** The same of a text that is read while it is parsed. */
  @Nullable
  Node read(GrowingText text) {
    LoadSettings settings = settings(LARGEST_BUFFER);
    try {
      return read(settings, new StreamReader(settings, text));
    } catch (TextSource.Unusable e) {
      problems.add(e.problem);
      return null;
    } catch (GrowingText.Forbidden e) {
      return null;
    } catch (RuntimeException e) {
      text.readAhead();
      Syntax.report(e, lines, problems);
      return null;
    }
  }

  private @Nullable Node read(LoadSettings settings, StreamReader text) {
    refuseDirectives();
    ParserImpl parser = new ParserImpl(settings, text);
    while (parser.hasNext()) {
      if (!take(parser.next()) || stopped || problems.isFull()) {
        return null;
      }
      if (root != null) {
        refuseMore(parser);
        return root;
      }
    }
    problems.error(
        ProblemCode.WRONG_VALUE, new Spot(lines, 0, 1), "expected a mapping but was an empty file");
    return null;
  }

  /** What follows the first document. A syntax error there is one of this file, too. */
  private void refuseMore(ParserImpl parser) {
    while (parser.hasNext()) {
      Event event = parser.next();
      if (event.getEventId() == Event.ID.DocumentStart) {
        problems.error(
            ProblemCode.UNSUPPORTED_YAML,
            spot(event),
            "expected one document but was a second one",
            "remove `---` and what follows it");
        return;
      }
    }
  }

  /** {@code false}: give up. */
  private boolean take(Event event) {
    switch (event.getEventId()) {
      case Scalar -> scalar((ScalarEvent) event);
      case Alias -> alias((AliasEvent) event);
      case MappingStart, SequenceStart -> {
        return open((CollectionStartEvent) event);
      }
      case MappingEnd, SequenceEnd -> close();
      default -> {}
    }
    return true;
  }

  /** The parser passes over directives that it does not know, and takes %YAML 1.1 for 1.2. */
  private void refuseDirectives() {
    String text = lines.text();
    int start = 0;
    while (start < text.length() && "#\r\n".indexOf(text.charAt(start)) >= 0) {
      int end = text.indexOf('\n', start);
      start = end < 0 ? text.length() : end + 1;
    }
    if (text.startsWith("%", start) && !text.startsWith("%YAML 1.2", start)) {
      Spot spot = new Spot(lines, text.codePointCount(0, start), 1);
      problems.error(
          ProblemCode.UNSUPPORTED_YAML,
          spot,
          "expected YAML 1.2 without directives but was a line that starts with `%`");
    }
  }

  private void scalar(ScalarEvent event) {
    decorations(event, event.getTag());
    String value = event.getValue();
    boolean plain = event.getScalarStyle() == ScalarStyle.PLAIN;
    Spot spot = spot(event);
    if (plain) {
      String excess = Numbers.excess(value);
      if (excess != null) {
        problems.error(ProblemCode.WRONG_VALUE, spot, excess, "if it is text, put it in quotes");
        put(new Node.Refused(spot));
        return;
      }
    } else {
      int bad = Characters.firstForbidden(value);
      if (bad >= 0) {
        problems.error(
            ProblemCode.FORBIDDEN_CHARACTER,
            spot,
            String.format(
                "expected printable text but was the %s U+%04X", Characters.kind(bad), bad));
        put(new Node.Refused(spot));
        return;
      }
    }
    Node.Style style = switch (event.getScalarStyle()) {
      case PLAIN -> Node.Style.PLAIN;
      case LITERAL, FOLDED -> Node.Style.BLOCK;
      default -> Node.Style.QUOTED;
    };
    put(new Node.Scalar(value, style, spot));
  }

  private void alias(AliasEvent event) {
    Spot spot = spot(event);
    problems.error(
        ProblemCode.UNSUPPORTED_YAML,
        spot,
        "expected a value but was the alias `*"
            + Described.shortened(event.getAlias().getValue()) + "`",
        "aliases are not supported: write the value out, or put text that starts with `*` in quotes");
    put(new Node.Refused(spot));
  }

  private void decorations(NodeEvent event, Optional<String> tag) {
    event
        .getAnchor()
        .ifPresent(
            anchor -> problems.error(
                ProblemCode.UNSUPPORTED_YAML,
                start(event, 1),
                "expected a value but was the anchor `&" + Described.shortened(anchor.getValue())
                    + "`",
                "anchors are not supported: write values out, or put text that starts with `&` in quotes"));
    if (tag.isPresent()) {
      problems.error(
          ProblemCode.UNSUPPORTED_YAML,
          start(event, 1),
          "expected a value but was the tag `" + Described.shortened(tag.get()) + "`",
          "tags are not supported: put text that starts with `!` in quotes");
    }
  }

  private boolean open(CollectionStartEvent event) {
    decorations(event, event.getTag());
    Spot spot = start(event, 1);
    if (open.size() == Document.DEEPEST) {
      problems.error(
          ProblemCode.TOO_LARGE,
          spot,
          "expected at most " + Document.DEEPEST + " levels but was one more");
      return false;
    }
    boolean mapping = event.getEventId() == Event.ID.MappingStart;
    Frame outer = outer();
    if (outer != null && outer.awaitsKey()) {
      problems.error(
          ProblemCode.WRONG_VALUE,
          spot,
          "expected a text as key but was " + (mapping ? "a mapping" : "a list"));
    }
    open.add(new Frame(mapping, spot));
    return true;
  }

  private void close() {
    Frame closed = open.remove(open.size() - 1);
    put(
        closed.entries != null
            ? new Node.Mapping(List.copyOf(closed.entries), closed.spot)
            : new Node.Items(List.copyOf(closed.items), closed.spot));
  }

  private @Nullable Frame outer() {
    return open.isEmpty() ? null : open.get(open.size() - 1);
  }

  private void put(Node node) {
    Frame outer = outer();
    if (outer == null) {
      root = node;
    } else if (outer.items != null) {
      List<Node.Entry> before = takenAfter();
      if (taker != null && before != null) {
        stopped |= !taker.take(node, before, problems);
      } else {
        outer.items.add(node);
      }
    } else if (outer.awaitsValue) {
      if (outer.entries != null && outer.key != null) {
        outer.entries.add(new Node.Entry(outer.key, node));
      }
      outer.awaitsValue = false;
    } else {
      outer.key = key(outer, node);
      outer.awaitsValue = true;
    }
  }

  /** What stands before the innermost list if it is the one that is handed out item by item; else {@code null}. */
  private @Nullable List<Node.Entry> takenAfter() {
    Frame outermost = open.get(0);
    boolean taken = taker != null
        && open.size() == 2
        && outermost.awaitsValue
        && outermost.key != null
        && outermost.key.text().equals(taker.key());
    return taken ? outermost.entries : null;
  }

  /** The key, or {@code null} if it is refused: its value is then looked at for problems and dropped. */
  private Node.@Nullable Scalar key(Frame mapping, Node node) {
    if (!(node instanceof Node.Scalar key)) {
      return null;
    }
    if (key.isNothing()) {
      problems.error(
          ProblemCode.WRONG_VALUE, key.spot(), "expected a text as key but was " + key.described());
      return null;
    }
    if (key.style() == Node.Style.PLAIN && key.text().equals("<<")) {
      problems.error(
          ProblemCode.UNSUPPORTED_YAML,
          key.spot(),
          "expected a key but was the merge key `<<`",
          "merging is not supported: write it out");
      return null;
    }
    Spot before = mapping.keys.putIfAbsent(key.text(), key.spot());
    if (before != null) {
      problems.error(
          ProblemCode.DUPLICATE_KEY,
          key.spot(),
          "expected each key once but was `" + Described.shortened(key.text()) + "` again",
          "it stands in line " + before.place().line() + " already");
      return null;
    }
    return key;
  }

  private Spot spot(Event event) {
    Mark start = event.getStartMark().orElseThrow();
    Mark end = event.getEndMark().orElseThrow();
    return new Spot(lines, start.getIndex(), end.getIndex() - start.getIndex());
  }

  private Spot start(Event event, int width) {
    return new Spot(lines, event.getStartMark().orElseThrow().getIndex(), width);
  }
}
