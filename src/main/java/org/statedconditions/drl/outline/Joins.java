package org.statedconditions.drl.outline;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;

/**
 * Which variables the constraints of a pattern join it to. That something is unequal joins nothing, for nearly everything is; nor
 * does comparing the ids of subjects of different kinds, which are never the same.
 */
final class Joins {
  private final SubjectFields subjects;
  private final Map<String, String> kinds = new HashMap<>();
  private final Map<String, String> types = new HashMap<>();

  Joins(SubjectFields subjects) {
    this.subjects = subjects;
  }

  /** Adds to {@code joined} what {@code pattern} is joined to, and remembers what it binds. */
  void read(Lhs.Pattern pattern, Set<String> joined) {
    if (pattern.variable() != null) {
      types.put(pattern.variable().text(), pattern.typeName());
    }
    for (Expr constraint : pattern.constraints()) {
      constraint.each(expr -> {
        if (expr instanceof Expr.Bind bind) {
          kind(bind.value(), pattern.typeName())
              .ifPresent(kind -> kinds.put(bind.variable().text(), kind));
        }
      });
      constraint(constraint, pattern.typeName(), joined);
    }
  }

  private void constraint(Expr expr, String type, Set<String> joined) {
    if (expr instanceof Expr.Binary binary
        && (binary.op().equals("&&") || binary.op().equals("||"))) {
      constraint(binary.left(), type, joined);
      constraint(binary.right(), type, joined);
    } else if (expr instanceof Expr.Bind bind) {
      constraint(bind.value(), type, joined);
    } else if (!negative(expr) && !ofDifferentKinds(expr, type)) {
      expr.each(inner -> {
        if (inner instanceof Expr.Name name && name.token().text().startsWith("$")) {
          joined.add(name.token().text());
        }
      });
    }
  }

  private static boolean negative(Expr expr) {
    if (expr instanceof Expr.Unary unary) {
      return unary.operator().is("!");
    } else if (expr instanceof Expr.In in) {
      return in.negated();
    }
    return expr instanceof Expr.Binary binary
        && (binary.negated() || binary.op().equals("!=") || binary.op().equals("excludes"));
  }

  private boolean ofDifferentKinds(Expr expr, String type) {
    if (!(expr instanceof Expr.Binary binary) || !binary.op().equals("==")) {
      return false;
    }
    Optional<String> left = kind(binary.left(), type);
    Optional<String> right = kind(binary.right(), type);
    return left.isPresent() && right.isPresent() && !left.equals(right);
  }

  /** The kind of the subject whose id an expression is; empty if it is none or that is not known. */
  private Optional<String> kind(Expr expr, String type) {
    if (expr instanceof Expr.Name name) {
      String word = name.token().text();
      return word.startsWith("$")
          ? Optional.ofNullable(kinds.get(word))
          : subjects.kind(type, word);
    } else if (expr instanceof Expr.Access access
        && access.target() instanceof Expr.Name owner
        && types.containsKey(owner.token().text())) {
      return subjects.kind(types.get(owner.token().text()), access.name().text());
    }
    return Optional.empty();
  }
}
