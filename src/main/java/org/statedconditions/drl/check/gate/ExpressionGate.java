package org.statedconditions.drl.check.gate;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.check.names.Types;
import org.statedconditions.drl.check.names.Words;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Token;

/** Refuses names, members and operators that constraints of rules do not have. */
final class ExpressionGate {
  private static final Set<String> OPERATORS = Set.of(
      "==",
      "!=",
      "<",
      ">",
      "<=",
      ">=",
      "&&",
      "||",
      "+",
      "-",
      "*",
      "/",
      "%",
      "contains",
      "excludes",
      "matches",
      "memberOf",
      "str",
      "after",
      "before");
  private static final String DATES =
      "compare the dates: `a < b`, `before(a, b)`, `days(a, b) >= n`";

  /** What to write instead of an operator that other rule files have. */
  private static final Map<String, String> INSTEAD = Map.ofEntries(
      Map.entry("soundslike", "write `matches` with a pattern in quotes, or `sameText(a, b)`"),
      Map.entry("instanceof", "a pattern says the type, `Ceasefire( … )`"),
      Map.entry("isA", "a pattern says the type, `Ceasefire( … )`"),
      Map.entry("coincides", DATES),
      Map.entry("during", DATES),
      Map.entry("includes", "a list is searched with `contains`; " + DATES),
      Map.entry("meets", DATES),
      Map.entry("metby", DATES),
      Map.entry("overlaps", DATES),
      Map.entry("overlappedby", DATES),
      Map.entry("starts", DATES),
      Map.entry("startedby", DATES),
      Map.entry("finishes", DATES),
      Map.entry("finishedby", DATES));

  private static final Set<String> OF_TEXTS = Set.of("startsWith", "endsWith", "length");

  private final PackNames names;
  private final Refusals refusals;

  ExpressionGate(PackNames names, Refusals refusals) {
    this.names = names;
    this.refusals = refusals;
  }

  void variable(@Nullable Token variable) {
    if (variable != null && (!variable.text().startsWith("$") || variable.text().length() < 2)) {
      refusals.refuse(
          variable, "expected a variable such as $report but was " + variable.shown(), null);
    }
  }

  void constraint(Expr constraint) {
    int[] operators = {0};
    constraint.each(expr -> {
      expression(expr);
      if (expr instanceof Expr.Binary || expr instanceof Expr.Unary) {
        operators[0]++;
      }
    });
    if (operators[0] > 2 * Limits.OPERATORS_IN_CLAUSE) {
      refusals.refuse(
          constraint.start(),
          Math.max(constraint.end(), constraint.start() + 1),
          "expected at most " + 2 * Limits.OPERATORS_IN_CLAUSE
              + " operators in a condition but there are more",
          "write several conditions with commas between them, or `in (…)`");
    }
  }

  private void expression(Expr expr) {
    if (expr instanceof Expr.Name name) {
      name(name.token());
    } else if (expr instanceof Expr.Access access) {
      access(access);
    } else if (expr instanceof Expr.Call call) {
      call(call);
    } else if (expr instanceof Expr.Cast cast) {
      cast(cast);
    } else if (expr instanceof Expr.Bind bind) {
      variable(bind.variable());
    } else if (expr instanceof Expr.In in) {
      many(in.values(), in);
    } else if (expr instanceof Expr.ListOf list) {
      many(list.values(), list);
    } else if (expr instanceof Expr.Binary binary) {
      binary(binary);
    } else if (expr instanceof Expr.Unary unary && unary.operand() instanceof Expr.Unary inner) {
      refusals.refuse(inner.operator(), "two signs in a row are not allowed", null);
    } else if (expr instanceof Expr.Opaque) {
      refusals.refuse(expr.start(), expr.end(), "this is not allowed in a condition", null);
    }
  }

  private void many(List<Expr> values, Expr around) {
    if (values.size() > Limits.COMMAS) {
      refusals.refuse(
          around.start(),
          around.end(),
          "expected at most " + Limits.COMMAS + " values between two brackets but there are more",
          null);
    }
  }

  private void name(Token token) {
    String word = token.text();
    if (word.startsWith("$") || word.equals("this")) {
      return;
    }
    if (Words.JAVA.contains(word) || word.equals("findings")) {
      refusals.refuse(token, "`" + word + "` is not allowed in a condition", null);
    } else if (Character.isUpperCase(word.charAt(0))) {
      if (!names.types().isNameable(word)) {
        refuseType(token);
      }
    } else if (!names.types().isFieldOfSome(word)
        && !names.globals().containsKey(word)
        // The line that may declare a type with such a field is reported.
        && !names.doubtful()) {
      refusals.refuse(token, "`" + word + "` is not allowed in a condition", null);
    }
  }

  private void access(Expr.Access access) {
    Token name = access.name();
    if (access.target() instanceof Expr.Name owner
        && Character.isUpperCase(owner.token().text().charAt(0))) {
      boolean constant = names
          .types()
          .find(owner.token().text())
          .flatMap(type -> names.types().constant(type, name.text()))
          .isPresent();
      if (!constant && names.types().isNameable(owner.token().text())) {
        refusals.refuse(
            name, "`." + name.text() + "` is not a constant of " + owner.token().text(), null);
      }
    } else if (!names.types().isFieldOfSome(name.text()) && !names.doubtful()) {
      refuseMember(name);
    }
  }

  private void call(Expr.Call call) {
    many(call.arguments(), call);
    Token name = call.name();
    if (call.target() instanceof Expr.Name owner
        && Character.isUpperCase(owner.token().text().charAt(0))) {
      refuseMember(name);
    } else if (call.target() == null
        && Types.property(name.text()).filter(names.types()::isFieldOfSome).isPresent()) {
      refusals.refuse(
          name,
          "the method " + name.text() + " is not one that rules may call",
          "write the field, `" + Types.property(name.text()).orElseThrow() + "`");
    } else if (call.target() == null
        ? !names.types().isFunction(name.text())
        : !names.types().isFieldOfSome(name.text())) {
      refuseMember(name);
    }
  }

  private void cast(Expr.Cast cast) {
    boolean self = cast.target() instanceof Expr.Name name && name.token().is("this");
    if (!self || !names.types().isMatchable(cast.type().text())) {
      refusals.refuse(cast.type(), "casts are not allowed but of `this` to a type of facts", null);
    }
  }

  private void binary(Expr.Binary binary) {
    Token operator = binary.operator();
    if (!OPERATORS.contains(binary.op())) {
      refusals.refuse(
          operator,
          "`" + binary.op() + "` is not allowed in a condition",
          INSTEAD.get(binary.op()));
    }
    Token parameter = binary.parameter();
    boolean str = binary.op().equals("str");
    if (str ? parameter == null || !OF_TEXTS.contains(parameter.text()) : parameter != null) {
      refusals.refuse(
          parameter == null ? operator : parameter,
          "expected str[startsWith], str[endsWith] or str[length]",
          null);
    }
    if (!binary.op().equals("matches")) {
      return;
    }
    if (!(binary.right() instanceof Expr.Literal literal && literal.token().literalText())) {
      refusals.refuse(
          binary.right().start(),
          Math.max(binary.right().end(), binary.right().start() + 1),
          "expected a pattern in quotes after `matches`",
          "a pattern is part of the rule, never of the facts");
      return;
    }
    String fault = TextPattern.fault(
        literal.token().text().substring(1, literal.token().text().length() - 1));
    if (binary.right().end() != binary.end()) {
      fault = "it stands in brackets";
    }
    if (fault != null) {
      refusals.refuse(
          literal.token(),
          "the pattern is not allowed: " + fault,
          "patterns have at most one `*` or `+`; `contains`, str[startsWith] and str[endsWith] need none");
    }
  }

  private void refuseMember(Token token) {
    refusals.refuse(
        token,
        "the method " + token.text() + " is not one that rules may call",
        "rules use the fields of facts, functions, and the members of texts, numbers, dates and lists on the author's page");
  }

  private void refuseType(Token token) {
    refusals.refuse(
        token,
        "the type " + token.text() + " is not one that rules may name",
        "rules name the types of org.statedconditions.fact and org.statedconditions.finding, and types they declare");
  }
}
