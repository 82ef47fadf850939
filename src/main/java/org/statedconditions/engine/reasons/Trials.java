package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.reason.Outcome;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.engine.model.Computed;
import org.statedconditions.engine.model.Constraint;
import org.statedconditions.engine.model.EvaluationFault;
import org.statedconditions.engine.model.Gathered;
import org.statedconditions.engine.model.Part;
import org.statedconditions.engine.model.Variable;

/** Holds facts against constraints, with the very code that sessions run. */
final class Trials {
  private final Memory memory;
  private final Effort effort;
  private final Parts parts = new Parts();
  private final IdentityHashMap<Constraint, Boolean> joins = new IdentityHashMap<>();

  Trials(Memory memory, Effort effort) {
    this.memory = memory;
    this.effort = effort;
  }

  Parts parts() {
    return parts;
  }

  /** Holds {@code item} against {@code match}; every constraint is tested, also after one that fails. */
  Trial of(Part.Match match, Item item, Bindings before) {
    return tried(match, item, before, false);
  }

  /** The trial if all constraints hold, else {@code null}; stops at the first that does not. */
  @Nullable
  Trial match(Part.Match match, Item item, Bindings before) {
    Trial trial = tried(match, item, before, true);
    return trial.holds() ? trial : null;
  }

  private Trial tried(Part.Match match, Item item, Bindings before, boolean untilOneFails) {
    Trial trial = tried(
        asked(match.constraints(), match.node()),
        item,
        before.with(match.variable(), item.object(), item),
        untilOneFails);
    Bindings after = trial.after();
    for (Part.Binding binding : match.bindings()) {
      after = after.with(binding.variable(), value(binding.value(), after), item);
    }
    return match.bindings().isEmpty() ? trial : new Trial(item, trial.tests(), after);
  }

  /** Holds a match of {@code each} against what has to hold of it. */
  Trial inLine(Part.ForAll forall, Trial each) {
    return tried(forall.inLine(), each.item(), each.after(), false);
  }

  /** Holds what was gathered against what is asked of it. */
  Trial of(Part.Gather gather, Gathered gathered, Bindings before) {
    Item item = new Item(gathered, -1);
    Bindings after = before.with(gather.result(), gathered, item);
    return tried(asked(gather.constraints(), gather.node()), item, after, false);
  }

  /** The constraints without those that only say of which type something is. */
  private static List<Constraint> asked(List<Constraint> constraints, Lhs node) {
    return node instanceof Lhs.Pattern pattern
        ? constraints.stream().filter(c -> c.node().start() > pattern.typeEnd()).toList()
        : constraints;
  }

  private Trial tried(
      List<Constraint> constraints, Item item, Bindings bindings, boolean untilOneFails) {
    effort.spend();
    List<Trial.Test> tests = new ArrayList<>(constraints.size());
    for (Constraint constraint : constraints) {
      boolean reached = tests.stream().allMatch(t -> t.outcome() == Outcome.HOLDS);
      Outcome outcome = outcome(constraint, bindings, reached);
      tests.add(
          new Trial.Test(constraint, outcome, joins.computeIfAbsent(constraint, parts::joins)));
      if (untilOneFails && outcome != Outcome.HOLDS) {
        break;
      }
    }
    return new Trial(item, tests, bindings);
  }

  /**
   * How {@code constraint} turns out. Where it reads something of a value that is not given, that is what it fails for, unless a
   * constraint before it fails already, which then is there to ask for the value; {@code reached}: none does.
   */
  private Outcome outcome(Constraint constraint, Bindings bindings, boolean reached) {
    @Nullable Object[] values = effort.spend() ? values(constraint.reads(), bindings) : null;
    if (values == null) {
      return Outcome.NOT_CHECKED;
    }
    try {
      if (constraint.holds(values)) {
        return Outcome.HOLDS;
      }
    } catch (EvaluationFault e) {
      // In a session a constraint before it would have failed, so that it is not reached.
      return Outcome.NOT_CHECKED;
    }
    for (Expr operand : Parts.operands(constraint.node())) {
      if (!reached && value(parts.of(constraint, operand), bindings) == Constraint.UNKNOWN) {
        return Outcome.NOT_CHECKED;
      }
    }
    return Outcome.FAILS;
  }

  /**
   * What {@code computed} comes to; {@link Constraint#UNKNOWN} if it reads something of a value that is not given,
   * {@link Bindings#MISSING} if it reads a variable that stands for nothing.
   */
  @Nullable
  Object value(Computed computed, Bindings bindings) {
    @Nullable Object[] values = values(computed.reads(), bindings);
    if (values == null) {
      return Bindings.MISSING;
    }
    try {
      return computed.value(values);
    } catch (EvaluationFault e) {
      return Constraint.UNKNOWN;
    }
  }

  /** What the variables stand for; {@code null} if one stands for nothing. */
  private @Nullable Object @Nullable [] values(List<Variable> variables, Bindings bindings) {
    @Nullable Object[] values = new Object[variables.size()];
    for (int i = 0; i < values.length; i++) {
      Variable variable = variables.get(i);
      values[i] = variable.origin() == Variable.Origin.GLOBAL
          ? memory.global(variable.name())
          : bindings.get(variable);
      if (values[i] == Bindings.MISSING) {
        return null;
      }
    }
    return values;
  }
}
