package org.statedconditions.author.mutant;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Mistakes in a YAML file, one at a time: keys and ids misspelt, lines lost or moved, marks left out, values of other types. */
final class ManifestMutants {
  private static final Pattern PAIR =
      Pattern.compile("([A-Za-z][\\w-]*)(:)( +)([^\\s\\[{>|,}\\]][^,}\\]\n]*)?");
  private static final Set<String> NAMING = Set.of(
      "id",
      "clause",
      "about",
      "extends",
      "defaultReading",
      "basis",
      "quantifier",
      "attribution",
      "follows",
      "date");
  private static final Set<String> MARKS = Set.of("[", "]", "{", "}", ",");

  private final String pack;
  private final String file;
  private final String[] lines;
  private final List<Mutant> mutants = new ArrayList<>();

  private ManifestMutants(String pack, String file, String text) {
    this.pack = pack;
    this.file = file;
    this.lines = text.split("\n", -1);
  }

  static List<Mutant> of(String pack, String file, String text) {
    ManifestMutants all = new ManifestMutants(pack, file, text);
    for (int i = 0; i < all.lines.length; i++) {
      String line = all.lines[i];
      if (!line.isBlank() && !line.strip().startsWith("#") && line.contains(":")) {
        all.make(i, line);
      }
    }
    return all.mutants;
  }

  /** The line on which the item or mapping begins that this line belongs to: what it lacks is told there. */
  private int owner(int at) {
    int indent = indent(lines[at]);
    for (int i = at - 1; i >= 0; i--) {
      String above = lines[i];
      if (above.isBlank() || above.strip().startsWith("#")) {
        continue;
      }
      boolean item = above.strip().startsWith("- ");
      if (item ? indent(above) + 2 == indent : indent(above) < indent) {
        return i;
      }
    }
    for (int i = 0; i < at; i++) {
      if (!lines[i].isBlank() && !lines[i].startsWith("#")) {
        return i;
      }
    }
    return at;
  }

  private static int indent(String line) {
    return line.length() - line.stripLeading().length();
  }

  private void plant(int at, String line, String key, String value, int from, int to) {
    if (key.equals("date") || value.matches("20[0-9]{2}-[0-9]{2}-[0-9]{2}.*")) {
      replace(at, "date with dots", from, to, "27.11.2025");
      replace(at, "date that is none", from, to, "2025-13-45");
      replace(at, "date with slashes", from, to, "2025/11/27");
      replace(at, "time without offset", from, to, "2025-11-27T10:00:00");
    }
    if (value.matches("true|false")) {
      replace(at, "text for a flag", from, to, "maybe");
      replace(at, "yes for a flag", from, to, "yes");
    }
    switch (key) {
      case "basis" -> replace(at, "other word for a basis", from, to, "Stated");
      case "quantifier" -> replace(at, "other word for a quantifier", from, to, "all");
      case "attribution" -> replace(at, "other word for an attribution", from, to, "hearsay");
      case "url" -> replace(at, "no URL", from, to, "see the paper");
      case "version" -> replace(at, "no version", from, to, "new");
      case "default" -> {
        // A text for a text is no mistake; a figure for a text is.
        boolean text = !value.isEmpty() && Character.isLetter(value.charAt(0));
        replace(at, "nothing to compare for a default", from, to, text ? "7" : "'none'");
      }
      case "clause" -> replace(at, "unknown clause", from, to, "no-such-clause");
      case "about" -> replace(at, "unknown kind", from, to, "no-such-kind");
      case "defaultReading", "extends" ->
        replace(at, "unknown reading", from, to, "no-such-reading");
      case "follows" -> replace(at, "unknown condition", from, to, "no-such-condition");
      case "verdict" -> replace(at, "other word for a status", from, to, "nearly");
      case "stage" -> replace(at, "unknown stage", from, to, "no-such-stage");
      case "status" -> replace(at, "unknown value", from, to, "no-such-status");
      case "source" -> replace(at, "unknown source", from, to, "nobody");
      default -> {
        // Any text will do.
      }
    }
    if (key.equals("id") && value.matches("[a-z].*")) {
      String other = otherId(at, from);
      if (other != null) {
        replace(at, "id of another", from, to, other);
      }
      replace(at, "id that is none", from, to, "Two words");
    }
    if (key.equals("extends")) {
      Matcher own = Pattern.compile("id: ([\\w-]+)").matcher(line);
      if (own.find()) {
        replace(at, "extends itself", from, to, own.group(1));
      }
    }
  }

  /** The id on an earlier line of the same shape. */
  private String otherId(int at, int from) {
    String shape = lines[at].substring(0, from);
    for (int i = at - 1;
        i >= 0 && (lines[i].isBlank() || indent(lines[i]) >= indent(lines[at]));
        i--) {
      if (lines[i].startsWith(shape)) {
        return lines[i].substring(from).replaceFirst("[,}\\s].*", "");
      }
    }
    return null;
  }

  private void make(int at, String line) {
    Matcher pair = PAIR.matcher(line);
    while (pair.find()) {
      String key = pair.group(1);
      if (line.substring(0, pair.start()).contains(">-")
          || (pair.start() > 0 && Character.isLetterOrDigit(line.charAt(pair.start() - 1)))) {
        continue;
      }
      replace(at, "misspell key", pair.start(1), pair.end(1), RuleMutants.exchanged(key));
      replace(at, "drop colon", pair.start(2), pair.end(2), "");
      replace(at, "no space after colon", pair.start(3), pair.end(3), "");
      if (pair.group(4) != null) {
        String value = pair.group(4).strip();
        int from = pair.start(4);
        int to = from + value.length();
        if (NAMING.contains(key) && value.length() > 2 && Character.isLetter(value.charAt(0))) {
          replace(at, "misspell value of " + key, from, to, RuleMutants.exchanged(value));
          replace(
              at,
              "letter left out of " + key,
              from,
              to,
              value.substring(0, 1) + value.substring(2));
        }
        plant(at, line, key, value, from, to);
        replace(at, "list for value", from, to, "[" + value.replace(",", "") + "]");
        replace(at, "mapping for value", from, to, "{a: b}");
        replace(at, "no value", from, to, "");
        if (value.matches("[0-9].*")) {
          replace(at, "text for " + (value.contains("-") ? "date" : "number"), from, to, "someday");
        }
      }
    }
    Matcher items =
        Pattern.compile("(readings|requires|after|extends): \\[([\\w-]+)").matcher(line);
    while (items.find()) {
      replace(
          at,
          "misspell in " + items.group(1),
          items.start(2),
          items.end(2),
          RuleMutants.exchanged(items.group(2)));
    }
    for (int i = 0; i < line.length(); i++) {
      if (MARKS.contains(line.substring(i, i + 1)) && line.matches(".*(: |- )[\\[{].*")) {
        replace(at, "drop " + line.charAt(i), i, i + 1, "");
      }
    }
    replace(at, "indent one more", 0, 0, " ");
    if (line.startsWith("  ")) {
      replace(at, "indent one less", 0, 1, "");
    }
    replace(at, "tab", 0, 0, "\t");
    replace(at, "line twice", 0, 0, line + "\n");
    Mutant twice = mutants.remove(mutants.size() - 1);
    mutants.add(twice.alsoOn(at + 2));
    if (line.strip().matches("[a-z][A-Za-z]*: .*")) {
      String blank = line.substring(0, indent(line));
      replace(at, "unknown key", 0, 0, blank + "colour: blue\n");
    }
    if (!line.strip().endsWith(":") && !line.strip().startsWith("-")) {
      lost(at, line);
    }
  }

  private void lost(int at, String line) {
    replace(at, "line lost", 0, line.length(), "");
    Mutant lost = mutants.remove(mutants.size() - 1);
    int owner = owner(at) + 1;
    mutants.add(lost.alsoOn(owner));
  }

  private void replace(int at, String operator, int from, int to, String put) {
    String line = lines[at];
    String[] changed = lines.clone();
    changed[at] = line.substring(0, from) + put + line.substring(to);
    if (changed[at].equals(line)) {
      return;
    }
    mutants.add(new Mutant(
        pack,
        file,
        at + 1,
        at + 1,
        at + 2,
        operator,
        "`" + line.strip() + "` -> `" + changed[at].strip() + "`",
        String.join("\n", changed)));
  }
}
