package org.statedconditions.mutant;

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
      if (MARKS.contains(line.substring(i, i + 1)) && (line.contains("[") || line.contains("{"))) {
        replace(at, "drop " + line.charAt(i), i, i + 1, "");
      }
    }
    replace(at, "indent one more", 0, 0, " ");
    if (line.startsWith("  ")) {
      replace(at, "indent one less", 0, 1, "");
    }
    replace(at, "tab", 0, 0, "\t");
    replace(at, "line twice", 0, 0, line + "\n");
    if (!line.strip().endsWith(":") && !line.strip().startsWith("-")) {
      replace(at, "line lost", 0, line.length(), "");
    }
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
        at + 2,
        operator,
        "`" + line.strip() + "` -> `" + changed[at].strip() + "`",
        String.join("\n", changed)));
  }
}
