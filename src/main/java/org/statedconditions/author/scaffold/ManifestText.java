package org.statedconditions.author.scaffold;

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

  /**
   * Adds a parameter before the others, or with the first of them at the end of the file.
   *
   * @param fields its fields, a line each
   */
  void addParameter(RulePack pack, String name, String fields) {
    int at = 0;
    while (at < lines.size() && !lines.get(at).startsWith("parameters:")) {
      at++;
    }
    if (at == lines.size()) {
      while (at > 0 && lines.get(at - 1).isBlank()) {
        at--;
      }
      lines.addAll(at, List.of("", "parameters:"));
      at++;
    }
    String behind = lines.get(at).substring("parameters:".length()).strip();
    if (behind.equals("{}")) {
      lines.set(at, "parameters:");
    } else if (!behind.isEmpty() && !behind.startsWith("#")) {
      throw Refused.because(
          pack.shown(RulePack.MANIFEST),
          "expected its parameters written with one name a line but was another form",
          "add the parameter by hand");
    }
    int next = at + 1;
    while (next < lines.size() && lines.get(next).isBlank()) {
      next++;
    }
    int indent = next < lines.size() ? indent(lines.get(next)) : 0;
    String margin = " ".repeat(indent == 0 ? 2 : indent);
    List<String> added = new ArrayList<>(List.of(margin + name + ":"));
    fields.lines().forEach(line -> added.add(margin + "  " + line));
    lines.addAll(at + 1, added);
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
