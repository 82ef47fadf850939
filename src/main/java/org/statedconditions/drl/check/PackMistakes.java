package org.statedconditions.drl.check;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.function.RuleFunction;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;

/** Everything that is wrong with the manifest and the rules of a pack at once, also where one of them cannot be read. */
public final class PackMistakes {
  private PackMistakes() {}

  /**
   * What is wrong with a pack of which {@link PackDraft#isLegible} is false, by place. Where a part of the manifest cannot be
   * read, the rules are not held to it. Nothing is built, nothing is thrown.
   *
   * @param functions those that rules may call besides the built-in ones
   */
  public static List<Problem> of(PackDraft pack, List<RuleFunction> functions) {
    List<Problem> ofRules = CheckedRules.of(pack, Vocabulary.with(functions)).problems();
    List<Problem> problems = new ArrayList<>(pack.problems());
    Set<Place> following = followingUnknownKinds(pack, ofRules);
    problems.removeIf(problem -> following.contains(problem.place()));
    problems.addAll(ofRules);
    return problems.stream().distinct().sorted().toList();
  }

  /**
   * Where conditions say what they are about that follow one about something which does not exist: once that is mended it is
   * known whether they differ.
   */
  private static Set<Place> followingUnknownKinds(PackDraft pack, List<Problem> ofRules) {
    Set<Place> mistaken = new HashSet<>();
    ofRules.forEach(problem -> mistaken.add(problem.place()));
    Set<Place> following = new HashSet<>();
    for (Condition condition : pack.manifest().conditions()) {
      condition
          .follows()
          .filter(followed -> mistaken.contains(pack.places().of(about(followed))))
          .filter(followed -> pack.places().has(about(condition.id())))
          .ifPresent(followed -> following.add(pack.places().of(about(condition.id()))));
    }
    return following;
  }

  private static String about(String condition) {
    return "conditions." + condition + ".about";
  }
}
