package org.statedconditions.engine.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.engine.model.Part.Binding;
import org.statedconditions.engine.model.Scope.Context;
import org.statedconditions.engine.model.Scope.Meaning;

/**
 * Makes constraints of what stands between the brackets of one pattern, and remembers the names that are bound there. A bound name
 * stands for the expression that it is bound to, wherever it is used.
 */
final class ConstraintBuilder {
  private final Types types;
  private final Variable self;
  private final Context context;
  private final @Nullable Branch branch;
  private final List<Constraint> constraints = new ArrayList<>();
  private final List<Binding> bindings = new ArrayList<>();

  /**
   * @param self what the pattern looks at
   * @param context where its expressions stand, with the names known there
   * @param branch the names that the branches of the {@code or} around it share; {@code null} where there is none
   */
  ConstraintBuilder(Types types, Variable self, Context context, @Nullable Branch branch) {
    this.types = types;
    this.self = self;
    this.context = context;
    this.branch = branch;
  }

  List<Constraint> constraints() {
    return constraints;
  }

  List<Binding> bindings() {
    return bindings;
  }

  void add(List<Expr> expressions) {
    expressions.forEach(this::add);
  }

  /** Adds what one expression between commas asks for, and what it binds. */
  private void add(Expr expr) {
    for (Expr part : conjuncts(expr)) {
      Expr asked = part;
      if (part instanceof Expr.Bind bind) {
        Expr operand = operand(bind.value());
        bind(bind.variable().text(), operand, bind);
        if (operand == bind.value()) {
          continue;
        }
        asked = bind.value();
      }
      asked.each(inner -> {
        if (inner instanceof Expr.Bind bind) {
          bind(bind.variable().text(), operand(bind.value()), bind);
        }
      });
      if (!unified(asked)) {
        constraints.add(constraint(asked));
      }
    }
  }

  /** The parts that all have to hold. */
  private static List<Expr> conjuncts(Expr expr) {
    List<Expr> parts = new ArrayList<>();
    split(expr, parts);
    return parts;
  }

  private static void split(Expr expr, List<Expr> parts) {
    if (expr instanceof Expr.Binary binary && binary.op().equals("&&")) {
      split(binary.left(), parts);
      split(binary.right(), parts);
    } else if (expr instanceof Expr.Bind bind
        && bind.value() instanceof Expr.Binary binary
        && binary.op().equals("&&")) {
      split(new Expr.Bind(bind.variable(), binary.left(), binary.left().end()), parts);
      split(binary.right(), parts);
    } else {
      parts.add(expr);
    }
  }

  /** What a name is bound to that stands before a comparison: what is compared. */
  private static Expr operand(Expr value) {
    Expr at = value;
    while (true) {
      if (at instanceof Expr.Bind bind) {
        at = bind.value();
      } else if (at instanceof Expr.In in) {
        at = in.left();
      } else if (at instanceof Expr.Binary binary
          && !ExpressionBuilder.ARITHMETIC.contains(binary.op())) {
        at = binary.left();
      } else {
        return at;
      }
    }
  }

  private void bind(String name, Expr operand, Expr place) {
    Meaning meaning = new Scope.OfExpression(operand, context);
    Meaning known = context.scope().get(name);
    if (known instanceof Scope.OfOpen open) {
      open.found = branch == null ? meaning : read(branch, name, operand);
    } else if (known != null && (branch == null || !branch.isShared(known))) {
      // It is bound already: both have to be the same.
      constraints.add(same(known, operand, place));
    } else {
      context.scope().put(name, branch == null ? meaning : read(branch, name, operand));
    }
  }

  /** In one branch of an {@code or} the name is a variable that the other branches fill as well. */
  private Meaning read(Branch branch, String name, Expr operand) {
    ExpressionBuilder values = new ExpressionBuilder(types, self);
    Typed typed = values.typed(operand, context);
    Variable variable = branch.variable(name, typed.kind(), Variable.Origin.BRANCH);
    bindings.add(
        new Binding(variable, new Computed(operand, context.file(), self, values.others(), typed)));
    return new Scope.OfVariable(variable);
  }

  private Constraint same(Meaning known, Expr operand, Expr place) {
    ExpressionBuilder values = new ExpressionBuilder(types, self);
    Typed left = values.typed(operand, context);
    Typed right = values.meant(known, place, context);
    return new Constraint(
        place,
        context,
        types,
        self,
        values.others(),
        new Typed.Tested(
            new Tests.Equal(left.formula(), right.formula(), true),
            left.id() + " == " + right.id(),
            left.weight() + right.weight()),
        null,
        values.canFail());
  }

  /** Whether it says what a parameter of a query is that the caller left open. */
  private boolean unified(Expr expr) {
    if (!(expr instanceof Expr.Binary binary) || !binary.op().equals("==") || binary.negated()) {
      return false;
    }
    return unified(binary.left(), binary.right()) || unified(binary.right(), binary.left());
  }

  private boolean unified(Expr name, Expr value) {
    if (name instanceof Expr.Name of
        && context.scope().get(of.token().text()) instanceof Scope.OfOpen open) {
      open.found = branch == null
          ? new Scope.OfExpression(value, context)
          : read(branch, of.token().text(), value);
      return true;
    }
    return false;
  }

  private Constraint constraint(Expr expr) {
    return constraint(types, self, expr, context);
  }

  static Constraint constraint(Types types, @Nullable Variable self, Expr expr, Context context) {
    ExpressionBuilder values = new ExpressionBuilder(types, self);
    Typed.Tested tested = new TestBuilder(values).tested(expr, context, true);
    Index index = self == null ? null : Index.of(expr, context, types, self, values.others());
    return new Constraint(
        expr, context, types, self, values.others(), tested, index, values.canFail());
  }

  /** That what the pattern looks at is of a type, where its class does not say so. */
  static Constraint is(
      Types types, Variable self, Kind kind, Lhs.Pattern pattern, Context context) {
    ExpressionBuilder values = new ExpressionBuilder(types, self);
    Expr place = new Expr.Name(pattern.type().get(pattern.type().size() - 1));
    Typed value = context.self() == null
        ? values.meant(new Scope.OfVariable(self), place, context)
        : values.meant(context.self(), place, context);
    return new Constraint(
        place,
        context,
        types,
        self,
        values.others(),
        new Typed.Tested(
            new Tests.Is(value.formula(), kind), value.id() + " is " + kind.name(), value.weight()),
        null,
        values.canFail());
  }

  /** That not all of {@code constraints} hold, of {@code self} and what else they read. */
  static Constraint notAll(
      Types types, Variable self, List<Expr> expressions, Context context, Lhs.Pattern pattern) {
    ExpressionBuilder values = new ExpressionBuilder(types, self);
    TestBuilder tests = new TestBuilder(values);
    Test[] all = new Test[expressions.size()];
    StringBuilder id = new StringBuilder("not all(");
    int weight = 1;
    for (int i = 0; i < all.length; i++) {
      Typed.Tested tested = tests.tested(expressions.get(i), context, true);
      all[i] = tested.test();
      id.append(tested.id()).append(',');
      weight += tested.weight();
    }
    Expr place = expressions.isEmpty()
        ? new Expr.Name(pattern.type().get(pattern.type().size() - 1))
        : expressions.get(0);
    return new Constraint(
        place,
        context,
        types,
        self,
        values.others(),
        new Typed.Tested(new Connectives.NotAll(all), id.append(')').toString(), weight),
        null,
        values.canFail());
  }

  /** The names that the branches of an {@code or} share. */
  static final class Branch {
    private final java.util.Map<String, Variable> variables = new java.util.HashMap<>();

    /** The variable of that name; the same in each branch that fills it with the same kind of value. */
    Variable variable(String name, Kind kind, Variable.Origin origin) {
      Variable known = variables.get(name);
      if (known != null && known.kind().equals(kind) && known.origin() == origin) {
        return known;
      }
      Variable variable = new Variable(name, kind, origin);
      variables.put(name, variable);
      return variable;
    }

    boolean isShared(Meaning meaning) {
      return meaning instanceof Scope.OfVariable of && variables.containsValue(of.variable());
    }
  }
}
