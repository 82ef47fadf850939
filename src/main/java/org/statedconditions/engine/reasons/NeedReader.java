package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Requirement;
import org.statedconditions.assessment.reason.Need;
import org.statedconditions.assessment.reason.Need.Seen;
import org.statedconditions.assessment.reason.Relation;

/** Takes one constraint apart: what is compared with what. */
final class NeedReader {
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

  private final ValueReader values;

  NeedReader(ValueReader values) {
    this.values = values;
  }

  /** What {@code expr} asks for. */
  Need need(Expr expr) {
    Need need = null;
    if (expr instanceof Expr.Binary binary) {
      need = switch (binary.op()) {
        case "&&" -> new Need.All(List.of(need(binary.left()), need(binary.right())));
        case "||" -> new Need.Any(List.of(need(binary.left()), need(binary.right())));
        case "contains", "excludes" ->
          has(binary, binary.op().equals("contains") != binary.negated());
        case "memberOf" -> memberOf(binary);
        default -> SIGNS.containsKey(binary.op()) ? compared(binary) : null;
      };
    } else if (expr instanceof Expr.Bind bind) {
      return need(bind.value());
    } else if (expr instanceof Expr.In in) {
      need = in(in);
    } else if (expr instanceof Expr.Unary unary && unary.operator().is("!")) {
      need = call(unary.operand(), true);
      need = need != null ? need : truth(unary.operand(), false);
    } else {
      need = call(expr, false);
      need = need != null ? need : truth(expr, true);
    }
    return need != null ? need : asWritten(expr);
  }

  private Need asWritten(Expr expr) {
    List<Seen> seen = new ArrayList<>();
    fields(expr, seen);
    return new Need.Written(values.text(expr.start(), expr.end()), seen);
  }

  private void fields(Expr expr, List<Seen> seen) {
    if (expr instanceof Expr.Name || expr instanceof Expr.Access) {
      Read read = values.read(expr);
      if (read.own() && read.known() && !read.name().isEmpty()) {
        seen.add(read.seen());
      }
    } else if (expr instanceof Expr.Binary binary) {
      fields(binary.left(), seen);
      fields(binary.right(), seen);
    } else if (expr instanceof Expr.Unary unary) {
      fields(unary.operand(), seen);
    } else if (expr instanceof Expr.In in) {
      fields(in.left(), seen);
    } else if (expr instanceof Expr.Call call) {
      if (call.target() != null) {
        fields(call.target(), seen);
      }
      call.arguments().forEach(a -> fields(a, seen));
    } else if (expr instanceof Expr.Index index) {
      fields(index.target(), seen);
    }
  }

  // ---- comparisons

  private Need compared(Expr.Binary binary) {
    Read left = values.read(binary.left());
    Read right = values.read(binary.right());
    Relation relation = SIGNS.get(binary.op());
    Need special = special(binary, right.value(), relation);
    if (special != null) {
      return special;
    }
    if (!left.own() && right.own()) {
      Read other = left;
      left = right;
      right = other;
      relation = MIRRORED.getOrDefault(relation, relation);
    }
    if (!left.known() || !right.known()) {
      return null;
    }
    boolean equality = relation == Relation.IS || relation == Relation.IS_NOT;
    if (equality && right.value() == null) {
      return new Need.Compare(
          left.seen(), relation == Relation.IS ? Relation.NOT_GIVEN : Relation.GIVEN, List.of());
    }
    if (relation == Relation.IS
        && left.value() == values.fact()
        && values.fact() != null
        && right.of() != null) {
      return new Need.Compare(
          new Seen("this", Values.shown(values.fact()), Optional.empty()),
          Relation.SAME_REPORT,
          List.of(right.seen()));
    }
    return new Need.Compare(left.seen(), relation, List.of(right.seen()));
  }

  /** What rules ask by a word of their own, in the words of scenario files. */
  private Need special(Expr.Binary binary, Object right, Relation relation) {
    if (!(right instanceof Boolean wanted) || relation != Relation.IS) {
      return null;
    }
    if (binary.left() instanceof Expr.Name name
        && name.token().text().equals("hasLead")
        && values.fact() instanceof Requirement requirement) {
      Seen lead = new Seen("lead", Values.shown(requirement.lead()), Optional.empty());
      Seen nobody = Seen.plain(Requirement.NOBODY);
      return wanted
          ? new Need.All(List.of(
              new Need.Compare(lead, Relation.GIVEN, List.of()),
              new Need.Compare(lead, Relation.IS_NOT, List.of(nobody))))
          : new Need.Any(List.of(
              new Need.Compare(lead, Relation.NOT_GIVEN, List.of()),
              new Need.Compare(lead, Relation.IS, List.of(nobody))));
    }
    if (binary.left() instanceof Expr.Access access && access.name().is("undetermined")) {
      Read extent = values.read(access.target());
      if (extent.known() && (extent.value() == null || extent.value() instanceof Extent)) {
        return new Need.Compare(
            extent.seen(),
            wanted ? Relation.IS : Relation.IS_NOT,
            List.of(Seen.plain("undetermined")));
      }
    }
    return null;
  }

  private Need in(Expr.In in) {
    Read left = values.read(in.left());
    List<Seen> operands = new ArrayList<>();
    for (Expr value : in.values()) {
      Read read = values.read(value);
      if (!read.known()) {
        return null;
      }
      operands.add(read.seen());
    }
    if (!left.known() || operands.isEmpty()) {
      return null;
    }
    boolean none = values.text(in.left().end(), in.values().get(0).start()).contains("not");
    return new Need.Compare(left.seen(), none ? Relation.NONE_OF : Relation.ONE_OF, operands);
  }

  private Need has(Expr.Binary binary, boolean positive) {
    Read list = values.read(binary.left());
    Read member = values.read(binary.right());
    if (!list.known() || !member.known()) {
      return null;
    }
    return !list.own() && member.own()
        ? oneOf(member, list, positive)
        : new Need.Compare(
            list.seen(), positive ? Relation.HAS : Relation.LACKS, List.of(member.seen()));
  }

  private Need memberOf(Expr.Binary binary) {
    Read member = values.read(binary.left());
    Read list = values.read(binary.right());
    if (!list.known() || !member.known()) {
      return null;
    }
    boolean positive = !binary.negated();
    return list.own() && !member.own()
        ? new Need.Compare(
            list.seen(), positive ? Relation.HAS : Relation.LACKS, List.of(member.seen()))
        : oneOf(member, list, positive);
  }

  private Need oneOf(Read member, Read list, boolean positive) {
    return new Need.Compare(
        member.seen(), positive ? Relation.ONE_OF : Relation.NONE_OF, members(list));
  }

  private List<Seen> members(Read list) {
    if (!(list.value() instanceof Collection<?> several)) {
      return List.of(list.seen());
    }
    List<Seen> members = new ArrayList<>();
    for (Object member : several) {
      members.add(new Seen(list.name(), Values.shown(member), list.seen().of()));
    }
    return members;
  }

  /** A field that is true or false on its own. */
  private Need truth(Expr expr, boolean wanted) {
    Read read = values.read(expr);
    return read.known() && (read.value() == null || read.value() instanceof Boolean)
        ? new Need.Compare(read.seen(), Relation.IS, List.of(Seen.plain(wanted)))
        : null;
  }

  // ---- the questions that facts answer

  private Need call(Expr expr, boolean negated) {
    if (!(expr instanceof Expr.Call call)) {
      return null;
    }
    List<Read> arguments = call.arguments().stream().map(values::read).toList();
    if (!arguments.stream().allMatch(Read::known)) {
      return null;
    }
    if (call.target() == null && call.name().is("between") && arguments.size() == 1) {
      return negated
          ? null
          : new Need.Compare(values.own("parties").seen(), Relation.HAS, members(arguments.get(0)));
    } else if (call.target() == null
        && call.name().is("containsAll")
        && arguments.size() == 1
        && values.fact() instanceof Collection) {
      return negated
          ? null
          : new Need.Compare(
              new Seen("", Values.shown(values.fact()), Optional.empty()),
              Relation.HAS,
              members(arguments.get(0)));
    } else if (call.target() == null && call.name().is("expiresWithin") && arguments.size() == 2) {
      return new Need.Compare(
          values.own("expiresOn").seen(),
          negated ? Relation.TERM_AT_LEAST : Relation.TERM_SHORTER,
          List.of(arguments.get(0).seen(), arguments.get(1).seen()));
    } else if (call.target() == null && call.name().is("sameSourceAs") && arguments.size() == 1) {
      Object source = values.field(arguments.get(0).value(), "source");
      return new Need.Compare(
          values.own("source").seen(),
          negated ? Relation.IS_NOT : Relation.IS,
          List.of(new Seen(
              "source", Values.shown(source), Facts.ref(arguments.get(0).of()))));
    } else if (call.name().is("differsUpwards") && arguments.size() == 1 && !negated) {
      Read target = values.read(call.target());
      return target.known()
          ? new Need.Compare(
              target.seen(), Relation.DIFFERS, List.of(arguments.get(0).seen()))
          : null;
    }
    return null;
  }
}
