package org.statedconditions.engine.reasons;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.reason.Check;
import org.statedconditions.assessment.reason.FactTrace;
import org.statedconditions.assessment.reason.Outcome;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.assessment.reason.StepTrace;
import org.statedconditions.assessment.reason.StepTrace.Kind;
import org.statedconditions.engine.reasons.GeneratedRules.Alpha;
import org.statedconditions.engine.reasons.GeneratedRules.Generated;
import org.statedconditions.engine.reasons.GeneratedRules.Part;
import org.statedconditions.engine.reasons.GeneratedRules.Role;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionBuilder;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateBuilder;
import org.statedconditions.fact.Requirement;
import org.statedconditions.fact.RequirementBuilder;
import org.statedconditions.scenario.Scenario;
import org.statedconditions.scenario.ScenarioBuilder;

/** Rules and scenarios made at random: what the walk says is held against plain Java, and done. */
class NearMissOracleTest {
  private static final int RULES = 40;
  private static final int SCENARIOS = 60;

  @TempDir
  Path folder;

  private int mended;

  @Test
  void all_constraints_that_fail_are_named_and_mending_them_makes_the_rule_hold() {
    GeneratedRules generator = new GeneratedRules(20_260_601);
    List<Generated> rules = generator.rules(RULES);
    SmallPack pack =
        SmallPack.of(folder, rules.stream().map(Generated::text).collect(Collectors.joining("\n")));
    int holding = 0;
    for (int i = 0; i < SCENARIOS; i++) {
      List<Fact> facts = generator.facts();
      Scenario scenario = scenario(facts);
      Map<Generated, RuleTrace> traces = new LinkedHashMap<>();
      holding += pack.walk(scenario, (walks, session) -> {
        int held = 0;
        for (Generated rule : rules) {
          boolean walked = walks.matches(rule.name());
          assertThat(walked).as(rule + " on " + facts).isEqualTo(session.contains(rule.name()));
          assertThat(walked).as(rule + " on " + facts).isEqualTo(holds(rule, facts));
          if (walked) {
            held++;
          } else {
            traces.put(rule, walks.notHolding(pack.outline(rule.name()), fact -> true));
          }
        }
        return held;
      });
      traces.forEach((rule, trace) -> notHolding(pack, rule, facts, trace));
    }
    // Both sides have to have been put to the test.
    assertThat(holding).isGreaterThan(100);
    assertThat(mended).isGreaterThan(1000);
  }

  private static Scenario scenario(List<Fact> facts) {
    ScenarioBuilder builder = Scenario.builder().asOf(GeneratedRules.NOW);
    facts.forEach(builder::fact);
    return builder.build();
  }

  private void notHolding(SmallPack pack, Generated rule, List<Fact> facts, RuleTrace trace) {
    String what = rule + " on " + facts + ": " + trace;
    assertThat(trace.complete()).as(what).isTrue();
    assertThat(trace.steps()).as(what).hasSameSizeAs(rule.parts());
    named(rule, facts, trace, what);
    assertThat(distance(trace)).as(what).isIn(leastDistances(rule, facts));
    List<Fact> now = new ArrayList<>(facts);
    List<Fact> gone = new ArrayList<>();
    // Where the first pattern has nothing to look at, joins to it could not be checked: what is
    // added has a mission of its own.
    String mission = "added";
    for (int p = 0; p < rule.parts().size(); p++) {
      StepTrace step = trace.steps().get(p);
      if (p == 0 && !step.tried().isEmpty()) {
        mission = mission(facts.get(index(step.tried().get(0))));
      }
      mend(rule.parts().get(p), step, mission, now, gone, facts);
    }
    now.removeAll(gone);
    assertThat(pack.holding(scenario(now))).as(what + " mended to " + now).contains(rule.name());
    mended++;
  }

  // ---- what is named

  private static void named(Generated rule, List<Fact> facts, RuleTrace trace, String what) {
    for (int p = 0; p < rule.parts().size(); p++) {
      Part part = rule.parts().get(p);
      for (FactTrace tried : triedOf(part, trace.steps().get(p))) {
        if (tried.ref().isPresent()) {
          assertThat(tried.misses().stream().filter(c -> !c.joins()).map(Check::written))
              .as(what)
              .containsExactlyElementsOf(part.failing(facts.get(index(tried))));
        }
      }
    }
  }

  private static List<FactTrace> triedOf(Part part, StepTrace step) {
    return part.role() == Role.WANTED
            || part.role() == Role.NOT
            || step.inside().isEmpty()
        ? step.tried()
        : step.inside().get(0).tried();
  }

  private static int index(FactTrace fact) {
    return fact.ref().map(FactRef::index).orElseThrow();
  }

  // ---- how near

  /** The failing constraints of the facts that the patterns take, those that join counted a hundredfold. */
  private static int distance(RuleTrace trace) {
    int distance = 0;
    for (StepTrace step : trace.steps()) {
      if (step.kind() == Kind.PATTERN && step.outcome() != Outcome.HOLDS) {
        distance += step.tried().isEmpty() ? 10_000 : distance(step.tried().get(0));
      }
    }
    return distance;
  }

  private static int distance(FactTrace fact) {
    return fact.misses().stream().mapToInt(c -> c.joins() ? 101 : 1).sum();
  }

  /** The same by trying every combination; what is not simply wanted is given its say by the number of its blockers. */
  private static Set<Integer> leastDistances(Generated rule, List<Fact> facts) {
    List<Fact> firsts = ofType(rule.parts().get(0), facts);
    if (firsts.isEmpty()) {
      return Set.of(10_000 + others(rule, facts, null));
    }
    int least = Integer.MAX_VALUE;
    Set<Integer> ofWanted = new TreeSet<>();
    for (Fact first : firsts) {
      int wanted = rule.parts().get(0).failing(first).size() + others(rule, facts, first);
      int all = wanted + rest(rule, facts, first);
      // The walk weighs everything; what is compared is the part that stands in its patterns.
      if (all < least) {
        ofWanted.clear();
        least = all;
      }
      if (all == least) {
        ofWanted.add(wanted);
      }
    }
    return ofWanted;
  }

  private static int others(Generated rule, List<Fact> facts, Fact first) {
    int sum = 0;
    for (Part part : rule.parts().subList(1, rule.parts().size())) {
      if (part.role() == Role.WANTED) {
        sum += nearest(rule, part, facts, first);
      }
    }
    return sum;
  }

  private static int nearest(Generated rule, Part part, List<Fact> facts, Fact first) {
    int least = 10_000;
    for (Fact fact : ofType(part, facts)) {
      boolean apart = rule.joined() && first != null && !mission(fact).equals(mission(first));
      least = Math.min(least, part.failing(fact).size() + (apart ? 101 : 0));
    }
    return least;
  }

  private static int rest(Generated rule, List<Fact> facts, Fact first) {
    int sum = 0;
    for (Part part : rule.parts().subList(1, rule.parts().size())) {
      List<Fact> matching = matching(rule, part, facts, first);
      sum += switch (part.role()) {
        case WANTED -> 0;
        case NOT -> matching.size();
        case EXISTS -> matching.isEmpty() ? nearest(rule, part, facts, first) : 0;
        case GATHERED -> matching.size() >= 2 ? 0 : 1;
      };
    }
    return sum;
  }

  // ---- what the rules mean

  private static boolean holds(Generated rule, List<Fact> facts) {
    for (Fact first : ofType(rule.parts().get(0), facts)) {
      boolean all = rule.parts().get(0).failing(first).isEmpty();
      for (Part part : rule.parts().subList(1, rule.parts().size())) {
        int matching = matching(rule, part, facts, first).size();
        all &= switch (part.role()) {
          case WANTED, EXISTS -> matching > 0;
          case NOT -> matching == 0;
          case GATHERED -> matching >= 2;
        };
      }
      if (all) {
        return true;
      }
    }
    return false;
  }

  private static List<Fact> matching(Generated rule, Part part, List<Fact> facts, Fact first) {
    return ofType(part, facts).stream()
        .filter(f -> !rule.joined() || mission(f).equals(mission(first)))
        .filter(f -> part.failing(f).isEmpty())
        .toList();
  }

  private static List<Fact> ofType(Part part, List<Fact> facts) {
    return facts.stream().filter(part.type()::isInstance).toList();
  }

  private static String mission(Fact fact) {
    return fact instanceof Mandate m
        ? m.mission()
        : fact instanceof Contribution c ? c.mission() : ((Requirement) fact).mission();
  }

  // ---- doing what it says

  private static void mend(
      Part part,
      StepTrace step,
      String mission,
      List<Fact> now,
      List<Fact> gone,
      List<Fact> facts) {
    if (step.outcome() == Outcome.HOLDS) {
      return;
    }
    switch (part.role()) {
      case WANTED -> mendOne(part, step, mission, now);
      case EXISTS -> mendOne(part, step.inside().get(0), mission, now);
      case NOT -> step.tried().forEach(against -> gone.add(facts.get(index(against))));
      case GATHERED -> {
        List<FactTrace> near = step.inside().get(0).tried();
        near.forEach(fact -> mend(part, fact, mission, now));
        // Those that could not be made to count by mending them are added.
        for (int i = near.size(); i < 2; i++) {
          now.add(made(part, mission, "added" + i));
        }
      }
    }
  }

  private static void mendOne(Part part, StepTrace step, String mission, List<Fact> now) {
    if (step.tried().isEmpty()) {
      now.add(made(part, mission, "added"));
    } else {
      mend(part, step.tried().get(0), mission, now);
    }
  }

  /** Changes exactly what is said to fail, and what could not be checked. */
  private static void mend(Part part, FactTrace fact, String mission, List<Fact> now) {
    for (Check check : fact.checks()) {
      boolean open = check.joins() && check.outcome() == Outcome.NOT_CHECKED;
      if (check.outcome() != Outcome.FAILS && !open) {
        continue;
      }
      Fact before = now.get(index(fact));
      now.set(
          index(fact),
          check.joins() ? moved(before, mission) : alpha(part, check).fixed(before));
    }
  }

  private static Alpha<?> alpha(Part part, Check check) {
    return part.alphas().stream()
        .filter(a -> a.text().equals(check.written()))
        .findFirst()
        .orElseThrow();
  }

  private static Fact moved(Fact fact, String mission) {
    return fact instanceof Mandate m
        ? MandateBuilder.from(m).withMission(mission)
        : fact instanceof Contribution c
            ? ContributionBuilder.from(c).withMission(mission)
            : RequirementBuilder.from((Requirement) fact).withMission(mission);
  }

  private static Fact made(Part part, String mission, String id) {
    Fact fact = part.type() == Mandate.class
        ? Mandate.about(id).mission(mission).build()
        : part.type() == Contribution.class
            ? Contribution.about(id).mission(mission).build()
            : Requirement.about(id).mission(mission).build();
    for (Alpha<?> alpha : part.alphas()) {
      fact = alpha.fixed(fact);
    }
    return fact;
  }
}
