package org.statedconditions.engine.model;

import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.Expr;

/** Says where an expression stands that cannot be worked out. */
final class Faults {
  private final DrlFile file;
  private final String rule;
  private final Expr expr;

  Faults(DrlFile file, String rule, Expr expr) {
    this.file = file;
    this.rule = rule;
    this.expr = expr;
  }

  EvaluationFault of(RuntimeException cause, @Nullable Object fact) {
    String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    return of(why, cause, fact);
  }

  EvaluationFault of(String why, RuntimeException cause, @Nullable Object fact) {
    return new EvaluationFault(
        "`" + file.written(expr) + "` cannot be worked out: " + why,
        rule,
        file.place(expr.start(), expr.end()),
        fact,
        cause);
  }
}
