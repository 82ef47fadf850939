package org.statedconditions.drl.check;

import java.util.List;
import java.util.function.UnaryOperator;
import org.statedconditions.drl.check.gate.PackSize;
import org.statedconditions.drl.check.mistake.ManifestMistakes;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.pack.Manifest;
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
    return of(PackDraft.of(pack), vocabulary);
  }

  /**
   * The same for a pack of which perhaps not all can be read: where a part of the manifest cannot, the rules are not held to it.
   * Among the problems is what only the rules show of the manifest: a kind that no fact type is of, a name that they agree to
   * spell otherwise.
   */
  public static CheckedRules of(PackDraft pack, Vocabulary vocabulary) {
    List<RuleFile> shown = shown(pack.ruleFiles(), pack::shown);
    List<Problem> tooMuch = PackSize.check(shown);
    if (!tooMuch.isEmpty()) {
      return new CheckedRules(List.of(), tooMuch);
    }
    List<DrlFile> files = DrlFile.all(shown);
    PackNames names =
        new PackNames(pack.manifest(), pack.unread(), pack.wordsOfManifest(), files, vocabulary);
    List<Problem> found = RuleMistakes.of(names, files);
    found.addAll(ManifestMistakes.of(names, pack.places()));
    return new CheckedRules(files, inOrder(found));
  }

  /** Rule files that belong to a manifest which can be read. */
  static CheckedRules of(Manifest manifest, List<RuleFile> texts) {
    List<Problem> tooMuch = PackSize.check(texts);
    if (!tooMuch.isEmpty()) {
      return new CheckedRules(List.of(), tooMuch);
    }
    List<DrlFile> files = DrlFile.all(texts);
    PackNames names = new PackNames(manifest, files, Vocabulary.builtIn());
    return new CheckedRules(files, inOrder(RuleMistakes.of(names, files)));
  }

  private static List<Problem> inOrder(List<Problem> found) {
    return found.stream().distinct().sorted().toList();
  }

  private static List<RuleFile> shown(List<RuleFile> files, UnaryOperator<String> name) {
    return files.stream()
        .map(file -> new RuleFile(name.apply(file.name()), file.text()))
        .toList();
  }
}
