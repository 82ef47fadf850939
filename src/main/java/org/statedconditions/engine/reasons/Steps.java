package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Declaration;
import org.drools.model.DeclarationSource;
import org.drools.model.From;
import org.drools.model.From0;
import org.drools.model.From1;
import org.drools.model.From2;
import org.drools.model.GroupByPattern;
import org.drools.model.Index;
import org.drools.model.Pattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.accumulate.AccumulateFunction;
import org.drools.model.patterns.EvalImpl;
import org.drools.model.patterns.QueryCallPattern;

/** Reads the steps off a compiled rule. */
final class Steps {
  private Steps() {}

  /** The steps of {@code condition}, which stands for itself or holds others. */
  static List<Step> of(Condition condition) {
    return condition.getType() == Condition.Type.AND
        ? all(condition.getSubConditions())
        : all(List.of(condition));
  }

  private static List<Step> all(List<Condition> conditions) {
    Map<Variable<?>, List<Pattern<?>>> onResults = onResults(conditions);
    List<Step> steps = new ArrayList<>();
    for (Condition condition : conditions) {
      switch (condition.getType()) {
        case CONSEQUENCE -> {
          // The end.
        }
        case AND -> steps.addAll(all(condition.getSubConditions()));
        case PATTERN -> {
          Pattern<?> pattern = (Pattern<?>) condition;
          if (!onResults.containsKey(pattern.getPatternVariable())) {
            steps.add(match(pattern));
          }
        }
        case NOT -> steps.add(new Step.Exists(false, inside(condition)));
        case EXISTS -> steps.add(new Step.Exists(true, inside(condition)));
        case FORALL -> steps.add(forall(inside(condition)));
        case OR ->
          steps.add(
              new Step.Or(condition.getSubConditions().stream().map(Steps::of).toList()));
        case ACCUMULATE -> steps.add(accumulate((AccumulatePattern<?>) condition, onResults));
        case QUERY -> steps.add(new Step.Query((QueryCallPattern) condition));
        case EVAL -> steps.add(new Step.Eval(((EvalImpl) condition).getExpr()));
        default -> steps.add(new Step.Other());
      }
    }
    return List.copyOf(steps);
  }

  /** A pattern on what is gathered stands beside its accumulate, before or after it. */
  private static Map<Variable<?>, List<Pattern<?>>> onResults(List<Condition> conditions) {
    Map<Variable<?>, List<Pattern<?>>> patterns = new HashMap<>();
    for (Condition condition : conditions) {
      if (condition instanceof AccumulatePattern<?> gather) {
        for (AccumulateFunction function : gather.getAccumulateFunctions()) {
          patterns.put(function.getResult(), new ArrayList<>());
        }
      }
    }
    for (Condition condition : conditions) {
      if (condition.getType() == Condition.Type.PATTERN) {
        Pattern<?> pattern = (Pattern<?>) condition;
        List<Pattern<?>> found = patterns.get(pattern.getPatternVariable());
        if (found != null) {
          found.add(pattern);
        }
      }
    }
    return patterns;
  }

  private static Step match(Pattern<?> pattern) {
    DeclarationSource source = pattern.getPatternVariable() instanceof Declaration<?> declared
        ? declared.getSource()
        : null;
    if (source == null) {
      return new Step.Match(pattern, null);
    }
    return source instanceof From0 || source instanceof From1 || source instanceof From2
        ? new Step.Match(pattern, (From<?>) source)
        : new Step.Other();
  }

  private static List<Step> inside(Condition condition) {
    return of(condition.getSubConditions().get(0));
  }

  private static Step forall(List<Step> inside) {
    if (inside.isEmpty() || !(inside.get(0) instanceof Step.Match each)) {
      return new Step.Other();
    }
    List<Step> rest = inside.subList(1, inside.size());
    boolean selfJoin = rest.size() == 1
        && rest.get(0) instanceof Step.Match second
        && Tester.parts(second.pattern().getConstraint()).stream().anyMatch(Steps::isSelfJoin);
    return new Step.Forall(each, rest, selfJoin);
  }

  private static boolean isSelfJoin(Constraint constraint) {
    return constraint instanceof SingleConstraint single
        && single.getIndex() != null
        && single.getIndex().getConstraintType() == Index.ConstraintType.FORALL_SELF_JOIN;
  }

  private static Step accumulate(
      AccumulatePattern<?> gather, Map<Variable<?>, List<Pattern<?>>> onResults) {
    if (gather instanceof GroupByPattern) {
      return new Step.Other();
    }
    List<Pattern<?>> results = new ArrayList<>();
    for (AccumulateFunction function : gather.getAccumulateFunctions()) {
      results.addAll(onResults.get(function.getResult()));
    }
    return new Step.Accumulate(gather, of(gather.getCondition()), List.copyOf(results));
  }
}
