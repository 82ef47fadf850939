package org.statedconditions.drl.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/**
 * Reads what stands between the brackets of a pattern, a query call or an accumulate function, token by token: fields, methods
 * by name, types by name, literals and operators. Which member of which type a name means is checked in the bytecode.
 */
final class Expression {
  private static final Set<String> LITERALS = Set.of("this", "null", "true", "false");
  private static final Set<String> OPERATOR_WORDS = Set.of(
      "in",
      "not",
      "contains",
      "excludes",
      "matches",
      "memberOf",
      "str",
      "after",
      "before",
      "and",
      "or");
  private static final Set<String> REFUSED_WORDS = Set.of(
      "findings",
      "drools",
      "kcontext",
      "eval",
      "soundslike",
      "from",
      "accumulate",
      "collect",
      "forall",
      "exists",
      "modify",
      "insert",
      "insertLogical",
      "update",
      "retract",
      "delete",
      "entry",
      "over",
      "window",
      "coincides",
      "during",
      "finishedby",
      "finishes",
      "includes",
      "meets",
      "metby",
      "overlappedby",
      "overlaps",
      "startedby",
      "starts",
      "kie");
  private static final Set<String> OPERATORS =
      Set.of("==", "!=", "<", ">", "<=", ">=", "&&", "||", "+", "-", "*", "/", "%", "!");

  private final Conditions conditions;
  private final boolean call;
  private final Deque<Clause> open = new ArrayDeque<>();

  /** What was counted since the last comma of one pair of brackets. */
  private static final class Clause {
    int tokens;
    int operators;
    int comparisons;
    int dots;
    int commas;
  }

  private Expression(Conditions conditions, boolean call) {
    this.conditions = conditions;
    this.call = call;
  }

  /** Reads up to the bracket that closes the one just read, which is left to be read. */
  static void check(Conditions conditions, boolean call) {
    new Expression(conditions, call).read();
  }

  private void read() {
    open.push(new Clause());
    while (!conditions.atEnd()) {
      Token token = conditions.now();
      if (token.is("(") || token.is("[")) {
        count(token);
        bracket(token);
        open.push(new Clause());
      } else if (token.is(")") || token.is("]")) {
        open.pop();
        if (open.isEmpty()) {
          return;
        }
      } else if (token.is(";") && !call && conditions.after().is(")") && open.size() == 1) {
        conditions.advance();
        continue;
      } else {
        count(token);
        switch (token.kind()) {
          case WORD -> word(token);
          case SYMBOL -> symbol(token);
          default -> {
            // Texts and numbers were checked where they were read.
          }
        }
      }
      conditions.advance();
    }
  }

  private void count(Token token) {
    Clause clause = open.peek();
    if (token.is(",")) {
      int commas = clause.commas + 1;
      open.pop();
      clause = new Clause();
      clause.commas = commas;
      open.push(clause);
      if (commas == Limits.COMMAS + 1) {
        refuse(
            token,
            "expected at most " + Limits.COMMAS
                + " commas between two brackets but this is one more",
            null);
      }
      return;
    }
    for (Clause around : open) {
      if (++around.tokens == Limits.TOKENS_IN_CLAUSE * 4 + 1) {
        refuse(token, "the condition is too long", "split it");
      }
    }
    if (OPERATORS.contains(token.text()) && token.kind() == Token.Kind.SYMBOL) {
      if (++clause.operators == Limits.OPERATORS_IN_CLAUSE + 1) {
        refuse(
            token,
            "expected at most " + Limits.OPERATORS_IN_CLAUSE
                + " operators in a condition but this is one more",
            "write several conditions with commas between them, or `in (…)`");
      }
      if (Set.of("!", "-", "+").contains(token.text())
          && Set.of("!", "-", "+").contains(conditions.before().text())
          && conditions.before().kind() == Token.Kind.SYMBOL) {
        refuse(token, "two signs in a row are not allowed", null);
      }
      if (Set.of("<", ">").contains(token.text()) && ++clause.comparisons == 5) {
        refuse(
            token,
            "expected at most 4 of `<` and `>` in a condition but this is one more",
            "split it with commas");
      }
    }
    if (token.is(".") || token.is("!.")) {
      if (++clause.dots > Limits.DOTS * 2) {
        refuse(token, "the condition has too many dots", "bind a part of it to a variable");
      }
    }
  }

  private void bracket(Token token) {
    if (open.size() > Limits.DEPTH_IN_PATTERN) {
      refuse(
          token,
          "expected at most " + Limits.DEPTH_IN_PATTERN
              + " open brackets within a pattern but this is one more",
          "Drools takes time exponential in nesting; split the condition");
    }
    if (token.is("(") && conditions.before().is(")")) {
      refuse(token, "casts are not allowed", "write this#Type");
    }
  }

  private void symbol(Token token) {
    switch (token.text()) {
      case "?" ->
        refuse(token, "`?` is not allowed in a condition", "write one rule for each case");
      case "@" -> refuse(token, "annotations are not allowed in a condition", null);
      case ":" -> {
        if (!conditions.before().isVariable()) {
          refuse(
              token,
              "expected a variable before `:` but was " + conditions.before().shown(),
              null);
        }
      }
      case ";" -> {
        if (!call && open.size() > 1) {
          refuse(token, "`;` is not allowed in a condition", null);
        }
      }
      default -> {
        // Operators were counted; what rules may not hold at all was refused where it was read.
      }
    }
  }

  private void word(Token token) {
    String word = token.text();
    Token before = conditions.before();
    Token after = conditions.after();
    if (word.indexOf('$', 1) > 0) {
      refuse(token, "a name with a $ in it is not allowed", "only variables begin with $");
    } else if (before.is(".") || before.is("!.")) {
      member(token, after);
    } else if (before.is("#")) {
      if (!conditions.knowsType(word)) {
        refuseType(token);
      }
    } else if (LITERALS.contains(word) || token.isVariable()) {
      if (after.is("(")) {
        refuse(token, "expected no bracket after " + word, null);
      }
    } else if (Allowed.isJavaWord(word) || REFUSED_WORDS.contains(word)) {
      refuse(token, "`" + word + "` is not allowed in a condition", null);
    } else if (OPERATOR_WORDS.contains(word)) {
      operator(token, after);
    } else if (token.isTypeName()) {
      if (!conditions.knowsType(word)) {
        refuseType(token);
      } else if (after.is("(")) {
        refuse(token, "a pattern is not allowed inside another", null);
      } else if (before.is("(") && after.is(")")) {
        refuse(token, "casts are not allowed", "write this#" + word);
      }
    } else if (after.is("(") && !conditions.allowed().isMethodName(word)) {
      refuseMethod(token);
    }
  }

  private void operator(Token token, Token after) {
    if (token.is("matches")) {
      if (!after.isText()) {
        refuse(
            after.kind() == Token.Kind.END_OF_FILE ? token : after,
            "expected a pattern in quotes after `matches` but was " + after.shown(),
            "a pattern is part of the rule, never of the facts");
        return;
      }
      String fault = TextPattern.fault(after.text());
      if (fault != null) {
        refuse(
            after,
            "the pattern is not allowed: " + fault,
            "patterns have at most one `*` or `+`; `contains`, str[startsWith] and str[endsWith] need none");
      }
    } else if (token.is("str") && after.is("[")) {
      // str[startsWith], str[endsWith], str[length]: the words inside are checked like fields.
      return;
    }
  }

  private void member(Token token, Token after) {
    String word = token.text();
    if (Allowed.isJavaWord(word)) {
      refuse(token, "`." + word + "` is not allowed", null);
    } else if (after.is("(")) {
      if (!conditions.allowed().isMethodName(word)) {
        refuseMethod(token);
      }
    } else if (token.isTypeName() && !isConstant(word)) {
      refuse(
          token,
          "the name of a type with its package is not allowed here",
          "types of facts are named without it");
    }
  }

  private static boolean isConstant(String word) {
    return word.chars().noneMatch(Character::isLowerCase);
  }

  private void refuseMethod(Token token) {
    refuse(
        token,
        "the method " + token.text() + " is not one that rules may call",
        "rules use the fields and methods of facts, and those of texts, numbers, dates and lists on the allow-list");
  }

  private void refuseType(Token token) {
    refuse(
        token,
        "the type " + token.text() + " is not one that rules may name",
        "rules name the types of org.statedconditions.fact and org.statedconditions.finding, and types they declare");
  }

  private void refuse(Token at, String message, String why) {
    conditions.source().refuse(at, message, why);
  }
}
