package org.statedconditions.editor;

import java.util.List;
import java.util.Optional;
import org.statedconditions.scenario.ScenarioSchema;

/**
 * What may be written at a place of a scenario or a case, and what its words mean: keys, values of closed sets, types of facts, those
 * that the pack declares among them, sources and missions of the file itself, and what the pack calls its parameters, readings and
 * criteria. The text may be unfinished. Immutable and thread-safe.
 */
public final class ScenarioAssistant {
  private final YamlAssistant yaml;

  private ScenarioAssistant(YamlAssistant yaml) {
    this.yaml = yaml;
  }

  /**
   * For scenarios that are asked of {@code packs}: their declared types may be used, and {@code expect} may name each. The first one is
   * that whose parameters may be overridden.
   */
  public static ScenarioAssistant of(List<KnownPack> packs) {
    SchemaTree schema = new SchemaTree(ScenarioSchema.tree(
        packs.stream().flatMap(pack -> pack.declared().stream()).distinct().toList(),
        packs.isEmpty() ? List.of() : packs.get(0).manifest().parameters()));
    return new ScenarioAssistant(new YamlAssistant(schema, new NamesInScenario(packs, schema)));
  }

  /** What may stand at {@code offset}. */
  public Suggestions complete(String text, int offset) {
    return yaml.complete(text, offset);
  }

  /** What the word at {@code offset} means; empty if it is none that has a definition. */
  public Optional<Definition> hover(String text, int offset) {
    return yaml.hover(text, offset);
  }
}
