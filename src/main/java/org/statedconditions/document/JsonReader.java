package org.statedconditions.document;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/**
 * Reads JSON with which nothing is amiss, in one pass. Whatever else it meets it leaves to {@link TreeReader}, which reads YAML
 * and says what is wrong: where this one gives a tree, that one gives the same, only later.
 */
final class JsonReader {
  /** The YAML parser gives up looking for the end of a key after a thousand characters or so. */
  private static final int LONGEST_KEY = 500;

  private final Lines lines;
  private final String text;
  private final JsonParser json;

  /** Said of whatever is not plain enough. */
  private static final class Amiss extends IOException {
    private static final long serialVersionUID = 1;
  }

  /** Made when the first JSON is read: most scenarios are YAML. */
  private static final class Json {
    static final JsonFactory FACTORY = JsonFactory.builder()
        .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
        .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
        .build();
  }

  private JsonReader(Lines lines, JsonParser json) {
    this.lines = lines;
    this.text = lines.text();
    this.json = json;
  }

  /** The outermost node, or {@code null} if the text is not such JSON. */
  static @Nullable Node read(Lines lines) {
    if (!JsonTabs.startsLikeJson(lines.text())) {
      return null;
    }
    try (JsonParser json = Json.FACTORY.createParser(lines.text())) {
      Node root = new JsonReader(lines, json).value(json.nextToken(), 1);
      return json.nextToken() == null ? root : null;
    } catch (IOException amiss) {
      return null;
    }
  }

  /** Where {@code utf8} is no JSON first; empty if it is. */
  static Optional<Problem> firstMistake(String name, byte[] utf8) {
    try (JsonParser json = Json.FACTORY.createParser(utf8)) {
      while (json.nextToken() != null) {
        json.skipChildren();
      }
      return Optional.empty();
    } catch (IOException e) {
      JsonLocation at = e instanceof JacksonException wrong ? wrong.getLocation() : null;
      Place place = at == null
          ? Place.of(name)
          : new Place(name, at.getLineNr(), Math.max(1, at.getColumnNr()), null, 1);
      return Optional.of(Problem.error(
          ProblemCode.DOCUMENT_SYNTAX, place, "expected JSON but was something else"));
    }
  }

  private Node value(JsonToken token, int depth) throws IOException {
    return switch (token) {
      case START_OBJECT -> mapping(depth);
      case START_ARRAY -> items(depth);
      case VALUE_STRING -> quoted(json.getText());
      default -> plain(json.getText());
    };
  }

  private Node mapping(int depth) throws IOException {
    Spot spot = opened(depth);
    List<Node.Entry> entries = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      Node.Scalar key = quoted(json.currentName());
      if (key.text().length() > LONGEST_KEY || !isFollowedByColon(offset())) {
        throw new Amiss();
      }
      entries.add(new Node.Entry(key, value(json.nextToken(), depth + 1)));
    }
    return new Node.Mapping(List.copyOf(entries), spot);
  }

  private Node items(int depth) throws IOException {
    Spot spot = opened(depth);
    List<Node> items = new ArrayList<>();
    for (JsonToken token = json.nextToken();
        token != JsonToken.END_ARRAY;
        token = json.nextToken()) {
      items.add(value(token, depth + 1));
    }
    return new Node.Items(List.copyOf(items), spot);
  }

  private Spot opened(int depth) throws Amiss {
    if (depth > Document.DEEPEST) {
      throw new Amiss();
    }
    return new Spot(lines, offset(), 1);
  }

  private Node.Scalar quoted(String value) throws Amiss {
    for (int i = 0; i < value.length(); i++) {
      if (!isOrdinary(value.charAt(i))) {
        throw new Amiss();
      }
    }
    int start = offset();
    return new Node.Scalar(value, Node.Style.QUOTED, new Spot(lines, start, end(start) - start));
  }

  private Node.Scalar plain(String value) throws Amiss {
    boolean known = value.equals("true") || value.equals("false") || value.equals("null");
    if (!known && !(Numbers.isJson(value) && Numbers.excess(value) == null)) {
      throw new Amiss();
    }
    return new Node.Scalar(value, Node.Style.PLAIN, new Spot(lines, offset(), value.length()));
  }

  private int offset() {
    return (int) json.currentTokenLocation().getCharOffset();
  }

  /** Behind the closing quote of what was read at {@code start}. */
  private int end(int start) {
    int at = start + 1;
    while (text.charAt(at) != '"') {
      at += text.charAt(at) == '\\' ? 2 : 1;
    }
    return at + 1;
  }

  /** Whether the colon stands on the line of its key, as YAML wants it. */
  private boolean isFollowedByColon(int start) {
    int at = end(start);
    while (text.charAt(at) == ' ') {
      at++;
    }
    return text.charAt(at) == ':';
  }

  /**
   * Characters beyond the first plane shift the columns, and some others mean something to YAML: both are rare. Line breaks and
   * tabs can only come from escapes.
   */
  private static boolean isOrdinary(char c) {
    return (c >= 0x20 && c < 0x7f)
        || (c >= 0xa0
            && !Character.isSurrogate(c)
            && c != 0x2028
            && c != 0x2029
            && c != 0xfeff
            && c < 0xfffe)
        || c == '\n'
        || c == '\r'
        || c == '\t';
  }
}
