package org.statedconditions.drl.check.gate;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Token;

/** Refuses types, sources and forms of patterns that the rules of a pack do not have. */
final class ConditionGate {
  private static final Set<String> COLLECTIONS = Set.of(
      "List", "Set", "Collection", "java.util.List", "java.util.Set", "java.util.Collection");
  private static final Set<String> COLLECTED = Set.of(
      "String",
      "Boolean",
      "Integer",
      "Long",
      "Double",
      "Number",
      "BigDecimal",
      "Instant",
      "Object");

  private final PackNames names;
  private final Refusals refusals;
  private final ExpressionGate expressions;
  private final boolean inQuery;
  private final Set<String> bound = new HashSet<>();

  private ConditionGate(PackNames names, Refusals refusals, boolean inQuery) {
    this.names = names;
    this.refusals = refusals;
    this.expressions = new ExpressionGate(names, refusals);
    this.inQuery = inQuery;
  }

  static void query(PackNames names, DrlQuery query, Refusals refusals) {
    ConditionGate gate = new ConditionGate(names, refusals, true);
    query.parameters().forEach(parameter -> gate.bound.add(parameter.name()));
    gate.conditions(query.when());
  }

  static void rule(PackNames names, DrlRule rule, Refusals refusals) {
    new ConditionGate(names, refusals, false).conditions(rule.when());
  }

  private void conditions(List<Lhs> conditions) {
    conditions.forEach(condition -> condition.each(this::bind));
    conditions.forEach(condition -> condition.each(this::part));
  }

  /** Collects what a part binds. */
  private void bind(Lhs part) {
    if (part instanceof Lhs.Pattern pattern && pattern.variable() != null) {
      bound.add(pattern.variable().text());
    } else if (part instanceof Lhs.Accumulate accumulate) {
      accumulate.results().stream()
          .map(Lhs.Result::variable)
          .filter(Objects::nonNull)
          .forEach(variable -> bound.add(variable.text()));
    }
    part.expressions()
        .forEach(expression -> expression.each(expr -> {
          if (expr instanceof Expr.Bind bind) {
            bound.add(bind.variable().text());
          }
        }));
  }

  private void part(Lhs part) {
    if (part instanceof Lhs.Pattern pattern) {
      pattern(pattern);
    } else if (part instanceof Lhs.Group group) {
      group(group);
    } else if (part instanceof Lhs.Accumulate accumulate) {
      gathered(accumulate.source(), "accumulate");
      accumulate.results().forEach(result -> {
        if (!Lhs.Result.FUNCTIONS.contains(result.function().text())) {
          refusals.refuse(
              result.function(),
              "the accumulate function " + result.function().shown() + " is not allowed",
              "allowed are " + String.join(", ", Lhs.Result.FUNCTIONS));
        }
        expressions.variable(result.variable());
      });
    }
    part.expressions().forEach(expressions::constraint);
  }

  private void group(Lhs.Group group) {
    if (group.kind() == Lhs.Group.Kind.FORALL) {
      forAll(group);
    }
    boolean negation = group.kind() == Lhs.Group.Kind.NOT || group.kind() == Lhs.Group.Kind.EXISTS;
    if (negation
        && group.parts().get(0) instanceof Lhs.Group inner
        && (inner.kind() == Lhs.Group.Kind.NOT || inner.kind() == Lhs.Group.Kind.EXISTS)) {
      refusals.refuse(
          inner.start(),
          inner.start() + 1,
          "expected a pattern or a bracket but was another `not` or `exists`",
          null);
    }
  }

  /** What is accumulated is read off a pattern. */
  private void gathered(Lhs source, String how) {
    if (!hasPattern(source)) {
      refusals.refuse(
          source.start(),
          Math.max(source.end(), source.start() + 1),
          "expected a pattern of facts to " + how
              + " but was none outside `or`, `not` and `exists`",
          "put a pattern before it with `and`, or write one rule for each case");
    }
  }

  private boolean hasPattern(Lhs part) {
    if (part instanceof Lhs.Group group) {
      return group.kind() == Lhs.Group.Kind.AND
          && group.parts().stream().anyMatch(this::hasPattern);
    } else if (part instanceof Lhs.Pattern pattern) {
      Optional<DrlQuery> query = names.query(pattern.typeName());
      return query.isPresent()
          ? query.get().when().stream().anyMatch(this::hasPattern)
          : !(pattern.from() instanceof Lhs.From.Accumulated)
              && !(pattern.from() instanceof Lhs.From.Collect);
    }
    return false;
  }

  private void forAll(Lhs.Group group) {
    Lhs first = group.parts().get(0);
    while (first instanceof Lhs.Group inner && inner.kind() == Lhs.Group.Kind.AND) {
      first = inner.parts().get(0);
    }
    if (!(first instanceof Lhs.Pattern pattern)
        || pattern.from() != null
        || names.queries().contains(pattern.typeName())) {
      refusals.refuse(
          first.start(),
          Math.max(first.end(), first.start() + 1),
          "expected `forall` to begin with a plain pattern of facts but was something else",
          "write `not` with the opposite");
    }
  }

  private void pattern(Lhs.Pattern pattern) {
    expressions.variable(pattern.variable());
    String type = pattern.typeName();
    Token first = pattern.type().get(0);
    if (pattern.query() || names.queries().contains(type)) {
      call(pattern);
      return;
    }
    if (!names.types().isMatchable(type)
        && !names.doubtful(type)
        && !(pattern.from() != null && (COLLECTIONS.contains(type) || COLLECTED.contains(type)))) {
      refusals.refuse(
          pattern.typeStart(),
          pattern.typeEnd(),
          "the type " + type + " is not one that rules may match",
          "rules match the types of org.statedconditions.fact and org.statedconditions.finding, and types they declare");
    }
    if (!pattern.arguments().isEmpty()) {
      refusals.refuse(first, "only queries take arguments that `;` ends", null);
    }
    if (pattern.from() instanceof Lhs.From.Collect && !COLLECTIONS.contains(type)) {
      refusals.refuse(
          pattern.typeStart(),
          pattern.typeEnd(),
          "collecting into " + type + " is not allowed",
          "collect into List, Set or Collection");
    }
    if (pattern.from() instanceof Lhs.From.Collect collect) {
      gathered(collect.pattern(), "collect");
    }
    if (pattern.from() instanceof Lhs.From.Value value
        && (!plainSource(value.value()) || pattern.end() != value.value().end())) {
      refusals.refuse(
          value.value().start(),
          Math.max(value.value().end(), value.value().start() + 1),
          "expected a field of a bound variable after `from`",
          "for example: from $report.declarations");
    }
  }

  private boolean plainSource(Expr source) {
    int dots = 0;
    Expr expr = source;
    while (!(expr instanceof Expr.Name)) {
      if (expr instanceof Expr.Access access) {
        expr = access.target();
      } else if (expr instanceof Expr.Call call
          && call.target() != null
          && call.arguments().isEmpty()) {
        expr = call.target();
      } else {
        return false;
      }
      if (++dots > Limits.DOTS) {
        return false;
      }
    }
    Token first = ((Expr.Name) expr).token();
    String variable = first.text();
    boolean bracket = first.start() > source.start();
    return !bracket && variable.startsWith("$") && bound.contains(variable);
  }

  private void call(Lhs.Pattern call) {
    if (!names.queries().contains(call.typeName())) {
      refusals.refuse(
          call.typeStart(),
          call.typeEnd(),
          "expected the name of a query but was " + call.typeName(),
          null);
    } else if (inQuery) {
      refusals.refuse(
          call.typeStart(),
          call.typeEnd(),
          "a query that calls a query is not allowed",
          "write out the conditions: calls could go round in circles");
    }
    if (call.from() != null || (call.variable() != null)) {
      refusals.refuse(
          call.typeStart(), call.typeEnd(), "the call of a query gives nothing to bind", null);
    }
    if (!call.constraints().isEmpty()) {
      Expr first = call.constraints().get(0);
      refusals.refuse(
          first.start(),
          Math.max(first.end(), first.start() + 1),
          "expected variables or values for the parameters of a query but was a constraint",
          "for example: " + call.typeName() + "($id;)");
    }
    for (Expr argument : call.arguments()) {
      boolean plain = argument instanceof Expr.Name
          || argument instanceof Expr.Literal
          || (argument instanceof Expr.Access constant && constant.target() instanceof Expr.Name)
          || (argument instanceof Expr.Unary sign && sign.operand() instanceof Expr.Literal);
      if (!plain) {
        refusals.refuse(
            argument.start(),
            Math.max(argument.end(), argument.start() + 1),
            "expected a variable or a value for a query but was something else",
            "bind it to a variable before");
      }
    }
  }
}
