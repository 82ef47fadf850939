package org.statedconditions.editor;

import java.util.List;
import java.util.Optional;
import org.statedconditions.fact.FactType;
import org.statedconditions.pack.PackSchema;

/**
 * What may be written at a place of a {@code pack.yaml}, and what its words mean: its keys, the words of closed sets, and the readings,
 * clauses and conditions that it names itself. The text may be unfinished. Immutable and thread-safe.
 */
public final class PackAssistant {
  private final YamlAssistant yaml;

  private PackAssistant(YamlAssistant yaml) {
    this.yaml = yaml;
  }

  /** {@code declared}: the types of facts that the rules of the pack declare, which its conditions may be about. */
  public static PackAssistant of(List<FactType> declared) {
    return new PackAssistant(new YamlAssistant(
        new SchemaTree(PackSchema.tree()), new NamesInPack(List.copyOf(declared))));
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
