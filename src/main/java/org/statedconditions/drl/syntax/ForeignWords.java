package org.statedconditions.drl.syntax;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Words that other languages have where this one cannot read them, and how the same is said here. */
final class ForeignWords {
  private static final String EQUALS = "values are compared with `==` and `!=`";
  private static final String CHANGE =
      "rules change no facts: they are what files report; a rule says what it finds, `findings.met($x)`";
  private static final String MAKE =
      "rules make no facts: a rule says what it finds, `findings.met($x)`; conditions that several rules share are a `query`";
  private static final String TAKE =
      "rules take no facts away: a report that a later one replaces does not count any more by itself";
  private static final String PRINT =
      "a rule prints nothing: its name is the explanation that readers get";
  private static final String CODE =
      "what has to hold stands under `when`; write one rule for each outcome";

  private static final Map<String, String> OPERATORS = Map.ofEntries(
      Map.entry("between", "write `>= a` and `<= b` with a comma between them"),
      Map.entry("like", "texts are searched with `contains`, `startsWith(a, b)` and `matches`"),
      Map.entry("LIKE", "texts are searched with `contains`, `startsWith(a, b)` and `matches`"),
      Map.entry("startsWith", "write `startsWith(a, b)`"),
      Map.entry("endsWith", "write `endsWith(a, b)`"),
      Map.entry("is", EQUALS + ", also with null"),
      Map.entry("IS", EQUALS + ", also with null"),
      Map.entry("equals", EQUALS),
      Map.entry("eq", EQUALS),
      Map.entry("ne", EQUALS),
      Map.entry("not", EQUALS),
      Map.entry("equalsIgnoreCase", "write `sameText(a, b)`"),
      Map.entry("lt", "write `<`"),
      Map.entry("gt", "write `>`"),
      Map.entry("le", "write `<=`"),
      Map.entry("ge", "write `>=`"),
      Map.entry("mod", "write `%`"),
      Map.entry("has", "a list is searched with `contains`"),
      Map.entry("containsAll", "write `containsAll(list, values)`"),
      Map.entry("containsAny", "write `containsAny(list, values)`"),
      Map.entry("AND", "write `&&` or a comma"),
      Map.entry("OR", "write `||`"),
      Map.entry("xor", "write one rule for each case"),
      Map.entry("isNot", "write `!=`"));

  private static final Map<String, String> CALLS = Map.ofEntries(
      Map.entry("modify", CHANGE),
      Map.entry("update", CHANGE),
      Map.entry("set", CHANGE),
      Map.entry("insert", MAKE),
      Map.entry("insertLogical", MAKE),
      Map.entry("new", MAKE),
      Map.entry("retract", TAKE),
      Map.entry("delete", TAKE),
      Map.entry("System", PRINT),
      Map.entry("log", PRINT),
      Map.entry("logger", PRINT),
      Map.entry("print", PRINT),
      Map.entry("println", PRINT),
      Map.entry("if", CODE),
      Map.entry("for", CODE),
      Map.entry("while", CODE),
      Map.entry("try", CODE),
      Map.entry("return", CODE),
      Map.entry("throw", CODE),
      Map.entry("else", CODE),
      Map.entry("String", CODE),
      Map.entry("int", CODE),
      Map.entry("boolean", CODE),
      Map.entry("var", CODE));

  private ForeignWords() {}

  /** How to say here what {@code word} says between two values elsewhere; null if that is not known. */
  static @Nullable String operator(String word) {
    return OPERATORS.get(word);
  }

  /** Why a consequence does not begin with {@code word}, and what to do instead; null if that is not known. */
  static @Nullable String call(Token word) {
    return word.text().startsWith("$") ? CHANGE : CALLS.get(word.text());
  }
}
