package org.statedconditions.drl.check;

import java.util.List;
import org.statedconditions.drl.check.Attacks.Attack;

/** Second thoughts of an attacker who has seen what is refused. */
final class MoreAttacks {
  private static final String SET = "System.setProperty(\"" + Attacks.MARKER + "\", \"x\")";
  private static final String GOOD = Attacks.rule("$c : Ceasefire()", "findings.met($c);");

  private MoreAttacks() {}

  private static String constraint(String constraint) {
    return element("$d : Ceasefire(" + constraint + ")");
  }

  private static String element(String element) {
    return Attacks.rule("$c : Ceasefire()\n  " + element, "findings.met($c);");
  }

  static void addTo(List<Attack> attacks) {
    for (String evil : List.of(
        "this#java.lang.Runtime.runtime != null",
        "id#java.lang.Runtime.exec(\"touch marker\") != null",
        "getClass().forName(\"org.statedconditions.drl.check.Tripwire\") != null",
        "class.forName(\"org.statedconditions.drl.check.Tripwire\") != null",
        "id == \"\" + " + SET,
        "id == \"a\".concat(" + SET + ")",
        "id == (\"x\" + System.getenv(\"PATH\"))",
        "id memberOf java.util.List.of(" + SET + ")",
        "id memberOf (" + SET + ")",
        "parties contains " + SET,
        "id str[matches] \"(a+)+b\"",
        "id str[startsWith] " + SET,
        "id not soundslike " + SET,
        "id matches " + SET,
        "id matches \"([a-zA-Z]+)*$\"",
        "id matches \"(.*a){20}\"",
        "id matches \"^(([a-z])+.)+[A-Z]([a-z])+$\"",
        "id matches \"(a?){30}a{30}\"",
        "id matches \"(?=(a+))b\"",
        "id matches \"(a{1,1000}){1,1000}\"",
        "id matches \"(?s)(\\\\w|\\\\d)*x\"",
        "id in (" + SET + ")",
        "!" + SET + ".isEmpty()",
        "id == null || " + SET + " != null",
        "id == ($x : " + SET + ")",
        "$x := " + SET,
        "id == id.class.getName()",
        "asOf > Instant.parse(" + SET + ")",
        "parameters.number(" + SET + ") > 1",
        "parameters.\u0441lass != null",
        "expiresWithin(parameters.number(" + SET + "), effectiveFrom)",
        "expiresWithin(new java.math.BigDecimal(" + SET + "), effectiveFrom)",
        "/* /* */ " + SET + " == null /* */ */",
        "(((((((" + SET + " == null)))))))")) {
      attacks.add(new Attack("again: condition: " + evil, constraint(evil)));
    }
    for (String evil : List.of(
        "accumulate(Ceasefire(); init(int i = 0;) action(i++;) result(" + SET + "))",
        "accumulate(Ceasefire($i : id); $n : max(" + SET + "); $n != null)",
        "accumulate(Ceasefire(" + SET + " == null); $n : count(1))",
        "accumulate(Ceasefire(); $n : count(1); " + SET + " == null)",
        "Declaration() from Tripwire.TRIPPED",
        "Declaration() from java.util.Arrays.asList(" + SET + ")",
        "Declaration() from entry-point " + SET,
        "eval(System.exit(1) == null)",
        "eval(Runtime.getRuntime().halt(1) == null)",
        "Ceasefire() @watch(" + SET + ")",
        "Ceasefire() @watch(!*, " + SET + ")",
        "forall(Ceasefire(" + SET + " == null))",
        "forall(Ceasefire() Ceasefire(this == " + SET + "))",
        "not(exists(".repeat(20) + "Ceasefire()" + "))".repeat(20),
        "Mandate() or ".repeat(300) + "Mandate()",
        "(or " + "Mandate() ".repeat(300) + ")",
        "\u0421easefire()",
        "C\u0435asefire()",
        "Ce\u0301asefire()",
        "n\u043et Ceasefire()",
        "\\u0043easefire()",
        "Ceasefire(\u001b]0;owned\u0007 == 1)",
        "Ceasefire(id == \"\u001b[31m\")",
        "Ceasefire(id == \"\u009b31m\")")) {
      attacks.add(new Attack("again: element: " + evil, element(evil)));
    }
    for (String head : List.of(
        "declare T @propertyReactive id : String end\n",
        "declare T @typesafe(false) id : String end\n",
        "declare T @expires(" + SET + ") id : String end\n",
        "declare T id : String = String.valueOf(System.getenv()) end\n",
        "declare T n : int = Integer.parseInt(" + SET + ") end\n",
        "declare trait T extends java.lang.Runnable id : String end\n",
        "declare enum E A(" + SET + ".length()), B(2); n : int end\n",
        "global java.lang.Object findings;\n",
        "global java.lang.String asOf;\n",
        "global java.lang.Runtime parameters;\n",
        "import function org.statedconditions.drl.check.Tripwire.*;\n",
        "import static org.statedconditions.drl.check.Tripwire.TRIPPED;\n",
        "query q(String $i) $x : Ceasefire(id == $i, " + SET + " == null) end\n",
        "query q(String $i = " + SET + ") Ceasefire(id == $i) end\n",
        "query \"q\\\"); " + SET + "; (\\\"\" Ceasefire() end\n",
        "dialect \"mvel\"\nrule \"m\" when then " + SET + " end\n",
        "rule \"t\" timer (cron: * * * * * ?) when then " + SET + "; end\n",
        "rule \"e\u001b[2J\" @criterion(\"a.b\") when $c : Ceasefire() then findings.met($c); end\n",
        "rule 'a\" + " + SET
            + " + \"' @criterion(\"a.b\") when $c : Ceasefire() then findings.met($c);" + " end\n",
        "rule \"x\" extends \"" + SET + "\" @criterion(\"a.b\") when then end\n",
        "\u001b[31mrule\u001b[0m\n")) {
      attacks.add(new Attack("again: before the rule: " + head, head + GOOD));
    }
    attacks.add(
        new Attack("again: a terminal escape in a criterion", GOOD.replace("a.b", "a\u001b[2J")));
    attacks.add(new Attack(
        "again: a rule of one long line",
        constraint("id != \"x\"" + ", id != \"x\"".repeat(15_000))));
    attacks.add(
        new Attack("again: a line of blanks", constraint("id == " + " ".repeat(200_000) + SET)));
    attacks.add(
        new Attack("again: comments in comments", "/*".repeat(2_000) + "*/".repeat(2_000) + GOOD));
  }
}
