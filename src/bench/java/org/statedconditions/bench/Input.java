package org.statedconditions.bench;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Compliance;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionStatus;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.fact.Scope;
import org.statedconditions.scenario.Scenario;

/** The seven facts of one question. */
record Input(Ceasefire truce, Mandate mission, List<Contribution> shares, Scenario scenario) {
  static final int MIXED = 500;
  private static final int SHARES = 5;

  /** Inputs of which about a third is met, a third is not, and the rest is undetermined; always the same. */
  static List<Input> mixed() {
    Random random = new Random(20251127);
    List<Input> inputs = new ArrayList<>();
    for (int i = 0; i < MIXED; i++) {
      inputs.add(of(random, i % 3));
    }
    return List.copyOf(inputs);
  }

  /** {@code leaning} 0: all holds; 1: some of it may be unknown; 2: anything goes. */
  private static Input of(Random random, int leaning) {
    Ceasefire truce = Ceasefire.about("truce")
        .status(pick(random, leaning, CeasefireStatus.IN_FORCE, CeasefireStatus.EXPIRED))
        .scope(pick(random, leaning, Scope.GENERAL, Scope.LOCAL))
        .compliance(pick(random, leaning, Compliance.HOLDING, Compliance.VIOLATED_SERIOUS))
        .build();
    java.util.Map<MandateElement, ElementState> elements =
        new java.util.EnumMap<>(MandateElement.class);
    for (MandateElement element :
        List.of(MandateElement.OBJECTIVE, MandateElement.TASKS, MandateElement.DURATION)) {
      ElementState state = pick(random, leaning, ElementState.ADOPTED, ElementState.DRAFT);
      if (state != null) {
        elements.put(element, state);
      }
    }
    Mandate mission = Mandate.about("mission")
        .phase(pick(random, leaning, MandatePhase.ESTABLISHED, MandatePhase.CONCEPT))
        .elements(elements)
        .build();
    List<Contribution> shares = new ArrayList<>();
    for (int s = 0; s < SHARES; s++) {
      shares.add(Contribution.about("share-" + s)
          .mission("mission")
          .status(pick(random, leaning, ContributionStatus.CONFIRMED, ContributionStatus.PLEDGED))
          .caveatsDeclared(pick(random, leaning, true, false))
          .fundingDeclared(pick(random, leaning, true, false))
          .build());
    }
    List<Fact> facts = new ArrayList<>();
    facts.add(truce);
    facts.add(mission);
    facts.addAll(shares);
    return new Input(
        truce,
        mission,
        List.copyOf(shares),
        Scenario.builder().asOf(Instant.EPOCH).facts(facts).build());
  }

  private static <T> T pick(Random random, int leaning, T yes, T no) {
    int die = random.nextInt(12);
    if (leaning == 0 || die > 1) {
      return yes;
    }
    return leaning == 2 && die == 0 ? no : null;
  }
}
