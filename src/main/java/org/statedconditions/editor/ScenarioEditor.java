package org.statedconditions.editor;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.statedconditions.document.Document;
import org.statedconditions.document.Node;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.fact.RecordTypes;
import org.statedconditions.fact.Source;
import org.statedconditions.pack.Manifest;
import org.statedconditions.question.change.EditStep;
import org.statedconditions.question.change.Edits;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioReader;

/**
 * Makes changes in the text of a scenario, in the words of {@code what-if}: the text says afterwards what {@code what-if} supposes, and
 * all else in it, comments and layout, stays. Only a comment on a line that goes, or inside a value that is replaced, goes with it.
 * Immutable and thread-safe.
 */
public final class ScenarioEditor {
  private final Manifest pack;
  private final List<FactType> declared;

  private ScenarioEditor(Manifest pack, List<FactType> declared) {
    this.pack = pack;
    this.declared = List.copyOf(declared);
  }

  /**
   * An editor of scenarios for a pack.
   *
   * @param pack says which parameters scenarios may override
   * @param declared the types of facts that the pack declares
   */
  public static ScenarioEditor of(Manifest pack, List<FactType> declared) {
    return new ScenarioEditor(pack, declared);
  }

  /**
   * The text after the changes. Throws {@link org.statedconditions.problem.ProblemsException} with everything that is wrong with the
   * text, with the changes, or with what the text would be after them.
   *
   * @param file how problems name the text
   * @param asOf the instant at which reports have to hold where a change is of those that do; empty: the scenario's own
   */
  public EditedText edit(String file, String text, Edits edits, Optional<Instant> asOf) {
    ScenarioReader reader = ScenarioReader.withTypes(declared);
    Scenario scenario = reader.parse(file, text);
    Draft draft = new Draft(file, text);
    List<EditStep> steps = edits.steps(scenario, pack, declared, sources(draft.root()), asOf);
    FactTexts facts = new FactTexts(draft, types(), scenario.facts().size());
    for (EditStep step : steps) {
      if (step instanceof EditStep.Give give) {
        facts.give(give);
      } else if (step instanceof EditStep.Remove remove) {
        facts.remove(remove.fact());
      } else if (step instanceof EditStep.Add add) {
        facts.add(add);
      } else if (step instanceof EditStep.Parameter override) {
        parameter(draft, override);
      } else if (step instanceof EditStep.Head head) {
        new ValueEdit(draft, List.of(head.key())).set(parsed(head.value()));
      }
    }
    EditedText edited = draft.edited();
    reader.parse(file, edited.text());
    return edited;
  }

  private Map<String, FactType> types() {
    Map<String, FactType> types = new LinkedHashMap<>();
    FactTypes.BUILT_IN.forEach(type -> types.put(type.key(), type));
    declared.forEach(type -> types.put(type.key(), type));
    return types;
  }

  private static void parameter(Draft draft, EditStep.Parameter override) {
    boolean zone = override.name().equals("timeZone");
    List<String> path = zone ? List.of("timeZone") : List.of("parameters", override.name());
    new ValueEdit(draft, path).set(parsed(override.value()));
  }

  static @Nullable Node parsed(Optional<String> value) {
    return value.flatMap(text -> Document.parse("value", text).root()).orElse(null);
  }

  /** All that the file names, also those that no fact refers to yet. */
  private static List<Source> sources(Node.Mapping root) {
    List<Source> sources = new ArrayList<>();
    int at = MappingEdit.index(root, "sources");
    if (at >= 0 && root.entries().get(at).value() instanceof Node.Mapping named) {
      named
          .entries()
          .forEach(entry -> sources.add(
              (Source) RecordTypes.SOURCE.make(Map.of("id", entry.key().text()))));
    }
    return sources;
  }
}
