package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.statedconditions.document.Document;
import org.statedconditions.document.Node;
import org.statedconditions.fact.FactField;
import org.statedconditions.fact.FactType;
import org.statedconditions.question.change.EditStep;

/** The facts of a scenario in its text, while it changes. */
final class FactTexts {
  private static final String KEY = "facts";

  private final Draft draft;
  private final Map<String, FactType> types;

  /** The numbers that {@link EditStep} has for the facts that are there, in the order of the list. */
  private final List<Integer> numbers = new ArrayList<>();

  FactTexts(Draft draft, Map<String, FactType> types, int facts) {
    this.draft = draft;
    this.types = types;
    for (int i = 0; i < facts; i++) {
      numbers.add(i);
    }
  }

  /** What the fact at that place of the list says. */
  static Node.Mapping body(Draft draft, int place) {
    return (Node.Mapping) typed(draft, place).value();
  }

  private static Node.Entry typed(Draft draft, int place) {
    return ((Node.Mapping) list(draft).orElseThrow().items().get(place))
        .entries()
        .get(0);
  }

  private static Optional<Node.Items> list(Draft draft) {
    int index = MappingEdit.index(draft.root(), KEY);
    return index < 0
        ? Optional.empty()
        : Optional.of((Node.Items) draft.root().entries().get(index).value());
  }

  void give(EditStep.Give step) {
    int place = numbers.indexOf(step.fact());
    String name = step.field();
    int point = name.indexOf('.');
    List<String> path =
        point < 0 ? List.of(name) : List.of(name.substring(0, point), name.substring(point + 1));
    Optional<String> other = otherName(place, name);
    if (other.isPresent() && MappingEdit.index(body(draft, place), other.get()) >= 0) {
      rename(place, other.get(), name);
    }
    if (step.value().isEmpty()) {
      withoutReason(place, name, other);
    }
    new ValueEdit(draft, place, path).set(ScenarioEditor.parsed(step.value()));
  }

  /** How files may also call a field: by its last day. */
  private Optional<String> otherName(int place, String name) {
    FactType type = types.get(typed(draft, place).key().text());
    return Optional.ofNullable(type)
        .flatMap(known -> known.field(name))
        .flatMap(FactField::lastDay)
        .map(day -> day.name());
  }

  private void rename(int place, String from, String to) {
    Node.Mapping body = body(draft, place);
    Node.Scalar key = body.entries().get(MappingEdit.index(body, from)).key();
    draft.make(List.of(
        new TextChange(key.spot().start(), key.spot().end(), draft.inline().key(to))));
  }

  /** What is not given any more is not inferred either. */
  private void withoutReason(int place, String name, Optional<String> other) {
    Node.Mapping body = body(draft, place);
    int index = MappingEdit.index(body, "inferred");
    if (index >= 0 && body.entries().get(index).value() instanceof Node.Mapping reasons) {
      for (Node.Entry reason : reasons.entries()) {
        String key = reason.key().text();
        if (key.equals(name) || key.startsWith(name + ".") || other.equals(Optional.of(key))) {
          new ValueEdit(draft, place, List.of("inferred", key)).set(null);
        }
      }
    }
  }

  void remove(int fact) {
    int place = numbers.indexOf(fact);
    numbers.remove(place);
    Node.Items list = list(draft).orElseThrow();
    boolean flow = NodeRange.isFlow(draft.text(), list);
    List<TextChange> changes = new ArrayList<>(new ListEdit(draft.text(), list).remove(place));
    if (list.items().size() == 1 && !flow) {
      Node.Scalar key =
          draft.root().entries().get(MappingEdit.index(draft.root(), KEY)).key();
      int colon = draft.text().indexOf(':', key.spot().end());
      changes.add(TextChange.insert(colon + 1, " []"));
    }
    draft.make(changes);
  }

  void add(EditStep.Add step) {
    numbers.add(step.fact());
    Node.Mapping fact =
        (Node.Mapping) Document.parse("fact", step.text()).root().orElseThrow();
    Optional<Node.Items> list = list(draft);
    InlineText inline = draft.inline();
    if (list.isEmpty()) {
      // Written as an empty list first, so that there is one place where the first fact is added.
      new ValueEdit(draft, List.of(KEY))
          .set(Document.parse("facts", "[]").root().orElseThrow());
      first(fact, list(draft).orElseThrow(), inline);
    } else if (list.get().items().isEmpty()) {
      first(fact, list.get(), inline);
    } else {
      boolean flow = NodeRange.isFlow(draft.text(), list.get());
      draft.make(new ListEdit(draft.text(), list.get())
          .append(flow ? inline.of(fact) : item(fact, inline)));
    }
  }

  private void first(Node.Mapping fact, Node.Items empty, InlineText inline) {
    NodeRange range = NodeRange.of(draft.text(), empty);
    if (NodeRange.isFlow(draft.text(), draft.root())) {
      draft.make(List.of(new TextChange(range.start(), range.end(), "[" + inline.of(fact) + "]")));
    } else {
      // The comment behind the empty list stays behind the colon.
      int blank = range.start();
      while (blank > 0 && draft.text().charAt(blank - 1) == ' ') {
        blank--;
      }
      draft.make(List.of(
          TextChange.delete(blank, range.end()),
          TextChange.insert(
              Gap.lineEnd(draft.text(), range.end()),
              Gap.lineBreak(draft.text()) + "  - "
                  + inline.entry(
                      fact.entries().get(0).key().text(), fact.entries().get(0).value()))));
    }
  }

  /** One more fact as the last one is written: on one line or one field a line. */
  private String item(Node.Mapping fact, InlineText inline) {
    Node.Entry entry = fact.entries().get(0);
    Node.Mapping like = body(draft, numbers.size() - 2);
    if (NodeRange.isFlow(draft.text(), like)) {
      return inline.entry(entry.key().text(), entry.value());
    }
    int dash = list(draft).orElseThrow().spot().start();
    int deeper = Gap.column(draft.text(), like.spot().start()) - Gap.column(draft.text(), dash) - 2;
    String indent = " ".repeat(Math.max(1, deeper));
    String fields = ((Node.Mapping) entry.value())
        .entries().stream()
            .map(field -> indent + inline.entry(field.key().text(), field.value()))
            .collect(Collectors.joining("\n"));
    return inline.key(entry.key().text()) + ":\n" + fields;
  }
}
