package org.statedconditions.engine.model;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.engine.model.Scope.Context;

/**
 * How facts that meet a constraint are found without looking at each: by a field of theirs, which is compared with a value that
 * is always the same or with one of another fact.
 *
 * @param op how they are compared, seen from the field
 * @param field what of the fact is compared; {@code null}: the fact itself
 * @param own reads it
 * @param value what it is compared with: a constant, or a formula that is handed the other fact as the fact itself
 * @param ofOther whether it is compared with one of another fact
 */
record Index(String op, @Nullable Field field, Typed own, Typed value, boolean ofOther) {
  private static final Set<String> OPS = Set.of("==", "!=", "<", "<=", ">", ">=");
  private static final Map<String, String> MIRRORED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "==", "==", "!=", "!=");

  /** The index for {@code expr}; {@code null} if it needs every fact to be looked at. */
  static @Nullable Index of(
      Expr expr, Context context, Types types, Variable self, List<Variable> others) {
    if (!(expr instanceof Expr.Binary binary)
        || binary.negated()
        || !OPS.contains(binary.op())
        || others.size() > 1
        || (others.size() == 1 && others.get(0).origin() != Variable.Origin.PATTERN)) {
      return null;
    }
    Index index = of(binary.left(), binary.op(), binary.right(), context, types, self, others);
    if (index != null) {
      return index;
    }
    String mirrored = Objects.requireNonNull(MIRRORED.get(binary.op()), "there for each of OPS");
    return of(binary.right(), mirrored, binary.left(), context, types, self, others);
  }

  private static @Nullable Index of(
      Expr own,
      String op,
      Expr other,
      Context context,
      Types types,
      Variable self,
      List<Variable> others) {
    ExpressionBuilder mine = new ExpressionBuilder(types, self);
    Typed left = mine.typed(own, context);
    boolean fact = left.formula() == Variables.SELF;
    if (!mine.others().isEmpty() || (left.field() == null && !fact)) {
      return null;
    }
    if (others.isEmpty()) {
      Typed right = mine.typed(other, context);
      return right.constant() != null
              && !fact
              && !op.equals("!=")
              && suits(left, right.constant().value)
          ? new Index(op, left.field(), left, right, false)
          : null;
    }
    ExpressionBuilder others2 = new ExpressionBuilder(types, others.get(0));
    Typed right = others2.typed(other, context);
    boolean mixed = !others2.others().isEmpty();
    boolean exact = left.kind().type() == right.kind().type() && !right.canBeUnknown();
    return mixed || !exact || !suits(op, left.kind(), fact)
        ? null
        : new Index(op, left.field(), left, right, true);
  }

  private static boolean suits(Typed left, @Nullable Object value) {
    return value != null
        && !(value instanceof Enum)
        && !(value instanceof java.math.BigDecimal)
        && !(value instanceof Double)
        && left.kind().type().isInstance(value);
  }

  /**
   * With one of another fact only by hash, and only what equals itself. Drools has an index by order too, but with it `exists` and
   * `not` lose track as facts go: now and then a session that is kept says something else than a new one.
   */
  private static boolean suits(String op, Kind kind, boolean fact) {
    if (fact) {
      return op.equals("==") || op.equals("!=");
    }
    boolean fraction = kind.type() == java.math.BigDecimal.class || kind.type() == Double.class;
    return op.equals("==")
        && !fraction
        && kind.type() != Number.class
        && kind.type() != Object.class
        && !kind.isMany();
  }
}
