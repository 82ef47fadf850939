package org.statedconditions.engine.reasons;

import java.util.Map;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.engine.model.Computed;
import org.statedconditions.engine.model.Constraint;
import org.statedconditions.engine.model.Gathered;

/** Reads what stands in a constraint that a fact was held against. */
final class Operands {
  private final Trials trials;
  private final Constraint constraint;
  private final Trial trial;

  Operands(Trials trials, Constraint constraint, Trial trial) {
    this.trials = trials;
    this.constraint = constraint;
    this.trial = trial;
  }

  /** The fact itself, or the one thing that was gathered. */
  Operand self() {
    Object object = trial.item().object();
    return object instanceof Gathered gathered
        ? new Operand(gathered.result(0), "", true, null)
        : new Operand(object, "this", true, null);
  }

  /** What {@code expr} is. */
  Operand of(Expr expr) {
    if (expr instanceof Expr.Name name) {
      return name.token().is("this")
          ? self()
          : read(expr, Labels.plain(name.token().text()));
    } else if (expr instanceof Expr.Access access && !isConstant(expr)) {
      return read(expr, path(access.target(), access.name().text()));
    } else if (expr instanceof Expr.Call call && call.target() != null) {
      return read(expr, called(call, call.target()));
    } else if (expr instanceof Expr.Index index
        && Map.class.isAssignableFrom(part(index.target()).kind().type())) {
      String key =
          ValueWords.of(of(index.index()).value()).map(Object::toString).orElse("");
      return read(expr, of(index.target()).name() + "." + key);
    } else if (expr instanceof Expr.Cast cast) {
      return of(cast.target());
    }
    // What is worked out goes by the way in which it is worked out; a plain value has no name.
    return read(expr, isConstant(expr) ? "" : constraint.file().written(expr));
  }

  /** Of a fact its fields go by their own names, of another value by the way to them. */
  private String path(Expr target, String name) {
    Operand owner = of(target);
    Item read = Matches.origin(part(target), trial.after());
    boolean whole = owner.name().isEmpty() || (read != null && read.object() == owner.value());
    return whole ? name : owner.name() + "." + name;
  }

  private String called(Expr.Call call, Expr target) {
    if (target instanceof Expr.Name name && name.token().is("parameters")) {
      return "parameter " + of(call.arguments().get(0)).value();
    }
    return call.arguments().isEmpty()
        ? path(target, call.name().text())
        : constraint.file().written(call);
  }

  private Operand read(Expr expr, String name) {
    Computed computed = part(expr);
    Object value = trials.value(computed, trial.after());
    Item origin = Matches.origin(computed, trial.after());
    boolean own = computed.reads().stream()
        .map(trial.after()::origin)
        .anyMatch(i -> i != null && i.object() == trial.item().object());
    // What is read off a value that is not given is not given either.
    return new Operand(value == Constraint.UNKNOWN ? null : value, name, own, origin);
  }

  private boolean isConstant(Expr expr) {
    return part(expr).reads().isEmpty();
  }

  private Computed part(Expr expr) {
    return trials.parts().of(constraint, expr);
  }
}
