package org.statedconditions.drl.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.statedconditions.drl.check.Token.Kind;

/**
 * Reads the tokens of a rule file as what a restricted pack may hold: {@code package}, imports of single types, declared
 * types with plain fields, queries, and rules whose consequence is one call. Anything else is refused where it stands. What
 * the conditions themselves may say is up to {@link Conditions}.
 */
final class Grammar extends RuleGrammar {
  /** The types of what every rule knows by name. */
  private static final Set<String> GLOBALS = Set.of("Findings", "Parameters");

  private final Allowed allowed;
  private final String packageName;
  private final List<Item> items = new ArrayList<>();
  private final List<String> imports = new ArrayList<>();
  private final List<FieldType> fieldTypes = new ArrayList<>();

  /** A type that some file of the pack has to declare. */
  private record FieldType(String name, int start, int end) {}

  Grammar(
      Source source,
      List<Token> tokens,
      Allowed allowed,
      String packageName,
      Set<String> annotations) {
    super(source, tokens, annotations);
    this.allowed = allowed;
    this.packageName = packageName;
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
      case "rule" -> items.add(rule());
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
}
