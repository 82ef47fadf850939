package org.statedconditions.drl.check.mistake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.check.names.Basic;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.check.names.Type;
import org.statedconditions.drl.check.names.Variables;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** Checks what stands between {@code when} and {@code then}, and finds out what its variables are bound to. */
final class ConditionCheck {
  private final PackNames names;
  private final Problems problems;
  private final ExpressionCheck expressions;
  private final QueryCallCheck calls;
  private final OtherType types;
  private final OddConstraints oddities;
  private final SilenceCheck silence;

  /**
   * For the conditions of one rule or query.
   *
   * @param mentions how often each word is mentioned
   * @param damaged whether some of them could not be read, so that a variable may be bound where nobody sees it
   */
  ConditionCheck(
      PackNames names, Problems problems, Map<String, Integer> mentions, boolean damaged) {
    this.names = names;
    this.problems = problems;
    this.expressions = new ExpressionCheck(names, problems, damaged);
    this.types = new OtherType(names, problems);
    this.oddities = new OddConstraints(names, problems);
    this.silence = new SilenceCheck(names, problems);
    this.calls = new QueryCallCheck(names, problems, expressions, mentions, damaged);
  }

  void all(List<Lhs> parts, Variables scope) {
    parts.forEach(part -> check(part, scope));
  }

  private void check(Lhs part, Variables scope) {
    if (part instanceof Lhs.Pattern pattern) {
      pattern(pattern, scope);
    } else if (part instanceof Lhs.Group group) {
      group(group, scope);
    } else if (part instanceof Lhs.Eval eval) {
      expressions.condition(eval.condition(), null, scope);
    } else if (part instanceof Lhs.Accumulate accumulate) {
      accumulate(accumulate, scope);
    }
  }

  private void group(Lhs.Group group, Variables scope) {
    switch (group.kind()) {
      case AND -> group.parts().forEach(part -> check(part, scope));
      case OR -> {
        List<Variables> branches = new ArrayList<>();
        for (Lhs part : group.parts()) {
          Variables branch = scope.inner();
          check(part, branch);
          branches.add(branch);
        }
        scope.merge(branches);
      }
      default -> {
        Variables inner = scope.inner();
        group.parts().forEach(part -> check(part, inner));
        scope.hide(inner, "`" + group.kind().name().toLowerCase(java.util.Locale.ROOT) + "`");
      }
    }
    if (group.variable() != null) {
      scope.bind(group.variable().text(), new Variables.Variable(Basic.UNKNOWN, true, null));
    }
  }

  private void pattern(Lhs.Pattern pattern, Variables scope) {
    String typeName = pattern.typeName();
    boolean call = pattern.positional() && Character.isLowerCase(typeName.charAt(0));
    if (pattern.query() || call || names.queries().contains(typeName)) {
      calls.check(pattern, scope);
      return;
    }
    Optional<Type> found = names.types().find(typeName);
    if (found.isEmpty() && !names.open() && !names.doubtful(typeName)) {
      unknownType(pattern);
      if (pattern.type().get(0).is("findings")) {
        return;
      }
    }
    Type type = found.orElse(Basic.UNKNOWN);
    if (type.sort() == Type.Sort.TERM) {
      problems.meaning(
          ProblemCode.UNKNOWN_TYPE,
          pattern.typeStart(),
          pattern.typeEnd(),
          "expected a type of facts but was `" + typeName + "`, which is a list of constants",
          null);
    }
    if (pattern.from() != null) {
      from(pattern.from(), scope);
    }
    if (pattern.variable() != null) {
      boolean bare =
          !pattern.positional() && pattern.from() == null && types.own(pattern).isEmpty();
      scope.bind(
          pattern.variable().text(),
          new Variables.Variable(type, true, kindAskedFor(pattern), bare ? pattern : null));
    }
    if (pattern.positional() && type instanceof Type.Java) {
      Expr first = pattern.arguments().get(0);
      problems.meaning(
          ProblemCode.WRONG_ARGUMENTS,
          first.start(),
          first.end(),
          "expected a constraint but was an argument that `;` ends",
          "only queries take arguments");
    }
    if (pattern.positional()) {
      pattern.arguments().forEach(c -> expressions.bindings(c, scope));
      pattern.constraints().forEach(c -> expressions.bindings(c, scope));
      return;
    }
    int before = problems.count();
    Variables outside = scope.inner();
    pattern.constraints().forEach(c -> expressions.condition(c, type, scope));
    oddities.check(pattern, type, outside);
    if (problems.count() > before) {
      if (pattern.variable() != null) {
        // Perhaps it is the type that is wrong: what is done with the fact later says nothing more.
        scope.bind(pattern.variable().text(), new Variables.Variable(Basic.UNKNOWN, true, null));
      }
      types.meant(pattern, type, outside).ifPresent(meant -> {
        problems.backTo(before);
        problems.meaning(
            ProblemCode.UNKNOWN_TYPE,
            pattern.typeStart(),
            pattern.typeEnd(),
            "expected a type that has `" + String.join("`, `", types.own(pattern)) + "` but was `"
                + typeName + "`",
            "did you mean `" + meant + "`?");
      });
    } else {
      silence.check(pattern, type);
    }
  }

  private void unknownType(Lhs.Pattern pattern) {
    if (pattern.type().get(0).is("findings")) {
      problems.meaning(
          ProblemCode.RULE_SYNTAX,
          pattern.typeStart(),
          pattern.typeEnd(),
          "expected a pattern but was a consequence, `" + pattern.typeName() + "`",
          "it stands under `then`");
      return;
    }
    Set<String> offered = new LinkedHashSet<>(names.types().patternNames());
    offered.addAll(names.queries());
    problems.meaning(
        ProblemCode.UNKNOWN_TYPE,
        pattern.typeStart(),
        pattern.typeEnd(),
        "expected a type of facts but was `" + pattern.typeName() + "`",
        hint(pattern.typeName(), offered));
  }

  private String hint(String written, Collection<String> known) {
    String near = NameCheck.typeHint(written, known);
    return near != null ? near : "known are " + String.join(", ", known);
  }

  /** The kind in {@code Candidate(kind == "mission", …)}. */
  private static @Nullable String kindAskedFor(Lhs.Pattern pattern) {
    for (Expr constraint : pattern.constraints()) {
      if (constraint instanceof Expr.Binary binary
          && binary.op().equals("==")
          && binary.left() instanceof Expr.Name name
          && name.token().is("kind")
          && binary.right() instanceof Expr.Literal literal
          && literal.token().literalText()) {
        return literal.token().content();
      }
    }
    return null;
  }

  private void from(Lhs.From from, Variables scope) {
    if (from instanceof Lhs.From.Value value) {
      expressions.type(value.value(), null, scope);
    } else if (from instanceof Lhs.From.Collect collect) {
      Variables inner = scope.inner();
      check(collect.pattern(), inner);
      scope.hide(inner, "`collect`");
    } else if (from instanceof Lhs.From.Accumulated accumulated) {
      accumulate(accumulated.accumulate(), scope.inner());
    }
  }

  private void accumulate(Lhs.Accumulate accumulate, Variables scope) {
    Variables inner = scope.inner();
    check(accumulate.source(), inner);
    if (accumulate.opaque()) {
      return;
    }
    scope.hide(inner, "`accumulate`");
    if (accumulate.key() instanceof Expr.Bind key) {
      scope.bind(
          key.variable().text(),
          new Variables.Variable(expressions.type(key.value(), null, inner), false, null));
    }
    for (Lhs.Result result : accumulate.results()) {
      Type argument = Basic.UNKNOWN;
      for (Expr expr : result.arguments()) {
        argument = expressions.type(expr, null, inner);
      }
      Token function = result.function();
      if (!Lhs.Result.FUNCTIONS.contains(function.text())) {
        String near = DidYouMean.hint(function.text(), Lhs.Result.FUNCTIONS);
        problems.meaning(
            ProblemCode.UNKNOWN_FUNCTION,
            function.start(),
            function.end(),
            "expected a function such as `count` but was " + function.shown(),
            near != null ? near : "known are " + String.join(", ", Lhs.Result.FUNCTIONS));
      }
      boolean reckons = function.is("sum") || function.is("sumLatest") || function.is("average");
      if (reckons && result.arguments().size() == 1) {
        expressions.number(result.arguments().get(0), argument, function);
      }
      boolean orders = function.is("min") || function.is("max");
      if (orders && result.arguments().size() == 1) {
        expressions.ordered(result.arguments().get(0), argument, function);
      }
      if (result.variable() != null) {
        scope.bindResult(
            result.variable().text(),
            new Variables.Variable(result(function.text(), argument), false, null));
      }
    }
    accumulate.constraints().forEach(c -> expressions.condition(c, null, scope));
  }

  private static Type result(String function, Type argument) {
    return switch (function) {
      case "count", "subjects", "sum", "sumLatest", "average", "variance", "standardDeviation" ->
        Basic.NUMBER;
      case "collectList" -> new Type.Java(List.class, List.of(argument));
      case "collectSet" -> new Type.Java(Set.class, List.of(argument));
      case "min", "max" -> argument;
      default -> Basic.UNKNOWN;
    };
  }
}
