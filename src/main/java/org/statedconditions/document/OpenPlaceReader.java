package org.statedconditions.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
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
    final List<String> keys = new ArrayList<>();
    boolean awaitsValue;
    int items;

    Open(boolean mapping) {
      this.mapping = mapping;
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
      case MappingStart -> open.add(new Open(true));
      case SequenceStart -> open.add(new Open(false));
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
    } else if (around.awaitsValue) {
      around.awaitsValue = false;
    } else {
      around.keys.add(text);
      around.awaitsValue = true;
    }
  }

  private @Nullable OpenPlace place(List<Open> open, ScalarEvent scalar) {
    ScalarStyle style = scalar.getScalarStyle();
    if (style == ScalarStyle.LITERAL || style == ScalarStyle.FOLDED) {
      return null;
    }
    List<Object> path = new ArrayList<>();
    for (Open one : open) {
      if (!one.mapping) {
        path.add(one.items);
      } else if (one.awaitsValue) {
        path.add(one.keys.get(one.keys.size() - 1));
      }
    }
    Open around = open.isEmpty() ? new Open(false) : open.get(open.size() - 1);
    boolean isKey = around.mapping && !around.awaitsValue;
    boolean quoted = style != ScalarStyle.PLAIN;
    Mark start = scalar.getStartMark().orElseThrow();
    int at = text.offsetByCodePoints(
        0, Math.min(start.getIndex(), text.codePointCount(0, text.length())));
    String typed = scalar.getValue().substring(0, scalar.getValue().indexOf(MARK));
    return new OpenPlace(
        path,
        isKey,
        isKey && !quoted && around.keys.isEmpty(),
        typed,
        quoted ? at + 1 : at,
        quoted,
        isKey ? around.keys : List.of());
  }
}
