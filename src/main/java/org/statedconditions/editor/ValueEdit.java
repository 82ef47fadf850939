package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Node;

/** Gives a value that a path of keys leads to another one, adds it, or takes it away. */
final class ValueEdit {
  /** The keys of a scenario in the order in which files have them. */
  private static final List<String> HEAD = List.of(
      "title",
      "note",
      "asOf",
      "knownBy",
      "timeZone",
      "sources",
      "parameters",
      "facts",
      "expect",
      "outcome",
      "probabilities",
      "conformance");

  /** Keys of a fact that stand behind those that say what it is about. */
  private static final List<String> LAST =
      List.of("source", "inferred", "quote", "locator", "note");

  private final Draft draft;
  private final @Nullable Integer fact;
  private final List<String> path;

  /** A value of the scenario itself. */
  ValueEdit(Draft draft, List<String> path) {
    this(draft, null, path);
  }

  /** A value of the fact at that place of the list. */
  ValueEdit(Draft draft, @Nullable Integer fact, List<String> path) {
    this.draft = draft;
    this.fact = fact;
    this.path = path;
  }

  /** {@code null}: takes it away. */
  void set(@Nullable Node value) {
    Node.Mapping around = fact == null ? draft.root() : FactTexts.body(draft, fact);
    for (int depth = 0; depth < path.size(); depth++) {
      int index = MappingEdit.index(around, path.get(depth));
      boolean last = depth == path.size() - 1;
      if (index < 0) {
        if (value != null) {
          insert(around, depth, value);
        }
        return;
      }
      Node there = around.entries().get(index).value();
      if (last) {
        if (value == null) {
          remove(around, index);
        } else {
          replace(around, index, value);
        }
      } else if (there instanceof Node.Mapping mapping) {
        around = mapping;
      } else {
        throw new IllegalStateException(
            "path: expected a mapping at " + path.get(depth) + " but was " + there.described());
      }
    }
  }

  private void insert(Node.Mapping around, int depth, Node value) {
    InlineText inline = draft.inline();
    String text = inline.of(value);
    for (int i = path.size() - 1; i > depth; i--) {
      text = "{" + inline.key(path.get(i)) + ": " + text + "}";
    }
    String key = path.get(depth);
    draft.make(new MappingEdit(draft.text(), around)
        .insert(after(around, key, depth), inline.key(key) + ": " + text));
  }

  private int after(Node.Mapping around, String key, int depth) {
    List<Node.Entry> entries = around.entries();
    int after = entries.size() - 1;
    if (depth > 0) {
      return after;
    } else if (fact == null) {
      int before = HEAD.indexOf(key) - 1;
      while (before >= 0 && MappingEdit.index(around, HEAD.get(before)) < 0) {
        before--;
      }
      after = before < 0 ? -1 : MappingEdit.index(around, HEAD.get(before));
    } else if (!LAST.contains(key)) {
      while (after > 0 && LAST.contains(entries.get(after).key().text())) {
        after--;
      }
    }
    return after;
  }

  /** A mapping of which nothing would be left goes as a whole, but for the scenario and its facts. */
  private void remove(Node.Mapping around, int index) {
    if (around.entries().size() == 1 && path.size() > 1) {
      new ValueEdit(draft, fact, path.subList(0, path.size() - 1)).set(null);
    } else {
      draft.make(new MappingEdit(draft.text(), around).remove(index));
    }
  }

  private void replace(Node.Mapping around, int index, Node value) {
    Node there = around.entries().get(index).value();
    if (there instanceof Node.Mapping before
        && value instanceof Node.Mapping after
        && !before.entries().isEmpty()
        && !after.entries().isEmpty()) {
      merge(before, after);
    } else if (!isSame(there, value)) {
      draft.make(
          new MappingEdit(draft.text(), around).replace(index, draft.inline().of(value)));
    }
  }

  /** Only what differs is written anew, what is new first, so that the mapping never becomes empty. */
  private void merge(Node.Mapping before, Node.Mapping after) {
    for (Node.Entry entry : after.entries()) {
      within(entry.key().text()).set(entry.value());
    }
    for (Node.Entry entry : before.entries()) {
      if (MappingEdit.index(after, entry.key().text()) < 0) {
        within(entry.key().text()).set(null);
      }
    }
  }

  private ValueEdit within(String key) {
    List<String> longer = new ArrayList<>(path);
    longer.add(key);
    return new ValueEdit(draft, fact, longer);
  }

  private static boolean isSame(Node one, Node other) {
    return one instanceof Node.Scalar a
        && other instanceof Node.Scalar b
        && a.text().equals(b.text())
        && a.style() == b.style();
  }
}
