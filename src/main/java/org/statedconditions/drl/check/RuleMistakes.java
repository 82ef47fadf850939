package org.statedconditions.drl.check;

import java.util.List;
import org.statedconditions.drl.vocabulary.Vocabulary;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.problem.Problem;

/** Everything that is wrong with the rules of a pack: what is mistaken and what is not allowed, each place once. */
public final class RuleMistakes {
  private RuleMistakes() {}

  /** What is wrong with the rules of a pack whose manifest may not be legible, by place. Nothing is thrown. */
  public static List<Problem> of(PackDraft pack) {
    return of(pack, Vocabulary.builtIn());
  }

  /** The same for rules that may call the functions of {@code vocabulary}. */
  public static List<Problem> of(PackDraft pack, Vocabulary vocabulary) {
    return DrlDiagnostics.of(pack, vocabulary).problems();
  }
}
