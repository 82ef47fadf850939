package org.statedconditions.drl.check;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Rule files that try to run code of their own, to read what is none of their business, or to keep the loader busy. */
final class Attacks {
  /** The system property that no attack may set. */
  static final String MARKER = "guard.marker";

  private static final String SET = "System.setProperty(\"" + MARKER + "\", \"x\")";
  private static final String SET_FULL = "java.lang." + SET;

  private final List<Attack> attacks = new ArrayList<>();

  record Attack(String name, String text) {
    @Override
    public String toString() {
      return name;
    }
  }

  static List<Attack> all() {
    Attacks all = new Attacks();
    all.whileBuilding();
    all.whenTheKnowledgeBaseIsMade();
    all.inConditions();
    all.inConsequences();
    all.elsewhere();
    all.hiddenFromTheReader();
    all.bombs();
    MoreAttacks.addTo(all.attacks);
    return all.attacks;
  }

  private void add(String name, String text) {
    attacks.add(new Attack(name, text));
  }

  static String rule(String conditions, String consequence) {
    return "rule \"Attack\"\n@criterion(\"a.b\")\nwhen\n  " + conditions + "\nthen\n  "
        + consequence + "\nend\n";
  }

  private static String rule(String conditions) {
    return rule(conditions, "findings.met($c);");
  }

  private static String constraint(String constraint) {
    return rule("$c : Ceasefire(" + constraint + ")");
  }

  private static final String GOOD = rule("$c : Ceasefire()");

  private void whileBuilding() {
    add(
        "enum with constructor arguments",
        "declare enum E A(" + SET + "); name : String end\n" + rule("$c : Ceasefire()\n E()"));
    add("plain enum", "declare enum E A, B; end\n" + GOOD);
    add("enum with a body", "declare enum E A(new String(\"x\")); s : String end\n" + GOOD);
    add(
        "import of an accumulate function",
        "import accumulate org.statedconditions.drl.check.Tripwire trip\n" + GOOD);
    add(
        "import of an accumulate function, short",
        "import acc org.statedconditions.drl.check.Tripwire trip;\n" + GOOD);
    add(
        "import of a class with a static initialiser",
        "import org.statedconditions.drl.check.Tripwire;\n" + constraint("Tripwire.TRIPPED"));
    add(
        "static initialiser by its full name",
        constraint("org.statedconditions.drl.check.Tripwire.TRIPPED"));
    add(
        "static import",
        "import static org.statedconditions.drl.check.Tripwire.*;\n" + constraint("TRIPPED"));
    add(
        "import static member",
        "import static java.lang.System.setProperty;\n"
            + constraint("setProperty(\"a\",\"b\") == null"));
    add("import function", "import function java.lang.System.setProperty\n" + GOOD);
    add("star import", "import java.lang.reflect.*;\n" + GOOD);
    add("star import of facts", "import org.statedconditions.fact.*;\n" + GOOD);
    add("type that extends a class", "declare T extends java.lang.Thread end\n" + GOOD);
    add("type that extends a fact", "declare T extends Extent end\n" + GOOD);
    add("trait", "declare trait T name : String end\n" + GOOD);
    add("type with annotations", "declare T @role(event) name : String end\n" + GOOD);
    add(
        "type with an annotated field",
        "declare T name : String @key @position(" + SET + ") end\n" + GOOD);
    add("type with a class as its field", "declare T c : java.lang.ClassLoader end\n" + GOOD);
    add("type with a runtime as its field", "declare T c : Runtime end\n" + GOOD);
    add("type with an array", "declare T c : String[] end\n" + GOOD);
    add("type named like a class of Java", "declare String name : Integer end\n" + GOOD);
    add("type named like a fact", "declare Ceasefire id : String end\n" + GOOD);
    add(
        "type with a package",
        "declare org.statedconditions.fact.Ceasefire id : String end\n" + GOOD);
    add("annotation with an expression", GOOD.replace("\"a.b\"", SET));
    add("annotation with a class", GOOD.replace("@criterion(\"a.b\")", "@java.lang.Deprecated"));
    add("annotation with pairs", GOOD.replace("\"a.b\"", "a = \"b\", c = \"d\""));
    add("annotation of another name", GOOD.replace("@criterion", "@propertyReactive @criterion"));
    add("annotation that breaks out", GOOD.replace("\"a.b\"", "\"a\\\"); " + SET + "; (\\\"\""));
    add("another package", "package org.statedconditions.drl.check;\n" + GOOD);
    add("the package of Java", "package java.lang;\n" + GOOD);
    add("unit", "unit Some;\n" + GOOD);
  }

  private void whenTheKnowledgeBaseIsMade() {
    for (String eval : List.of(
        "eval(" + SET + " == null)",
        "eval(true)",
        "eval (" + SET_FULL + " == null)",
        "not(eval(true))",
        "(eval(true) or eval(false))",
        "Ceasefire(eval(" + SET + " == null))")) {
      add("eval: " + eval, rule("$c : Ceasefire()\n " + eval));
    }
    for (String attribute : List.of(
        "salience (" + SET + " == null ? 1 : 2)",
        "salience 10",
        "salience -5",
        "enabled (" + SET + " == null)",
        "enabled false",
        "no-loop true",
        "no-loop",
        "auto-focus true",
        "lock-on-active true",
        "agenda-group \"x\"",
        "agenda-group \"x\\\"); " + SET + "; (\\\"\"",
        "activation-group \"x\"",
        "ruleflow-group \"x\"",
        "date-effective \"01-Jan-2020\"",
        "date-expires \"01-Jan-2020\"",
        "timer (int: 0 1)",
        "timer (expr: " + SET + ")",
        "duration 10",
        "calendars \"x\"",
        "dialect \"mvel\"",
        "dialect \"java\"",
        "refract true",
        "attributes salience 1")) {
      add("attribute: " + attribute, GOOD.replace("when\n", attribute + "\nwhen\n"));
      add("attribute of the file: " + attribute, attribute + "\n" + GOOD);
    }
    for (String from : List.of(
        "from " + SET,
        "from " + SET_FULL,
        "from [1, 2]",
        "from new java.util.ArrayList()",
        "from java.util.List.of(1)",
        "from parameters.texts(\"parties\")",
        "from findings",
        "from Tripwire.ALL",
        "from entry-point \"x\"",
        "from entry-point x",
        "from $c.getClass().getClassLoader()",
        "from $c.parties[0]",
        "from ($c.parties)",
        "from $x.parties",
        "from $c.declarations.stream()")) {
      add("from: " + from, rule("$c : Ceasefire()\n Declaration() " + from));
    }
    for (String name : List.of(
        "a\\\"); " + SET + "; (\\\"",
        "a\\\\",
        "a\\n",
        "a\\u0022",
        "a\n b",
        "a\u0000",
        "a\u202e b",
        "a*/ b",
        "a; {b}",
        "${a}",
        "<b>",
        "")) {
      add("name of a rule: " + name, GOOD.replace("Attack", name));
      add("name of a query: " + name, "query \"" + name + "\" Ceasefire() end\n" + GOOD);
    }
    add("name of a rule in single quotes", GOOD.replace("\"Attack\"", "'a\"); " + SET + "; (\"'"));
    add("name of a rule in backticks", GOOD.replace("\"Attack\"", "`Attack`"));
    add("name of a rule without quotes", GOOD.replace("\"Attack\"", "Attack"));
    add("rule that extends another", GOOD.replace("\"Attack\"", "\"Attack\" extends \"Other\""));
  }

  private void inConditions() {
    for (String evil : List.of(
        SET + " == null",
        SET_FULL + " == null",
        "(" + SET + ") == null",
        "id == " + SET,
        "id == \"x\" && " + SET + " == null",
        "id in (" + SET + ", \"a\")",
        "parties contains " + SET,
        SET + " memberOf parties",
        "$x : " + SET,
        "$x : id == " + SET,
        "Runtime.getRuntime().exec(\"touch x\") != null",
        "java.lang.Runtime.getRuntime().availableProcessors() > 0",
        "java . lang . Runtime . getRuntime() != null",
        "getClass() != null",
        "this.getClass() != null",
        "class != null",
        "this.class.classLoader != null",
        "id.getClass().forName(\"java.lang.Runtime\") != null",
        "id.class.name == \"x\"",
        "status.declaringClass.classLoader != null",
        "status.getDeclaringClass() != null",
        "Class.forName(\"org.statedconditions.drl.check.Tripwire\") != null",
        "java.lang.Class.forName(\"org.statedconditions.drl.check.Tripwire\") != null",
        "String.class.getClassLoader() == null",
        "String.format(\"%s\", id) == \"x\"",
        "Integer.getInteger(\"user.dir\") == null",
        "Boolean.getBoolean(\"x\")",
        "Long.getLong(\"x\") == null",
        "System.getenv(\"HOME\") != null",
        "System.getProperty(\"user.home\") != null",
        "System.exit(1) == null",
        "java.time.LocalDate.now() != null",
        "java.time.Instant.now() > effectiveFrom",
        "Instant.now() > effectiveFrom",
        "java.util.List.of(1).stream().map(x -> x).count() == 1",
        "parties.stream().anyMatch(p -> true)",
        "parties.stream().anyMatch(String::isBlank)",
        "parties.forEach(p -> " + SET + ")",
        "parties.removeIf(p -> true)",
        "parties.add(\"x\")",
        "parties.toArray().length > 0",
        "parties.iterator().next() == \"x\"",
        "new java.io.FileOutputStream(\"marker\") != null",
        "new Thread().isAlive()",
        "new String(\"x\") == id",
        "java.util.Optional.of(1).get() == 1",
        "java.lang.Math.random() > 0",
        "Math.random() > 0",
        "Thread.currentThread() != null",
        "java.util.ServiceLoader.load(null) != null",
        "new java.util.Scanner(\"x\") != null",
        "id.matches(\"(a+)+b\")",
        "id.replaceAll(\"(a+)+b\", \"c\") == id",
        "id.split(\",\").length > 1",
        "id.repeat(1000000) == \"x\"",
        "id.intern() == \"x\"",
        "id.toUpperCase() == \"X\"",
        "id.getBytes().length > 1",
        "id.hashCode() == 1 ? true : false",
        "id == \"x\" ? true : false",
        "id = \"x\"",
        "id += \"x\"",
        "id := \"x\"",
        "id++ == 1",
        "--id == 1",
        "~1 == 1",
        "id ^ 1 == 1",
        "id instanceof String",
        "(String) id == \"x\"",
        "((java.lang.Comparable) id) == \"x\"",
        "{ return true; }",
        "id == { \"x\" }",
        "id == new String[] { \"x\" }[0]",
        "wait() == null",
        "notifyAll() == null",
        "finalize() == null",
        "clone() != null",
        "findings.met(this) == null",
        "drools.halt() == null",
        "kcontext != null",
        "org.drools.core.util.StringUtils.isEmpty(id)",
        "org.kie.api.KieServices.get() != null",
        "org.statedconditions.engine.rollup.Board.class != null",
        "SubjectFindings.conclude() == null",
        "this#Thread.name == \"x\"",
        "this#java.lang.Thread.name == \"x\"",
        "id matches \"(a+)+b\"",
        "id matches \"(a|a)*b\"",
        "id matches \"a*a*a*b\"",
        "id matches \"(?:a*)*\"",
        "id matches \"(a)\\\\1\"",
        "id matches \".*.*.*x\"",
        "id matches parties",
        "id matches (\"a\")",
        "id not matches \"(x+x+)+y\"",
        "id soundslike \"x\"",
        "id == \"\\u0022\"",
        "id == \"\\\"\" + " + SET + " + \"\\\"\"",
        "id == 'x\" + " + SET + " + \"'",
        "id == `x`",
        "id == \"\"\"x\"\"\"",
        "id == 1e999999999",
        "id == 0x7fffffff",
        "id == 99999999999999999999999999999",
        "@annotation id == \"x\"",
        "id == \"x\"; " + SET + ";",
        "eval(true)",
        "Ceasefire(id == \"x\")",
        "parameters.getClass() != null",
        "asOf.getClass() != null",
        "asOf.atZone(java.time.ZoneId.systemDefault()) != null",
        "parties.get(0).getClass() != null",
        "parties[0].class != null",
        "declarations[0].party.bytes.length > 0")) {
      add("condition: " + evil, constraint(evil));
    }
    for (String evil : List.of(
        "accumulate(Ceasefire(); init(" + SET + ";) action(;) reverse(;) result(1))",
        "Number() from accumulate(Ceasefire(), init(int n = 0;), action(" + SET + ";), result(n))",
        "accumulate(Ceasefire(); $n : trip(1))",
        "accumulate(Ceasefire(); $n : variance(1))",
        "accumulate(Ceasefire(); $n : count(" + SET + "))",
        "accumulate(Ceasefire(); $n : sum(1, " + SET + "))",
        "acc(Ceasefire(); $n : count(1))",
        "groupby(Ceasefire($i : id); $k : $i; $n : count(1))",
        "java.util.ArrayList() from collect(Ceasefire())",
        "org.statedconditions.drl.check.TripwireList() from collect(Ceasefire())",
        "Ceasefire() over window:time(1s)",
        "Ceasefire() over window:length(1)",
        "Thread()",
        "Object()",
        "java.lang.Object()",
        "java.io.File()",
        "SubjectFindings()",
        "org.statedconditions.engine.rollup.SubjectFindings()",
        "Findings()",
        "Runtime(this != null)",
        "/ceasefires[id == \"x\"]",
        "if (true) do[x]",
        "switch (1) { }",
        "$a : (Ceasefire() or Mandate())",
        "Ceasefire() @watch(*)",
        "?unknown(1;)",
        "unknown(1;)",
        "String(this == \"x\") from System.getenv().values()",
        "not(not(not(not(not(not(not(not(not(not(Ceasefire()))))))))))")) {
      add("element: " + evil, rule("$c : Ceasefire()\n " + evil));
    }
    add(
        "query that calls itself",
        "query again(String $i) again($i;) end\n" + rule("$c : Ceasefire($i : id)\n again($i;)"));
    add(
        "queries that call each other",
        "query a(String $i) b($i;) end\nquery b(String $i) a($i;) end\n" + GOOD);
    add(
        "query with code for an argument",
        "query a(String $i) Ceasefire(id == $i) end\n"
            + rule("$c : Ceasefire()\n a(" + SET + ";)"));
    add("query with a type for a parameter", "query a(Runtime $i) Ceasefire() end\n" + GOOD);
    add(
        "query that sets",
        "query a() Ceasefire(" + SET + " == null) end\n" + rule("$c : Ceasefire()\n a()"));
  }

  private void inConsequences() {
    for (String evil : List.of(
        SET + ";",
        SET_FULL + ";",
        "findings.met($c); " + SET + ";",
        SET + "; findings.met($c);",
        "findings.met($c); findings.met($c);",
        "findings.met(" + SET + ");",
        "findings.met($c, " + SET + ");",
        "findings.met(new Object());",
        "findings.met($c.getClass());",
        "findings.met($other);",
        "findings.met(\"x\");",
        "findings.met(null);",
        "findings.getClass();",
        "findings.met($c)",
        "findings.met($c);;",
        "findings . met($c) ; { }",
        "while (true) { }",
        "for (;;) ;",
        "if (true) findings.met($c);",
        "{ findings.met($c); }",
        "insert($c);",
        "insertLogical($c);",
        "update($c);",
        "modify($c) { }",
        "delete($c);",
        "retract($c);",
        "drools.halt();",
        "drools.getKieRuntime().halt();",
        "kcontext.getKieRuntime().halt();",
        "throw new RuntimeException();",
        "return;",
        "new Thread().start();",
        "board.clear();",
        "parameters.text(\"x\");",
        "findings.met($c); }\n static { " + SET + "; } void x() {",
        "findings.met($c); // ok \r" + SET + ";",
        "findings.met($c); /* */ " + SET + "; /* */",
        "findings.\\u006det($c);",
        "findings.met($c); # \n" + SET + ";",
        "",
        "// nothing",
        "Runtime.getRuntime().exec(\"touch marker\");")) {
      add("consequence: " + evil, rule("$c : Ceasefire()", evil));
    }
    add("named consequence", GOOD.replace("end\n", "then[x]\n " + SET + ";\nend\n"));
    add("rule without when", "rule \"Attack\" then " + SET + "; end");
  }

  private void elsewhere() {
    add("function", "function void f() { " + SET + "; }\n" + GOOD);
    add(
        "function used in a condition",
        "function boolean f() { " + SET + "; return true; }\n" + constraint("f()"));
    add("global", "global java.lang.Runtime runtime;\n" + constraint("runtime != null"));
    add("global of the engine", "global org.statedconditions.engine.rollup.Board board;\n" + GOOD);
    add("field initialiser", "declare T name : String = " + SET + " end\n" + GOOD);
    add(
        "field initialiser with new",
        "declare T list : java.util.List = new java.util.ArrayList() end\n" + GOOD);
    add("window", "declare window W Ceasefire() over window:length(1) end\n" + GOOD);
    add("entry-point", "declare entry-point E end\n" + GOOD);
    add("template", "template x end\n" + GOOD);
    add(
        "import of a class",
        "import java.lang.Runtime;\n" + constraint("Runtime.getRuntime() != null"));
    add("import of the engine", "import org.statedconditions.engine.rollup.Board;\n" + GOOD);
    add("import of the compiler", "import org.drools.core.common.InternalWorkingMemory;\n" + GOOD);
    add("expander", "expander x.dsl\n" + GOOD);
    add("no DRL at all", "public class X { static { " + SET + "; } }");
    add("empty brackets", ")))(((");
  }

  private void hiddenFromTheReader() {
    add(
        "comment that ends for a person but not for Drools",
        "/* */ function void f() { " + SET + "; } /* */\n" + GOOD);
    add("comment closed in a line comment", "// */\nfunction void f() { }\n/* \n*/" + GOOD);
    add(
        "line comment ended by a carriage return",
        "// harmless \rfunction void f() { " + SET + "; }\n" + GOOD);
    add(
        "line comment ended by a next-line character",
        "// harmless \u0085function void f() { " + SET + "; }\n" + GOOD);
    add(
        "line comment ended by a line separator",
        "// harmless \u2028function void f() { " + SET + "; }\n" + GOOD);
    add("line comment ended by an escape", "// harmless \\u000a " + SET + ";\n" + GOOD);
    add("hash comment", "# harmless\n" + GOOD);
    add("comment that never ends", "/* " + GOOD);
    add("text that never ends", GOOD.replace("\"a.b\"", "\"a.b"));
    add("bidirectional override", "// \u202e" + GOOD);
    add("zero width space in a word", GOOD.replace("findings", "find\u200bings"));
    add("byte order mark inside", GOOD.replace("when", "\ufeffwhen"));
    add("soft hyphen", GOOD.replace("Ceasefire", "Cease\u00adfire"));
    add("Cyrillic letter in a type", GOOD.replace("Ceasefire", "\u0421easefire"));
    add("full-width letters", GOOD.replace("rule", "\uff52ule"));
    add("escape of a letter", GOOD.replace("findings", "\\u0066indings"));
    add("many u in an escape", GOOD.replace("findings", "\\uuuu0066indings"));
    add("unpaired surrogate", GOOD.replace("Attack", "a\ud800"));
    add("form feed", GOOD.replace("when", "\fwhen"));
    add("vertical tab", GOOD.replace("when", "\u000bwhen"));
    add("no-break space", GOOD.replace("when", "\u00a0when"));
    add("null character", GOOD + "\u0000function void f() { }");
    add("backspace", "function\b" + GOOD);
    add("keyword in backticks", "`function` void f() { }\n" + GOOD);
    add("then in a condition", rule("$c : Ceasefire(then == 1)"));
    add(
        "end in a condition",
        rule("$c : Ceasefire() end function void f() { } rule \"b\" when $d : Ceasefire()"));
    add("rule inside a rule", rule("$c : Ceasefire()\n rule \"b\" when then end"));
  }

  private void bombs() {
    for (int depth : new int[] {9, 16, 40, 400, 20_000}) {
      add(
          "round brackets, " + depth,
          constraint("(".repeat(depth) + "id == \"x\"" + ")".repeat(depth)));
      add(
          "square brackets, " + depth,
          constraint("id == " + "[".repeat(depth) + "]".repeat(depth)));
      add("open square brackets, " + depth, constraint("id == " + "[".repeat(depth)));
      add("open round brackets, " + depth, "(".repeat(depth));
      add("curly brackets, " + depth, "{".repeat(depth));
      add(
          "elements, " + depth,
          rule("$c : Ceasefire()\n " + "(".repeat(depth) + "Mandate()" + ")".repeat(depth)));
      add(
          "not, " + depth,
          rule("$c : Ceasefire()\n " + "not(".repeat(depth) + "Mandate()" + ")".repeat(depth)));
      add("signs, " + depth, constraint("!".repeat(depth) + "true"));
      add("casts, " + depth, constraint("(String)".repeat(depth) + "id == \"x\""));
      add(
          "calls, " + depth,
          constraint("id.contains(".repeat(depth) + "\"x\"" + ")".repeat(depth)));
      add(
          "type arguments, " + depth,
          "declare T a : java.util.List" + "<java.util.List".repeat(depth) + ">".repeat(depth)
              + " end\n" + GOOD);
    }
    for (int length : new int[] {500, 1_000, 5_000}) {
      add("and, " + length, constraint(chain("id != \"x%d\"", " && ", length)));
      add("or, " + length, constraint(chain("id != \"x%d\"", " || ", length)));
      add("plus, " + length, constraint("id == " + chain("\"%d\"", " + ", length)));
      add("dots, " + length, constraint("id" + ".length".repeat(length) + " == 1"));
      add("smaller, " + length, constraint(chain("a%d", " < ", length)));
      add("in, " + length, constraint("id in (" + chain("\"%d\"", ", ", length) + ")"));
      add("ternaries, " + length, constraint(chain("a%d ? b", " : ", length)));
      add(
          "patterns, " + length,
          rule("$c : Ceasefire()\n" + chain("$x%d : Mandate()", "\n", length)));
      add(
          "nots without brackets, " + length,
          rule("$c : Ceasefire()\n" + "not ".repeat(length) + "Mandate()"));
    }
    add(
        "ors that multiply",
        rule("$c : Ceasefire()\n" + "(Mandate() or Contribution())\n".repeat(12)));
    add(
        "ors that add up",
        rule("$c : Ceasefire()\n(" + chain("Mandate(id == \"%d\")", " or ", 60) + ")"));
    add(
        "many rules",
        IntStream.range(0, 2_000)
            .mapToObj(i -> GOOD.replace("Attack", "Attack " + i))
            .collect(Collectors.joining()));
    add("a long text", constraint("id == \"" + "x".repeat(100_000) + "\""));
    add("a long name", GOOD.replace("Attack", "x".repeat(70_000)));
    add("a long word", constraint("x".repeat(100_000) + " == 1"));
    add("a long number", constraint("id == " + "9".repeat(100_000)));
    add("a long annotation", GOOD.replace("a.b", "x".repeat(70_000)));
    add("a file that is too big", "// " + "x".repeat(300 * 1024) + "\n" + GOOD);
    add(
        "a type with many fields",
        "declare T " + chain("f%d : String", "\n", 5_000) + " end\n" + GOOD);
    add("many types", chain("declare T%d a : String end", "\n", 1_000) + "\n" + GOOD);
    add("many slashes", constraint("id == 1" + " / 1".repeat(2_000)));
    add("many question marks", rule("$c : Ceasefire()\n" + "?".repeat(10_000)));
    add("many at signs", "@".repeat(10_000) + GOOD);
    add("many quotes", "\"".repeat(9_999) + GOOD);
    add("many comments that are not closed", "/*".repeat(50_000));
    add("many hashes", "#".repeat(10_000) + GOOD);
  }

  private static String chain(String part, String between, int length) {
    return IntStream.range(0, length)
        .mapToObj(i -> part.replace("%d", Integer.toString(i)))
        .collect(Collectors.joining(between));
  }

  static List<Attack> thatRunUnguarded() {
    return Arrays.asList(
        new Attack("in a condition", constraint(SET + " == null")),
        new Attack("in a consequence", rule("$c : Ceasefire()", SET + ";")),
        new Attack("in eval", rule("$c : Ceasefire()\n eval(" + SET + " == null)")),
        new Attack(
            "in a function",
            "function boolean f() { " + SET + "; return true; }\n" + constraint("f()")),
        new Attack("in from", rule("$c : Ceasefire()\n String() from " + SET + "")),
        new Attack(
            "in a static initialiser",
            constraint("org.statedconditions.drl.check.Tripwire.TRIPPED")));
  }
}
