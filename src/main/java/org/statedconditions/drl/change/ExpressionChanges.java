package org.statedconditions.drl.change;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.pack.RuleChange.Kind;

/** The small changes that can be made to the expressions of a rule. */
final class ExpressionChanges {
  private static final Map<String, List<String>> COMPARISONS = Map.of(
      "==", List.of("!="),
      "!=", List.of("=="),
      "<", List.of("<=", ">="),
      "<=", List.of("<", ">"),
      ">", List.of(">=", "<="),
      ">=", List.of(">", "<"));
  private static final Set<String> WORDS = Set.of("contains", "memberOf", "matches");

  private final DrlFile file;
  private final List<Token> tokens;
  private final Constants constants;
  private final Sink sink;

  /** Takes changes. */
  interface Sink {
    /** What stands between two offsets is replaced. */
    void replace(
        Kind kind, int start, int end, String replacement, String original, String changed);

    /** {@code part} is left out, with what separates it from others: all between {@code start} and {@code end}. */
    void leaveOut(Kind kind, int start, int end, int partStart, int partEnd);
  }

  /** {@code tokens}: those of the rule. */
  ExpressionChanges(DrlFile file, List<Token> tokens, Constants constants, Sink sink) {
    this.file = file;
    this.tokens = tokens;
    this.constants = constants;
    this.sink = sink;
  }

  private String text(Expr expr) {
    return file.text().substring(expr.start(), expr.end());
  }

  /** Constraints that all have to hold. */
  void constraints(List<Expr> all) {
    for (int i = 0; i < all.size(); i++) {
      Expr constraint = all.get(i);
      int bound = endOfBinding(constraint);
      if (bound < 0) {
        leaveOut(isGiven(constraint) ? Kind.GIVEN : Kind.CONSTRAINT, all, i);
      } else if (bound < constraint.end()) {
        String rest = file.text().substring(constraint.start(), bound);
        sink.replace(
            Kind.CONSTRAINT, constraint.start(), constraint.end(), rest, text(constraint), rest);
      }
      expression(constraint);
    }
  }

  /** Whether a constraint tests that something is given and nothing else. */
  private static boolean isGiven(Expr constraint) {
    return constraint instanceof Expr.Binary binary
        && binary.op().equals("!=")
        && binary.right() instanceof Expr.Literal literal
        && literal.token().is("null");
  }

  private void leaveOut(Kind kind, List<Expr> all, int i) {
    Expr part = all.get(i);
    int start = i == 0 ? part.start() : all.get(i - 1).end();
    int end = i == 0 && all.size() > 1 ? all.get(1).start() : part.end();
    sink.leaveOut(kind, start, end, part.start(), part.end());
  }

  /** Where that ends which gives a name to something, which others may use; -1 if a constraint gives none. */
  private static int endOfBinding(Expr constraint) {
    Expr compared = constraint instanceof Expr.Bind bind ? bind.value() : constraint;
    Expr left = compared instanceof Expr.Binary binary
        ? binary.left()
        : compared instanceof Expr.In in ? in.left() : compared;
    return constraint instanceof Expr.Bind || left instanceof Expr.Bind ? left.end() : -1;
  }

  void expression(Expr expr) {
    if (expr instanceof Expr.Binary binary) {
      binary(binary);
    } else if (expr instanceof Expr.In in) {
      in(in);
      // Its values are changed as a list.
      expression(in.left());
      return;
    } else if (expr instanceof Expr.Unary unary && unary.operator().is("!")) {
      String operand = file.text().substring(unary.operator().end(), unary.end());
      sink.replace(Kind.NOT, unary.start(), unary.end(), operand, text(unary), operand);
    } else if (expr instanceof Expr.Literal literal) {
      literal(literal.token());
    } else if (expr instanceof Expr.Access access && access.target() instanceof Expr.Name set) {
      constants
          .next(set.token().text(), access.name().text(), Set.of(access.name().text()))
          .ifPresent(other -> {
            String changed = set.token().text() + "." + other;
            sink.replace(
                Kind.CONSTANT, access.start(), access.end(), changed, text(access), changed);
          });
    } else if (expr instanceof Expr.Call call) {
      // A text given to a function names something.
      call.children().stream()
          .filter(child -> !(child instanceof Expr.Literal l && l.token().literalText()))
          .forEach(this::expression);
      return;
    }
    expr.children().forEach(this::expression);
  }

  private void binary(Expr.Binary binary) {
    String whole = text(binary);
    if (binary.op().equals("&&") || binary.op().equals("||")) {
      // What is compared stands before the first of `a == b || == c` only.
      boolean shortened = binary.right() instanceof Expr.Binary right
          && right.left().start() < binary.operator().start();
      side(binary, binary.left(), whole);
      if (!shortened) {
        side(binary, binary.right(), whole);
      }
      return;
    }
    Token operator = binary.operator();
    for (String other : COMPARISONS.getOrDefault(operator.text(), List.of())) {
      sink.replace(
          Kind.COMPARISON,
          operator.start(),
          operator.end(),
          other,
          whole,
          file.text().substring(binary.start(), operator.start())
              + other
              + file.text().substring(operator.end(), binary.end()));
    }
    if (WORDS.contains(operator.text())) {
      negation(operator, binary.negated(), binary);
    }
  }

  private void side(Expr.Binary of, Expr kept, String whole) {
    sink.replace(Kind.CONSTRAINT, of.start(), of.end(), text(kept), whole, text(kept));
  }

  /** Writes {@code not} before the operator, or leaves it out. */
  private void negation(Token operator, boolean negated, Expr whole) {
    int start = operator.start();
    if (negated) {
      Token not = tokens.get(tokens.indexOf(operator) - 1);
      start = not.start();
    }
    String replacement = negated ? operator.text() : "not " + operator.text();
    sink.replace(
        Kind.COMPARISON,
        start,
        operator.end(),
        replacement,
        text(whole),
        file.text().substring(whole.start(), start)
            + replacement
            + file.text().substring(operator.end(), whole.end()));
  }

  private void in(Expr.In in) {
    List<Expr> values = in.values();
    Optional<Token> operator = tokens.stream()
        .filter(t -> t.start() >= in.left().end() && t.end() <= values.get(0).start() && t.is("in"))
        .findFirst();
    operator.ifPresent(t -> negation(t, in.negated(), in));
    for (int i = 0; i < values.size() && values.size() > 1; i++) {
      leaveOut(Kind.CONSTANT, values, i);
    }
    if (values.size() == 1) {
      expression(values.get(0));
    } else if (values.get(values.size() - 1) instanceof Expr.Access last
        && last.target() instanceof Expr.Name set) {
      Set<String> taken = new LinkedHashSet<>();
      values.forEach(v -> {
        if (v instanceof Expr.Access access) {
          taken.add(access.name().text());
        }
      });
      constants.next(set.token().text(), last.name().text(), taken).ifPresent(other -> {
        String added = text(last) + ", " + set.token().text() + "." + other;
        sink.replace(Kind.CONSTANT, last.start(), last.end(), added, text(last), added);
      });
    }
  }

  private void literal(Token token) {
    String other = null;
    if (token.is("true") || token.is("false")) {
      other = token.is("true") ? "false" : "true";
    } else if (token.kind() == Token.Kind.NUMBER) {
      other = plusOne(token.text());
    }
    if (other != null) {
      sink.replace(Kind.CONSTANT, token.start(), token.end(), other, token.text(), other);
    }
  }

  private static @Nullable String plusOne(String number) {
    try {
      return new BigDecimal(number).add(BigDecimal.ONE).toPlainString();
    } catch (NumberFormatException e) {
      // One with a suffix.
      return null;
    }
  }
}
