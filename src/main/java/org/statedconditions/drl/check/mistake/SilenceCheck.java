package org.statedconditions.drl.check.mistake;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.check.names.Type;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.finding.Candidate;
import org.statedconditions.finding.Chosen;
import org.statedconditions.problem.Article;
import org.statedconditions.problem.ProblemCode;

/**
 * Finds constraints that a report satisfies by saying nothing: {@code scope != Scope.LOCAL} holds where no scope is given. Silence
 * is never a no, so the pattern has to test that the field is given.
 */
final class SilenceCheck {
  /** Without these there is no report, or they are filled in. */
  private static final Set<String> ALWAYS_GIVEN = Set.of("id", "this");

  private static final Set<String> GIVEN_IN_BUILT_IN = Set.of("mission", "party", "ceasefire");

  private final PackNames names;
  private final Problems problems;

  SilenceCheck(PackNames names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /** Whether something holds of a report that does not give a field. */
  private enum Holds {
    YES,
    NO,
    /** That depends on something else. */
    PERHAPS,
    /** The whole constraint does not hold, whether or not this is negated: nothing can be worked out of what is not given. */
    NEVER;

    Holds not() {
      return switch (this) {
        case YES -> NO;
        case NO -> YES;
        default -> this;
      };
    }

    Holds and(Holds other) {
      if (this == NEVER || other == NEVER) {
        return NEVER;
      }
      return this == NO || other == NO ? NO : this == YES ? other : other == YES ? this : PERHAPS;
    }

    Holds or(Holds other) {
      if (this == YES || other == YES) {
        return YES;
      }
      return this == NEVER
          ? other
          : other == NEVER ? this : not().and(other.not()).not();
    }
  }

  /** Checks the constraints of a pattern on {@code type}. */
  void check(Lhs.Pattern pattern, Type type) {
    Map<String, Type> fields = names.types().fields(type).orElse(Map.of());
    if (type instanceof Type.Java java
        && (java.raw() == Candidate.class
            || java.raw() == Chosen.class
            || !java.raw().isRecord())) {
      return;
    }
    for (Expr constraint : pattern.constraints()) {
      for (Map.Entry<String, Expr> path : paths(constraint, type, fields).entrySet()) {
        String field = path.getKey();
        boolean given =
            pattern.constraints().stream().anyMatch(other -> isFalse(holds(other, field, false)));
        if (!given && satisfiedBySilence(constraint, field)) {
          report(constraint, path.getValue(), field, type);
          break;
        }
      }
    }
  }

  /** Whether the constraint holds because the field is not given, and compares the field as well. */
  private boolean satisfiedBySilence(Expr constraint, String field) {
    Holds asItIs = holds(constraint, field, false);
    Holds ifComparisonsFailed = holds(constraint, field, true);
    return !isFalse(asItIs)
        && (asItIs != ifComparisonsFailed
            || (asItIs == Holds.YES && comparesBesidesNull(constraint, field)));
  }

  private static boolean isFalse(Holds holds) {
    return holds == Holds.NO || holds == Holds.NEVER;
  }

  private void report(Expr constraint, Expr at, String field, Type type) {
    String written = problems.written(constraint.start(), constraint.end());
    boolean oneLine = written.length() <= 80 && !written.contains("\n");
    problems.meaning(
        ProblemCode.SILENCE_SATISFIES,
        oneLine ? constraint.start() : at.start(),
        oneLine ? constraint.end() : at.end(),
        "expected a constraint that no report satisfies by saying nothing of `" + field
            + "` but was " + (oneLine ? "`" + written + "`" : "one that holds without it"),
        Article.with(type.shown()) + " that does not give `" + field
            + "` satisfies it, and silence is never a no: put `" + field + " != null,` before it");
  }

  /** The fields that {@code constraint} compares and that may not be given, each with the place where it first does. */
  private Map<String, Expr> paths(Expr constraint, Type type, Map<String, Type> fields) {
    Map<String, Expr> found = new LinkedHashMap<>();
    collect(constraint, type, fields, found);
    return found;
  }

  private void collect(Expr expr, Type type, Map<String, Type> fields, Map<String, Expr> found) {
    String path = path(expr);
    if (path != null) {
      String first = path.split("[.\\[]", 2)[0];
      boolean always = ALWAYS_GIVEN.contains(path)
          || (type instanceof Type.Java && GIVEN_IN_BUILT_IN.contains(path));
      if (fields.containsKey(first) && !always) {
        found.putIfAbsent(path, expr);
      }
      return;
    }
    expr.children().forEach(child -> collect(child, type, fields, found));
  }

  /** {@code extent.unit} of a field of the pattern's own fact; null of anything else. */
  private @Nullable String path(Expr expr) {
    if (expr instanceof Expr.Name name) {
      String word = name.token().text();
      return word.startsWith("$") || Character.isUpperCase(word.charAt(0)) ? null : word;
    } else if (expr instanceof Expr.Access access) {
      String owner = path(access.target());
      return owner == null
          ? null
          : owner.equals("this")
              ? access.name().text()
              : owner + "." + access.name().text();
    } else if (expr instanceof Expr.Index index) {
      String owner = path(index.target());
      return owner == null
          ? null
          : owner + "[" + problems.written(index.index().start(), index.index().end()) + "]";
    }
    return null;
  }

  // ---- what holds where the field is not given

  /** {@code failed}: as if comparisons with anything but null did not hold of a field that is not given. */
  private Holds holds(Expr expr, String field, boolean failed) {
    if (expr instanceof Expr.Bind bind) {
      return holds(bind.value(), field, failed);
    } else if (expr instanceof Expr.Unary unary && unary.operator().is("!")) {
      return isField(unary.operand(), field)
          ? Holds.NEVER
          : holds(unary.operand(), field, failed).not();
    } else if (expr instanceof Expr.In in) {
      return in(in, field, failed);
    } else if (expr instanceof Expr.Binary binary) {
      return switch (binary.op()) {
        case "&&" -> holds(binary.left(), field, failed).and(holds(binary.right(), field, failed));
        case "||" -> holds(binary.left(), field, failed).or(holds(binary.right(), field, failed));
        default -> comparison(binary, field, failed);
      };
    }
    return isField(expr, field) || mentions(expr, field) ? Holds.NEVER : Holds.PERHAPS;
  }

  private Holds in(Expr.In in, String field, boolean failed) {
    if (!isField(in.left(), field)) {
      return mentions(in, field) ? Holds.NEVER : Holds.PERHAPS;
    }
    boolean nothing = in.values().stream().anyMatch(SilenceCheck::isNull);
    if (nothing) {
      return in.negated() ? Holds.NO : Holds.YES;
    }
    return in.negated() && !failed ? Holds.YES : Holds.NO;
  }

  private Holds comparison(Expr.Binary binary, String field, boolean failed) {
    boolean left = isField(binary.left(), field);
    if (!left && !isField(binary.right(), field)) {
      return mentions(binary, field) ? Holds.NEVER : Holds.PERHAPS;
    }
    Expr other = left ? binary.right() : binary.left();
    boolean negative = binary.negated();
    boolean equality = binary.op().equals("==") || binary.op().equals("!=");
    if (equality && isNull(other)) {
      return binary.op().equals("==") ? Holds.YES : Holds.NO;
    }
    negative ^= binary.op().equals("!=") || binary.op().equals("excludes");
    if (!negative || failed) {
      return Holds.NO;
    }
    return Holds.YES;
  }

  private static boolean isNull(Expr expr) {
    return expr instanceof Expr.Literal literal && literal.token().is("null");
  }

  private boolean isField(Expr expr, String field) {
    return field.equals(path(expr));
  }

  private boolean mentions(Expr expr, String field) {
    boolean[] found = {false};
    expr.each(inner -> found[0] |= isField(inner, field));
    return found[0];
  }

  private boolean comparesBesidesNull(Expr expr, String field) {
    Set<Boolean> found = new LinkedHashSet<>();
    expr.each(inner -> {
      if (inner instanceof Expr.Binary binary && !List.of("&&", "||").contains(binary.op())) {
        boolean compares = isField(binary.left(), field)
            || isField(binary.right(), field)
            || mentions(binary, field);
        found.add(compares && !isNull(binary.left()) && !isNull(binary.right()));
      } else if (inner instanceof Expr.In || inner instanceof Expr.Call) {
        found.add(mentions(inner, field));
      }
    });
    return found.contains(true);
  }
}
