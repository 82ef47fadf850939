package org.statedconditions.engine.rollup;

import org.statedconditions.finding.Status;

/** The verdict, the gates and the stage under one reading. */
public final class Verdict extends Whole {
  private final RollUpState state;
  private final int reading;
  private final Stages stages = new Stages();
  private final MetStages metStages = new MetStages();
  private final Gates gates = new Gates();
  private final Status[] gateStatuses;
  private final boolean[] stageMet;
  private Status status = Status.UNDETERMINED;
  private int stage = -1;

  Verdict(RollUpState state, int reading) {
    this.state = state;
    this.reading = reading;
    stageMet = new boolean[state.outline().stages()];
    gateStatuses = new Status[state.outline().gates()];
    java.util.Arrays.fill(gateStatuses, Status.UNDETERMINED);
  }

  /** The status as concluded. */
  public Status status() {
    return status;
  }

  /** The status of the gate at {@code index} of the manifest's, as concluded. */
  public Status gate(int index) {
    return gateStatuses[index];
  }

  /** The gates, each by its number. */
  Whole gates() {
    return gates;
  }

  /** The id of the stage as concluded: the first one requires nothing, so there is always one. */
  public String stage() {
    return state.outline().manifest().stages().get(stage).id();
  }

  /** The stages, each by its number: whether its conditions are met. */
  Whole stages() {
    return stages;
  }

  /** The stages whose conditions are met, each by its number: whether it is the one that is reached. */
  Whole metStages() {
    return metStages;
  }

  @Override
  void count(CountFacts rules, Propagation propagation) {
    StatusCounts counts = propagation.counts();
    for (int c = state.outline().conditions().size() - 1; c >= 0; c--) {
      counts.add(state.condition(c, reading).status(), 1);
    }
    rules.ask(this, 0, counts.allOf());
  }

  @Override
  void conclude(int which, Status concluded, Propagation propagation) {
    status = concluded;
  }

  private final class Gates extends Whole {
    @Override
    void count(CountFacts rules, Propagation propagation) {
      for (int g = 0; g < gateStatuses.length; g++) {
        StatusCounts counts = propagation.counts();
        for (int condition : state.outline().requiredByGate(g)) {
          counts.add(state.condition(condition, reading).status(), 1);
        }
        rules.ask(this, g, counts.allOf());
      }
    }

    @Override
    void conclude(int g, Status concluded, Propagation propagation) {
      gateStatuses[g] = concluded;
    }
  }

  private final class Stages extends Whole {
    @Override
    void count(CountFacts rules, Propagation propagation) {
      for (int s = 0; s < stageMet.length; s++) {
        int unmet = 0;
        for (int condition : state.outline().requiredBy(s)) {
          unmet += state.condition(condition, reading).status() == Status.MET ? 0 : 1;
        }
        rules.ask(this, s, new StageCounts(unmet));
      }
      propagation.markMetStages(metStages);
    }

    @Override
    void conclude(int s, Status concluded, Propagation propagation) {
      stageMet[s] = concluded == Status.MET;
    }
  }

  private final class MetStages extends Whole {
    @Override
    void count(CountFacts rules, Propagation propagation) {
      stage = -1;
      int later = 0;
      for (int s = stageMet.length - 1; s >= 0; s--) {
        if (stageMet[s]) {
          rules.ask(this, s, new MetStageCounts(later));
          later++;
        }
      }
    }

    @Override
    void conclude(int s, Status concluded, Propagation propagation) {
      if (concluded == Status.MET) {
        stage = s;
      }
    }
  }
}
