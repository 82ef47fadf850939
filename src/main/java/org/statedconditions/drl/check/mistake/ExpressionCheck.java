package org.statedconditions.drl.check.mistake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.check.names.Basic;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.check.names.Type;
import org.statedconditions.drl.check.names.Type.Sort;
import org.statedconditions.drl.check.names.Types;
import org.statedconditions.drl.check.names.Variables;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.drl.syntax.Token.Kind;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/**
 * Checks the names in an expression and whether what it compares can be compared. Says nothing about what it does not know:
 * the compiler has the last word.
 */
final class ExpressionCheck {
  private final PackNames names;
  private final Problems problems;
  private final ComparisonCheck comparisons;
  private final NameCheck identifiers;
  private final CallCheck calls;

  ExpressionCheck(PackNames names, Problems problems, boolean damaged) {
    this.names = names;
    this.problems = problems;
    this.comparisons = new ComparisonCheck(names, problems);
    this.identifiers = new NameCheck(names, problems, damaged);
    this.calls = new CallCheck(names, problems, this, identifiers);
  }

  /** Checks a constraint; {@code fact} is the type whose fields it may name, or {@code null}. */
  void condition(Expr expr, @Nullable Type fact, Variables scope) {
    Type type = type(expr, fact, scope);
    if (!(expr instanceof Expr.Bind)) {
      decides(expr, type);
    }
  }

  private void decides(Expr expr, Type type) {
    Sort sort = type.sort();
    if (sort != Sort.FLAG && sort != Sort.ANY) {
      problems.meaning(
          ProblemCode.WRONG_COMPARISON,
          expr.start(),
          expr.end(),
          "expected a comparison but was " + sort.shown(),
          expr instanceof Expr.Name name
              ? "compare it, for example `" + name.token().text() + " != null`"
              : null);
    }
  }

  /** Only looks for the variables that an expression binds, and binds them. */
  void bindings(Expr expr, Variables scope) {
    if (expr instanceof Expr.Name name && scope.find(name.token().text()).isEmpty()) {
      scope.bind(name.token().text(), new Variables.Variable(Basic.UNKNOWN, true, null));
    } else if (expr instanceof Expr.Bind bind) {
      scope.bind(bind.variable().text(), new Variables.Variable(Basic.UNKNOWN, true, null));
    }
  }

  /** Checks an expression and says what its value is. */
  Type type(Expr expr, @Nullable Type fact, Variables scope) {
    if (expr instanceof Expr.Literal literal) {
      return literal(literal.token());
    }
    if (expr instanceof Expr.Name name) {
      return identifiers.name(name.token(), fact, scope, false);
    }
    if (expr instanceof Expr.Access access) {
      return access(access, fact, scope);
    }
    if (expr instanceof Expr.Call call) {
      return calls.call(call, fact, scope);
    }
    if (expr instanceof Expr.Bind bind) {
      return bind(bind, fact, scope);
    }
    if (expr instanceof Expr.Unary unary) {
      Type type = type(unary.operand(), fact, scope);
      if (unary.operator().is("!")) {
        decides(unary.operand(), type);
        return Basic.BOOLEAN;
      }
      return type;
    }
    if (expr instanceof Expr.Binary binary) {
      return binary(binary, fact, scope);
    }
    if (expr instanceof Expr.In in) {
      Type left = type(in.left(), fact, scope);
      in.values()
          .forEach(v -> comparisons.same(in.left(), left, v, value(v, left, fact, scope), "=="));
      return Basic.BOOLEAN;
    }
    if (expr instanceof Expr.Index index) {
      return index(index, fact, scope);
    }
    if (expr instanceof Expr.Cast cast) {
      type(cast.target(), fact, scope);
      return names.types().find(cast.type().text()).orElse(Basic.UNKNOWN);
    }
    if (expr instanceof Expr.ListOf list) {
      Type element = Basic.UNKNOWN;
      for (Expr value : list.values()) {
        element = type(value, fact, scope);
      }
      return new Type.Java(List.class, List.of(element));
    }
    return Basic.UNKNOWN;
  }

  private static Type literal(Token token) {
    if (token.kind() == Kind.TEXT) {
      return Basic.TEXT;
    }
    if (token.kind() == Kind.NUMBER) {
      return Basic.NUMBER;
    }
    return token.is("null") ? Basic.NULL : Basic.BOOLEAN;
  }

  private Type index(Expr.Index index, @Nullable Type fact, Variables scope) {
    Type target = type(index.target(), fact, scope);
    if (target instanceof Type.Java java
        && Map.class.isAssignableFrom(java.raw())
        && java.arguments().size() == 2) {
      Type key = java.arguments().get(0);
      comparisons.same(
          index.target(), key, index.index(), value(index.index(), key, fact, scope), "==");
      return java.arguments().get(1);
    }
    Type at = type(index.index(), fact, scope);
    boolean list = target instanceof Type.Java java && List.class.isAssignableFrom(java.raw());
    if (list && !isPlace(index.index(), at)) {
      problems.meaning(
          ProblemCode.WRONG_COMPARISON,
          index.index().start(),
          index.index().end(),
          "expected the place of a value in the list, 0 for the first one, but was `"
              + problems.written(index.index().start(), index.index().end()) + "`",
          "`contains` looks for a value in the whole list");
    }
    return target.element();
  }

  /** Whether a list may have a value there, as far as that is known. */
  private static boolean isPlace(Expr index, Type type) {
    if (index instanceof Expr.Unary unary && unary.operator().is("-")) {
      return !(unary.operand() instanceof Expr.Literal);
    } else if (index instanceof Expr.Literal literal && type.sort() == Type.Sort.NUMBER) {
      return literal.token().text().chars().allMatch(Character::isDigit);
    }
    return type.sort() == Type.Sort.NUMBER || type.sort() == Type.Sort.ANY;
  }

  private Type bind(Expr.Bind bind, @Nullable Type fact, Variables scope) {
    Type whole = type(bind.value(), fact, scope);
    Expr bound = bind.value();
    boolean comparison = false;
    while (bound instanceof Expr.Binary || bound instanceof Expr.In) {
      if (bound instanceof Expr.Binary binary
          && Set.of("+", "-", "*", "/", "%").contains(binary.op())) {
        break;
      }
      bound = bound instanceof Expr.Binary binary ? binary.left() : ((Expr.In) bound).left();
      comparison = true;
    }
    Problems ignored = problems.empty();
    Type type =
        comparison ? new ExpressionCheck(names, ignored, true).type(bound, fact, scope) : whole;
    String variable = bind.variable().text();
    boolean field = fact != null
        && names
            .types()
            .fields(fact)
            .map(fields -> fields.containsKey(variable))
            .orElse(false);
    if (field && bind.value() instanceof Expr.Literal) {
      int from = bind.variable().end();
      int to = bind.value().start();
      problems.meaning(
          ProblemCode.WRONG_COMPARISON,
          from,
          to,
          "expected `==` to compare `" + variable + "` but was `:`",
          "`:` binds a variable such as `$" + variable + "`");
    }
    boolean itself = bound instanceof Expr.Name name && name.token().is("this");
    scope.bind(
        bind.variable().text(),
        new Variables.Variable(type instanceof Type.Null ? Basic.UNKNOWN : type, itself, null));
    return whole;
  }

  private Type binary(Expr.Binary binary, @Nullable Type fact, Variables scope) {
    String op = binary.op();
    Type left = type(binary.left(), fact, scope);
    switch (op) {
      case "&&", "||" -> {
        Type right = type(binary.right(), fact, scope);
        if (!(binary.left() instanceof Expr.Bind)) {
          decides(binary.left(), left);
        }
        if (!(binary.right() instanceof Expr.Bind)) {
          decides(binary.right(), right);
        }
        return Basic.BOOLEAN;
      }
      case "==", "!=", "<", ">", "<=", ">=" -> {
        Type right = value(binary.right(), left, fact, scope);
        comparisons.same(binary.left(), left, binary.right(), right, op);
        return Basic.BOOLEAN;
      }
      case "contains", "excludes" -> {
        Type right = value(binary.right(), left.element(), fact, scope);
        comparisons.contains(binary.left(), left, binary.right(), right, op);
        return Basic.BOOLEAN;
      }
      case "memberOf" -> {
        Type right = type(binary.right(), fact, scope);
        comparisons.contains(binary.right(), right, binary.left(), left, op);
        return Basic.BOOLEAN;
      }
      case "matches", "soundslike" -> {
        comparisons.matches(binary.left(), left, op);
        comparisons.argument(
            Basic.TEXT, binary.right(), type(binary.right(), fact, scope), binary.operator());
        return Basic.BOOLEAN;
      }
      case "+", "-", "*", "/", "%" -> {
        Type right = type(binary.right(), fact, scope);
        boolean numbers = left.sort() == Sort.NUMBER && right.sort() == Sort.NUMBER;
        reckoning(binary, left, right);
        boolean text = op.equals("+") && (left.sort() == Sort.TEXT || right.sort() == Sort.TEXT);
        return numbers ? Basic.NUMBER : text ? Basic.TEXT : Basic.UNKNOWN;
      }
      default -> {
        if (!op.equals("instanceof") && !op.equals("isA")) {
          type(binary.right(), fact, scope);
        }
        return Basic.BOOLEAN;
      }
    }
  }

  /** That what {@code function} picks the largest of has an order. */
  void ordered(Expr argument, Type type, Token function) {
    comparisons.unordered(argument, type, function.text());
  }

  /** That what {@code function} reckons with is a number. */
  void number(Expr argument, Type type, Token function) {
    comparisons.argument(Basic.NUMBER, argument, type, function);
  }

  /** Signs reckon with numbers; {@code +} joins texts as well. */
  private void reckoning(Expr.Binary binary, Type left, Type right) {
    for (Expr side : List.of(binary.left(), binary.right())) {
      Sort sort = (side == binary.left() ? left : right).sort();
      boolean fits = sort == Sort.NUMBER
          || sort == Sort.ANY
          // A hyphen in the name of a constant, which is told as that.
          || sort == Sort.TERM
          || (binary.op().equals("+") && (left.sort() == Sort.TEXT || right.sort() == Sort.TEXT));
      if (!fits) {
        problems.meaning(
            ProblemCode.WRONG_COMPARISON,
            side.start(),
            side.end(),
            "expected a number for `" + binary.op() + "` but was " + sort.shown() + " `"
                + problems.written(side.start(), side.end()) + "`",
            Idioms.ofSign(binary.op(), sort == Sort.TIME));
        return;
      }
    }
  }

  /** The right side of a comparison: a bare name may be meant as a constant of the left side's type. */
  private Type value(Expr expr, Type wanted, @Nullable Type fact, Variables scope) {
    if (expr instanceof Expr.Name name && wanted.sort() == Sort.TERM) {
      Token token = name.token();
      boolean known = scope.find(token.text()).isPresent()
          || names.globals().containsKey(token.text())
          || (fact != null
              && names
                  .types()
                  .fields(fact)
                  .map(f -> f.containsKey(token.text()))
                  .orElse(true));
      if (!known && !token.text().startsWith("$") && !token.is("this")) {
        List<String> constants = Types.constants(wanted);
        String written = token.text().startsWith(wanted.shown())
            ? token.text().substring(wanted.shown().length())
            : token.text();
        String near =
            constants.contains(written) ? written : DidYouMean.nearest(token.text(), constants);
        problems.meaning(
            ProblemCode.UNKNOWN_CONSTANT,
            token.start(),
            token.end(),
            "expected a constant such as `" + wanted.shown() + "."
                + (near == null ? constants.get(0) : near) + "` but was " + token.shown(),
            Idioms.ofName(token.text()) != null
                ? Idioms.ofName(token.text())
                : near == null
                    ? nullOrConstants(token.text(), constants)
                    : "did you mean `" + wanted.shown() + "." + near + "`?");
        return Basic.UNKNOWN;
      }
    }
    return type(expr, fact, scope);
  }

  private @Nullable String fieldHint(String written, Type owner, Map<String, Type> fields) {
    if (Idioms.readsParameters(owner) && names.parameter(written).isPresent()) {
      return "a parameter is read with `parameters." + CallCheck.reader(names, written) + "(\""
          + written + "\")`";
    }
    if (owner.sort() == Sort.LIST) {
      String here = Idioms.ofMember(written, owner);
      boolean declarations = owner.element().shown().equals("Declaration");
      return here != null
          ? here
          : declarations
              ? "match each of them, `Declaration(ceasefire == $id, …)`"
              : "whether a list holds a value is `list contains value`, how many it has `size(list)`";
    }
    if (names.types().function(written).isPresent()) {
      return CallCheck.isFunction(written);
    }
    String hint = Types.property(written)
        .filter(fields::containsKey)
        .map(p -> "did you mean `" + p + "`?")
        .orElseGet(() -> DidYouMean.hint(written, Types.offered(fields)));
    return hint != null ? hint : Idioms.ofMember(written, owner);
  }

  private static String nullOrConstants(String written, List<String> constants) {
    String near = DidYouMean.hint(written, List.of("null"));
    return near != null ? near : "its constants are " + String.join(", ", constants);
  }

  private Type access(Expr.Access access, @Nullable Type fact, Variables scope) {
    Type target = access.target() instanceof Expr.Name name
        ? identifiers.name(name.token(), fact, scope, true)
        : type(access.target(), fact, scope);
    Token name = access.name();
    if (target instanceof Type.Qualifier qualifier) {
      String whole = qualifier.name() + "." + name.text();
      return names
          .types()
          .find(whole)
          .<Type>map(Type.Static::new)
          .orElse(new Type.Qualifier(whole));
    }
    if (target instanceof Type.Static type) {
      return identifiers.constant(type.type(), name);
    }
    Optional<Map<String, Type>> fields = names.types().fields(target);
    if (fields.isEmpty() || (target instanceof Type.Java java && java.raw().isPrimitive())) {
      return Basic.UNKNOWN;
    }
    if (fields.get().containsKey(name.text())) {
      return fields.get().get(name.text());
    }
    problems.meaning(
        ProblemCode.UNKNOWN_FIELD,
        name.start(),
        name.end(),
        "expected a field of " + target.shown() + " but was " + name.shown(),
        fieldHint(name.text(), target, fields.get()));
    return Basic.UNKNOWN;
  }
}
