package org.statedconditions.editor;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.pack.RuleFile;

/**
 * The texts of a pack and of files that use it, by their names: as they are on disk, or as somebody is changing them. Immutable.
 *
 * @param manifest the name of {@code pack.yaml} and its text
 * @param rules the rule files
 * @param scenarios the cases, and scenarios that are asked of the pack
 */
public record PackFiles(
    Map.Entry<String, String> manifest, Map<String, String> rules, Map<String, String> scenarios) {

  /** Copies the texts. */
  public PackFiles {
    manifest = Map.entry(manifest.getKey(), manifest.getValue());
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    scenarios = Collections.unmodifiableMap(new LinkedHashMap<>(scenarios));
  }

  List<RuleFile> ruleFiles() {
    return rules.entrySet().stream()
        .map(file -> new RuleFile(file.getKey(), file.getValue()))
        .toList();
  }

  /** The text of the file of that name. */
  public Optional<String> text(String file) {
    return file.equals(manifest.getKey())
        ? Optional.of(manifest.getValue())
        : Optional.ofNullable(rules.get(file)).or(() -> Optional.ofNullable(scenarios.get(file)));
  }
}
