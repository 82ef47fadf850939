package org.statedconditions.engine.model;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Lhs;

/**
 * What a rule asks, for a session that goes on where a constraint cannot be worked out. Such a constraint neither holds nor does
 * not. So a rule is run in two forms. As far as it is certain, it fires where it holds whatever the constraint would have said: in
 * a {@code not} a match that may be one counts, elsewhere it does not. And for each place where it can fail there is a plan that
 * matches where the rule would fire or not, depending on what the constraint would have said: of its subject nothing can be
 * concluded. As matches come and go with the facts, so do these faults.
 */
final class FaultPlans {

  /**
   * A plan that matches where a rule cannot be decided.
   *
   * @param plan what it asks; its subject is that of the rule
   * @param failing the constraints of which one cannot be worked out then
   */
  record FaultPlan(RulePlan plan, List<Constraint> failing) {}

  private record Way(List<Part> parts, List<Constraint> failing) {}

  private FaultPlans() {}

  /** Where {@code plan} holds for certain. */
  static RulePlan certain(RulePlan plan) {
    return with(plan, new Copy(false).all(plan.when(), true));
  }

  /** Where {@code plan} cannot be decided. */
  static List<FaultPlan> undecided(RulePlan plan) {
    return ways(plan.when()).stream()
        .map(way -> new FaultPlan(with(plan, way.parts()), way.failing()))
        .toList();
  }

  private static RulePlan with(RulePlan plan, List<Part> when) {
    return new RulePlan(plan.rule(), plan.file(), when, plan.subject());
  }

  private static List<Part> possible(List<Part> parts) {
    return new Copy(false).all(parts, false);
  }

  private static List<Way> ways(List<Part> parts) {
    List<Way> ways = new ArrayList<>();
    for (int i = 0; i < parts.size(); i++) {
      for (Way way : ways(parts.get(i))) {
        List<Part> all = new ArrayList<>(possible(parts.subList(0, i)));
        all.addAll(way.parts());
        all.addAll(possible(parts.subList(i + 1, parts.size())));
        ways.add(new Way(all, way.failing()));
      }
    }
    return ways;
  }

  private static List<Way> ways(Part part) {
    if (part instanceof Part.Match match) {
      List<Constraint> failing = failing(match.constraints());
      return failing.isEmpty()
          ? List.of()
          : List.of(new Way(
              List.of(new Part.Match(
                  match.variable(),
                  undecided(match.constraints(), failing),
                  match.bindings().stream()
                      .map(b -> new Part.Binding(b.variable(), b.value().givingFaults()))
                      .toList(),
                  match.from(),
                  match.node())),
              failing));
    } else if (part instanceof Part.Query query) {
      return ways(query.inside());
    } else if (part instanceof Part.Or or) {
      return or.branches().stream().flatMap(branch -> ways(branch).stream()).toList();
    } else if (part instanceof Part.Exists exists) {
      return undecided(exists.inside(), exists.node());
    } else if (part instanceof Part.ForAll forAll) {
      return undecided(outOfLine(forAll), forAll.node());
    }
    Part.Gather gather = (Part.Gather) part;
    List<Constraint> failing = failing(gather.constraints());
    return failing.isEmpty()
        ? List.of()
        : List.of(new Way(
            List.of(new Copy(false).gather(gather, undecided(gather.constraints(), failing))),
            failing));
  }

  /** No match is certain, and this one may be one: whether there is any cannot be decided. */
  private static List<Way> undecided(List<Part> inside, Lhs node) {
    return ways(inside).stream()
        .map(way -> {
          List<Part> parts = new ArrayList<>(way.parts());
          parts.add(new Part.Exists(false, new Copy(true).all(inside, true), node));
          return new Way(parts, way.failing());
        })
        .toList();
  }

  /** What would show that not every one is in line. */
  private static List<Part> outOfLine(Part.ForAll forAll) {
    Part.Match each = forAll.each();
    if (forAll.outOfLine() == null) {
      return List.of(each, new Part.Exists(false, forAll.rest(), forAll.node()));
    }
    List<Constraint> constraints = new ArrayList<>(each.constraints());
    constraints.add(forAll.outOfLine());
    return List.of(
        new Part.Match(each.variable(), constraints, each.bindings(), each.from(), each.node()));
  }

  private static List<Constraint> failing(List<Constraint> constraints) {
    return constraints.stream().filter(Constraint::canFail).toList();
  }

  private static List<Constraint> undecided(List<Constraint> all, List<Constraint> failing) {
    List<Constraint> constraints = new ArrayList<>(all);
    constraints.removeAll(failing);
    constraints.add(Constraint.undecided(failing));
    return constraints;
  }

  /** A copy of parts in which each constraint holds, or does not, where it cannot be worked out. */
  private static final class Copy {
    private final @Nullable Map<Variable, Variable> renamed;

    /** {@code anew}: with variables of its own, for the same parts stand in the rule already. */
    Copy(boolean anew) {
      renamed = anew ? new IdentityHashMap<>() : null;
    }

    /** {@code certain}: as far as they are certain to match; else as far as they may. */
    List<Part> all(List<Part> parts, boolean certain) {
      List<Part> copies = new ArrayList<>();
      parts.forEach(part -> copies.add(copy(part, certain)));
      return copies;
    }

    private Part copy(Part part, boolean certain) {
      if (part instanceof Part.Match match) {
        return match(match, certain);
      } else if (part instanceof Part.Query query) {
        return new Part.Query(query.name(), all(query.inside(), certain), query.node());
      } else if (part instanceof Part.Or or) {
        List<List<Part>> branches = new ArrayList<>();
        or.branches().forEach(branch -> branches.add(all(branch, certain)));
        return new Part.Or(branches, or.node());
      } else if (part instanceof Part.Exists exists) {
        return new Part.Exists(
            exists.wanted(), all(exists.inside(), exists.wanted() == certain), exists.node());
      } else if (part instanceof Part.ForAll forAll) {
        Part.Match each = match(forAll.each(), !certain);
        Constraint outOfLine = forAll.outOfLine();
        return new Part.ForAll(
            each,
            all(forAll.rest(), certain),
            forAll.inLine(),
            outOfLine == null ? null : constraint(outOfLine, !certain),
            forAll.node());
      }
      Part.Gather gather = (Part.Gather) part;
      Variable result = own(gather.result());
      return gather(
          gather, gather.constraints().stream().map(c -> constraint(c, certain)).toList(), result);
    }

    private Part.Match match(Part.Match match, boolean certain) {
      Variable variable = own(match.variable());
      return new Part.Match(
          variable,
          match.constraints().stream().map(c -> constraint(c, certain)).toList(),
          match.bindings().stream()
              .map(b -> new Part.Binding(own(b.variable()), of(b.value()).givingFaults()))
              .toList(),
          match.from() == null ? null : of(match.from()),
          match.node());
    }

    Part.Gather gather(Part.Gather gather, List<Constraint> constraints) {
      return gather(gather, constraints, gather.result());
    }

    private Part.Gather gather(Part.Gather gather, List<Constraint> constraints, Variable result) {
      List<Part> source = all(gather.source(), false);
      List<Constraint> guards = new ArrayList<>();
      gather.source().forEach(part -> guards(part, guards));
      return new Part.Gather(
          source,
          gather.functions().stream()
              .map(f -> new Part.Function(
                  f.tally(), f.argument() == null ? null : of(f.argument()), f.kind(), f.name()))
              .toList(),
          result,
          constraints,
          gather.node(),
          guards);
    }

    private void guards(Part part, List<Constraint> guards) {
      if (part instanceof Part.Match match) {
        failing(match.constraints()).forEach(c -> guards.add(c.of(this::known)));
      } else if (part instanceof Part.Query query) {
        query.inside().forEach(inside -> guards(inside, guards));
      } else if (!ways(part).isEmpty()) {
        Constraint failing = ways(part).get(0).failing().get(0);
        throw new Refusal(
            "what may fail in a part of an `accumulate` that is no pattern cannot be passed over",
            failing.file().place(failing.node().start(), failing.node().end()));
      }
    }

    private Constraint constraint(Constraint constraint, boolean certain) {
      return constraint.of(this::known).whenFailing(!certain);
    }

    private Computed of(Computed computed) {
      return computed.of(this::known);
    }

    private Variable own(Variable variable) {
      return renamed == null
          ? variable
          : renamed.computeIfAbsent(variable, v -> new Variable(v.name(), v.kind(), v.origin()));
    }

    private Variable known(Variable variable) {
      return renamed == null ? variable : renamed.getOrDefault(variable, variable);
    }
  }
}
