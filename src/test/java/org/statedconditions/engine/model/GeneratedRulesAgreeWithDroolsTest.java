package org.statedconditions.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rules put together at random mean the same built in memory as compiled by Drools, in new sessions and in kept ones. How many
 * rules there are the system property {@code generated.rules} says.
 */
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ_WRITE)
class GeneratedRulesAgreeWithDroolsTest {
  private static final int RULES = Integer.getInteger("generated.rules", 240);

  /** In one knowledge base: to start Drools' compiler takes longer than a hundred rules. */
  private static final int IN_ONE = 250;

  private static final List<String> OF_CONVOY = List.of(
      "count > 1",
      "count <= 3",
      "count in (1, 2, 3)",
      "count != null",
      "size >= 2",
      "size not in (4)",
      "share < 1.5",
      "cost > 1",
      "cost != null",
      "attacked == true",
      "attacked != false",
      "attackedOn <= asOf",
      "attackedOn > asOf",
      "attackedOn == null || attackedOn < asOf",
      "phase == MandatePhase.CONCEPT",
      "phase > MandatePhase.CONCEPT",
      "phase in (MandatePhase.LAUNCHED, MandatePhase.CONCEPT)",
      "names contains \"a\"",
      "names not contains \"a\"",
      "id == \"conv/1\" || id == \"x\"",
      "id str[startsWith] \"conv\"",
      "id matches \"conv/[0-9]+\"",
      "!(count > 1 || size > 3)",
      "count > parameters.number(\"x\")",
      "ceasefire == parameters.text(\"z\")",
      "cost != null, cost + 1 > 2",
      "count != null && size != null, count + size > 4");
  private static final List<String> OF_CEASEFIRE = List.of(
      "status == CeasefireStatus.IN_FORCE",
      "status != null",
      "status != CeasefireStatus.IN_FORCE",
      "scope == Scope.GENERAL",
      "endedOn == null",
      "endedOn <= asOf",
      "effectiveFrom <= asOf",
      "expiresOn > asOf",
      "parties contains \"RU\"",
      "parties != null, containsAll(parties, parameters.texts(\"p\"))",
      "effectiveFrom != null, expiresOn != null, days(effectiveFrom, expiresOn) >= 1",
      "effectiveFrom != null, plusDays(effectiveFrom, 1) > asOf",
      "source!.id == \"s1\"",
      "scope == null || scope != Scope.LOCAL");
  private static final List<String> OF_WORD = List.of(
      "accepts == Acceptance.YES",
      "accepts == Acceptance.NO",
      "accepts != null",
      "party == \"RU\"",
      "party in (\"RU\", \"UA\")",
      "on <= asOf",
      "on == null || on > asOf");
  private static final List<String> JOINS_TO_CEASEFIRE = List.of(
      "Convoy(ceasefire == $id%s)",
      "Declaration(ceasefire == $id%s)", "Convoy(ceasefire != $id%s)");
  private static final List<String> JOINS_TO_CONVOY = List.of(
      "Convoy(count > $it.count%s)",
      "Convoy(size == $it.size, this != $it%s)",
      "Convoy(id == $it.id%s)",
      "Convoy(attackedOn < $it.attackedOn%s)",
      "Ceasefire(id == $it.ceasefire%s)",
      "Convoy(names contains $it.id%s)",
      "Convoy(phase == $it.phase, id != $it.id%s)");

  private final Random random;
  /** So that no two variables have one name. */
  private int names;

  GeneratedRulesAgreeWithDroolsTest() {
    random = new Random(13);
  }

  @ParameterizedTest
  @CsvSource({"DRL6, 0", "DRL10, 1"})
  void the_same_holds(String level, int part, TestReporter reporter) {
    random.setSeed(part);
    int rules = 0;
    int facts = 0;
    int stale = 0;
    int sessions = 0;
    int compared = 0;
    for (int done = 0; done < RULES / 2; done += IN_ONE) {
      List<String> conditions = new ArrayList<>();
      for (int i = 0; i < IN_ONE; i++) {
        conditions.add(compared());
      }
      StringBuilder text = new StringBuilder(ConditionsOfEveryKindTest.DECLARED);
      for (int i = 0; i < conditions.size(); i++) {
        text.append(
            "rule \"" + i + "\" when " + conditions.get(i) + " then findings.met($it); end\n");
      }
      OurRules ours = OurRules.of(text.toString());
      SameFirings same = new SameFirings(ours, DroolsRules.of(text.toString(), level));
      same.compare(random, new RandomFacts(random, ours.model().declared().get(0), true), 12, 3);
      assertThat(same.differing().stream()
              .map(d -> d.charAt(0) + " " + conditions.get(Integer.parseInt(d.substring(1))))
              .toList())
          .isEmpty();
      assertThat(same.lost()).isLessThanOrEqualTo(1);
      rules += conditions.size();
      facts += same.facts();
      stale += same.stale();
      sessions += same.compared();
      compared += same.held();
    }
    reporter.publishEntry(
        level,
        rules + " rules, " + facts + " facts, " + sessions + " states of sessions, " + compared
            + " firings, no disagreement; " + stale
            + " states of Drools' kept sessions that its new sessions contradict");
    assertThat(compared).isGreaterThan(RULES);
  }

  /** Drools throws where a rule has an {@code or} and several functions of one accumulate. */
  private String compared() {
    String conditions;
    do {
      conditions = random.nextBoolean() ? ofCeasefire() : ofConvoy();
    } while (conditions.contains(" or ") && conditions.contains(", $o"));
    return conditions;
  }

  private String ofCeasefire() {
    String conditions =
        "$it : Ceasefire($id : id, declarations != null" + more(OF_CEASEFIRE) + ") ";
    for (int parts = 1 + random.nextInt(2); parts > 0; parts--) {
      conditions += (random.nextInt(4) == 0 ? ofCeasefireAlone() : part(JOINS_TO_CEASEFIRE)) + " ";
    }
    return conditions;
  }

  /** What only a ceasefire can be asked. */
  private String ofCeasefireAlone() {
    return switch (random.nextInt(5)) {
      case 0 -> "hasEnded($id;)";
      case 1 -> "twoArgs($id, \"" + pick(List.of("RU", "UA")) + "\";)";
      case 2 -> "twoArgs($id, $party" + ++names + ";) Declaration(party != $party" + names + ")";
      case 3 -> "Declaration(" + pick(OF_WORD) + more(OF_WORD) + ") from $it.declarations;";
      default ->
        pick(List.of("exists ", "not ")) + "Declaration(" + pick(OF_WORD)
            + ") from $it.declarations;";
    };
  }

  private String ofConvoy() {
    return "$it : Convoy(count != null, size != null, attackedOn != null" + more(OF_CONVOY) + ") "
        + part(JOINS_TO_CONVOY);
  }

  private String part(List<String> joins) {
    String pattern = join(joins);
    return switch (random.nextInt(14)) {
      case 0 -> "";
      case 1, 2 -> pattern;
      case 3 -> "not " + pattern;
      case 4 -> "exists " + pattern;
      case 5 -> "not (" + pattern + " and " + join(joins) + ")";
      case 6 -> "exists (" + pattern + " and not " + join(joins) + ")";
      case 7 -> "(" + pattern + " or " + pick(List.of("", "not ")) + join(joins) + ")";
      case 8 -> "not (" + pattern + " or " + join(joins) + ")";
      case 9 -> forall(pick(joins));
      case 10, 11 -> accumulate(pick(joins));
      case 12 ->
        "accumulate($k" + ++names + " : " + pattern + "; $n" + names + " : count($k" + names
            + "); $n" + names + " > " + random.nextInt(3) + ")";
      default -> "List(size > " + random.nextInt(2) + ") from collect(" + pattern + ")";
    };
  }

  /** Where there is something: Drools takes a {@code forall} of nothing for false. */
  private String forall(String join) {
    String type = join.substring(0, join.indexOf('('));
    String whole = String.format(join, "");
    String said = pick(constraints(join));
    String one = "$w" + ++names;
    return "exists " + whole + " forall(" + one + " : " + whole + " " + type + "(this == " + one
        + ", " + said + "))";
  }

  /**
   * Some functions of one field. Drools leaves out conditions on any result but the first, and on what was collected; and of nothing
   * it gives a smallest value beside others.
   */
  private String accumulate(String join) {
    boolean convoy = join.startsWith("Convoy");
    String field = convoy
        ? pick(List.of("count", "size", "cost", "share"))
        : join.startsWith("Declaration") ? "party" : "id";
    String value = "$v" + ++names;
    String gathered =
        String.format(join, ", " + value + " : " + field + ", " + field + " != null") + "; ";
    if (random.nextInt(4) == 0) {
      boolean set = random.nextBoolean();
      String said = convoy
          ? "size > " + random.nextInt(3)
          : "this contains " + pick(List.of("\"RU\"", "\"t1\""));
      return (set ? "Set(" : "List(") + said + ") from accumulate(" + gathered
          + (set ? "collectSet(" : "collectList(") + value + "))";
    }
    List<String> always = convoy
        ? List.of("sum", "count", "collectList", "collectSet")
        : List.of("count", "collectList", "collectSet");
    List<String> ofSome =
        convoy ? List.of("min", "max", "average", "sum", "count") : List.of("min", "max", "count");
    if (field.equals("cost")) {
      // There the average of no exact figures is 0.
      ofSome = List.of("min", "max", "sum", "count");
    }
    boolean several = random.nextBoolean();
    String function = several ? pick(List.of("count", always.get(0))) : pick(ofSome);
    String asked = "$f" + names + " : " + function + "(" + value + ")";
    for (int i = several ? 1 + random.nextInt(2) : 0; i > 0; i--) {
      asked += ", $o" + names + i + " : " + pick(always) + "(" + value + ")";
    }
    boolean figure = convoy || function.equals("count");
    return "accumulate(" + gathered + asked + "; $f" + names
        + (figure ? pick(List.of(" > ", " <= ", " == ")) + random.nextInt(5) : " != null") + ")";
  }

  private static List<String> constraints(String join) {
    return join.startsWith("Convoy")
        ? OF_CONVOY
        : join.startsWith("Cease") ? OF_CEASEFIRE : OF_WORD;
  }

  private String join(List<String> joins) {
    String join = pick(joins);
    return String.format(join, more(constraints(join)));
  }

  private String more(List<String> constraints) {
    return random
        .ints(random.nextInt(3), 0, constraints.size())
        .mapToObj(i -> ", " + constraints.get(i))
        .collect(Collectors.joining());
  }

  private String pick(List<String> values) {
    return values.get(random.nextInt(values.size()));
  }
}
