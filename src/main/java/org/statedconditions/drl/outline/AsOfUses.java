package org.statedconditions.drl.outline;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.outline.AsOfUse.Compared;
import org.statedconditions.drl.outline.AsOfUse.DateOf;
import org.statedconditions.drl.outline.AsOfUse.Turns;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Token;

/** Finds the uses of the instant asked about in a rule and in the queries that it calls. */
final class AsOfUses {
  private static final String CLOCK = "asOf";
  private static final Map<String, String> MIRRORED =
      Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "==", "==", "!=", "!=");
  private static final Map<String, String> WORDS =
      Map.of("before", "<", "isBefore", "<", "after", ">", "isAfter", ">");
  private static final Map<String, BigDecimal> SHIFTS =
      Map.of("plusDays", BigDecimal.valueOf(86_400), "plusHours", BigDecimal.valueOf(3_600));
  private static final Map<String, BigDecimal> LENGTHS =
      Map.of("days", BigDecimal.valueOf(86_400), "hours", BigDecimal.valueOf(3_600));

  private final Map<String, DrlQuery> queries;
  private final Set<AsOfUse> uses = new LinkedHashSet<>();
  private final Set<String> types = new LinkedHashSet<>();

  /** What variables are bound to; empty for one that is bound to several things or to something worked out. */
  private Map<String, Optional<DateOf>> bound = new HashMap<>();

  private boolean other;

  /** In the place of a type of facts: the date is a parameter. */
  private static final String PARAMETER = "";

  private final Set<Compared> deadlines = new LinkedHashSet<>();

  /** A side of a comparison: the instant asked about, or a date of a fact. */
  private record Side(@Nullable DateOf date, Shift shift) {
    boolean clock() {
      return date == null;
    }
  }

  private AsOfUses(Map<String, DrlQuery> queries) {
    this.queries = queries;
  }

  static Set<AsOfUse> of(DrlRule rule, Map<String, DrlQuery> queries) {
    AsOfUses found = new AsOfUses(queries);
    Set<String> called = new LinkedHashSet<>();
    found.read(rule.when(), called);
    for (String name : Set.copyOf(called)) {
      // What a query calls is refused, so that one level is all there is.
      found.bound = new HashMap<>();
      DrlQuery query = queries.get(name);
      if (query != null) {
        found.read(query.when(), called);
      }
    }
    found.deadlines.forEach(use -> found.uses.add(
        new AsOfUse.Deadline(use.date().path(), use.shift(), use.turns(), found.types)));
    if (found.other) {
      found.uses.add(new AsOfUse.Other(found.types));
    }
    return found.uses;
  }

  private void read(Iterable<Lhs> conditions, Set<String> called) {
    for (Lhs condition : conditions) {
      condition.each(part -> bind(part));
    }
    for (Lhs condition : conditions) {
      condition.each(part -> {
        if (part instanceof Lhs.Pattern pattern) {
          if (queries.containsKey(pattern.typeName())) {
            called.add(pattern.typeName());
          } else {
            types.add(pattern.typeName());
          }
        }
        DateOf fact = part instanceof Lhs.Pattern pattern ? fact(pattern) : null;
        part.expressions().forEach(expression -> look(expression, fact));
      });
    }
  }

  // --- what variables stand for

  private void bind(Lhs part) {
    if (part instanceof Lhs.Pattern pattern) {
      DateOf fact = fact(pattern);
      if (pattern.variable() != null) {
        bind(pattern.variable(), fact);
      }
      pattern
          .constraints()
          .forEach(c -> c.each(expr -> {
            if (expr instanceof Expr.Bind bind) {
              bind(bind.variable(), path(bind.value(), fact));
            }
          }));
    } else if (part instanceof Lhs.Accumulate accumulate) {
      accumulate.results().forEach(result -> {
        if (result.variable() != null) {
          bind(result.variable(), null);
        }
      });
    }
  }

  private void bind(Token variable, @Nullable DateOf value) {
    Optional<DateOf> now = Optional.ofNullable(value);
    bound.merge(
        variable.text(), now, (before, after) -> before.equals(after) ? after : Optional.empty());
  }

  /** The facts that a pattern matches, or the part of them; {@code null} if that is not plain. */
  private @Nullable DateOf fact(Lhs.Pattern pattern) {
    if (pattern.from() == null) {
      return queries.containsKey(pattern.typeName()) ? null : new DateOf(pattern.typeName(), "");
    }
    return pattern.from() instanceof Lhs.From.Value value ? path(value.value(), null) : null;
  }

  /** The field of a fact that an expression names; {@code null} if it is something else. */
  private @Nullable DateOf path(Expr expr, @Nullable DateOf fact) {
    if (expr instanceof Expr.Name name) {
      String text = name.token().text();
      if (bound.containsKey(text)) {
        return bound.get(text).orElse(null);
      } else if (text.equals("this")) {
        return fact;
      }
      return text.startsWith("$") || fact == null ? null : within(fact, text);
    }
    if (expr instanceof Expr.Access access) {
      DateOf target = path(access.target(), fact);
      return target == null ? null : within(target, access.name().text());
    }
    if (expr instanceof Expr.Call call
        && call.target() != null
        && call.arguments().isEmpty()) {
      DateOf target = path(call.target(), fact);
      return target == null ? null : within(target, call.name().text());
    }
    return null;
  }

  private static DateOf within(DateOf whole, String field) {
    return new DateOf(whole.type(), whole.path().isEmpty() ? field : whole.path() + "." + field);
  }

  // --- what is said of the instant

  private void look(Expr expr, @Nullable DateOf fact) {
    if (expr instanceof Expr.Name name && name.token().is(CLOCK)) {
      other = true;
    } else if (!mentions(expr)) {
      return;
    } else if (!compared(expr, fact)) {
      expr.children().forEach(child -> look(child, fact));
    }
  }

  private static boolean mentions(Expr expr) {
    boolean[] mentions = {false};
    expr.each(e -> mentions[0] |= e instanceof Expr.Name name && name.token().is(CLOCK));
    return mentions[0];
  }

  /** Whether it compares a date of a fact with the instant and nothing else; then that is noted. */
  private boolean compared(Expr expr, @Nullable DateOf fact) {
    if (expr instanceof Expr.Binary binary && binary.parameter() == null) {
      String op = WORDS.getOrDefault(binary.op(), binary.op());
      return MIRRORED.containsKey(op) && compared(binary.left(), op, binary.right(), fact);
    }
    if (expr instanceof Expr.Call call
        && call.target() == null
        && call.name().is("during")
        && call.arguments().size() == 3) {
      // Both are noted even if one of them has nothing to do with the clock.
      boolean from = compared(call.arguments().get(0), ">=", call.arguments().get(1), fact);
      return compared(call.arguments().get(0), "<", call.arguments().get(2), fact) && from;
    }
    if (expr instanceof Expr.Call call && WORDS.containsKey(call.name().text())) {
      String op = WORDS.get(call.name().text());
      if (call.target() == null && call.arguments().size() == 2) {
        return compared(call.arguments().get(0), op, call.arguments().get(1), fact);
      }
      return call.target() != null
          && call.arguments().size() == 1
          && compared(call.target(), op, call.arguments().get(0), fact);
    }
    return false;
  }

  private boolean compared(Expr left, String op, Expr right, @Nullable DateOf fact) {
    Side one = side(left, fact);
    Side two = side(right, fact);
    if (one != null && two != null) {
      return note(one, op, two);
    }
    return length(left, op, right, fact) || length(right, mirrored(op), left, fact);
  }

  /** {@code days(a, b) op figure}: the date is compared as if it were so many days earlier or later. */
  private boolean length(Expr length, String op, Expr figure, @Nullable DateOf fact) {
    if (!(length instanceof Expr.Call call)
        || call.target() != null
        || call.arguments().size() != 2
        || !LENGTHS.containsKey(call.name().text())) {
      return false;
    }
    Side from = side(call.arguments().get(0), fact);
    Side to = side(call.arguments().get(1), fact);
    Shift shift = shift(LENGTHS.get(call.name().text()), figure);
    if (from == null || to == null || shift == null || !from.shift().none()) {
      return false;
    }
    return note(new Side(from.date(), shift), mirrored(op), to);
  }

  /** {@code op} with its sides changed; the same where that makes no difference. */
  private static String mirrored(String op) {
    return MIRRORED.getOrDefault(op, op);
  }

  private boolean note(Side one, String op, Side two) {
    DateOf dated = one.date() == null ? two.date() : one.date();
    if (one.clock() == two.clock() || dated == null) {
      // Two dates have nothing to do with the clock, and two clocks are always the same.
      return one.clock() && one.shift().none() && two.shift().none();
    }
    Side date = one.clock() ? two : one;
    Side clock = one.clock() ? one : two;
    if (!date.shift().none() && !clock.shift().none()) {
      return false;
    }
    Shift shift = clock.shift().none() ? date.shift() : clock.shift().reversed();
    Turns turns = switch (one.clock() ? mirrored(op) : op) {
      case "<=", ">" -> Turns.AT;
      case "<", ">=" -> Turns.AFTER;
      default -> Turns.BOTH;
    };
    Compared use = new Compared(dated, shift, turns);
    if (dated.type().equals(PARAMETER)) {
      deadlines.add(use);
    } else {
      uses.add(use);
    }
    return true;
  }

  private @Nullable Side side(Expr expr, @Nullable DateOf fact) {
    if (expr instanceof Expr.Name name && name.token().is(CLOCK)) {
      return new Side(null, Shift.NONE);
    }
    if (expr instanceof Expr.Call call
        && call.target() == null
        && call.arguments().size() == 2
        && SHIFTS.containsKey(call.name().text())) {
      Side inner = side(call.arguments().get(0), fact);
      Shift shift = shift(SHIFTS.get(call.name().text()), call.arguments().get(1));
      return inner == null || shift == null || !inner.shift().none()
          ? null
          : new Side(inner.date(), shift);
    }
    Optional<String> parameter = parameter(expr, "date");
    DateOf date = parameter.isPresent() ? new DateOf(PARAMETER, parameter.get()) : path(expr, fact);
    return date == null || date.path().isEmpty() ? null : new Side(date, Shift.NONE);
  }

  private static @Nullable Shift shift(BigDecimal factor, Expr figure) {
    if (figure instanceof Expr.Unary unary) {
      Shift inner = shift(factor, unary.operand());
      return inner == null || unary.operator().is("!")
          ? null
          : unary.operator().is("-") ? inner.reversed() : inner;
    }
    if (figure instanceof Expr.Literal literal) {
      return Figure.of(literal.token()).map(n -> new Shift(factor, n, "")).orElse(null);
    }
    return parameter(figure, "number")
        .map(name -> new Shift(factor, BigDecimal.ONE, name))
        .orElse(null);
  }

  /** The name of the parameter that {@code expr} reads with {@code reader}. */
  private static Optional<String> parameter(Expr expr, String reader) {
    return expr instanceof Expr.Call call
            && call.target() instanceof Expr.Name target
            && target.token().is("parameters")
            && call.name().is(reader)
            && call.arguments().size() == 1
            && call.arguments().get(0) instanceof Expr.Literal name
            && name.token().literalText()
        ? Optional.of(name.token().content())
        : Optional.empty();
  }
}
