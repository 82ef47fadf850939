package org.statedconditions.drl.check;

import java.util.List;
import java.util.Set;

/**
 * Reads the conditions of a rule or query: patterns on facts and own types, {@code not}, {@code exists}, {@code forall},
 * {@code accumulate} with built-in functions, {@code collect} into a list or set, calls of queries, and {@code from} a field of
 * a bound variable. Recursion is bounded by the brackets that {@link Lexer} lets through.
 */
final class Conditions {
  private static final Set<String> CODE = Set.of("init", "action", "reverse", "result");
  private static final Set<String> CONNECTIVES = Set.of("and", "or", "&&", "||");

  private final Source source;
  private final Allowed allowed;
  private final Vocabulary vocabulary;
  private final Item item;
  private final List<Token> tokens;
  private final Token end;
  private int at;
  private int patterns;

  private Conditions(Source source, Allowed allowed, Vocabulary vocabulary, Item item) {
    this.source = source;
    this.allowed = allowed;
    this.vocabulary = vocabulary;
    this.item = item;
    this.tokens = item.conditions();
    int last =
        tokens.isEmpty() ? item.at().end() : tokens.get(tokens.size() - 1).end();
    this.end = new Token(Token.Kind.END_OF_FILE, "", last, last);
  }

  /** Puts what is wrong with the conditions of {@code item} to {@code source}. */
  static void check(Source source, Allowed allowed, Vocabulary vocabulary, Item item) {
    Conditions conditions = new Conditions(source, allowed, vocabulary, item);
    try {
      long ways = conditions.elements();
      while (conditions.now().is(";")) {
        conditions.at++;
        ways = Math.min(ways * conditions.elements(), 1_000_000);
      }
      if (!conditions.atEnd()) {
        conditions.refuse("expected a condition but was " + conditions.now().shown(), null);
      }
      if (ways > Limits.WAYS) {
        source.refuse(
            item.at(),
            "expected at most " + Limits.WAYS
                + " ways through the `or`s of a rule but there are more",
            "Drools compiles a rule once for each way; write several rules");
      }
    } catch (Lost e) {
      // The problem is told; the rest of this rule cannot be followed.
    }
  }

  private static final class Lost extends Exception {
    private static final long serialVersionUID = 1L;

    Lost() {
      super("lost", null, false, false);
    }
  }

  /** A sequence of elements up to a sign that is none of theirs; says how many ways there are through their `or`s. */
  private long elements() throws Lost {
    long ways = 0;
    long product = 1;
    while (startsElement()) {
      product = Math.min(product * element(), 1_000_000);
      if (now().is("or") || now().is("||")) {
        ways += product;
        product = 1;
        at++;
        if (!startsElement()) {
          refuse("expected a condition but was " + now().shown(), null);
        }
      } else if (now().is("and") || now().is("&&")) {
        at++;
        if (!startsElement()) {
          refuse("expected a condition but was " + now().shown(), null);
        }
      }
    }
    return Math.min(ways + product, 1_000_000);
  }

  private boolean startsElement() {
    Token now = now();
    return now.is("(")
        || now.is("?")
        || (now.isWord() && !CONNECTIVES.contains(now.text()) && !now.is("from"));
  }

  private long element() throws Lost {
    if (now().is("(")) {
      at++;
      long ways = elements();
      expect(")");
      return ways;
    }
    if (now().is("?")) {
      at++;
      call();
      return 1;
    }
    switch (now().text()) {
      case "not", "exists" -> {
        at++;
        if (now().is("not") || now().is("exists")) {
          refuse("expected a pattern or a bracket but was " + now().shown(), null);
        }
        return element();
      }
      case "forall" -> {
        at++;
        expect("(");
        long ways = elements();
        expect(")");
        return ways;
      }
      case "accumulate" -> {
        at++;
        return accumulate();
      }
      case "eval" -> refuse("`eval` is not allowed", "write the condition inside a pattern");
      case "acc" -> refuse("`acc` is not allowed", "write `accumulate`");
      case "groupby" -> refuse("`groupby` is not allowed", "write `accumulate`");
      case "if", "else", "switch", "do", "break", "while", "for" ->
        refuse(
            "`" + now().text() + "` is not allowed in conditions", "write one rule for each case");
      case "collect", "entry" -> refuse("`" + now().text() + "` is not allowed here", null);
      default -> {
        if (vocabulary.queries().contains(now().text()) && !now().isTypeName()) {
          call();
        } else {
          pattern();
        }
      }
    }
    return 1;
  }

  private void call() throws Lost {
    if (!vocabulary.queries().contains(now().text())) {
      refuse("expected the name of a query but was " + now().shown(), null);
    }
    if (item.kind() == Item.Kind.QUERY) {
      refuse(
          "a query that calls a query is not allowed",
          "write out the conditions: calls could go round in circles");
    }
    at++;
    count();
    if (now().is("(")) {
      at++;
      Expression.check(this, true);
      expect(")");
    }
  }

  private void pattern() throws Lost {
    if (now().isVariable()) {
      at++;
      expect(":");
    }
    if (now().is("(")) {
      refuse("a variable for several patterns is not allowed", "write one rule for each");
    }
    Token first = now();
    StringBuilder type = new StringBuilder();
    while (now().isWord()) {
      type.append(now().text());
      at++;
      if (!now().is(".")) {
        break;
      }
      type.append('.');
      at++;
    }
    String name = type.toString();
    if (name.isEmpty()) {
      refuse("expected a pattern such as Ceasefire(…) but was " + now().shown(), null);
    }
    if (vocabulary.queries().contains(name)) {
      at--;
      call();
      return;
    }
    if (!isType(name)) {
      source.refuse(
          first.start(),
          tokens.get(at - 1).end(),
          "the type " + name + " is not one that rules may match",
          "rules match the types of org.statedconditions.fact and org.statedconditions.finding, and types they declare");
    }
    count();
    if (!now().is("(")) {
      refuse("expected `(` after " + name + " but was " + now().shown(), null);
    }
    at++;
    Expression.check(this, false);
    expect(")");
    if (now().is("over")) {
      refuse("`over` is not allowed", "conditions look at all facts");
    }
    if (now().is("@")) {
      refuse("annotations on patterns are not allowed", null);
    }
    if (now().is("from")) {
      at++;
      from(first, name);
    }
  }

  private boolean isType(String name) {
    return allowed.isTypeName(name)
        || allowed.isImportable(name)
        || vocabulary.types().contains(name);
  }

  private void count() {
    if (++patterns == Limits.PATTERNS + 1) {
      source.refuse(
          now(),
          "expected at most " + Limits.PATTERNS + " patterns in a rule but this is one more",
          "split the rule");
    }
  }

  private void from(Token type, String name) throws Lost {
    if (now().is("accumulate")) {
      at++;
      accumulate();
      return;
    }
    if (now().is("collect")) {
      at++;
      if (!allowed.isCollection(name)) {
        source.refuse(
            type,
            "collecting into " + name + " is not allowed",
            "collect into List, Set or Collection");
      }
      expect("(");
      element();
      expect(")");
      return;
    }
    if (now().is("entry")) {
      refuse("`entry-point` is not allowed", "all facts are in one place");
    }
    if (!now().isVariable()) {
      refuse(
          "expected a bound variable after `from` but was " + now().shown(),
          "for example: from $report.declarations");
    }
    if (!isBound(now().text())) {
      refuse(now().text() + " is bound by none of the conditions", null);
    }
    at++;
    int dots = 0;
    while (now().is(".") || now().is("!.")) {
      at++;
      if (!now().isWord() || Allowed.isJavaWord(now().text())) {
        refuse("expected a field but was " + now().shown(), null);
      }
      Token member = now();
      at++;
      if (now().is("(")) {
        if (!allowed.isMethodName(member.text())) {
          source.refuse(
              member, "the method " + member.text() + " is not one that rules may call", null);
        }
        at++;
        expect(")");
      }
      if (++dots > Limits.DOTS) {
        refuse("expected at most " + Limits.DOTS + " dots but this is one more", null);
      }
    }
    if (now().is("[")) {
      refuse("expected a field after `from` but was an index", null);
    }
  }

  private boolean isBound(String variable) {
    for (int i = 0; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is(variable) && tokens.get(i + 1).is(":")) {
        return true;
      }
    }
    return item.parameters().contains(variable);
  }

  private long accumulate() throws Lost {
    expect("(");
    long ways = elements();
    if (!now().is(";") && !now().is(",")) {
      refuse("expected `;` after what is accumulated but was " + now().shown(), null);
    }
    at++;
    function();
    while (now().is(",")) {
      at++;
      function();
    }
    if (now().is(";")) {
      at++;
      Expression.check(this, false);
    }
    expect(")");
    return ways;
  }

  private void function() throws Lost {
    if (now().isVariable()) {
      at++;
      expect(":");
    }
    Token function = now();
    if (CODE.contains(function.text())) {
      refuse("code in `accumulate` is not allowed", "allowed are " + allowed.accumulateFunctions());
    }
    if (!function.isWord() || !allowed.accumulateFunctions().contains(function.text())) {
      refuse(
          "the accumulate function " + function.shown() + " is not allowed",
          "allowed are " + allowed.accumulateFunctions());
    }
    at++;
    expect("(");
    Expression.check(this, false);
    expect(")");
  }

  // --- for Expression
  // --------------------------------------------------------------------------------------------------

  Source source() {
    return source;
  }

  Allowed allowed() {
    return allowed;
  }

  boolean knowsType(String name) {
    return allowed.isTypeName(name) || vocabulary.types().contains(name);
  }

  Token now() {
    return at < tokens.size() ? tokens.get(at) : end;
  }

  boolean atEnd() {
    return at >= tokens.size();
  }

  Token before() {
    return at == 0 ? end : tokens.get(at - 1);
  }

  Token after() {
    return at + 1 < tokens.size() ? tokens.get(at + 1) : end;
  }

  void advance() {
    at++;
  }

  private void expect(String symbol) throws Lost {
    if (!now().is(symbol)) {
      refuse("expected `" + symbol + "` but was " + now().shown(), null);
    }
    at++;
  }

  private void refuse(String message, String why) throws Lost {
    source.refuse(now(), message, why);
    throw new Lost();
  }
}
