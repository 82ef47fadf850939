package org.statedconditions.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.document.Document;
import org.statedconditions.document.Node;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.question.change.Edits;
import org.statedconditions.question.change.MissingCriteria;
import org.statedconditions.question.change.SmallestChanges;
import org.statedconditions.question.change.WhatIf;
import org.statedconditions.scenario.FactFields;
import org.statedconditions.scenario.Scenario;

/** A text that was edited says what {@code what-if} supposes: over the examples and cases, in every layout. */
class EditedScenariosTest {
  private static final Evaluator TURKIYE =
      Evaluator.of(RulePack.bundled("turkiye-reassurance-force"));

  private static final Evaluator E3 = Evaluator.of(RulePack.bundled("e3-settlement"));

  private int edited;

  /** The pack whose types the text uses. */
  private static Evaluator asked(String text) {
    return text.contains("settlementProposal") ? E3 : TURKIYE;
  }

  private static Scenario read(String text) {
    return asked(text).parse("scenario", text);
  }

  private static ScenarioEditor editor(String text) {
    return ScenarioEditor.of(asked(text).pack().manifest(), asked(text).declaredTypes());
  }

  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(Path.of("examples", "scenarios"))) {
      for (Path file :
          files.filter(f -> f.toString().endsWith(".yaml")).sorted().toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }

  private static List<String> cases() {
    List<String> texts = new ArrayList<>();
    List<CaseFile> cases = new ArrayList<>(TURKIYE.pack().cases());
    cases.addAll(E3.pack().cases());
    for (int i = 0; i < cases.size(); i += 10) {
      texts.add(cases.get(i).text());
    }
    return texts;
  }

  private static List<String> layouts(String text) {
    Node root = Document.parse("scenario", text).root().orElseThrow();
    String json = new InlineText(true).of(root);
    return List.of(
        text,
        text.replace("\n", "\r\n"),
        text.stripTrailing(),
        json,
        Pretty.json(root),
        new InlineText(false).of(root));
  }

  /** JSON with an entry a line, as tools print it. */
  private static final class Pretty {
    static String json(Node node) {
      StringBuilder out = new StringBuilder();
      write(node, "", out);
      return out.append('\n').toString();
    }

    private static void write(Node node, String indent, StringBuilder out) {
      boolean mapping = node instanceof Node.Mapping;
      if (node instanceof Node.Scalar) {
        out.append(new InlineText(true).of(node));
        return;
      }
      List<String> keys = new ArrayList<>();
      List<Node> values = new ArrayList<>();
      if (node instanceof Node.Mapping all) {
        all.entries().forEach(entry -> {
          keys.add(entry.key().text());
          values.add(entry.value());
        });
      } else {
        values.addAll(((Node.Items) node).items());
      }
      out.append(mapping ? "{" : "[");
      for (int i = 0; i < values.size(); i++) {
        out.append(i == 0 ? "\n" : ",\n").append(indent).append("  ");
        if (mapping) {
          out.append(InlineText.quoted(keys.get(i))).append(": ");
        }
        write(values.get(i), indent + "  ", out);
      }
      out.append(values.isEmpty() ? "" : "\n" + indent).append(mapping ? "}" : "]");
    }
  }

  /** One change of each kind that there is, of every fact. */
  private static List<Edits> changes(Evaluator evaluator, Scenario scenario) {
    List<Edits> changes = new ArrayList<>();
    FactFields fields = FactFields.of(evaluator.declaredTypes());
    for (int i = 0; i < scenario.facts().size(); i++) {
      Fact fact = scenario.facts().get(i);
      FactType type = FactTypes.of(fact);
      String place = "facts[" + i + "]";
      changes.add(Edits.none().remove(place));
      for (String field : new TreeSet<>(fields.names(type.key()))) {
        if (field.equals("id")) {
          continue;
        }
        if (FactFields.value(fact, field).isPresent()) {
          changes.add(Edits.none().set(place + "." + field + "="));
        }
        List<String> choices = fields.choices(type.key(), field);
        if (!choices.isEmpty()) {
          changes.add(
              Edits.none().set(place + "." + field + "=" + choices.get(choices.size() - 1)));
        }
      }
    }
    changes.add(Edits.none().add("ceasefire: {id: another, parties: [RU, UA], scope: general}"));
    changes.add(Edits.none()
        .set("asOf=2027-02-03T04:05:06+02:00")
        .set("knownBy=2027-02-03")
        .set("parameters." + (evaluator == TURKIYE ? "minimumTermDays=7" : "timeZone=UTC"))
        .add("{mandate: {id: another, elements: {tasks: draft}}}")
        .set("another.elements.tasks=adopted")
        .set("another.phase=concept"));
    Edits all = Edits.none();
    for (int i = 0; i < scenario.facts().size(); i++) {
      all = all.remove("facts[" + i + "]");
    }
    changes.add(all.add("ceasefire: {id: new}"));
    changes.add(all);
    return changes;
  }

  private void agrees(String text, Edits edits) {
    Scenario scenario = read(text);
    try (WhatIf whatIf = WhatIf.of(asked(text), scenario)) {
      Assessment supposed;
      try {
        supposed = whatIf.after(edits).after();
      } catch (ProblemsException refused) {
        assertThatThrownBy(() -> editor(text).edit("scenario", text, edits, Optional.empty()))
            .isInstanceOf(ProblemsException.class)
            .hasMessage(refused.getMessage());
        return;
      }
      String after =
          editor(text).edit("scenario", text, edits, Optional.empty()).text();
      Scenario read = asked(text).parse("edited", after);
      assertThat(read.facts()).as(edits + "\n" + after).isEqualTo(supposed.facts());
      assertThat(read.asOf()).contains(supposed.asOf());
      assertThat(read.knownBy()).isEqualTo(supposed.knownBy());
      assertThat(read.expected().size()).isEqualTo(scenario.expected().size());
      commentsStay(text, after, edits);
      edited++;
    }
  }

  /** Lines that are comments stay, all of them and in their order. */
  private static void commentsStay(String before, String after, Edits edits) {
    assertThat(after
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("#"))
            .toList())
        .as(edits + "\n" + after)
        .containsAll(before
            .lines()
            .map(String::strip)
            .filter(line -> line.startsWith("#"))
            .toList());
  }

  @Test
  void whatever_is_changed_the_text_says_what_is_supposed() throws IOException {
    List<String> all = new ArrayList<>(texts());
    all.addAll(cases());
    for (String text : all) {
      Scenario scenario = read(text);
      List<Edits> changes = changes(asked(text), scenario);
      int layout = 0;
      for (String written : layouts(text)) {
        // Every layout gets each sixth change, of every text: all pairs together would take
        // minutes.
        for (int i = layout; i < changes.size(); i += 6) {
          agrees(written, changes.get(i));
        }
        layout = (layout + 1) % 6;
      }
    }
    assertThat(edited).isGreaterThan(500);
  }

  @Test
  void what_is_proposed_can_be_written_and_does_what_it_says() throws IOException {
    int tried = 0;
    int met = 0;
    for (String text : texts()) {
      Scenario scenario = read(text);
      MissingCriteria missing =
          MissingCriteria.of(asked(text), scenario, asked(text).assess(scenario));
      for (MissingCriteria.Under under : missing.readings()) {
        for (ProposedEdit proposed : ProposedEdit.of(missing, under.reading())) {
          for (ProposedEdit.Choice choice : proposed.meets()) {
            agrees(text, choice.edits());
            assertThat(statuses(text, choice.edits(), under.reading(), proposed))
                .as(choice.edits().toString())
                .contains(Status.MET);
            tried++;
          }
        }
        SmallestChanges changes = SmallestChanges.of(
            asked(text),
            scenario,
            scenario.asOf().orElseThrow(),
            Optional.empty(),
            under.reading());
        for (ProposedSet set : ProposedSet.of(missing, changes)) {
          agrees(text, set.edits());
          if (set.open().isEmpty()) {
            assertThat(asked(text)
                    .assess(after(text, set.edits()))
                    .reading(under.reading())
                    .verdict())
                .isEqualTo(Status.MET);
            met++;
          }
        }
      }
    }
    assertThat(tried).isPositive();
    assertThat(met).isPositive();
  }

  private static Scenario after(String text, Edits edits) {
    return asked(text)
        .parse(
            "edited",
            editor(text).edit("scenario", text, edits, Optional.empty()).text());
  }

  private static List<Status> statuses(
      String text, Edits edits, String reading, ProposedEdit proposed) {
    List<Status> statuses = new ArrayList<>();
    asked(text)
        .assess(after(text, edits))
        .reading(reading)
        .conditions()
        .forEach(condition -> condition.criteria().stream()
            .filter(criterion -> criterion.id().equals(proposed.criterion()))
            .flatMap(criterion -> criterion.subjects().stream())
            .filter(subject -> subject.subject().equals(proposed.subject()))
            .forEach(subject -> statuses.add(subject.status())));
    return statuses;
  }
}
