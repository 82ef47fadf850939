package org.statedconditions.engine.answer;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.engine.session.EngineSession;

/** Which facts played no part, and why. */
final class LeftOuts {
  private LeftOuts() {}

  static List<LeftOut> of(EngineSession evaluation, int facts, List<ReadingResult> readings) {
    List<LeftOut> leftOut = new ArrayList<>(0);
    BitSet used = null;
    for (int i = 0; i < facts; i++) {
      LeftOut.Reason reason = evaluation.reports().reason(i);
      if (reason == null && !evaluation.isAboutCandidate(i)) {
        used = used == null ? used(readings) : used;
        reason = used.get(i)
            ? null
            : evaluation.hasCandidates(i)
                ? LeftOut.Reason.NOT_A_CANDIDATE
                : LeftOut.Reason.NO_CANDIDATE_RULE;
      }
      if (reason != null) {
        leftOut.add(new LeftOut(new FactRef(i), reason));
      }
    }
    return leftOut;
  }

  /** The places of the facts that what was found rests on. */
  private static BitSet used(List<ReadingResult> readings) {
    BitSet used = new BitSet();
    for (ReadingResult reading : readings) {
      for (ConditionResult condition : reading.conditions()) {
        for (CriterionResult criterion : condition.criteria()) {
          for (SubjectResult subject : criterion.subjects()) {
            for (FindingResult finding : subject.findings()) {
              finding.facts().forEach(ref -> used.set(ref.index()));
            }
          }
        }
      }
    }
    return used;
  }
}
