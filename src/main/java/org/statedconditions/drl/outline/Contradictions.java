package org.statedconditions.drl.outline;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Token;

/**
 * Finds patterns that no fact can match: each value that a pattern compares is given every value that its constraints tell
 * apart, and if some constraint fails each time there is no such fact. A constraint that is not understood counts as one that
 * may hold, so nothing is found that is not so.
 */
final class Contradictions {
  private static final int MOST_COMBINATIONS = 50_000;
  private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

  private final Map<String, List<String>> constantsOf;
  private final DrlFile file;

  private enum Answer {
    YES,
    NO,
    MAYBE;

    Answer not() {
      return this == YES ? NO : this == NO ? YES : MAYBE;
    }
  }

  /** What a field may be: nothing, a value that is named, a number, or a place in an order around something unknown. */
  private sealed interface Value {
    record Nothing() implements Value {}

    record Named(String name) implements Value {}

    record Amount(BigDecimal number) implements Value {}

    /** Less than, equal to or greater than {@code symbol}. */
    record Around(String symbol, int side) implements Value {}

    /** Something whose value is known only when the rule runs. */
    record Symbol(String text) implements Value {}
  }

  private static final Value NOTHING = new Value.Nothing();
  // No name in a rule looks like this.
  private static final Value OTHER = new Value.Named("?");

  /** For the patterns of {@code file}; {@code constantsOf}: the constants of each type that has some. */
  Contradictions(Map<String, List<String>> constantsOf, DrlFile file) {
    this.constantsOf = constantsOf;
    this.file = file;
  }

  /** Constraints of {@code pattern} that cannot hold together, as written; empty if some fact may satisfy all. */
  Optional<String> in(Lhs.Pattern pattern) {
    List<Expr> constraints = new ArrayList<>(pattern.constraints());
    if (!impossible(constraints)) {
      return Optional.empty();
    }
    for (int i = constraints.size() - 1; i >= 0 && constraints.size() > 1; i--) {
      Expr left = constraints.remove(i);
      if (!impossible(constraints)) {
        constraints.add(i, left);
      }
    }
    return Optional.of(String.join(", ", constraints.stream().map(this::written).toList()));
  }

  private boolean impossible(List<Expr> constraints) {
    Map<String, List<Value>> compared = new LinkedHashMap<>();
    Map<String, Set<String>> constants = new LinkedHashMap<>();
    constraints.forEach(c -> collect(c, compared, constants));
    List<String> keys = List.copyOf(compared.keySet());
    List<List<Value>> domains = new ArrayList<>();
    long combinations = 1;
    for (Map.Entry<String, List<Value>> one : compared.entrySet()) {
      List<Value> domain = domain(one.getValue(), constants.getOrDefault(one.getKey(), Set.of()));
      domains.add(domain);
      combinations *= domain.size();
      if (combinations > MOST_COMBINATIONS) {
        return false;
      }
    }
    Map<String, Value> assigned = new LinkedHashMap<>();
    for (long i = 0; i < combinations; i++) {
      long rest = i;
      for (int k = 0; k < keys.size(); k++) {
        int size = domains.get(k).size();
        assigned.put(keys.get(k), domains.get(k).get((int) (rest % size)));
        rest /= size;
      }
      if (constraints.stream().noneMatch(c -> holds(c, assigned, false) == Answer.NO)) {
        return false;
      }
    }
    return true;
  }

  private void collect(
      Expr expr, Map<String, List<Value>> compared, Map<String, Set<String>> constants) {
    if (expr instanceof Expr.Bind bind) {
      collect(bind.value(), compared, constants);
    } else if (expr instanceof Expr.Unary unary) {
      collect(unary.operand(), compared, constants);
    } else if (expr instanceof Expr.In in) {
      in.values().forEach(v -> compare(in.left(), v, compared, constants));
    } else if (expr instanceof Expr.Binary binary) {
      if (binary.op().equals("&&") || binary.op().equals("||")) {
        collect(binary.left(), compared, constants);
        collect(binary.right(), compared, constants);
      } else if (understood(binary)) {
        if (isField(binary.left())) {
          compare(binary.left(), binary.right(), compared, constants);
        } else if (isField(binary.right())) {
          compare(binary.right(), binary.left(), compared, constants);
        }
      }
    }
  }

  private static boolean understood(Expr.Binary binary) {
    return !binary.negated()
        && (ORDER.contains(binary.op())
            || binary.op().equals("==")
            || binary.op().equals("!="));
  }

  private void compare(
      Expr field,
      Expr value,
      Map<String, List<Value>> compared,
      Map<String, Set<String>> constants) {
    String key = key(field);
    compared.computeIfAbsent(key, k -> new ArrayList<>()).add(value(value));
    if (value instanceof Expr.Access access && access.target() instanceof Expr.Name name) {
      List<String> all = constantsOf.getOrDefault(name.token().text(), List.of());
      if (!all.isEmpty()) {
        constants.put(key, new LinkedHashSet<>(all));
      }
    }
  }

  private static List<Value> domain(List<Value> compared, Set<String> constants) {
    Set<Value> domain = new LinkedHashSet<>(List.of(NOTHING));
    TreeSet<BigDecimal> numbers = new TreeSet<>();
    for (Value value : compared) {
      if (value instanceof Value.Amount amount) {
        numbers.add(amount.number());
      } else if (value instanceof Value.Named) {
        domain.add(value);
      } else if (value instanceof Value.Symbol symbol) {
        for (int side = -1; side <= 1; side++) {
          domain.add(new Value.Around(symbol.text(), side));
        }
      }
    }
    BigDecimal before = null;
    for (BigDecimal number : numbers) {
      domain.add(new Value.Amount(
          before == null
              ? number.subtract(BigDecimal.ONE)
              : before.add(number).divide(BigDecimal.valueOf(2))));
      domain.add(new Value.Amount(number));
      before = number;
    }
    if (before != null) {
      domain.add(new Value.Amount(before.add(BigDecimal.ONE)));
    }
    boolean all = !constants.isEmpty()
        && constants.stream().allMatch(c -> domain.contains(new Value.Named(c)));
    boolean flags =
        domain.contains(new Value.Named("true")) && domain.contains(new Value.Named("false"));
    // Numbers and what lies around something unknown are complete as they are.
    boolean named = domain.stream().anyMatch(v -> v instanceof Value.Named);
    if ((named && !all && !flags) || domain.size() == 1) {
      domain.add(OTHER);
    }
    return List.copyOf(domain);
  }

  private Answer holds(Expr expr, Map<String, Value> assigned, boolean negated) {
    if (expr instanceof Expr.Bind bind) {
      return bind.value() instanceof Expr.Binary || bind.value() instanceof Expr.In
          ? holds(bind.value(), assigned, negated)
          : Answer.MAYBE;
    } else if (expr instanceof Expr.Unary unary && unary.operator().is("!")) {
      return holds(unary.operand(), assigned, !negated).not();
    } else if (expr instanceof Expr.In in) {
      return in(in, assigned);
    } else if (expr instanceof Expr.Binary binary) {
      Answer left;
      Answer right;
      switch (binary.op()) {
        case "&&" -> {
          left = holds(binary.left(), assigned, negated);
          right = holds(binary.right(), assigned, negated);
          return left == Answer.NO || right == Answer.NO
              ? Answer.NO
              : left == Answer.YES && right == Answer.YES ? Answer.YES : Answer.MAYBE;
        }
        case "||" -> {
          left = holds(binary.left(), assigned, negated);
          right = holds(binary.right(), assigned, negated);
          return left == Answer.YES || right == Answer.YES
              ? Answer.YES
              : left == Answer.NO && right == Answer.NO ? Answer.NO : Answer.MAYBE;
        }
        default -> {
          return understood(binary) ? comparison(binary, assigned, negated) : Answer.MAYBE;
        }
      }
    }
    return Answer.MAYBE;
  }

  private Answer comparison(Expr.Binary binary, Map<String, Value> assigned, boolean negated) {
    boolean mirrored = !isField(binary.left());
    Expr field = mirrored ? binary.right() : binary.left();
    Value is = isField(field) ? assigned.get(key(field)) : null;
    if (is == null) {
      return Answer.MAYBE;
    }
    String op = mirrored ? mirror(binary.op()) : binary.op();
    Value with = value(mirrored ? binary.left() : binary.right());
    if (op.equals("==")) {
      return equal(is, with);
    } else if (op.equals("!=")) {
      return equal(is, with).not();
    }
    return order(is, op, with, negated);
  }

  private Answer in(Expr.In in, Map<String, Value> assigned) {
    Value is = isField(in.left()) ? assigned.get(key(in.left())) : null;
    if (is == null || in.values().isEmpty()) {
      return Answer.MAYBE;
    }
    Answer any = Answer.NO;
    for (Expr value : in.values()) {
      Answer one = equal(is, value(value));
      any = one == Answer.YES || any == Answer.YES
          ? Answer.YES
          : one == Answer.MAYBE ? Answer.MAYBE : any;
    }
    boolean not = in.negated();
    return not ? any.not() : any;
  }

  private static Answer equal(Value is, Value with) {
    if (with instanceof Value.Symbol symbol) {
      return is instanceof Value.Around around && around.symbol().equals(symbol.text())
          ? answer(around.side() == 0)
          : Answer.MAYBE;
    }
    if (is instanceof Value.Around) {
      return with instanceof Value.Nothing ? Answer.NO : Answer.MAYBE;
    }
    if (is.equals(OTHER)) {
      return Answer.NO;
    }
    if (is instanceof Value.Amount a && with instanceof Value.Amount b) {
      return answer(a.number().compareTo(b.number()) == 0);
    }
    if (is.getClass() == with.getClass()
        || is instanceof Value.Nothing
        || with instanceof Value.Nothing) {
      return answer(is.equals(with));
    }
    return Answer.MAYBE;
  }

  private static Answer order(Value is, String op, Value with, boolean negated) {
    int side;
    if (is instanceof Value.Nothing) {
      return negated ? Answer.MAYBE : Answer.NO;
    } else if (is instanceof Value.Amount a && with instanceof Value.Amount b) {
      side = a.number().compareTo(b.number());
    } else if (is instanceof Value.Around around
        && with instanceof Value.Symbol symbol
        && around.symbol().equals(symbol.text())) {
      side = around.side();
    } else {
      return Answer.MAYBE;
    }
    return answer(
        switch (op) {
          case "<" -> side < 0;
          case "<=" -> side <= 0;
          case ">" -> side > 0;
          default -> side >= 0;
        });
  }

  private static Answer answer(boolean yes) {
    return yes ? Answer.YES : Answer.NO;
  }

  private static String mirror(String op) {
    return switch (op) {
      case "<" -> ">";
      case "<=" -> ">=";
      case ">" -> "<";
      case ">=" -> "<=";
      default -> op;
    };
  }

  /** Whether it is a value of the fact itself, not a literal, a constant, a variable or a global. */
  private static boolean isField(Expr expr) {
    if (expr instanceof Expr.Bind bind) {
      return isField(bind.value());
    } else if (expr instanceof Expr.Name name) {
      String word = name.token().text();
      return !word.startsWith("$")
          && Character.isLowerCase(word.charAt(0))
          && !word.equals("asOf")
          && !word.equals("actorCode")
          && !word.equals("parameters")
          && !word.equals("this");
    } else if (expr instanceof Expr.Access access) {
      return isField(access.target());
    } else if (expr instanceof Expr.Call call) {
      return call.target() == null || isField(call.target());
    }
    return false;
  }

  private Value value(Expr expr) {
    if (expr instanceof Expr.Literal literal) {
      Token token = literal.token();
      if (token.is("null")) {
        return NOTHING;
      }
      if (token.kind() == Token.Kind.NUMBER) {
        return Figure.of(token)
            .<Value>map(Value.Amount::new)
            .orElse(new Value.Symbol(token.text()));
      }
      return new Value.Named(token.literalText() ? "\"" + token.content() : token.text());
    }
    if (expr instanceof Expr.Access access
        && access.target() instanceof Expr.Name name
        && constantsOf.containsKey(name.token().text())) {
      return new Value.Named(access.name().text());
    }
    return new Value.Symbol(written(expr));
  }

  private String key(Expr expr) {
    return expr instanceof Expr.Bind bind ? key(bind.value()) : written(expr);
  }

  private String written(Expr expr) {
    return file.written(expr);
  }
}
