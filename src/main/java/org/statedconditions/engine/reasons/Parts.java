package org.statedconditions.engine.reasons;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.engine.model.Computed;
import org.statedconditions.engine.model.Constraint;
import org.statedconditions.engine.model.Variable;

/** The expressions that constraints are made of, each ready to be worked out. */
final class Parts {
  private final IdentityHashMap<Constraint, IdentityHashMap<Expr, Computed>> known =
      new IdentityHashMap<>();

  /** {@code expr}, which stands in {@code constraint}. */
  Computed of(Constraint constraint, Expr expr) {
    return known
        .computeIfAbsent(constraint, c -> new IdentityHashMap<>())
        .computeIfAbsent(expr, constraint::part);
  }

  /** Whether {@code constraint} says which fact of another pattern the one that it is about belongs to. */
  boolean joins(Constraint constraint) {
    if (!(constraint.node() instanceof Expr.Binary binary)
        || !readsOthers(constraint, constraint.node())) {
      return false;
    }
    return switch (binary.op()) {
      case "==" ->
        readsOthers(constraint, binary.left()) != readsOthers(constraint, binary.right());
      case "contains", "memberOf" -> true;
      default -> false;
    };
  }

  private boolean readsOthers(Constraint constraint, Expr expr) {
    return of(constraint, expr).reads().stream()
        .anyMatch(v -> v != constraint.self() && v.origin() != Variable.Origin.GLOBAL);
  }

  /** The expressions whose values decide {@code expr}: the sides of comparisons, and what is true or false on its own. */
  static List<Expr> operands(Expr expr) {
    if (expr instanceof Expr.Unary unary && unary.operator().is("!")) {
      return operands(unary.operand());
    } else if (expr instanceof Expr.Binary binary
        && (binary.op().equals("&&") || binary.op().equals("||"))) {
      return Stream.of(binary.left(), binary.right())
          .flatMap(side -> operands(side).stream())
          .toList();
    }
    return expr instanceof Expr.Binary || expr instanceof Expr.In ? expr.children() : List.of(expr);
  }
}
