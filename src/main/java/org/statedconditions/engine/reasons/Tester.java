package org.statedconditions.engine.reasons;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.BetaIndexN;
import org.drools.model.Binding;
import org.drools.model.Constraint;
import org.drools.model.Global;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.constraints.TemporalConstraint;
import org.drools.model.functions.Function1;
import org.drools.model.functions.temporal.TemporalPredicate;
import org.statedconditions.engine.reasons.Trial.Test;
import org.statedconditions.assessment.reason.Outcome;

/** Holds facts against the constraints of compiled patterns, with the very code that the session runs. */
final class Tester {
  private final Memory memory;
  private final Effort effort;

  Tester(Memory memory, Effort effort) {
    this.memory = memory;
    this.effort = effort;
  }

  /** Holds {@code item} against {@code pattern}; every constraint is tested, also after one that fails. */
  Trial trial(Pattern<?> pattern, Item item, Bindings before) {
    Bindings own = before.with(pattern.getPatternVariable(), item.object(), item);
    Bindings after = own;
    for (Binding binding : pattern.getBindings()) {
      after = after.with(binding.getBoundVariable(), bound(binding, own), item);
    }
    List<Test> tests = new ArrayList<>(4);
    for (Constraint constraint : parts(pattern.getConstraint())) {
      after = unified(constraint, item, after);
      tests.add(new Test(
          constraint, outcome(constraint, after), joins(constraint, pattern.getPatternVariable())));
    }
    return new Trial(item, tests, after);
  }

  /** Whether all constraints hold; stops at the first that does not. */
  Bindings match(Pattern<?> pattern, Item item, Bindings before) {
    Bindings own = before.with(pattern.getPatternVariable(), item.object(), item);
    for (Binding binding : pattern.getBindings()) {
      own = own.with(binding.getBoundVariable(), bound(binding, own), item);
    }
    for (Constraint constraint : parts(pattern.getConstraint())) {
      own = unified(constraint, item, own);
      if (outcome(constraint, own) != Outcome.HOLDS) {
        return null;
      }
    }
    return own;
  }

  /** What a query has yet to find it finds where a fact is to be equal to it. */
  private static Bindings unified(Constraint constraint, Item item, Bindings bindings) {
    if (!(constraint instanceof SingleConstraint single)
        || !(single.getIndex() instanceof BetaIndexN<?, ?> index)
        || index.getConstraintType() != Index.ConstraintType.EQUAL) {
      return bindings;
    }
    for (Variable<?> variable : single.getVariables()) {
      if (bindings.get(variable) == Bindings.OPEN) {
        return bindings.with(variable, read(index.getLeftOperandExtractor(), item.object()), item);
      }
    }
    return bindings;
  }

  @SuppressWarnings("unchecked")
  private static Object read(Function1<?, ?> reader, Object fact) {
    try {
      return ((Function1<Object, Object>) reader).apply(fact);
    } catch (RuntimeException e) {
      // Read off a value that is not given.
      return Bindings.MISSING;
    }
  }

  private Object bound(Binding binding, Bindings bindings) {
    Variable<?>[] inputs = binding.getInputVariables();
    Object[] values = new Object[inputs.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(inputs[i], bindings);
      if (values[i] == Bindings.MISSING || values[i] == Bindings.OPEN) {
        return Bindings.MISSING;
      }
    }
    try {
      return binding.eval(values);
    } catch (RuntimeException e) {
      // Read off a value that is not given.
      return Bindings.MISSING;
    }
  }

  /** The constraints that all have to hold. */
  static List<Constraint> parts(Constraint constraint) {
    List<Constraint> parts = new ArrayList<>(4);
    split(constraint, parts);
    return parts;
  }

  private static void split(Constraint constraint, List<Constraint> parts) {
    if (constraint == SingleConstraint.TRUE) {
      return;
    }
    switch (constraint.getType()) {
      case AND, MULTIPLE -> constraint.getChildren().forEach(c -> split(c, parts));
      default -> parts.add(constraint);
    }
  }

  Outcome outcome(Constraint constraint, Bindings bindings) {
    if (constraint instanceof SingleConstraint single) {
      return outcome(single, bindings);
    }
    boolean any = constraint.getType() == Constraint.Type.OR;
    boolean unchecked = false;
    for (Constraint part : constraint.getChildren()) {
      Outcome outcome = outcome(part, bindings);
      if (outcome == (any ? Outcome.HOLDS : Outcome.FAILS)) {
        return outcome;
      }
      unchecked |= outcome == Outcome.NOT_CHECKED;
    }
    return unchecked ? Outcome.NOT_CHECKED : any ? Outcome.FAILS : Outcome.HOLDS;
  }

  private Outcome outcome(SingleConstraint constraint, Bindings bindings) {
    if (!effort.spend()) {
      return Outcome.NOT_CHECKED;
    }
    Variable<?>[] variables = constraint.getVariables();
    Object[] values = new Object[variables.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(variables[i], bindings);
      if (values[i] == Bindings.MISSING || values[i] == Bindings.OPEN) {
        return Outcome.NOT_CHECKED;
      }
    }
    try {
      boolean holds = constraint instanceof TemporalConstraint<?> temporal
          ? holds(temporal, values)
          : constraint.getPredicate().test(values);
      return holds ? Outcome.HOLDS : Outcome.FAILS;
    } catch (Exception e) {
      // In a session a constraint before it would have failed, so that it is not reached.
      return Outcome.NOT_CHECKED;
    }
  }

  Object value(Variable<?> variable, Bindings bindings) {
    return variable instanceof Global ? memory.global(variable.getName()) : bindings.get(variable);
  }

  private static boolean holds(TemporalConstraint<?> constraint, Object[] values) {
    long first = millis(constraint.getF1(), values[0]);
    long second = millis(constraint.getF2(), values[values.length - 1]);
    TemporalPredicate predicate = constraint.getTemporalPredicate();
    return predicate.isThisOnRight()
        ? predicate.evaluate(second, 0, second, first, 0, first)
        : predicate.evaluate(first, 0, first, second, 0, second);
  }

  @SuppressWarnings("unchecked")
  private static long millis(Function1<?, ?> reader, Object value) {
    Object read = reader == null ? value : ((Function1<Object, Object>) reader).apply(value);
    if (read instanceof Instant instant) {
      return instant.toEpochMilli();
    }
    throw new IllegalArgumentException("expected an instant but was " + read);
  }

  /** Whether a constraint says which fact of another pattern this one belongs to. */
  private static boolean joins(Constraint constraint, Variable<?> own) {
    if (!(constraint instanceof SingleConstraint single)) {
      return false;
    }
    boolean other = false;
    for (Variable<?> variable : single.getVariables()) {
      other |= variable != own && !(variable instanceof Global);
    }
    if (!other) {
      return false;
    }
    Index<?, ?> index = single.getIndex();
    if (index instanceof BetaIndexN) {
      Index.ConstraintType type = index.getConstraintType();
      return type == Index.ConstraintType.EQUAL || type == Index.ConstraintType.FORALL_SELF_JOIN;
    }
    String text = single.predicateInformation().getStringConstraint();
    return text.contains(" contains ") || text.contains(" memberOf ");
  }
}
