package org.statedconditions.drl.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.statedconditions.drl.outline.Prelude;

import org.statedconditions.pack.ManifestPart;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.problem.Problem;

/** Compiles the rules of a pack, and says everything that is wrong with them: what is not allowed and what is mistaken. */
public final class RuleMistakes {
  /** Deeper than any rule and shallow enough for whoever reads it by recursion. */
  private static final int DEEPEST = 60;

  private static final Pattern PACKAGE = Pattern.compile("(?m)^[ \\t]*package[ \\t][^\\r\\n]*");

  /** What a mistake elsewhere makes the gate say: of a type whose declaration it cannot read, of a bracket left open. */
  private static final Pattern TYPE =
      Pattern.compile("the type (\\w+) is not one that rules may (?:match|name)");

  private static final Pattern DECLARED = Pattern.compile("\\bdeclare\\s+(?:type\\s+)?(\\w+)");

  private static final Pattern FOLLOWS = Pattern.compile(
      "the type \\w+ is not one that rules may match|expected `.*` but was the end of the file");

  private final PackDraft pack;
  private final List<RuleFile> files;
  private final Map<String, List<Integer>> ruleStarts = new HashMap<>();

  private RuleMistakes(PackDraft pack) {
    this.pack = pack;
    this.files = pack.ruleFiles().stream()
        .map(f -> new RuleFile(pack.shown(f.name()), f.text()))
        .toList();
  }

  /** What is wrong with the rules of a pack whose manifest may not be legible; nothing is compiled. */
  public static List<Problem> of(PackDraft pack) {
    return new RuleMistakes(pack).beforeCompiling();
  }

  private List<Problem> beforeCompiling() {
    List<Problem> refused =
        new Gate(Prelude.packageOf(pack.manifest().id())).examine(gated()).problems();
    boolean unbearable =
        !files.stream().allMatch(f -> shallow(f.text())) || Gate.isTooMuch(files);
    if (!refused.isEmpty() && unbearable) {
      return refused;
    }
    List<Problem> mistakes = DrlDiagnostics.of(pack);
    List<Problem> all = new ArrayList<>(mistakes);
    refused.stream()
        .filter(p -> !declaredSomewhere(p) || refused.stream().allMatch(this::declaredSomewhere))
        .filter(p -> mistakes.isEmpty() || !FOLLOWS.matcher(p.message()).matches())
        .filter(p -> mistakes.stream().noneMatch(m -> tellsOf(m, p)))
        .forEach(all::add);
    all.sort(null);
    return all;
  }

  /** Whether {@code refusal} is of a type that a file declares which the gate could not read: that file is refused itself. */
  private boolean declaredSomewhere(Problem refusal) {
    Matcher type = TYPE.matcher(refusal.message());
    return type.matches()
        && files.stream()
            .anyMatch(f -> DECLARED
                .matcher(f.text())
                .results()
                .anyMatch(d -> d.group(1).equals(type.group(1))));
  }

  /** The files; without their package lines where it is not known what these should be. */
  private List<RuleFile> gated() {
    return pack.unread().contains(ManifestPart.ID)
        ? files.stream()
            .map(f -> new RuleFile(f.name(), PACKAGE.matcher(f.text()).replaceAll("")))
            .toList()
        : files;
  }

  /**
   * Whether {@code refusal} would only repeat {@code mistake}: both are about one rule, or the refusal is about the line
   * where the rule after it begins, which is where a missing {@code end} shows.
   */
  private boolean tellsOf(Problem mistake, Problem refusal) {
    if (!mistake.place().file().equals(refusal.place().file())) {
      return false;
    }
    int said = mistake.place().line();
    int line = refusal.place().line();
    return said <= line
        && ruleStarts(mistake.place().file()).stream().noneMatch(s -> said < s && s < line);
  }

  private List<Integer> ruleStarts(String file) {
    return ruleStarts.computeIfAbsent(file, this::findRuleStarts);
  }

  private List<Integer> findRuleStarts(String file) {
    List<Integer> starts = new ArrayList<>();
    for (RuleFile known : files) {
      if (known.name().equals(file)) {
        List<String> lines = known.text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
          if (lines.get(i).stripLeading().startsWith("rule")) {
            starts.add(i + 1);
          }
        }
      }
    }
    return starts;
  }

  private static boolean shallow(String text) {
    int depth = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(', '[', '{' -> depth++;
        case ')', ']', '}' -> depth = Math.max(0, depth - 1);
        default -> {
          continue;
        }
      }
      if (depth > DEEPEST) {
        return false;
      }
    }
    return true;
  }
}
