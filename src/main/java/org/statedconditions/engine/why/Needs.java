package org.statedconditions.engine.why;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.model.AlphaIndex;
import org.drools.model.Constraint;
import org.drools.model.Index;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.statedconditions.engine.drl.ConstraintText;
import org.statedconditions.engine.drl.Expr;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Requirement;
import org.statedconditions.why.Need;
import org.statedconditions.why.Need.Seen;
import org.statedconditions.why.Relation;

/**
 * Takes the text of a constraint apart, for people: which field, which values. Whether it holds is never decided here, only by
 * the compiled rule.
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

  private final Values values;
  private final Memory memory;

  Needs(Values values, Memory memory) {
    this.values = values;
    this.memory = memory;
  }

  /** What {@code constraint} asks of {@code fact}, which may be {@code null}. */
  Need of(Constraint constraint, Object fact, Bindings bindings) {
    if (!(constraint instanceof SingleConstraint single)) {
      List<Need> parts = new ArrayList<>();
      constraint.getChildren().forEach(c -> parts.add(of(c, fact, bindings)));
      return constraint.getType() == Constraint.Type.OR ? new Need.Any(parts) : new Need.All(parts);
    }
    String text = Facts.written(single);
    if (text.isEmpty()) {
      return withoutText(single, fact);
    }
    Map<String, Variable<?>> variables = new HashMap<>();
    for (Variable<?> variable : single.getVariables()) {
      variables.put(Facts.plainName(variable), variable);
    }
    Reader reader = new Reader(text, fact, bindings, variables);
    return ConstraintText.read(text)
        .map(reader::need)
        .orElseGet(() -> new Need.Written(text, List.of()));
  }

  /** The constraints of queries are kept without their text, but not without what they look at. */
  private Need withoutText(SingleConstraint constraint, Object fact) {
    String[] fields = constraint.getReactiveProps();
    List<Seen> seen = new ArrayList<>();
    for (String field : fields) {
      Object value = values.field(fact, field);
      if (value != Values.UNKNOWN) {
        seen.add(new Seen(field, Values.shown(value), Optional.empty()));
      }
    }
    if (seen.size() == 1
        && constraint.getIndex() instanceof AlphaIndex<?, ?> index
        && index.getConstraintType() == Index.ConstraintType.EQUAL) {
      return new Need.Compare(
          seen.get(0),
          Relation.IS,
          List.of(Seen.plain(Values.shown(index.getRightValue()).orElse(null))));
    }
    return new Need.Written("", seen);
  }

  /** A value, and where it was read. {@code own}: off the fact that the constraint is about. */
  private record Read(Object value, String name, boolean own, Item of) {
    boolean known() {
      return value != Values.UNKNOWN && value != Bindings.MISSING;
    }

    Seen seen() {
      return new Seen(name, Values.shown(value), own ? Optional.empty() : Facts.ref(of));
    }
  }

  private final class Reader {
    private final String text;
    private final Object fact;
    private final Bindings bindings;
    private final Map<String, Variable<?>> variables;

    Reader(String text, Object fact, Bindings bindings, Map<String, Variable<?>> variables) {
      this.text = text;
      this.fact = fact;
      this.bindings = bindings;
      this.variables = variables;
    }

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
      return new Need.Written(text.substring(expr.start(), expr.end()), seen);
    }

    private void fields(Expr expr, List<Seen> seen) {
      if (expr instanceof Expr.Name || expr instanceof Expr.Access) {
        Read read = read(expr);
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
      Read left = read(binary.left());
      Read right = read(binary.right());
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
      if (relation == Relation.IS && left.value() == fact && fact != null && right.of() != null) {
        return new Need.Compare(
            new Seen("this", Values.shown(fact), Optional.empty()),
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
          && fact instanceof Requirement requirement) {
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
        Read extent = read(access.target());
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
      Read left = read(in.left());
      List<Seen> operands = new ArrayList<>();
      for (Expr value : in.values()) {
        Read read = read(value);
        if (!read.known()) {
          return null;
        }
        operands.add(read.seen());
      }
      if (!left.known() || operands.isEmpty()) {
        return null;
      }
      boolean none = text.substring(in.left().end(), in.values().get(0).start()).contains("not");
      return new Need.Compare(left.seen(), none ? Relation.NONE_OF : Relation.ONE_OF, operands);
    }

    private Need has(Expr.Binary binary, boolean positive) {
      Read list = read(binary.left());
      Read member = read(binary.right());
      if (!list.known() || !member.known()) {
        return null;
      }
      return !list.own() && member.own()
          ? oneOf(member, list, positive)
          : new Need.Compare(
              list.seen(), positive ? Relation.HAS : Relation.LACKS, List.of(member.seen()));
    }

    private Need memberOf(Expr.Binary binary) {
      Read member = read(binary.left());
      Read list = read(binary.right());
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
      Read read = read(expr);
      return read.known() && (read.value() == null || read.value() instanceof Boolean)
          ? new Need.Compare(read.seen(), Relation.IS, List.of(Seen.plain(wanted)))
          : null;
    }

    // ---- the questions that facts answer

    private Need call(Expr expr, boolean negated) {
      if (!(expr instanceof Expr.Call call)) {
        return null;
      }
      List<Read> arguments = call.arguments().stream().map(this::read).toList();
      if (!arguments.stream().allMatch(Read::known)) {
        return null;
      }
      if (call.target() == null && call.name().is("between") && arguments.size() == 1) {
        return negated
            ? null
            : new Need.Compare(own("parties").seen(), Relation.HAS, members(arguments.get(0)));
      } else if (call.target() == null
          && call.name().is("containsAll")
          && arguments.size() == 1
          && fact instanceof Collection) {
        return negated
            ? null
            : new Need.Compare(
                new Seen("", Values.shown(fact), Optional.empty()),
                Relation.HAS,
                members(arguments.get(0)));
      } else if (call.target() == null
          && call.name().is("expiresWithin")
          && arguments.size() == 2) {
        return new Need.Compare(
            own("expiresOn").seen(),
            negated ? Relation.TERM_AT_LEAST : Relation.TERM_SHORTER,
            List.of(arguments.get(0).seen(), arguments.get(1).seen()));
      } else if (call.target() == null && call.name().is("sameSourceAs") && arguments.size() == 1) {
        Object source = values.field(arguments.get(0).value(), "source");
        return new Need.Compare(
            own("source").seen(),
            negated ? Relation.IS_NOT : Relation.IS,
            List.of(new Seen(
                "source", Values.shown(source), Facts.ref(arguments.get(0).of()))));
      } else if (call.name().is("differsUpwards") && arguments.size() == 1 && !negated) {
        Read target = read(call.target());
        return target.known()
            ? new Need.Compare(
                target.seen(), Relation.DIFFERS, List.of(arguments.get(0).seen()))
            : null;
      }
      return null;
    }

    // ---- values

    private Read own(String field) {
      return new Read(values.field(fact, field), field, true, null);
    }

    private Read read(Expr expr) {
      if (expr instanceof Expr.Literal literal) {
        return plain(literal(literal));
      } else if (expr instanceof Expr.Name name) {
        return named(name.token().text());
      } else if (expr instanceof Expr.Access access) {
        return accessed(access);
      } else if (expr instanceof Expr.Call call) {
        return called(call);
      } else if (expr instanceof Expr.Index index) {
        Read target = read(index.target());
        Object value = values.element(target.value(), read(index.index()).value());
        return new Read(value, text.substring(expr.start(), expr.end()), target.own(), target.of());
      } else if (expr instanceof Expr.Unary unary
          && unary.operator().is("-")
          && read(unary.operand()).value() instanceof BigDecimal number) {
        return plain(number.negate());
      } else if (expr instanceof Expr.ListOf list) {
        return plain(list.values().stream().map(v -> read(v).value()).toList());
      }
      return plain(Values.UNKNOWN);
    }

    private Object literal(Expr.Literal literal) {
      String written = literal.token().text();
      if (literal.token().literalText()) {
        return literal.token().content();
      }
      return switch (written) {
        case "true" -> true;
        case "false" -> false;
        case "null" -> null;
        default -> {
          try {
            yield new BigDecimal(written.replaceAll("[_]|[LlBbIFfDd]$", ""));
          } catch (NumberFormatException e) {
            yield Values.UNKNOWN;
          }
        }
      };
    }

    private Read named(String name) {
      if (name.equals("this") || name.equals("_this")) {
        return new Read(fact, "this", true, null);
      }
      Variable<?> variable = variables.get(name);
      if (variable != null) {
        Object value = bindings.get(variable);
        if (value == Bindings.MISSING && !name.startsWith("$")) {
          return new Read(memory.global(name), name, false, null);
        }
        return new Read(
            value == Bindings.OPEN ? Values.UNKNOWN : value,
            name.startsWith("$") ? name.substring(1) : name,
            value == fact && fact != null,
            bindings.origin(variable));
      }
      return own(name);
    }

    private Read accessed(Expr.Access access) {
      String name = access.name().text();
      if (access.target() instanceof Expr.Name type
          && Character.isUpperCase(type.token().text().charAt(0))) {
        return plain(values.constant(type.token().text(), name));
      }
      Read target = read(access.target());
      if (target.known() && target.value() == null) {
        // What is read off a value that is not given is not given either.
        return new Read(null, path(target, name), target.own(), target.of());
      }
      return new Read(
          values.field(target.value(), name), path(target, name), target.own(), target.of());
    }

    private String path(Read target, String name) {
      boolean whole = target.own() ? target.value() == fact : isFactOf(target);
      return whole || target.name().isEmpty() ? name : target.name() + "." + name;
    }

    private boolean isFactOf(Read target) {
      return target.of() != null && target.of().object() == target.value();
    }

    private Read called(Expr.Call call) {
      if (call.target() instanceof Expr.Name name
          && name.token().is("parameters")
          && call.arguments().size() == 1
          && read(call.arguments().get(0)).value() instanceof String parameter) {
        return parameter(call.name().text(), parameter);
      }
      if (call.target() == null && call.name().is("element") && call.arguments().size() == 1) {
        Object element = read(call.arguments().get(0)).value();
        Object elements = values.field(fact, "elements");
        Object value = elements instanceof Map<?, ?> map ? map.get(element) : elements;
        return new Read(value, "elements." + Values.shown(element).orElse(""), true, null);
      }
      if (call.arguments().isEmpty()) {
        Read target =
            call.target() == null ? new Read(fact, "this", true, null) : read(call.target());
        return new Read(
            values.field(target.value(), call.name().text()),
            path(target, call.name().text()),
            target.own(),
            target.of());
      }
      return plain(Values.UNKNOWN);
    }

    private Read parameter(String type, String name) {
      if (!(memory.global("parameters")
          instanceof org.statedconditions.finding.Parameters parameters)) {
        return plain(Values.UNKNOWN);
      }
      try {
        Object value = switch (type) {
          case "number" -> parameters.number(name);
          case "text" -> parameters.text(name);
          case "flag" -> parameters.flag(name);
          case "texts" -> parameters.texts(name);
          default -> Values.UNKNOWN;
        };
        return new Read(value, "parameter " + name, false, null);
      } catch (IllegalArgumentException e) {
        return plain(Values.UNKNOWN);
      }
    }

    private Read plain(Object value) {
      return new Read(value, "", false, null);
    }
  }
}
