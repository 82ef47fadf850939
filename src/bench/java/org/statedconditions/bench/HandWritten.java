package org.statedconditions.bench;

import java.util.List;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Compliance;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionStatus;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.fact.Scope;
import org.statedconditions.finding.Status;

/** The task in plain Java: as fast as it can be. */
final class HandWritten implements Engine {

  @Override
  public Object run(Input input) {
    Mandate mission = input.mission();
    Status[] criteria = {
      is(CeasefireStatus.IN_FORCE, input.truce().status()),
      is(Scope.GENERAL, input.truce().scope()),
      is(Compliance.HOLDING, input.truce().compliance()),
      is(MandatePhase.ESTABLISHED, mission.phase()),
      is(ElementState.ADOPTED, state(mission, MandateElement.OBJECTIVE)),
      is(ElementState.ADOPTED, state(mission, MandateElement.TASKS)),
      is(ElementState.ADOPTED, state(mission, MandateElement.DURATION)),
      Status.MET,
      Status.MET,
      Status.MET
    };
    List<Contribution> shares = input.shares();
    for (int i = 0; i < shares.size(); i++) {
      Contribution share = shares.get(i);
      criteria[7] = Answer.and(criteria[7], is(ContributionStatus.CONFIRMED, share.status()));
      criteria[8] = Answer.and(criteria[8], is(true, share.caveatsDeclared()));
      criteria[9] = Answer.and(criteria[9], is(true, share.fundingDeclared()));
    }
    return Answer.of(criteria);
  }

  /** The state of a part of the mandate; {@code null} if no report gives it. */
  static ElementState state(Mandate mission, MandateElement element) {
    return mission.elements() == null ? null : mission.elements().get(element);
  }

  static Status is(Object wanted, Object value) {
    return value == null ? Status.UNDETERMINED : value.equals(wanted) ? Status.MET : Status.NOT_MET;
  }

  @Override
  public Answer read(Object given) {
    return (Answer) given;
  }
}
