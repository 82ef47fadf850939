package org.statedconditions.pack;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;

/**
 * Files whose names are almost those of a pack's files. Such a file would be passed over, and a rule that is not there
 * changes an answer as much as one that is wrong.
 */
final class PassedOver {
  private static final String RULES = ".drl";
  private static final String CASE = ".yaml";
  private static final List<String> LIKE_CASES = List.of(CASE, ".yml", ".json");

  private PassedOver() {}

  /** What is wrong with the names of files that lie in the folder of a pack itself. */
  static List<Problem> inPack(PackFolder folder, List<String> names) {
    List<Problem> problems = new ArrayList<>();
    for (String name : names) {
      ending(name, List.of(RULES), RULES)
          .ifPresent(written -> problems.add(
              misnamed(folder, name, written, "a rule file whose name ends in .drl", RULES)));
      if (isLikeManifest(name) && names.contains(RulePack.MANIFEST)) {
        problems.add(Problem.error(
            ProblemCode.MISNAMED_FILE,
            Place.of(folder.shown(name)),
            "expected one file " + RulePack.MANIFEST
                + " in the folder of a pack but this is a second one",
            "only `" + RulePack.MANIFEST + "` is read: remove the other one"));
      }
      if (name.equalsIgnoreCase(PackDraft.CASES) && !name.equals(PackDraft.CASES)) {
        problems.add(Problem.error(
            ProblemCode.MISNAMED_FILE,
            Place.of(folder.shown(name)),
            "expected the folder of the cases to be called " + PackDraft.CASES + " but was `" + name
                + "`",
            "rename it to `" + PackDraft.CASES + "`"));
      }
    }
    return problems;
  }

  /** The file that was meant to be the manifest, where there is none. */
  static Optional<String> manifest(List<String> names) {
    return names.stream().filter(PassedOver::isLikeManifest).findFirst();
  }

  private static boolean isLikeManifest(String name) {
    return !name.equals(RulePack.MANIFEST)
        && (name.equalsIgnoreCase(RulePack.MANIFEST) || name.equalsIgnoreCase("pack.yml"));
  }

  /** What is wrong with the names of files that lie in the folder of a pack's cases. */
  static List<Problem> inCases(PackFolder folder, List<String> names) {
    List<Problem> problems = new ArrayList<>();
    for (String name : names) {
      ending(name, LIKE_CASES, CASE)
          .ifPresent(written -> problems.add(
              misnamed(folder, name, written, "a case whose name ends in .yaml", CASE)));
    }
    return problems;
  }

  /** How {@code name} ends, if that is like one of {@code endings}, whatever the case, but not {@code right}. */
  private static Optional<String> ending(String name, List<String> endings, String right) {
    if (name.endsWith(right)) {
      return Optional.empty();
    }
    String lower = name.toLowerCase(Locale.ROOT);
    return endings.stream()
        .filter(lower::endsWith)
        .map(end -> name.substring(name.length() - end.length()))
        .findFirst();
  }

  private static Problem misnamed(
      PackFolder folder, String name, String written, String expected, String right) {
    String file = name.substring(name.lastIndexOf('/') + 1);
    String renamed = file.substring(0, file.length() - written.length()) + right;
    return Problem.error(
        ProblemCode.MISNAMED_FILE,
        Place.of(folder.shown(name)),
        "expected " + expected + " but it ends in " + written,
        "rename it to `" + renamed + "`, else it is not read"
            + (written.equalsIgnoreCase(".json") ? "; JSON is YAML as well" : ""));
  }
}
