package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.reason.Check;
import org.statedconditions.assessment.reason.Need;
import org.statedconditions.assessment.reason.Need.Seen;
import org.statedconditions.assessment.reason.Relation;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.engine.model.Constraint;

/**
 * Says what constraints ask for, as their trees have it: what is compared with what. Whether a constraint holds is never decided
 * here, only by the code that sessions run.
 */
final class Needs {
  private static final Map<String, Relation> SIGNS = Map.of(
      "==", Relation.IS,
      "!=", Relation.IS_NOT,
      "<", Relation.LESS,
      "<=", Relation.AT_MOST,
      ">", Relation.MORE,
      ">=", Relation.AT_LEAST);
  private static final Map<Relation, Relation> MIRRORED = Map.of(
      Relation.LESS, Relation.MORE,
      Relation.AT_MOST, Relation.AT_LEAST,
      Relation.MORE, Relation.LESS,
      Relation.AT_LEAST, Relation.AT_MOST);
  private static final Map<Relation, Relation> OPPOSITE = Map.of(
      Relation.IS, Relation.IS_NOT,
      Relation.LESS, Relation.AT_LEAST,
      Relation.MORE, Relation.AT_MOST);
  private static final Map<String, Relation> ASKED = Map.of(
      "before", Relation.LESS,
      "isBefore", Relation.LESS,
      "after", Relation.MORE,
      "isAfter", Relation.MORE,
      "equals", Relation.IS,
      "sameText", Relation.IS,
      "equalsIgnoreCase", Relation.IS,
      "undetermined", Relation.IS,
      "exceeds", Relation.DIFFERS,
      "containsAll", Relation.HAS);
  private static final Map<Relation, Relation> OF_TERMS = Map.of(
      Relation.LESS, Relation.TERM_SHORTER,
      Relation.AT_MOST, Relation.TERM_AT_MOST,
      Relation.MORE, Relation.TERM_LONGER,
      Relation.AT_LEAST, Relation.TERM_AT_LEAST);

  private final Trials trials;

  Needs(Trials trials) {
    this.trials = trials;
  }

  /** {@code test}, one of those of {@code trial}, with what it asks for. */
  Check check(Trial.Test test, Trial trial) {
    Constraint constraint = test.constraint();
    Reader reader = new Reader(trial.item(), constraint, new Operands(trials, constraint, trial));
    return new Check(
        constraint.text(), test.outcome(), reader.need(constraint.node()), test.joins());
  }

  /** Reads one constraint on one item. */
  private static final class Reader {
    private final Item item;
    private final Constraint constraint;
    private final Operands operands;

    Reader(Item item, Constraint constraint, Operands operands) {
      this.item = item;
      this.constraint = constraint;
      this.operands = operands;
    }

    Need need(Expr expr) {
      Need need = null;
      if (expr instanceof Expr.Binary binary) {
        need = switch (binary.op()) {
          case "&&" -> new Need.All(List.of(need(binary.left()), need(binary.right())));
          case "||" -> new Need.Any(List.of(need(binary.left()), need(binary.right())));
          case "contains" -> holding(binary.left(), binary.right(), !binary.negated());
          case "excludes" -> holding(binary.left(), binary.right(), binary.negated());
          case "memberOf" -> holding(binary.right(), binary.left(), !binary.negated());
          default -> SIGNS.containsKey(binary.op()) ? compared(binary) : null;
        };
      } else if (expr instanceof Expr.In in) {
        need = in(in);
      } else if (expr instanceof Expr.Unary unary && unary.operator().is("!")) {
        need = truth(unary.operand(), false);
      } else {
        need = truth(expr, true);
      }
      return need != null ? need : asWritten(expr);
    }

    private Need asWritten(Expr expr) {
      List<Seen> seen = new ArrayList<>();
      fields(expr, seen);
      return new Need.Written(constraint.file().written(expr), seen);
    }

    private void fields(Expr expr, List<Seen> seen) {
      if (expr instanceof Expr.Name || expr instanceof Expr.Access) {
        Operand read = operands.of(expr);
        if (read.own() && read.known() && !read.name().isEmpty()) {
          seen.add(read.seen());
        }
      } else {
        expr.children().forEach(child -> fields(child, seen));
      }
    }

    // ---- comparisons

    private @Nullable Need compared(Expr.Binary binary) {
      Relation relation = Objects.requireNonNull(SIGNS.get(binary.op()), "asked of these alone");
      Operand left = operands.of(binary.left());
      Operand right = operands.of(binary.right());
      if (relation == Relation.IS && right.isPlain() && right.value() instanceof Boolean wanted) {
        return truth(binary.left(), wanted);
      } else if (left.own() || !right.own()) {
        return compared(binary.left(), left, relation, binary.right(), right);
      }
      return compared(
          binary.right(), right, MIRRORED.getOrDefault(relation, relation), binary.left(), left);
    }

    private @Nullable Need compared(
        Expr of, Operand found, Relation relation, Expr with, Operand operand) {
      if (!found.known() || !operand.known()) {
        return null;
      } else if (operand.value() == null && relation == Relation.IS) {
        return new Need.Compare(found.seen(), Relation.NOT_GIVEN, List.of());
      } else if (operand.value() == null && relation == Relation.IS_NOT) {
        return new Need.Compare(found.seen(), Relation.GIVEN, List.of());
      }
      Need term = term(of, relation, with, operand);
      if (term != null) {
        return term;
      }
      boolean same = relation == Relation.IS
          && found.value() == item.object()
          && operand.of() != null
          && operand.of().object() == operand.value();
      return new Need.Compare(
          found.seen(), same ? Relation.SAME_REPORT : relation, List.of(operand.seen()));
    }

    /** {@code days(start, end) < n} and {@code end < plusDays(start, n)} both ask for the end of a term. */
    private @Nullable Need term(Expr of, Relation relation, Expr with, Operand operand) {
      Relation ofTerm = OF_TERMS.get(relation);
      if (ofTerm == null) {
        return null;
      } else if (of instanceof Expr.Call call && isFunction(call, "days", 2)) {
        return term(call.arguments().get(1), ofTerm, operand, call.arguments().get(0));
      } else if (with instanceof Expr.Call call
          && (isFunction(call, "plusDays", 2) || isFunction(call, "plusCalendarDays", 3))) {
        Operand days = operands.of(call.arguments().get(1));
        return term(of, ofTerm, days, call.arguments().get(0));
      }
      return null;
    }

    private @Nullable Need term(Expr last, Relation ofTerm, Operand days, Expr first) {
      Operand end = operands.of(last);
      Operand start = operands.of(first);
      return end.own() && end.known() && start.known() && days.known()
          ? new Need.Compare(end.seen(), ofTerm, List.of(days.seen(), start.seen()))
          : null;
    }

    private @Nullable Need in(Expr.In in) {
      Operand left = operands.of(in.left());
      List<Operand> values = in.values().stream().map(operands::of).toList();
      return left.known() && !values.isEmpty() && values.stream().allMatch(Operand::known)
          ? new Need.Compare(
              left.seen(),
              in.negated() ? Relation.NONE_OF : Relation.ONE_OF,
              values.stream().map(Operand::seen).toList())
          : null;
    }

    /** A list that has something in it. */
    private @Nullable Need holding(Expr several, Expr one, boolean wanted) {
      Operand list = operands.of(several);
      Operand member = operands.of(one);
      if (!list.known() || !member.known()) {
        return null;
      }
      return !list.own() && member.own()
          ? new Need.Compare(
              member.seen(), wanted ? Relation.ONE_OF : Relation.NONE_OF, list.members())
          : new Need.Compare(
              list.seen(), wanted ? Relation.HAS : Relation.LACKS, List.of(member.seen()));
    }

    // ---- what is true or false on its own

    private @Nullable Need truth(Expr expr, boolean wanted) {
      Need asked = null;
      if (expr instanceof Expr.Call call) {
        asked = asked(call.name().text(), sides(call), wanted);
      } else if (expr instanceof Expr.Access access) {
        asked = asked(access.name().text(), List.of(operands.of(access.target())), wanted);
      }
      if (asked != null) {
        return asked;
      }
      Operand read = operands.of(expr);
      boolean plain =
          expr instanceof Expr.Name || expr instanceof Expr.Access || expr instanceof Expr.Index;
      return plain && read.known()
          ? new Need.Compare(read.seen(), Relation.IS, List.of(Seen.plain(wanted)))
          : null;
    }

    /** What is compared in a call: what the method is called on, which may be the fact itself, and the arguments. */
    private List<Operand> sides(Expr.Call call) {
      List<Operand> sides = new ArrayList<>();
      if (call.target() != null) {
        sides.add(operands.of(call.target()));
      } else if (call.arguments().size() == 1 && !call.name().is("undetermined")) {
        sides.add(operands.self());
      }
      call.arguments().forEach(a -> sides.add(operands.of(a)));
      return sides;
    }

    /** What functions and members ask, where it can be said in the words of scenario files. */
    private @Nullable Need asked(String name, List<Operand> sides, boolean wanted) {
      Relation relation = ASKED.get(name);
      relation = wanted || relation == null ? relation : OPPOSITE.get(relation);
      if (relation == null || !sides.stream().allMatch(Operand::known)) {
        return null;
      } else if (name.equals("undetermined") && sides.size() == 1) {
        return new Need.Compare(sides.get(0).seen(), relation, List.of(Seen.plain("undetermined")));
      }
      return sides.size() != 2
          ? null
          : new Need.Compare(
              sides.get(0).seen(),
              relation,
              name.equals("containsAll")
                  ? sides.get(1).members()
                  : List.of(sides.get(1).seen()));
    }
  }

  private static boolean isFunction(Expr.Call call, String name, int arguments) {
    return call.target() == null && call.name().is(name) && call.arguments().size() == arguments;
  }
}
