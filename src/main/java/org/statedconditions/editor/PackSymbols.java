package org.statedconditions.editor;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where the files of a pack define their conditions, criteria, readings, parameters, queries, types and rules, and where they name them.
 * Files with mistakes are read as far as they can be. Immutable.
 */
public final class PackSymbols {
  private final PackFiles files;
  private final List<Occurrence> all;

  private PackSymbols(PackFiles files, List<Occurrence> all) {
    this.files = files;
    this.all = List.copyOf(all);
  }

  /** Reads {@code files}. */
  public static PackSymbols of(PackFiles files) {
    List<Occurrence> all = new ArrayList<>();
    ManifestOccurrences.of(files.manifest().getKey(), files.manifest().getValue(), all);
    RuleOccurrences rules = new RuleOccurrences(files.ruleFiles());
    rules.add(all);
    rules.addKinds(files.manifest().getKey(), files.manifest().getValue(), all);
    String pack = ManifestOccurrences.id(files.manifest().getValue());
    files
        .scenarios()
        .forEach(
            (file, text) -> new ScenarioOccurrences(file, text, pack, rules.types(), all).add());
    return new PackSymbols(files, all);
  }

  /** The symbol that is named at {@code offset} of {@code file}, also directly behind the name; empty if none is. */
  public Optional<Occurrence> at(String file, int offset) {
    return all.stream()
        .filter(one -> one.file().equals(file) && one.start() <= offset && offset <= one.end())
        .findFirst();
  }

  /** Where it is defined; empty if no file defines it. */
  public Optional<Occurrence> definition(Symbol symbol) {
    return all.stream()
        .filter(one -> one.definition() && one.symbol().equals(symbol))
        .findFirst();
  }

  /** Everywhere it is named, where it is defined among them, by file. */
  public List<Occurrence> references(Symbol symbol) {
    return all.stream().filter(one -> one.symbol().equals(symbol)).toList();
  }

  /** What {@code file} defines, in its order. */
  public List<Occurrence> definitions(String file) {
    return all.stream()
        .filter(one -> one.definition() && one.file().equals(file))
        .toList();
  }

  /**
   * The changes that give {@code symbol} another name in all files, by file; of a condition, its criteria are renamed with it. The
   * offsets are those of the files as they are.
   *
   * @throws IllegalArgumentException for a name that a symbol of its kind cannot have or another one has already
   */
  public Map<String, List<TextChange>> rename(Symbol symbol, String name) {
    SymbolName.check(symbol, name, all);
    Map<String, List<TextChange>> changes = new LinkedHashMap<>();
    for (Occurrence one : all) {
      String next = renamed(one.symbol(), symbol, name);
      if (next != null) {
        String text = files.text(one.file()).orElseThrow();
        String written = SymbolName.quoted(one.written(next), one, text);
        changes
            .computeIfAbsent(one.file(), file -> new ArrayList<>())
            .add(new TextChange(one.start(), one.end(), written));
      }
    }
    return changes;
  }

  private static @Nullable String renamed(Symbol of, Symbol symbol, String name) {
    if (of.equals(symbol)) {
      return name;
    }
    String start = symbol.name() + ".";
    boolean part = symbol.kind() == Symbol.Kind.CONDITION
        && of.kind() == Symbol.Kind.CRITERION
        && of.name().startsWith(start);
    return part ? name + "." + of.name().substring(start.length()) : null;
  }
}
