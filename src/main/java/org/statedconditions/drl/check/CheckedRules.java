package org.statedconditions.drl.check;

import java.util.List;
import java.util.function.UnaryOperator;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.problem.Problem;

/**
 * The rules of a pack, read once, whoever wants to know something of them.
 *
 * @param files in the order of the pack's files, named as the user named the pack; none where they are too large to be read
 * @param problems what is wrong with them, by place; rules with problems cannot be built
 */
public record CheckedRules(List<DrlFile> files, List<Problem> problems) {
  /** Copies the lists. */
  public CheckedRules {
    files = List.copyOf(files);
    problems = List.copyOf(problems);
  }

  /** The rules of {@code pack}, which may call the functions of {@code vocabulary}. Nothing is thrown. */
  public static CheckedRules of(RulePack pack, Vocabulary vocabulary) {
    if (pack.bundled()) {
      // Checked when the library was built.
      return new CheckedRules(DrlFile.all(shown(pack.ruleFiles(), pack::shown)), List.of());
    }
    return DrlDiagnostics.of(PackDraft.of(pack), vocabulary);
  }

  static List<RuleFile> shown(List<RuleFile> files, UnaryOperator<String> name) {
    return files.stream()
        .map(file -> new RuleFile(name.apply(file.name()), file.text()))
        .toList();
  }
}
