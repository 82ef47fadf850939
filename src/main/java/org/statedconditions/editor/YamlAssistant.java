package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.document.Node;
import org.statedconditions.document.OpenPlace;
import org.statedconditions.editor.Suggestion.Kind;

/** Completes YAML and JSON by a schema, and by names that stand elsewhere, which a schema cannot list. */
final class YamlAssistant {
  private final SchemaTree schema;
  private final Names names;

  /** Names that may stand at a place besides what the schema lists, with what each is. */
  interface Names {

    /** Keys of the mapping at {@code path}. */
    Map<String, String> keys(List<Object> path, Optional<Node> root);

    /** Values that may stand at {@code path}. */
    Map<String, String> values(List<Object> path, Optional<Node> root);

    /** What a value of a closed set means that the schema says nothing of; empty if nothing is known. */
    default String meaning(String value) {
      return "";
    }
  }

  YamlAssistant(SchemaTree schema, Names names) {
    this.schema = schema;
    this.names = names;
  }

  Suggestions complete(String text, int offset) {
    Optional<OpenPlace> found = OpenPlace.at(text, offset);
    if (found.isEmpty()) {
      return Suggestions.none(offset);
    }
    OpenPlace place = found.get();
    Optional<Node> root = LooseTree.of(text, offset);
    boolean json = isJson(text);
    int end = YamlWord.end(text, offset);
    List<Suggestion> list = new ArrayList<>();
    if (place.isKey()) {
      Set<String> there = new HashSet<>(place.before());
      String typed = text.substring(place.start(), end);
      LooseTree.entries(root, place.path()).stream()
          .map(entry -> entry.key().text())
          .filter(key -> !key.equals(typed))
          .forEach(there::add);
      boolean named = Gap.next(text, end) < text.length() && followedByColon(text, end, place);
      keys(place.path(), root).forEach((key, definition) -> {
        if (!there.contains(key)) {
          list.add(new Suggestion(
              key,
              isFact(place.path()) ? Kind.TYPE : Kind.KEY,
              keyText(key, place, json) + (named ? "" : ": "),
              definition));
        }
      });
    }
    if (!place.isKey() || place.mayBeEither()) {
      Set<String> listed = new HashSet<>(others(root, place));
      listed.addAll(place.isKey() ? List.of() : place.before());
      values(place.path(), root).forEach((value, suggestion) -> {
        if (!listed.contains(value)) {
          list.add(new Suggestion(
              value,
              suggestion.kind(),
              place.quoted() ? value : valueText(value, json),
              suggestion.definition()));
        }
      });
    }
    return new Suggestions(place.start(), Math.max(end, offset), list);
  }

  Optional<Definition> hover(String text, int offset) {
    YamlWord word = YamlWord.at(text, offset);
    if (word.start() == word.end()) {
      return Optional.empty();
    }
    return OpenPlace.at(text, word.end()).flatMap(place -> {
      Optional<Node> root = LooseTree.of(text, offset);
      String said = place.typed();
      boolean key = place.isKey() && followedByColon(text, word.end(), place);
      List<Object> inside = new ArrayList<>(place.path());
      inside.add(said);
      String definition = key
          ? keyDefinition(inside, said, root)
          : Optional.ofNullable(values(place.path(), root).get(said))
              .map(Suggestion::definition)
              .orElse("");
      return definition.isEmpty()
          ? Optional.empty()
          : Optional.of(new Definition(place.start(), word.end(), said, definition));
    });
  }

  private String keyDefinition(List<Object> path, String key, Optional<Node> root) {
    String own = names.keys(path.subList(0, path.size() - 1), root).getOrDefault(key, "");
    return own.isEmpty() ? schema.definition(path) : own;
  }

  private static boolean followedByColon(String text, int end, OpenPlace place) {
    int at = place.quoted() ? end + 1 : end;
    return at < text.length() && text.charAt(at) == ':';
  }

  private Map<String, String> keys(List<Object> path, Optional<Node> root) {
    Map<String, String> keys = new LinkedHashMap<>(names.keys(path, root));
    schema.keys(path).forEach(keys::putIfAbsent);
    return keys;
  }

  private Map<String, Suggestion> values(List<Object> path, Optional<Node> root) {
    Map<String, Suggestion> values = new LinkedHashMap<>();
    schema
        .values(path)
        .forEach((value, definition) -> values.put(
            value,
            new Suggestion(
                value,
                Kind.VALUE,
                value,
                definition.isEmpty() ? names.meaning(value) : definition)));
    names
        .values(path, root)
        .forEach((value, definition) ->
            values.putIfAbsent(value, new Suggestion(value, Kind.REFERENCE, value, definition)));
    return values;
  }

  /** What the list that the place stands in has already. */
  private static List<String> others(Optional<Node> root, OpenPlace place) {
    List<Object> path = place.path();
    if (path.isEmpty() || !(path.get(path.size() - 1) instanceof Integer own)) {
      return List.of();
    }
    List<Node> items = LooseTree.items(root, path.subList(0, path.size() - 1));
    List<String> others = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      if (i != own && items.get(i) instanceof Node.Scalar scalar) {
        others.add(scalar.text());
      }
    }
    return others;
  }

  private static boolean isFact(List<Object> path) {
    return path.size() == 2 && path.get(0).equals("facts");
  }

  private static boolean isJson(String text) {
    int start = Gap.next(text, 0);
    return text.startsWith("{", start)
        && text.startsWith("\"", Math.min(text.length(), Gap.next(text, start + 1)));
  }

  /** In quotes that are open already only the closing one is missing, which whoever types has or gets from the editor. */
  private static String keyText(String key, OpenPlace place, boolean json) {
    return place.quoted() ? key : new InlineText(json).key(key);
  }

  private static String valueText(String value, boolean json) {
    boolean bare = value.equals("true") || value.equals("false");
    return bare ? value : new InlineText(json).key(value);
  }
}
