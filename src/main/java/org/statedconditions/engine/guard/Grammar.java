package org.statedconditions.engine.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.statedconditions.engine.guard.Token.Kind;

/**
 * Reads the tokens of a rule file as what a restricted pack may hold: {@code package}, imports of single types, declared
 * types with plain fields, queries, and rules whose consequence is one call. Anything else is refused where it stands. What
 * the conditions themselves may say is up to {@link Conditions}.
 */
final class Grammar {
  private static final Set<String> STARTS = Set.of("rule", "query", "declare", "package", "import");
  static final Set<String> CALLS = Set.of("met", "notMet", "candidate", "notCandidate");
  /** The types of what every rule knows by name. */
  private static final Set<String> GLOBALS = Set.of("Findings", "Parameters");

  private static final Set<String> ATTRIBUTES = Set.of(
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

  private final Source source;
  private final List<Token> tokens;
  private final Allowed allowed;
  private final String packageName;
  private final Set<String> annotations;
  private final List<Item> items = new ArrayList<>();
  private final List<String> imports = new ArrayList<>();
  private final List<FieldType> fieldTypes = new ArrayList<>();
  private int at;

  /** A type that some file of the pack has to declare. */
  private record FieldType(String name, int start, int end) {}

  Grammar(
      Source source,
      List<Token> tokens,
      Allowed allowed,
      String packageName,
      Set<String> annotations) {
    this.source = source;
    this.tokens = tokens;
    this.allowed = allowed;
    this.packageName = packageName;
    this.annotations = annotations;
  }

  /** Thrown and caught in this class, to go on with the next item. */
  private static final class Lost extends Exception {
    private static final long serialVersionUID = 1L;

    Lost() {
      super("lost", null, false, false);
    }
  }

  /** The rules, queries and types of the file in their order; problems go to the source. */
  List<Item> read() {
    while (now().kind() != Kind.END_OF_FILE) {
      int before = at;
      try {
        item();
      } catch (Lost e) {
        at = Math.max(at, before + 1);
        while (now().kind() != Kind.END_OF_FILE && !STARTS.contains(word())) {
          at++;
        }
      }
    }
    return List.copyOf(items);
  }

  /** Refuses fields of types that are neither allowed nor among {@code own}; after {@link #read}. */
  void checkFields(Set<String> own) {
    for (FieldType type : fieldTypes) {
      if (!own.contains(type.name())) {
        source.refuse(
            type.start(),
            type.end(),
            "a field of the type " + type.name() + " is not allowed",
            "allowed are " + allowed.fieldTypes()
                + ", the types of facts and types that the pack declares");
      }
    }
  }

  /** The full names of the imported types, after {@link #read}. */
  List<String> imports() {
    return List.copyOf(imports);
  }

  private void item() throws Lost {
    switch (word()) {
      case "package" -> packageLine();
      case "import" -> importLine();
      case "declare" -> type();
      case "query" -> query();
      case "rule" -> rule();
      case "function" ->
        refuse("`function` is not allowed", "a rule's `then` is one call and needs none");
      case "global" ->
        refuse(
            "`global` is not allowed",
            "`findings`, `parameters` and `asOf` are there without being declared");
      case "unit" ->
        refuse("`unit` is not allowed", "the rules of a pack belong together by their folder");
      case "dialect" -> refuse("`dialect` is not allowed", "conditions are Java expressions");
      default -> {
        if (ATTRIBUTES.contains(word())) {
          refuse(
              "`" + word() + "` is not allowed outside a rule", "the order of rules never matters");
        }
        if (now().is(";")) {
          at++;
          return;
        }
        refuse(
            "expected `rule`, `query`, `declare` or `import` but was " + now().shown(), null);
      }
    }
  }

  private void packageLine() throws Lost {
    Token start = next();
    Token first = now();
    String name = dotted();
    skip(";");
    if (!items.isEmpty() || !imports.isEmpty()) {
      source.refuse(start, "expected `package` before everything else", null);
    }
    if (!name.equals(packageName)) {
      source.refuse(
          first,
          "expected the package " + packageName + " but was " + name,
          "the line may be left out altogether");
    }
  }

  private void importLine() throws Lost {
    next();
    Token first = now();
    if (first.is("static")) {
      refuse(
          "static imports are not allowed",
          "write the constant with its type, for example Scope.GENERAL");
    }
    if (first.is("function")) {
      refuse(
          "imports of functions are not allowed", "conditions use the fields and methods of facts");
    }
    if (first.is("accumulate") || first.is("acc")) {
      refuse(
          "imports of accumulate functions are not allowed",
          "allowed are " + allowed.accumulateFunctions());
    }
    String name = dotted();
    if (now().is(".")) {
      refuse(
          "imports of whole packages are not allowed",
          "the types of facts and findings need no import");
    }
    skip(";");
    if (!allowed.isImportable(name)) {
      source.refuse(
          first.start(),
          tokens.get(at - 1).end(),
          "the import of " + name + " is not allowed",
          "rules may import the types of org.statedconditions.fact and org.statedconditions.finding, one by one");
    } else {
      imports.add(name);
    }
  }

  private void type() throws Lost {
    next();
    for (String refused : List.of("enum", "trait", "window", "entry")) {
      if (now().is(refused)) {
        refuse("`declare " + refused + "` is not allowed", "declare types with plain fields");
      }
    }
    Token name = now();
    plainName("type", "OwnType");
    if (!Character.isUpperCase(name.text().charAt(0))) {
      source.refuse(
          name, "expected a type's name to begin with a capital but was " + name.text(), null);
    }
    if (allowed.isTypeName(name.text())
        || GLOBALS.contains(name.text())
        || Allowed.isJavaLang(name.text())) {
      source.refuse(name, "the name " + name.text() + " is taken", "call the type something else");
    }
    if (now().is(".")) {
      refuse(
          "expected a plain name but was a name with a package",
          "types are declared in the pack's own package");
    }
    if (now().is("extends")) {
      refuse("`extends` is not allowed", "repeat the fields");
    }
    if (now().is("@")) {
      refuse("annotations on types are not allowed", null);
    }
    int fields = 0;
    while (!now().is("end")) {
      field();
      if (++fields > Limits.FIELDS) {
        refuse("expected at most " + Limits.FIELDS + " fields but this is one more", null);
      }
    }
    next();
    skip(";");
    items.add(new Item(Item.Kind.TYPE, name.text(), name, List.of(), List.of()));
  }

  private void field() throws Lost {
    plainName("field", "name");
    expect(":");
    fieldType(0);
    if (now().is("=") || now().is(":=")) {
      refuse("initial values of fields are not allowed", "what is not given is unknown");
    }
    if (now().is("@")) {
      refuse("annotations on fields are not allowed", null);
    }
    if (now().is(",") || now().is(";")) {
      at++;
    }
  }

  private void fieldType(int depth) throws Lost {
    Token first = now();
    String name = dotted();
    if (!allowed.isFieldType(name)) {
      fieldTypes.add(new FieldType(name, first.start(), tokens.get(at - 1).end()));
    }
    if (now().is("<")) {
      if (depth == 2) {
        refuse("expected no deeper type arguments", null);
      }
      at++;
      fieldType(depth + 1);
      while (now().is(",")) {
        at++;
        fieldType(depth + 1);
      }
      expect(">");
    }
    if (now().is("[")) {
      refuse("arrays are not allowed", "write List");
    }
  }

  private void query() throws Lost {
    next();
    Token name = now();
    if (name.isText()) {
      refuse(
          "expected a plain name but was " + name.shown(),
          "a query's name is one word, without quotes");
    }
    plainName("query", "accepted");
    List<String> parameters = new ArrayList<>();
    if (now().is("(")) {
      at++;
      while (!now().is(")")) {
        Token first = now();
        if (!first.isVariable()) {
          String type = dotted();
          if (!allowed.isFieldType(type) && !allowed.isTypeName(type)) {
            source.refuse(first, "a parameter of the type " + type + " is not allowed", null);
          }
        }
        if (!now().isVariable()) {
          refuse("expected a variable such as $id but was " + now().shown(), null);
        }
        parameters.add(next().text());
        if (!now().is(")")) {
          expect(",");
        }
      }
      at++;
    }
    if (now().is("@")) {
      refuse("annotations on queries are not allowed", null);
    }
    List<Token> body = conditions("end", name);
    next();
    skip(";");
    items.add(new Item(Item.Kind.QUERY, name.text(), name, body, parameters));
  }

  private void rule() throws Lost {
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
    items.add(new Item(Item.Kind.RULE, name.text(), name, conditions, List.of()));
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
  private List<Token> conditions(String end, Token name) throws Lost {
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

  private void plainName(String what, String example) throws Lost {
    Token name = now();
    if (!name.isWord()
        || name.text().indexOf('$') >= 0
        || STARTS.contains(name.text())
        || name.is("end")) {
      refuse(
          "expected the name of a " + what + ", such as " + example + ", but was " + name.shown(),
          null);
    }
    if (what.equals("field")
        ? Allowed.isReservedForFields(name.text())
        : Allowed.isReserved(name.text())) {
      source.refuse(name, "the name " + name.text() + " is taken", "call it something else");
    }
    at++;
  }

  private String dotted() throws Lost {
    StringBuilder out = new StringBuilder();
    while (true) {
      if (!now().isWord()) {
        refuse("expected a name but was " + now().shown(), null);
      }
      out.append(next().text());
      if (!now().is(".") || !tokens.get(at + 1).isWord()) {
        return out.toString();
      }
      at++;
      out.append('.');
    }
  }

  private void refuse(String message, String why) throws Lost {
    source.refuse(now(), message, why);
    throw new Lost();
  }

  private void expect(String symbol) throws Lost {
    if (!now().is(symbol)) {
      refuse("expected `" + symbol + "` but was " + now().shown(), null);
    }
    at++;
  }

  private void skip(String symbol) {
    if (now().is(symbol)) {
      at++;
    }
  }

  private Token now() {
    return tokens.get(at);
  }

  private Token next() {
    Token token = tokens.get(at);
    if (token.kind() != Kind.END_OF_FILE) {
      at++;
    }
    return token;
  }

  private String word() {
    return now().isWord() ? now().text() : "";
  }
}
