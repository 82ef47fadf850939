package org.statedconditions.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.vocabulary.Operation;
import org.statedconditions.engine.model.Scope.Context;
import org.statedconditions.engine.model.Scope.Meaning;

/**
 * Makes formulas of expressions. It works for one constraint, or whatever else is worked out as a whole, and gathers which
 * variables that reads.
 */
final class ExpressionBuilder {
  static final Set<String> ARITHMETIC = Set.of("+", "-", "*", "/", "%");

  /** More steps than a constraint of a rule that somebody reads has. */
  private static final int MOST_STEPS = 2_000;

  private final Types types;
  private final @Nullable Variable self;
  private final List<Variable> others;
  private boolean canFail;

  ExpressionBuilder(Types types, @Nullable Variable self) {
    this(types, self, new ArrayList<>());
  }

  ExpressionBuilder(Types types, @Nullable Variable self, List<Variable> others) {
    this.types = types;
    this.self = self;
    this.others = others;
  }

  Types types() {
    return types;
  }

  @Nullable
  Variable self() {
    return self;
  }

  /** The variables read so far, besides the fact itself. */
  List<Variable> others() {
    return others;
  }

  /** Whether something was made that may fail, as a function or a division may. */
  boolean canFail() {
    return canFail;
  }

  // ---- values

  Typed typed(Expr expr, Context context) {
    Typed typed = read(expr, context);
    if (typed.weight() > MOST_STEPS) {
      throw refused(expr, context, "the expression is too large once bound names are written out");
    }
    return typed;
  }

  private Typed read(Expr expr, Context context) {
    if (expr instanceof Expr.Literal literal) {
      Object value = Literals.value(literal.token());
      return Typed.value(value, constantId(value));
    } else if (expr instanceof Expr.Name name) {
      return named(name, context);
    } else if (expr instanceof Expr.Access access) {
      return accessed(access, context);
    } else if (expr instanceof Expr.Call call) {
      return called(call, context);
    } else if (expr instanceof Expr.Unary unary && !unary.operator().is("!")) {
      return signed(unary, context);
    } else if (expr instanceof Expr.Binary binary && ARITHMETIC.contains(binary.op())) {
      return computed(binary, context);
    } else if (expr instanceof Expr.Index index) {
      return element(index, context);
    } else if (expr instanceof Expr.ListOf list) {
      return list(list, context);
    } else if (expr instanceof Expr.Bind bind) {
      return typed(bind.value(), context);
    } else if (expr instanceof Expr.Cast cast) {
      return cast(cast, context);
    } else if (expr instanceof Expr.Opaque) {
      throw refused(expr, context, "nothing is known of what is written here");
    }
    TestBuilder tests = new TestBuilder(this);
    Typed.Tested yes = tests.tested(expr, context, true);
    Typed.Tested no = tests.tested(expr, context, false);
    return Typed.of(
        new Connectives.Truth(yes.test(), no.test()),
        Kind.FLAG,
        "so(" + yes.id() + ")",
        yes.weight() + no.weight());
  }

  private static String constantId(@Nullable Object value) {
    return value == null ? "null" : value.getClass().getName() + ":" + value;
  }

  private Typed named(Expr.Name name, Context context) {
    String text = name.token().text();
    if (text.equals("this") && context.self() != null) {
      return meant(context.self(), name, context);
    }
    Meaning meaning = context.scope().get(text);
    if (meaning != null) {
      return meant(meaning, name, context);
    }
    if (context.self() != null) {
      Typed owner = meant(context.self(), name, context);
      Field field = types.field(owner.kind(), text);
      if (field != null) {
        return read(owner, field);
      }
    }
    throw refused(name, context, "nothing is known by the name " + text);
  }

  Typed meant(Meaning meaning, Expr place, Context context) {
    if (meaning instanceof Scope.OfVariable of) {
      return variable(of.variable());
    } else if (meaning instanceof Scope.OfExpression of) {
      return typed(of.expr(), of.context());
    } else if (meaning instanceof Scope.OfResult of) {
      Typed gathered = variable(of.gathered());
      canFail = true;
      int at = of.place();
      return Typed.of(
          new Reads.Field(gathered.formula(), value -> ((Gathered) value).result(at)),
          of.kind(),
          gathered.id() + "[" + at + ":" + of.kind().name() + "]",
          2);
    }
    throw refused(
        place, context, "nothing gives this parameter of the query a value before it is used");
  }

  private Typed variable(Variable variable) {
    if (variable == self) {
      return Typed.of(Variables.SELF, variable.kind(), "@" + variable.kind().name(), 1);
    }
    canFail |= variable.origin() == Variable.Origin.BRANCH;
    int place = others.indexOf(variable);
    if (place < 0) {
      place = others.size();
      others.add(variable);
    }
    String from = variable.origin() == Variable.Origin.GLOBAL ? variable.name() : "";
    return Typed.of(
        variable.origin() == Variable.Origin.BRANCH
            ? new Variables.ReadOff(Variables.other(place))
            : Variables.other(place),
        variable.kind(),
        "#" + place + from + ":" + variable.kind().name(),
        1);
  }

  private Typed read(Typed target, Field field) {
    String id = target.id() + "." + field.name();
    if (target.formula() == Variables.SELF) {
      return new Typed(
          new Reads.OwnField(field.getter()), field.kind(), id, target.weight() + 1, field, null);
    } else if (target.formula() == Variables.FIRST
        && others.get(0).origin() == Variable.Origin.PATTERN) {
      return Typed.of(new Reads.FirstsField(field.getter()), field.kind(), id, target.weight() + 1);
    }
    return Typed.of(
        new Reads.Field(target.formula(), field.getter()), field.kind(), id, target.weight() + 1);
  }

  private Typed accessed(Expr.Access access, Context context) {
    Optional<Object> constant = constant(access, context);
    if (constant.isPresent()) {
      return Typed.value(constant.get(), constantId(constant.get()));
    }
    Typed target = typed(access.target(), context);
    Field field = types.field(target.kind(), access.name().text());
    if (field == null) {
      throw refused(
          access,
          context,
          target.kind().name() + " has no field " + access.name().text());
    }
    return read(target, field);
  }

  /** {@code CeasefireStatus.IN_FORCE}, with a package before it or without. */
  private Optional<Object> constant(Expr.Access access, Context context) {
    String owner = null;
    if (access.target() instanceof Expr.Name name
        && context.scope().get(name.token().text()) == null) {
      owner = name.token().text();
    } else if (access.target() instanceof Expr.Access inner && isPackage(inner.target(), context)) {
      owner = inner.name().text();
    }
    return owner == null
        ? Optional.empty()
        : types.constant(owner, access.name().text());
  }

  private static boolean isPackage(Expr expr, Context context) {
    return expr instanceof Expr.Access access
        ? isPackage(access.target(), context)
        : expr instanceof Expr.Name name && context.scope().get(name.token().text()) == null;
  }

  private Typed called(Expr.Call call, Context context) {
    String name = call.name().text();
    List<Typed> arguments = new ArrayList<>();
    Operation operation = null;
    if (call.target() != null) {
      Typed target = typed(call.target(), context);
      if (call.arguments().isEmpty()) {
        Field field = types.field(target.kind(), name);
        if (field != null) {
          return read(target, field);
        }
      }
      operation = types.member(target.kind(), name);
      arguments.add(target);
    } else {
      if (context.self() != null) {
        Typed owner = meant(context.self(), call, context);
        Field field = call.arguments().isEmpty() ? types.field(owner.kind(), name) : null;
        if (field != null) {
          return read(owner, field);
        }
        operation = types.member(owner.kind(), name);
        if (operation != null
            && operation.parameters().size() == call.arguments().size()) {
          arguments.add(owner);
        } else {
          operation = null;
        }
      }
      operation = operation == null ? types.function(name) : operation;
    }
    call.arguments().forEach(argument -> arguments.add(typed(argument, context)));
    if (operation == null
        || arguments.size() != operation.parameters().size() + (operation.isFunction() ? 0 : 1)) {
      throw refused(
          call,
          context,
          "there is no " + name + " with " + call.arguments().size() + " arguments here");
    }
    canFail = true;
    return called(operation, arguments, new Faults(context.file(), context.rule(), call));
  }

  private static Typed called(Operation operation, List<Typed> arguments, Faults faults) {
    Formula[] formulas = new Formula[arguments.size()];
    StringBuilder id = new StringBuilder(operation.signature()).append('(');
    int weight = 1;
    int before = operation.isFunction() ? 0 : 1;
    for (int i = 0; i < formulas.length; i++) {
      Typed argument = arguments.get(i);
      boolean toDecimal = i >= before
          && operation.parameters().get(i - before) == java.math.BigDecimal.class
          && argument.kind().type() != java.math.BigDecimal.class;
      formulas[i] = toDecimal ? new Reads.Decimal(argument.formula()) : argument.formula();
      id.append(i == 0 ? "" : ",").append(argument.id());
      weight += argument.weight();
    }
    return Typed.of(
        new Reads.Call(formulas, operation.body(), faults),
        Types.result(operation),
        id.append(')').toString(),
        weight);
  }

  private Typed signed(Expr.Unary unary, Context context) {
    Typed of = typed(unary.operand(), context);
    if (unary.operator().is("+")) {
      return of;
    } else if (of.constant() != null && of.constant().value instanceof Number number) {
      Object negated = Literals.negated(number);
      return Typed.value(negated, constantId(negated));
    }
    canFail = true;
    return Typed.of(
        new Arithmetic(
            '-',
            new Variables.Constant(0),
            of.formula(),
            new Faults(context.file(), context.rule(), unary)),
        of.kind(),
        "-(" + of.id() + ")",
        of.weight() + 1);
  }

  private Typed computed(Expr.Binary binary, Context context) {
    Typed left = typed(binary.left(), context);
    Typed right = typed(binary.right(), context);
    String id = "(" + left.id() + binary.op() + right.id() + ")";
    int weight = left.weight() + right.weight() + 1;
    if (binary.op().equals("+") && (left.kind().isText() || right.kind().isText())) {
      return Typed.of(
          new Arithmetic.Joined(left.formula(), right.formula()), Kind.TEXT, id, weight);
    }
    canFail = true;
    boolean whole = isWhole(left.kind()) && isWhole(right.kind());
    return Typed.of(
        new Arithmetic(
            binary.op().charAt(0),
            left.formula(),
            right.formula(),
            new Faults(context.file(), context.rule(), binary)),
        whole
            ? Kind.WHOLE
            : left.kind().isFigure() && right.kind().isFigure()
                ? Kind.DECIMAL
                : Kind.of(Number.class),
        id,
        weight);
  }

  private static boolean isWhole(Kind kind) {
    return kind.type() == Integer.class || kind.type() == Long.class;
  }

  private Typed element(Expr.Index index, Context context) {
    Typed target = typed(index.target(), context);
    Typed at = typed(index.index(), context);
    Kind kind = target.kind().element() == null ? Kind.ANY : target.kind().element();
    String id = target.id() + "[" + at.id() + "]";
    int weight = target.weight() + at.weight() + 1;
    Object key = at.constant() == null ? null : at.constant().value;
    return Typed.of(
        key != null && java.util.Map.class.isAssignableFrom(target.kind().type())
            ? new Reads.Entry(target.formula(), key)
            : new Reads.Element(target.formula(), at.formula()),
        kind,
        id,
        weight);
  }

  private Typed list(Expr.ListOf list, Context context) {
    List<Formula> formulas = new ArrayList<>();
    List<Object> constants = new ArrayList<>();
    StringBuilder id = new StringBuilder("[");
    int weight = 1;
    for (Expr value : list.values()) {
      Typed typed = typed(value, context);
      formulas.add(typed.formula());
      id.append(typed.id()).append(',');
      weight += typed.weight();
      if (typed.constant() != null) {
        constants.add(typed.constant().value);
      }
    }
    id.append(']');
    if (constants.size() == formulas.size()) {
      Variables.Constant all =
          new Variables.Constant(java.util.Collections.unmodifiableList(constants));
      return new Typed(all, Kind.of(List.class), id.toString(), weight, null, all);
    }
    return Typed.of(
        new Reads.Several(formulas.toArray(Formula[]::new)),
        Kind.of(List.class),
        id.toString(),
        weight);
  }

  private Typed cast(Expr.Cast cast, Context context) {
    Typed target = typed(cast.target(), context);
    Kind kind = types.kind(cast.type().text());
    if (kind == null) {
      throw refused(cast, context, "there is no type " + cast.type().text());
    }
    return Typed.of(
        new Reads.Cast(target.formula(), kind),
        kind,
        target.id() + "#" + kind.name(),
        target.weight() + 1);
  }

  static Refusal refused(Expr expr, Context context, String why) {
    return new Refusal(
        "`" + context.file().written(expr) + "` cannot be built: " + why,
        context.file().place(expr.start(), expr.end()));
  }
}
