package org.statedconditions.drl.check;

import java.util.List;
import java.util.Set;
import org.statedconditions.drl.check.Token.Kind;

/** Reads a rule: its name, its annotations, where its conditions stand, and the one call that is its consequence. */
abstract class RuleGrammar extends TokenWalk {
  static final Set<String> STARTS = Set.of("rule", "query", "declare", "package", "import");
  static final Set<String> CALLS = Set.of("met", "notMet", "candidate", "notCandidate");
  static final Set<String> ATTRIBUTES = Set.of(
      "salience",
      "enabled",
      "no",
      "auto",
      "lock",
      "agenda",
      "activation",
      "ruleflow",
      "date",
      "timer",
      "calendars",
      "duration",
      "dialect",
      "refract",
      "direct");

  private final Set<String> annotations;

  RuleGrammar(Source source, List<Token> tokens, Set<String> annotations) {
    super(source, tokens);
    this.annotations = annotations;
  }

  final Item rule() throws Lost {
    next();
    Token name = now();
    if (!name.isText()) {
      refuse(
          "expected the rule's name in double quotes but was " + name.shown(),
          "the name is a sentence that says why");
    }
    at++;
    ruleName(name);
    if (now().is("extends")) {
      refuse("`extends` is not allowed", "repeat the conditions");
    }
    while (!now().is("when")) {
      if (now().is("@")) {
        annotation();
      } else if (ATTRIBUTES.contains(word())) {
        refuse(
            "`" + attribute() + "` is not allowed",
            "the order of rules never matters, and none has attributes");
      } else {
        refuse("expected an annotation or `when` but was " + now().shown(), null);
      }
    }
    next();
    List<Token> conditions = conditions("then", name);
    next();
    consequence(conditions);
    return new Item(Item.Kind.RULE, name.text(), name, conditions, List.of());
  }

  private String attribute() {
    StringBuilder out = new StringBuilder(word());
    for (int i = at + 1; i + 1 < tokens.size() && tokens.get(i).is("-"); i += 2) {
      out.append('-').append(tokens.get(i + 1).text());
    }
    return out.toString();
  }

  private void ruleName(Token name) {
    String text = name.text();
    if (text.isBlank()) {
      source.refuse(name, "expected a rule's name to be a sentence but was blank", null);
    }
    if (text.indexOf('\\') >= 0) {
      source.refuse(name, "a backslash is not allowed in the name of a rule", null);
    }
    if (text.startsWith("roll-up:")) {
      source.refuse(
          name, "a rule's name does not begin with `roll-up:`", "these names belong to the engine");
    }
    text.codePoints()
        .filter(c -> !Character.isLetterOrDigit(c)
            && !isMark(c)
            && " .,;:!?()'’‘“”„«»–—-/%&+§°…·".indexOf(c) < 0)
        .findFirst()
        .ifPresent(c -> source.refuse(
            name,
            "the character " + Character.toString(c) + " is not allowed in the name of a rule",
            "names are sentences: letters, digits, blanks and ordinary punctuation"));
  }

  private static boolean isMark(int c) {
    int type = Character.getType(c);
    return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
  }

  private void annotation() throws Lost {
    Token sign = next();
    Token name = now();
    if (!name.isWord() || !annotations.contains(name.text())) {
      source.refuse(
          sign.start(),
          name.end(),
          "the annotation @" + name.text() + " is not allowed",
          "allowed are "
              + String.join(
                  ", ",
                  annotations.stream().sorted().map(a -> "@" + a + "(\"…\")").toList()));
      throw new Lost();
    }
    next();
    expect("(");
    Token value = now();
    if (!value.isText()) {
      refuse("expected a text in quotes but was " + value.shown(), null);
    }
    at++;
    if (value.text().indexOf('\\') >= 0) {
      source.refuse(value, "a backslash is not allowed in an annotation", null);
    }
    if (!now().is(")")) {
      refuse("expected one text and `)` but was " + now().shown(), null);
    }
    at++;
  }

  /** The tokens up to {@code end}, which is left to be read. */
  final List<Token> conditions(String end, Token name) throws Lost {
    int from = at;
    while (!now().is(end)) {
      if (now().kind() == Kind.END_OF_FILE) {
        source.refuse(name, "expected `" + end + "` after the conditions but the file ends", null);
        throw new Lost();
      }
      if (now().isWord()
          && (STARTS.contains(word()) || Set.of("when", "then", "end").contains(word()))) {
        refuse("expected `" + end + "` but was " + now().shown(), null);
      }
      if (at - from > Limits.TOKENS) {
        source.refuse(
            name,
            "expected at most " + Limits.TOKENS + " words and signs in a rule but there are more",
            "split the rule");
        throw new Lost();
      }
      at++;
    }
    return tokens.subList(from, at);
  }

  private void consequence(List<Token> conditions) throws Lost {
    String form =
        "a `then` is exactly one call of findings.met, notMet, candidate or notCandidate with a variable, then `;`";
    if (!now().is("findings")) {
      refuse("expected `findings` but was " + now().shown(), form);
    }
    at++;
    if (!now().is(".")) {
      refuse("expected `.` but was " + now().shown(), form);
    }
    at++;
    if (!CALLS.contains(word())) {
      refuse("expected met, notMet, candidate or notCandidate but was " + now().shown(), form);
    }
    at++;
    if (!now().is("(")) {
      refuse("expected `(` but was " + now().shown(), form);
    }
    at++;
    Token variable = now();
    if (!variable.isVariable()) {
      refuse("expected a variable such as $report but was " + variable.shown(), form);
    }
    if (!binds(conditions, variable.text())) {
      source.refuse(variable, variable.text() + " is bound by none of the rule's conditions", form);
    }
    at++;
    for (String sign : List.of(")", ";")) {
      if (!now().is(sign)) {
        refuse("expected `" + sign + "` but was " + now().shown(), form);
      }
      at++;
    }
    if (!now().is("end")) {
      refuse("expected `end` but was " + now().shown(), form);
    }
    at++;
    skip(";");
  }

  private static boolean binds(List<Token> conditions, String variable) {
    for (int i = 0; i + 1 < conditions.size(); i++) {
      if (conditions.get(i).is(variable) && conditions.get(i + 1).is(":")) {
        return true;
      }
    }
    return false;
  }
}
