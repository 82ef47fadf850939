package org.statedconditions.author.mutant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What authors write who know another language, planted in the rules of a pack: each line of the table of idioms in the first and
 * the last rule that it fits, with the answer that it has to get.
 */
final class IdiomMutants {
  private static final Path TABLE = Path.of("src/test/resources/idioms/table.txt");

  private static final Pattern RULE = Pattern.compile(
      "^rule \"[^\"\n]*\"\n(?:    @[^\n]*\n)+when\n    (\\$\\w+) : Ceasefire\\(([^\n]*)\\)\nthen\n    (findings\\.\\w+\\(\\1\\);)\nend",
      Pattern.MULTILINE);
  private static final Pattern ANY_RULE = Pattern.compile(
      "^rule \"[^\"\n]*\"\n(?:    @[^\n]*\n)+(when)\n(?:[^\n]*\n)*?then\n    (findings\\.\\w+\\((\\$\\w+)\\);)\nend",
      Pattern.MULTILINE);

  private final String pack;
  private final String file;
  private final String text;
  private final List<Mutant> mutants = new ArrayList<>();

  private IdiomMutants(String pack, String file, String text) {
    this.pack = pack;
    this.file = file;
    this.text = text;
  }

  static List<Mutant> of(String pack, String file, String text) throws IOException {
    IdiomMutants all = new IdiomMutants(pack, file, text);
    for (String line : Files.readAllLines(TABLE)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        int arrow = line.lastIndexOf(" => ");
        all.row(
            line.charAt(0),
            line.substring(2, arrow).replace("\\n", "\n"),
            line.substring(arrow + 4));
      }
    }
    return all.mutants;
  }

  private void row(char where, String written, String answer) {
    if (written.contains("minimumTerm") && !text.contains("minimumTermDays")) {
      // The pack has no such parameter.
      return;
    }
    switch (where) {
      case 'C' ->
        ends(RULE)
            .forEach(rule -> plant(
                rule.start(2),
                rule.start(2),
                written + (rule.group(2).isEmpty() ? "" : ",\n        "),
                rule.group(1),
                answer));
      case 'P' ->
        ends(RULE).forEach(rule -> {
          String bound = "$id : id" + (rule.group(2).isEmpty() ? "" : ", ") + rule.group(2);
          if (!rule.group(2).contains("$id")) {
            plant(
                rule.start(2), rule.end(2) + 1, bound + ")\n    " + written, rule.group(1), answer);
          }
        });
      case 'H' ->
        ends(ANY_RULE)
            .forEach(
                rule -> plant(rule.start(1), rule.start(1), "    " + written + "\n", "$c", answer));
      case 'T' ->
        ends(ANY_RULE)
            .forEach(rule -> plant(rule.start(2), rule.end(2), written, rule.group(3), answer));
      case 'F' -> plant(0, 0, written + "\n", "$c", answer);
      default -> {
        // A rule of its own is no change to one of a pack.
      }
    }
  }

  /** The first and the last rule of that form. */
  private List<Matcher> ends(Pattern form) {
    List<Matcher> found = new ArrayList<>();
    Matcher matcher = form.matcher(text);
    int from = 0;
    while (matcher.find(from)) {
      Matcher here = form.matcher(text);
      here.find(matcher.start());
      found.add(here);
      from = matcher.end();
    }
    return found.size() < 3 ? found : List.of(found.get(0), found.get(found.size() - 1));
  }

  private void plant(int from, int to, String written, String variable, String answer) {
    String put = written.replace("$c", variable);
    int mark = put.indexOf('\u00ab');
    put = put.replace("\u00ab", "");
    String changed = text.substring(0, from) + put + text.substring(to);
    int line =
        (int) changed.substring(0, from + mark).chars().filter(c -> c == '\n').count() + 1;
    mutants.add(new Mutant(
        pack,
        file,
        line,
        line,
        line,
        "idiom " + written.strip(),
        "`" + put.strip() + "`",
        answer.replace("$c", variable),
        changed));
  }
}
