package org.statedconditions.author.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Place;

/** Finds what a scaffold or its author left to be written later: one finding a file, at the first place. */
final class PlaceholderLeft {
  private static final Set<String> WORDS = Set.of("EXAMPLE", "FIXME", "TBD", "TODO");
  private static final int MOST_LINES = 5;

  private final List<LintFinding> findings = new ArrayList<>();

  private PlaceholderLeft() {}

  static List<LintFinding> in(RulePack pack, List<CaseFile> cases) {
    PlaceholderLeft all = new PlaceholderLeft();
    all.file(RulePack.MANIFEST, pack.shown(RulePack.MANIFEST), pack.manifestText());
    for (RuleFile file : pack.ruleFiles()) {
      all.file(file.name(), pack.shown(file.name()), file.text());
    }
    for (CaseFile file : cases) {
      all.file(file.name(), file.shown(), file.text());
    }
    return all.findings;
  }

  private void file(String name, String shown, String text) {
    Place first = null;
    String word = "";
    List<String> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      int at = placeholder(line, 0);
      if (at >= 0 && first == null) {
        word = line.substring(at, end(line, at));
        first = new Place(shown, number, line.codePointCount(0, at) + 1, line, word.length());
      } else if (at >= 0) {
        lines.add(Integer.toString(number));
      }
    }
    if (first != null) {
      int more = lines.size() - MOST_LINES;
      findings.add(new LintFinding(
          Lint.PLACEHOLDER_LEFT,
          List.of(name),
          first,
          "expected words of the pack's own but was `" + word + "`"
              + (lines.isEmpty()
                  ? ""
                  : ", as in line "
                      + String.join(", ", lines.subList(0, Math.min(lines.size(), MOST_LINES)))
                      + (more > 0 ? " and " + more + " more" : "")),
          null,
          Optional.empty()));
    }
  }

  /** Where the first such word of a line begins; -1 if there is none. */
  private static int placeholder(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      if (Character.isLetterOrDigit(line.charAt(i))) {
        int end = end(line, i);
        if (WORDS.contains(line.substring(i, end))) {
          return i;
        }
        i = end;
      }
    }
    return -1;
  }

  private static int end(String line, int from) {
    int end = from;
    while (end < line.length()
        && (Character.isLetterOrDigit(line.charAt(end)) || line.charAt(end) == '_')) {
      end++;
    }
    return end;
  }
}
