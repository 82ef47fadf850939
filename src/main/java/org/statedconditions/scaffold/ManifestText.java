package org.statedconditions.scaffold;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.RulePack;

/** The text of a manifest, to which items are added where they belong; all else stays as its author wrote it. */
final class ManifestText {
  private final List<String> lines;

  ManifestText(String text) {
    lines = new ArrayList<>(List.of(text.split("\n", -1)));
  }

  /** Adds a criterion to the end of the condition. */
  void addCriterion(RulePack pack, Condition condition, String item) {
    var criteria = condition.criteria();
    String last = criteria.get(criteria.size() - 1).id();
    addBehind(pack, "conditions." + condition.id() + ".criteria." + last, item);
  }

  /** Adds a reading to the end of the readings. */
  void addReading(RulePack pack, String item) {
    Manifest manifest = pack.manifest();
    String last = manifest.readings().get(manifest.readings().size() - 1).id();
    addBehind(pack, "readings." + last, item);
  }

  private void addBehind(RulePack pack, String path, String item) {
    int at = pack.places().of(path).line() - 1;
    int indent = indent(lines.get(at));
    while (at > 0 && !lines.get(at).strip().startsWith("- ")) {
      at--;
    }
    indent = Math.min(indent, indent(lines.get(at)));
    if (!lines.get(at).strip().startsWith("- ")) {
      throw Refused.because(
          pack.shown(RulePack.MANIFEST),
          "expected its lists written with one item a line, each with `- `, but was another form",
          "add the criterion by hand");
    }
    int end = at + 1;
    while (end < lines.size() && !lines.get(end).isBlank() && indent(lines.get(end)) > indent) {
      end++;
    }
    List<String> added = new ArrayList<>();
    int own = indent(item.lines().findFirst().orElse(""));
    for (String line : item.lines().toList()) {
      added.add(" ".repeat(indent) + line.substring(own));
    }
    lines.addAll(end, added);
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  @Override
  public String toString() {
    return String.join("\n", lines);
  }
}
