package org.statedconditions.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.MappingStartEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.parser.ParserImpl;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/**
 * Finds what is open at the end of a text: puts a mark there and lets the parser go until it meets it. Whether a key or a value is
 * expected is not known beforehand, so the mark is tried as one, then as the other, then as the end of a text in quotes.
 */
final class OpenPlaceReader {
  private static final String MARK = "\ue000";
  private static final List<String> ENDS =
      List.of(MARK + ": " + MARK, MARK, MARK + "\"", MARK + "'");

  private final String text;

  /** A mapping or a list that is not closed yet. */
  private static final class Open {
    final boolean mapping;

    /** Where a mapping without braces starts between the brackets of a list; -1 for any other. */
    final int pairFrom;
    /** The keys so far; of a list its single values. */
    final List<String> texts = new ArrayList<>();

    boolean awaitsValue;
    int items;

    Open(boolean mapping, int pairFrom) {
      this.mapping = mapping;
      this.pairFrom = pairFrom;
    }
  }

  OpenPlaceReader(String text) {
    this.text = text.startsWith("\ufeff") ? " " + text.substring(1) : text;
  }

  Optional<OpenPlace> read() {
    for (String end : ENDS) {
      OpenPlace place = read(end);
      if (place != null) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private @Nullable OpenPlace read(String end) {
    String marked = JsonTabs.replaced(text + end);
    LoadSettings settings = LoadSettings.builder()
        .setBufferSize(Math.min(marked.length() + 1, 1 << 20))
        .setCodePointLimit(Integer.MAX_VALUE)
        .build();
    List<Open> open = new ArrayList<>();
    try {
      ParserImpl parser = new ParserImpl(settings, new StreamReader(settings, marked));
      while (parser.hasNext()) {
        Event event = parser.next();
        if (event instanceof ScalarEvent scalar && scalar.getValue().contains(MARK)) {
          return place(open, scalar);
        }
        take(event, open);
      }
    } catch (RuntimeException e) {
      // The text is broken before the place, or the mark does not fit as it was tried.
      return null;
    }
    return null;
  }

  private static void take(Event event, List<Open> open) {
    switch (event.getEventId()) {
      case Scalar -> put(open, ((ScalarEvent) event).getValue());
      case Alias -> put(open, "");
      case MappingStart -> {
        int start = event.getStartMark().orElseThrow().getIndex();
        open.add(new Open(true, ((MappingStartEvent) event).isFlow() ? start : -1));
      }
      case SequenceStart -> open.add(new Open(false, -1));
      case MappingEnd, SequenceEnd -> {
        open.remove(open.size() - 1);
        put(open, "");
      }
      default -> {}
    }
  }

  private static void put(List<Open> open, String text) {
    if (open.isEmpty()) {
      return;
    }
    Open around = open.get(open.size() - 1);
    if (!around.mapping) {
      around.items++;
      around.texts.add(text);
    } else if (around.awaitsValue) {
      around.awaitsValue = false;
    } else {
      around.texts.add(text);
      around.awaitsValue = true;
    }
  }

  private @Nullable OpenPlace place(List<Open> opened, ScalarEvent scalar) {
    List<Open> open = new ArrayList<>(opened);
    int start = scalar.getStartMark().orElseThrow().getIndex();
    if (!open.isEmpty() && open.get(open.size() - 1).pairFrom == start) {
      // A key between the brackets of a list, which the mark made of a value.
      open.remove(open.size() - 1);
    }
    ScalarStyle style = scalar.getScalarStyle();
    if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      return null;
    }
    List<Object> path = new ArrayList<>();
    for (Open one : open) {
      if (!one.mapping) {
        path.add(one.items);
      } else if (one.awaitsValue) {
        path.add(one.texts.get(one.texts.size() - 1));
      }
    }
    Open around = open.isEmpty() ? new Open(false, -1) : open.get(open.size() - 1);
    boolean isKey = around.mapping && !around.awaitsValue;
    boolean quoted = style != ScalarStyle.PLAIN;
    int at = text.offsetByCodePoints(0, Math.min(start, text.codePointCount(0, text.length())));
    String typed = scalar.getValue().substring(0, scalar.getValue().indexOf(MARK));
    return new OpenPlace(
        path,
        isKey,
        isKey && !quoted && around.texts.isEmpty(),
        typed,
        quoted ? at + 1 : at,
        quoted,
        isKey || !around.mapping ? around.texts : List.of());
  }
}
