package org.statedconditions.drl.check.mistake;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.check.names.Basic;
import org.statedconditions.drl.check.names.PackNames;
import org.statedconditions.drl.check.names.Type;
import org.statedconditions.drl.check.names.Type.Sort;
import org.statedconditions.drl.check.names.Types;
import org.statedconditions.drl.syntax.Expr;
import org.statedconditions.drl.syntax.Problems;
import org.statedconditions.drl.syntax.Token;
import org.statedconditions.problem.Article;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.ProblemCode;

/** Checks that what is compared can be equal, contained or passed on. */
final class ComparisonCheck {
  private static final Set<String> ORDER = Set.of("<", "<=", ">", ">=");

  private final PackNames names;
  private final Problems problems;

  ComparisonCheck(PackNames names, Problems problems) {
    this.names = names;
    this.problems = problems;
  }

  /** {@code left op right}, where {@code op} compares values of one sort. */
  void same(Expr left, Type leftType, Expr right, Type rightType, String op) {
    if (rightType instanceof Type.Static type && right instanceof Expr.Name) {
      problems.meaning(
          ProblemCode.WRONG_COMPARISON,
          right.start(),
          right.end(),
          "expected a value but was the type `" + type.shown() + "`",
          Types.constants(type.type()).isEmpty()
              ? null
              : "its constants are " + constants(type.type()));
      return;
    }
    if (leftType instanceof Type.Static type && left instanceof Expr.Name name) {
      problems.meaning(
          ProblemCode.WRONG_COMPARISON,
          left.start(),
          left.end(),
          "expected a field to compare but was the type `" + type.shown() + "`",
          "did you mean `" + name.token().text().toLowerCase(Locale.ROOT) + "`?");
      return;
    }
    if (left instanceof Expr.Name name
        && right instanceof Expr.Name same
        && name.token().text().equals(same.token().text())) {
      problems.meaning(
          ProblemCode.WRONG_COMPARISON,
          right.start(),
          right.end(),
          "expected something else to compare `" + name.token().text() + "` with but was the same",
          name.token().text().startsWith("$")
              ? null
              : "a bound variable begins with a dollar, `$" + same.token().text() + "`");
      return;
    }
    if (ORDER.contains(op) && (unordered(left, leftType, op) || unordered(right, rightType, op))) {
      return;
    }
    if (fits(leftType, rightType)) {
      return;
    }
    boolean leftIsLiteral = left instanceof Expr.Literal && !(right instanceof Expr.Literal);
    if (leftIsLiteral) {
      blame(rightType, right, left, leftType, op);
    } else {
      blame(leftType, left, right, rightType, op);
    }
  }

  /** Whether a value has no order, which is reported: dates, numbers and texts have one. */
  boolean unordered(Expr expr, Type type, String op) {
    if (names.types().isOrdered(type)) {
      return false;
    }
    String why = switch (type.sort()) {
      case TERM ->
        "the values of " + type.shown() + " have no order: name those that are meant, `in ("
            + type.shown() + "." + Types.constants(type).get(0) + ", …)`";
      case FLAG -> "write `== true` or `== false`";
      case LIST -> "compare how many values it has, `size(…) " + op + " 2`";
      default -> null;
    };
    if (why != null) {
      problems.meaning(
          ProblemCode.WRONG_COMPARISON,
          expr.start(),
          expr.end(),
          "expected a date, a number or a text for `" + op + "` but was " + what(expr, type),
          why);
    }
    return why != null;
  }

  private void blame(
      Type wanted, @Nullable Expr wantedExpr, Expr found, Type foundType, String op) {
    String hint = null;
    if (wanted.sort() == Sort.TERM
        && foundType.sort() == Sort.TEXT
        && found instanceof Expr.Literal literal) {
      hint = constantHint(wanted, literal.token().content());
    } else if (wanted.sort() == Sort.TERM) {
      hint = "its constants are " + constants(wanted);
    } else if (wanted.sort() == Sort.LIST
        && foundType.sort() != Sort.LIST
        && (op.equals("==") || op.equals("!="))) {
      hint = "a list is searched with `contains`";
    } else if (wanted.sort() == Sort.TIME) {
      hint =
          "compare with `asOf`, with a date of a fact, or with `parameters.date(\"…\")`, whose date stands in pack.yaml";
    } else if (wanted.sort() == Sort.FLAG && found instanceof Expr.Literal literal) {
      String text = literal.token().literalText() ? literal.token().content() : "";
      hint = text.equals("true") || text.equals("false")
          ? "write `" + text + "` without quotes"
          : null;
    } else if (wanted.sort() == Sort.NUMBER
        && found instanceof Expr.Literal literal
        && literal.token().literalText()) {
      hint = isFigure(literal.token().content()) ? "write the number without quotes" : null;
    } else if (wanted.sort() == Sort.FACT) {
      List<String> fields = names.types().fieldNames(wanted);
      hint =
          fields.isEmpty() ? null : "name one of its fields, for example `" + fields.get(0) + "`";
    }
    problems.meaning(
        ProblemCode.WRONG_COMPARISON,
        found.start(),
        found.end(),
        "expected " + article(wanted) + described(wantedExpr) + " but was "
            + what(found, foundType),
        hint);
  }

  private String described(@Nullable Expr expr) {
    if (expr == null || expr instanceof Expr.Literal) {
      return "";
    }
    String text = problems.written(expr.start(), expr.end());
    return text.length() > 60 || text.contains("\n") ? "" : " to compare `" + text + "` with";
  }

  /** {@code left contains right}, or {@code right memberOf left}. */
  void contains(Expr list, Type listType, Expr element, Type elementType, String op) {
    Sort sort = listType.sort();
    boolean searchable =
        sort == Sort.LIST || sort == Sort.ANY || (sort == Sort.TEXT && !op.equals("memberOf"));
    if (!searchable) {
      problems.meaning(
          ProblemCode.WRONG_COMPARISON,
          list.start(),
          list.end(),
          "expected a list for `" + op + "` but was " + what(list, listType),
          op.equals("contains") ? "one value is compared with `==`" : null);
    } else if (sort == Sort.LIST
        && elementType.sort() != Sort.LIST
        && !fits(listType.element(), elementType)) {
      blame(listType.element(), null, element, elementType, op);
    } else if (sort == Sort.TEXT && !fits(Basic.TEXT, elementType)) {
      blame(Basic.TEXT, null, element, elementType, op);
    }
  }

  /** {@code left matches "…"}. */
  void matches(Expr left, Type leftType, String op) {
    if (leftType.sort() != Sort.TEXT && leftType.sort() != Sort.ANY) {
      problems.meaning(
          ProblemCode.WRONG_COMPARISON,
          left.start(),
          left.end(),
          "expected a text for `" + op + "` but was " + what(left, leftType),
          "other values are compared with `==` or `in`");
    }
  }

  /** An argument of a method. */
  void argument(Type parameter, Expr argument, Type argumentType, Token method) {
    if (!fits(parameter, argumentType)) {
      problems.meaning(
          ProblemCode.WRONG_ARGUMENTS,
          argument.start(),
          argument.end(),
          "expected " + article(parameter) + " for `" + method.text() + "` but was "
              + what(argument, argumentType),
          parameter.sort() == Sort.TERM
                  && argument instanceof Expr.Literal literal
                  && literal.token().literalText()
              ? constantHint(parameter, literal.token().content())
              : null);
    }
  }

  private static String constantHint(Type term, String written) {
    List<String> constants = Types.constants(term);
    String folded = written.toUpperCase(Locale.ROOT).replace('-', '_').replace(' ', '_');
    String near = constants.contains(folded) ? folded : DidYouMean.nearest(written, constants);
    return near == null
        ? "its constants are " + constants(term)
        : "write `" + term.shown() + "." + near + "`";
  }

  private static String constants(Type term) {
    return String.join(", ", Types.constants(term));
  }

  private static String article(Type wanted) {
    return switch (wanted.sort()) {
      case TERM -> "a constant of " + wanted.shown();
      case FACT -> aFact(wanted);
      default -> wanted.sort().shown();
    };
  }

  private static String aFact(Type type) {
    return Article.with(type.shown());
  }

  private String what(Expr expr, Type type) {
    String text = problems.written(expr.start(), expr.end());
    String shown = text.length() > 60 || text.contains("\n") ? "" : " `" + text + "`";
    return switch (type.sort()) {
      case TERM -> "a constant of " + type.shown() + shown;
      case FACT -> aFact(type) + shown;
      default ->
        shown.isEmpty() || !(expr instanceof Expr.Literal)
            ? type.sort().shown() + shown
            : definite(type.sort().shown()) + shown;
    };
  }

  /** Whether a value of one type may be equal to one of the other; true where that is not known. */
  private static boolean fits(Type a, Type b) {
    if (a.sort() == Sort.ANY || b.sort() == Sort.ANY) {
      return true;
    }
    if (a.sort() != b.sort()) {
      return false;
    }
    return switch (a.sort()) {
      // A kind of time other than `Instant` is refused where a field is declared as one.
      case TERM, FACT -> related(a, b);
      default -> true;
    };
  }

  private static boolean related(Type a, Type b) {
    if (a instanceof Type.Java x && b instanceof Type.Java y) {
      return x.raw().isAssignableFrom(y.raw())
          || y.raw().isAssignableFrom(x.raw())
          || x.raw().isInterface()
          || y.raw().isInterface();
    }
    if (a instanceof Type.Declared x && b instanceof Type.Declared y) {
      boolean inherits = !x.type().parent().isEmpty() || !y.type().parent().isEmpty();
      return inherits || x.type().name().equals(y.type().name());
    }
    return false;
  }

  /** {@code the text} for {@code a text}. */
  private static String definite(String shown) {
    return shown.startsWith("a ") ? "the " + shown.substring(2) : shown;
  }

  private static boolean isFigure(String text) {
    int from = text.startsWith("-") ? 1 : 0;
    int point = text.indexOf('.');
    return point < 0
        ? digits(text, from, text.length())
        : digits(text, from, point) && digits(text, point + 1, text.length());
  }

  private static boolean digits(String text, int from, int to) {
    return from < to && text.substring(from, to).chars().allMatch(Character::isDigit);
  }
}
