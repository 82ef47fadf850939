package org.statedconditions.drl.check.gate;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.syntax.DrlQuery;
import org.statedconditions.drl.syntax.DrlRule;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;

/**
 * Refuses expressions that read more at once than can be built. What counts are the facts behind the names, not the names: a name
 * that is bound to a field stands for the fact that the field is of. Queries are looked at where rules call them.
 */
final class ReadGate {
  /** Of so many other facts, results and globals a constraint can be, besides the fact that it is about. */
  static final int MOST_OTHERS = 7;

  /** Of so many an expression in {@code accumulate} can be, besides the last fact that is accumulated. */
  static final int MOST_ACCUMULATED = 3;

  /** Of so many what stands after {@code from} can be. */
  static final int MOST_FROM = 2;

  private final PackNames names;
  private final Refusals refusals;
  /** Where the call stands that is being looked into; {@code null} in the rule itself. */
  private Lhs.@Nullable Pattern call;

  /** Something that a name stands for. Two are the same only if they are one object. */
  private static final class Thing {}

  /** What names stand for in some place: of each the things that are read with it. */
  private static final class Known {
    final Map<String, Set<Thing>> names;

    Known(Map<String, Set<Thing>> names) {
      this.names = new HashMap<>(names);
    }

    Known inner() {
      return new Known(names);
    }
  }

  ReadGate(PackNames names, Refusals refusals) {
    this.names = names;
    this.refusals = refusals;
  }

  void rule(DrlRule rule) {
    call = null;
    parts(rule.when(), globals());
  }

  private Known globals() {
    Known known = new Known(Map.of());
    names.globals().keySet().forEach(name -> known.names.put(name, Set.of(new Thing())));
    return known;
  }

  /** What the last pattern is about; {@code null} if there is none. */
  private @Nullable Thing parts(List<Lhs> parts, Known known) {
    Thing last = null;
    for (Lhs part : parts) {
      Thing about = part(part, known);
      last = about == null ? last : about;
    }
    return last;
  }

  private @Nullable Thing part(Lhs part, Known known) {
    if (part instanceof Lhs.Pattern pattern) {
      return names.queries().contains(pattern.typeName())
          ? query(pattern, known)
          : pattern(pattern, known);
    } else if (part instanceof Lhs.Accumulate accumulate) {
      accumulate(accumulate, known);
      constraints(accumulate.constraints(), null, known);
    } else if (part instanceof Lhs.Group group) {
      switch (group.kind()) {
        case AND -> {
          return parts(group.parts(), known);
        }
        case OR -> or(group, known);
        case FORALL -> forAll(group, known.inner());
        default -> parts(group.parts(), known.inner());
      }
    }
    return null;
  }

  /** A name that branches bind stands for one thing behind them. */
  private void or(Lhs.Group group, Known known) {
    Set<String> bound = new HashSet<>();
    for (Lhs way : group.parts()) {
      Known inside = known.inner();
      part(way, inside);
      bound.addAll(inside.names.keySet());
    }
    bound.removeAll(known.names.keySet());
    bound.forEach(name -> known.names.put(name, Set.of(new Thing())));
  }

  private void forAll(Lhs.Group group, Known known) {
    parts(group.parts(), known);
    Lhs last = group.parts().get(group.parts().size() - 1);
    if (last instanceof Lhs.Pattern pattern
        && (group.parts().size() == 1 || pattern.aboutTheSame())) {
      // Tried as one constraint: that not all of them hold.
      Set<Thing> read = new HashSet<>();
      Thing self = new Thing();
      pattern.constraints().forEach(c -> read(c, self, known, read));
      read.remove(self);
      tooMany(read.size(), MOST_OTHERS, pattern.typeStart(), pattern.end(), "`forall`");
    }
  }

  private Thing pattern(Lhs.Pattern pattern, Known known) {
    Thing self = new Thing();
    if (pattern.from() instanceof Lhs.From.Accumulated accumulated) {
      accumulate(accumulated.accumulate(), known);
    } else if (pattern.from() instanceof Lhs.From.Collect collect) {
      part(collect.pattern(), known.inner());
    } else if (pattern.from() instanceof Lhs.From.Value value) {
      Set<Thing> read = new HashSet<>();
      read(value.value(), null, known, read);
      from(read.size(), value.value());
    }
    if (pattern.variable() != null) {
      known.names.put(pattern.variable().text(), Set.of(self));
    }
    constraints(pattern.constraints(), self, known);
    return self;
  }

  private void from(int read, Expr value) {
    if (read < 1 || read > MOST_FROM) {
      refuse(
          value.start(),
          value.end(),
          "expected what stands after `from` to be worked out of one or two facts but was "
              + (read == 0 ? "of none" : "of " + read),
          "for example: from $report.declarations");
    }
  }

  private void accumulate(Lhs.Accumulate accumulate, Known known) {
    Known inside = known.inner();
    Thing last = part(accumulate.source(), inside);
    Set<Thing> read = new HashSet<>();
    for (Lhs.Result result : accumulate.results()) {
      result.arguments().stream().limit(1).forEach(a -> read(a, null, inside, read));
      if (result.variable() != null) {
        known.names.put(result.variable().text(), Set.of(new Thing()));
      }
    }
    if (last != null) {
      read.remove(last);
      tooMany(
          read.size(),
          MOST_ACCUMULATED,
          accumulate.start(),
          accumulate.end(),
          "what is accumulated");
    }
  }

  private @Nullable Thing query(Lhs.Pattern pattern, Known known) {
    Optional<DrlQuery> query = names.query(pattern.typeName());
    if (query.isEmpty()
        || call != null
        || query.get().parameters().size() != pattern.arguments().size()) {
      return null;
    }
    Known inside = globals();
    for (String global : names.globals().keySet()) {
      inside.names.put(global, known.names.get(global));
    }
    for (int i = 0; i < pattern.arguments().size(); i++) {
      Expr argument = pattern.arguments().get(i);
      Set<Thing> read = new HashSet<>();
      if (argument instanceof Expr.Name open
          && !known.names.containsKey(open.token().text())) {
        read.add(new Thing());
        known.names.put(open.token().text(), read);
        filled(open, query.get(), query.get().parameters().get(i).name());
      } else {
        read(argument, null, known, read);
      }
      inside.names.put(query.get().parameters().get(i).name(), read);
    }
    call = pattern;
    Thing last = parts(query.get().when(), inside);
    call = null;
    return last;
  }

  /** That a query gives the variable a value that it is called with and that nothing has bound before. */
  private void filled(Expr.Name open, DrlQuery query, String parameter) {
    if (query.when().stream().noneMatch(part -> gives(part, parameter))) {
      refuse(
          open.start(),
          open.end(),
          "expected a bound variable but was `" + open.token().text() + "`, to which the query `"
              + query.name() + "` gives no value",
          "bind it before the call, or write `== " + parameter
              + "` in a pattern of the query outside `not`, `exists` and `accumulate`");
    }
  }

  private static boolean gives(Lhs part, String parameter) {
    if (part instanceof Lhs.Group group) {
      return switch (group.kind()) {
        case AND -> group.parts().stream().anyMatch(inner -> gives(inner, parameter));
        case OR -> group.parts().stream().allMatch(inner -> gives(inner, parameter));
        default -> false;
      };
    } else if (part instanceof Lhs.Pattern pattern) {
      List<Expr> conjuncts = new ArrayList<>();
      pattern.constraints().forEach(constraint -> split(constraint, conjuncts));
      return conjuncts.stream().anyMatch(conjunct -> isGiven(conjunct, parameter));
    }
    return false;
  }

  private static boolean isGiven(Expr conjunct, String parameter) {
    return conjunct instanceof Expr.Bind bind
        ? bind.variable().text().equals(parameter)
        : conjunct instanceof Expr.Binary binary
            && binary.op().equals("==")
            && !binary.negated()
            && (isNamed(binary.left(), parameter) || isNamed(binary.right(), parameter));
  }

  private static boolean isNamed(Expr expr, String name) {
    return expr instanceof Expr.Name of && of.token().text().equals(name);
  }

  // ---- expressions

  private void constraints(List<Expr> constraints, @Nullable Thing self, Known known) {
    for (Expr constraint : constraints) {
      List<Expr> conjuncts = new ArrayList<>();
      split(constraint, conjuncts);
      for (Expr conjunct : conjuncts) {
        conjunct.each(inner -> {
          if (inner instanceof Expr.Bind bind) {
            Set<Thing> read = new HashSet<>();
            read(bind.value(), self, known, read);
            known.names.putIfAbsent(bind.variable().text(), read);
          }
        });
        Set<Thing> read = new HashSet<>();
        read(conjunct, self, known, read);
        read.remove(self);
        tooMany(read.size(), MOST_OTHERS, conjunct.start(), conjunct.end(), "a condition");
      }
    }
  }

  private static void split(Expr expr, List<Expr> into) {
    if (expr instanceof Expr.Binary binary && binary.op().equals("&&")) {
      split(binary.left(), into);
      split(binary.right(), into);
    } else {
      into.add(expr);
    }
  }

  private static void read(Expr expr, @Nullable Thing self, Known known, Set<Thing> into) {
    expr.each(inner -> {
      if (inner instanceof Expr.Name name) {
        Set<Thing> things = known.names.get(name.token().text());
        if (things != null) {
          into.addAll(things);
        } else if (self != null && !Character.isUpperCase(name.token().text().charAt(0))) {
          into.add(self);
        }
      }
    });
  }

  private void tooMany(int read, int most, int start, int end, String what) {
    if (read > most) {
      refuse(
          start,
          end,
          "expected " + what + " to read at most " + most
              + " other facts, results and globals at once but it reads " + read,
          "write several conditions with commas between them");
    }
  }

  private void refuse(int start, int end, String message, @Nullable String why) {
    if (call == null) {
      refusals.refuse(start, Math.max(end, start + 1), message, why);
    } else {
      refusals.refuse(
          call.typeStart(),
          call.typeEnd(),
          "in the query `" + call.typeName() + "`: " + message,
          why);
    }
  }
}
