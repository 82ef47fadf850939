package org.statedconditions.drl.check.mistake;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.drl.check.names.Basic;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.check.names.Type;
import org.statedconditions.drl.check.names.Types;
import org.statedconditions.drl.check.names.Variables;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Lhs;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.problem.DidYouMean;

/** Finds out whether it is the type of a pattern that is wrong, and not each of the fields that it does not have. */
final class OtherType {
  /** What facts of each type have. */
  private static final Set<String> COMMON =
      Set.of("id", "source", "from", "until", "reportedOn", "this");

  private final PackNames names;
  private final Problems problems;

  OtherType(PackNames names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /**
   * The one other type with which nothing is wrong with the constraints; empty if there is none or are several, or if a field
   * that the written type does not have is like one that it has.
   *
   * @param outside what is bound before the pattern
   */
  Optional<String> meant(Lhs.Pattern pattern, Type written, Variables outside) {
    Set<String> own = own(pattern);
    Optional<Map<String, Type>> fields = names.types().fields(written);
    if (fields.isEmpty()) {
      return Optional.empty();
    }
    List<String> foreign = own.stream()
        .filter(name -> !fields.get().containsKey(name)
            && outside.find(name).isEmpty()
            && !names.types().methodNames(written).contains(name))
        .toList();
    boolean misspelt = foreign.size() < own.size()
        && foreign.stream()
            .anyMatch(name -> DidYouMean.nearest(name, Types.offered(fields.get())) != null);
    if (foreign.isEmpty() || misspelt) {
      return Optional.empty();
    }
    List<String> fitting = names.types().patternNames().stream()
        .filter(name -> !name.equals(pattern.typeName()))
        .filter(name -> fits(pattern, names.types().find(name).orElse(Basic.UNKNOWN), outside))
        .toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** The names of fields and methods that the pattern asks for and that not all facts have. */
  Set<String> own(Lhs.Pattern pattern) {
    Set<String> own = new TreeSet<>();
    pattern.constraints().forEach(c -> c.each(expr -> collect(expr, own)));
    own.removeAll(COMMON);
    own.removeAll(names.globals().keySet());
    return own;
  }

  private boolean fits(Lhs.Pattern pattern, Type type, Variables outside) {
    Problems found = problems.empty();
    ExpressionCheck check = new ExpressionCheck(names, found, false);
    Variables scope = outside.inner();
    pattern.constraints().forEach(c -> check.condition(c, type, scope));
    return found.count() == 0 && names.types().fields(type).isPresent();
  }

  /** Adds the names that can only be those of fields and methods of the fact. */
  private static void collect(Expr expr, Set<String> own) {
    if (expr instanceof Expr.Name name
        && Character.isLowerCase(name.token().text().charAt(0))) {
      own.add(name.token().text());
    } else if (expr instanceof Expr.Call call && call.target() == null) {
      own.add(call.name().text());
    }
  }
}
