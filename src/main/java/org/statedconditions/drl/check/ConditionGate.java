package org.statedconditions.drl.check;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Token;

/** Refuses what conditions can say in Drools and not in the rules of a pack: names, operators, sources and sizes. */
final class ConditionGate {
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
  private static final Set<String> OF_TEXTS = Set.of("startsWith", "endsWith", "length");
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
  private static final List<String> FUNCTIONS =
      List.of("average", "collectList", "collectSet", "count", "max", "min", "sum");
  private static final int MOST_WAYS = 1_000_000;

  private final PackNames names;
  private final DrlFile file;
  private final Refusals refusals;
  private final Set<String> bound = new HashSet<>();
  private boolean inQuery;
  private int patterns;

  ConditionGate(PackNames names, DrlFile file, Refusals refusals) {
    this.names = names;
    this.file = file;
    this.refusals = refusals;
  }

  void query(DrlQuery query) {
    inQuery = true;
    begin(query.when());
    query.parameters().forEach(parameter -> bound.add(parameter.name()));
    conditions(query.when(), query.nameToken().start(), query.nameToken().end());
    size(
        query.start(), query.end(), query.nameToken().start(), query.nameToken().end());
  }

  void rule(DrlRule rule) {
    inQuery = false;
    begin(rule.when());
    conditions(rule.when(), rule.nameStart(), rule.nameEnd());
    size(rule.start(), rule.end(), rule.nameStart(), rule.nameEnd());
  }

  private void begin(List<Lhs> conditions) {
    bound.clear();
    patterns = 0;
    conditions.forEach(condition -> condition.each(part -> {
      if (part instanceof Lhs.Pattern pattern && pattern.variable() != null) {
        bound.add(pattern.variable().text());
      } else if (part instanceof Lhs.Accumulate accumulate) {
        accumulate.results().forEach(r -> {
          if (r.variable() != null) {
            bound.add(r.variable().text());
          }
        });
      }
    }));
    conditions.forEach(condition -> condition.eachExpression(expr -> {
      if (expr instanceof Expr.Bind bind) {
        bound.add(bind.variable().text());
      }
    }));
  }

  private void conditions(List<Lhs> conditions, int nameStart, int nameEnd) {
    long ways = 1;
    for (Lhs condition : conditions) {
      ways = Math.min(ways * ways(condition), MOST_WAYS);
      condition.each(this::part);
    }
    if (ways > Limits.WAYS) {
      refusals.refuse(
          nameStart,
          nameEnd,
          "expected at most " + Limits.WAYS
              + " ways through the `or`s of a rule but there are more",
          "write several rules");
    }
  }

  private void size(int start, int end, int nameStart, int nameEnd) {
    int tokens = firstTokenAt(end) - firstTokenAt(start);
    if (tokens > Limits.TOKENS) {
      refusals.refuse(
          nameStart,
          nameEnd,
          "expected at most " + Limits.TOKENS + " words and signs in a rule but there are more",
          "split the rule");
    }
  }

  /** The index of the first token at or behind an offset. */
  private int firstTokenAt(int offset) {
    int low = 0;
    int high = file.tokens().size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (file.tokens().get(middle).start() < offset) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private static long ways(Lhs part) {
    boolean or = part instanceof Lhs.Group group && group.kind() == Lhs.Group.Kind.OR;
    long ways = or ? 0 : 1;
    for (Lhs inner : part.parts()) {
      ways = Math.min(or ? ways + ways(inner) : ways * ways(inner), MOST_WAYS);
    }
    return Math.max(1, ways);
  }

  private void part(Lhs part) {
    if (part instanceof Lhs.Pattern pattern) {
      pattern(pattern);
    } else if (part instanceof Lhs.Group group) {
      group(group);
    } else if (part instanceof Lhs.Accumulate accumulate) {
      gathered(accumulate.source(), "accumulate");
      accumulate.results().forEach(result -> {
        if (!FUNCTIONS.contains(result.function().text())) {
          refusals.refuse(
              result.function(),
              "the accumulate function " + result.function().shown() + " is not allowed",
              "allowed are " + String.join(", ", FUNCTIONS));
        }
        variable(result.variable());
      });
    }
    part.expressions().forEach(this::constraint);
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

  private void variable(@Nullable Token variable) {
    if (variable != null && (!variable.text().startsWith("$") || variable.text().length() < 2)) {
      refusals.refuse(
          variable, "expected a variable such as $report but was " + variable.shown(), null);
    }
  }

  private void pattern(Lhs.Pattern pattern) {
    variable(pattern.variable());
    String type = pattern.typeName();
    Token first = pattern.type().get(0);
    if (++patterns == Limits.PATTERNS + 1) {
      refusals.refuse(
          first,
          "expected at most " + Limits.PATTERNS + " patterns in a rule but this is one more",
          "split the rule");
    }
    if (pattern.query() || names.queries().contains(type)) {
      call(pattern);
      return;
    }
    if (!names.types().isMatchable(type)
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
    depth(pattern);
  }

  private void depth(Lhs.Pattern pattern) {
    int depth = -1;
    for (int i = firstTokenAt(pattern.typeEnd()); i < file.tokens().size(); i++) {
      Token token = file.tokens().get(i);
      if (token.start() >= pattern.end() || (depth < 0 && token.is("from"))) {
        return;
      }
      depth += token.is("(") || token.is("[") ? 1 : token.is(")") || token.is("]") ? -1 : 0;
      if (depth > Limits.DEPTH_IN_PATTERN) {
        refusals.refuse(
            token,
            "expected at most " + Limits.DEPTH_IN_PATTERN
                + " open brackets within a pattern but this is one more",
            "split the condition");
        return;
      }
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

  // --- expressions

  private void constraint(Expr constraint) {
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
    } else if (!names.types().isFieldOfSome(word) && !names.globals().containsKey(word)) {
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
          .filter(type -> Types.hasConstant(type, name.text()))
          .isPresent();
      if (!constant && names.types().isNameable(owner.token().text())) {
        refusals.refuse(
            name, "`." + name.text() + "` is not a constant of " + owner.token().text(), null);
      }
    } else if (!names.types().isFieldOfSome(name.text())) {
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
      refusals.refuse(operator, "`" + binary.op() + "` is not allowed in a condition", null);
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
