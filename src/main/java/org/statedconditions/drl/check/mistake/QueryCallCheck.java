package org.statedconditions.drl.check.mistake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.drl.check.names.Basic;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.check.names.Type;
import org.statedconditions.drl.check.names.Variables;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.drl.syntax.TypeName;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/**
 * Checks calls of queries. A variable that nothing binds before the call is bound by it, which is what the author wants if it is
 * used later, and may want if any value will do. It is misspelt if it is like one that is bound, or if nothing that is handed
 * over is bound: then the call would hold of anything.
 */
final class QueryCallCheck {
  /** Shorter names, with their dollar, are all alike. */
  private static final int SHORTEST_MISSPELT = 4;

  private final PackNames names;
  private final Problems problems;
  private final ExpressionCheck expressions;
  private final ComparisonCheck comparisons;
  private final Map<String, Integer> mentions;
  private final boolean damaged;

  QueryCallCheck(
      PackNames names,
      Problems problems,
      ExpressionCheck expressions,
      Map<String, Integer> mentions,
      boolean damaged) {
    this.names = names;
    this.problems = problems;
    this.expressions = expressions;
    this.comparisons = new ComparisonCheck(names, problems);
    this.mentions = mentions;
    this.damaged = damaged;
  }

  void check(Lhs.Pattern call, Variables scope) {
    String name = call.typeName();
    Optional<DrlQuery> query = names.query(name);
    if (query.isEmpty() && !names.open()) {
      problems.meaning(
          ProblemCode.UNKNOWN_QUERY,
          call.typeStart(),
          call.typeEnd(),
          "expected the name of a query but was `" + name + "`",
          knownQueries(name));
    }
    if (query.isPresent() && fits(call, query.get())) {
      for (int i = 0; i < call.arguments().size(); i++) {
        TypeName type = query.get().parameters().get(i).type();
        Type wanted = type == null ? Basic.UNKNOWN : names.types().find(type).orElse(Basic.UNKNOWN);
        argument(call, call.arguments().get(i), wanted, scope);
      }
    }
    call.arguments().forEach(a -> expressions.bindings(a, scope));
    call.constraints().forEach(c -> expressions.bindings(c, scope));
  }

  private String knownQueries(String written) {
    String near = DidYouMean.hint(written, names.queries());
    if (near != null) {
      return near;
    }
    return names.queries().isEmpty()
        ? "the pack has no queries; a type of facts begins with a capital"
        : "known are " + String.join(", ", names.queries());
  }

  private boolean fits(Lhs.Pattern call, DrlQuery query) {
    int wanted = query.parameters().size();
    int given = call.arguments().size();
    List<Expr> unseparated = call.constraints();
    if (given == 0 && wanted > 0 && unseparated.size() == wanted && plain(unseparated)) {
      int end = unseparated.get(unseparated.size() - 1).end();
      problems.meaning(
          ProblemCode.WRONG_ARGUMENTS,
          end,
          end + 1,
          "expected `;` after the arguments of the query `" + call.typeName() + "` but was `)`",
          null);
      return false;
    }
    if (given != wanted && unseparated.isEmpty()) {
      problems.meaning(
          ProblemCode.WRONG_ARGUMENTS,
          call.typeStart(),
          call.typeEnd(),
          "expected " + CallCheck.count(wanted) + " for the query `" + call.typeName()
              + "` but was " + (given == 0 ? "none" : given),
          null);
      return false;
    }
    return given == wanted;
  }

  private static boolean plain(List<Expr> expressions) {
    return expressions.stream().allMatch(e -> e instanceof Expr.Name || e instanceof Expr.Literal);
  }

  private void argument(Lhs.Pattern call, Expr argument, Type wanted, Variables scope) {
    if (argument instanceof Expr.Name name && unbound(name.token(), scope)) {
      Token token = name.token();
      boolean meantBound = scope.names().contains("$" + token.text());
      boolean misspelt =
          usedOnce(token) && (isLikeAnother(token, scope) || nothingIsBound(call, scope));
      if (!damaged && (meantBound || misspelt)) {
        NameCheck.unknownVariable(problems, token, scope);
      }
      return;
    }
    Type given = expressions.type(argument, null, scope);
    comparisons.argument(wanted, argument, given, call.type().get(0));
  }

  private boolean unbound(Token token, Variables scope) {
    return scope.find(token.text()).isEmpty()
        && !names.globals().containsKey(token.text())
        && !Character.isUpperCase(token.text().charAt(0));
  }

  private static boolean isLikeAnother(Token variable, Variables scope) {
    return variable.text().length() >= SHORTEST_MISSPELT
        && DidYouMean.nearest(variable.text(), scope.names()) != null;
  }

  private boolean nothingIsBound(Lhs.Pattern call, Variables scope) {
    return call.arguments().stream()
        .allMatch(a -> a instanceof Expr.Name name && unbound(name.token(), scope));
  }

  private boolean usedOnce(Token variable) {
    return mentions.getOrDefault(variable.text(), 0) < 2;
  }
}
