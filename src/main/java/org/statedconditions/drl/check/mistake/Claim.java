package org.statedconditions.drl.check.mistake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a rule's annotation says that it decides.
 *
 * @param sort what the annotation is
 * @param id what it names, a criterion or a kind of subject; empty where that is not known
 * @param about the kind of subject that the consequence has to be about; {@code null} where any will do, or it is not known
 */
record Claim(Sort sort, String id, @Nullable String about) {

  /** The annotations of which a rule has one, each with the two calls that fit it. */
  enum Sort {
    /** Whether a criterion is met. */
    CRITERION("criterion", "met", "notMet"),
    /** Who is looked at. */
    CANDIDATE("candidate", "candidate", "notCandidate"),
    /** Whether those reported are all. */
    COMPLETE("complete", "complete", "notComplete");

    private final String word;
    private final String yes;
    private final String no;

    Sort(String word, String yes, String no) {
      this.word = word;
      this.yes = yes;
      this.no = no;
    }

    /** The annotation's name. */
    String word() {
      return word;
    }

    /** What a rule under it calls, the one or the other. */
    List<String> calls() {
      return List.of(yes, no);
    }
  }
}
