package org.statedconditions.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.fact.DeclaredFact;

/** A rule for each kind of condition means the same built in memory as compiled by Drools, in both languages that it reads. */
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ_WRITE)
class ConditionsOfEveryKindTest {
  private static final String DROPPED = "[dropped] ";
  private static final String DRL6 = "[DRL6] ";
  private static final String UNKNOWN = "[unknown] ";
  static final String DECLARED = """
      declare Convoy
        id : String
        ceasefire : String
        attacked : Boolean
        attackedOn : java.time.Instant
        count : Integer
        size : Long
        share : Double
        cost : java.math.BigDecimal
        phase : MandatePhase
        names : List
      end
      query hasEnded(String $id)
        Ceasefire(id == $id, endedOn <= asOf)
      end
      query twoArgs(String $id, String $p)
        Declaration(ceasefire == $id, party == $p)
      end
      """;

  /** The conditions by the name of their rule, which is their number. */
  private static Map<String, String> conditions() throws IOException {
    Map<String, String> conditions = new TreeMap<>();
    for (String line :
        Files.readAllLines(Path.of("src/test/resources/conditions-of-every-kind.txt"))) {
      if (!line.startsWith("#")) {
        conditions.put(String.format("c%03d", conditions.size() + 1), line);
      }
    }
    return conditions;
  }

  static String rules(Map<String, String> conditions) {
    return conditions.entrySet().stream()
        .map(c -> "rule \"" + c.getKey() + "\" @criterion(\"x.y\") when "
            + c.getValue().substring(c.getValue().startsWith("[") ? c.getValue().indexOf(' ') : 0)
            + " then findings.met($it); end\n")
        .collect(Collectors.joining());
  }

  @ParameterizedTest
  @ValueSource(strings = {"DRL6", "DRL10"})
  void the_same_holds_of_facts_that_give_everything(String level) throws IOException {
    Map<String, String> conditions = conditions();
    if (level.equals("DRL10")) {
      conditions.values().removeIf(c -> c.startsWith(DRL6));
    }
    compare(conditions, level, false, 60);
  }

  @Test
  void the_same_holds_of_facts_that_leave_things_out() throws IOException {
    Map<String, String> conditions = conditions();
    conditions.values().removeIf(c -> c.startsWith(UNKNOWN));
    compare(conditions, "DRL6", true, 100);
  }

  @Test
  void what_is_unknown_matches_nothing_and_throws_nothing() throws IOException {
    OurRules ours = OurRules.of(DECLARED + rules(conditions()));
    RandomFacts facts = new RandomFacts(new Random(3), ours.model().declared().get(0), true);
    for (int i = 0; i < 100; i++) {
      Holding.of(
          ours.base(),
          RandomFacts.AS_OF,
          RandomFacts.PARAMETERS,
          UnaryOperator.identity(),
          facts.some(12));
    }
    OurRules unknown = OurRules.of(DECLARED + """
        rule "sum" when $it : Convoy(count + 1 > size || count + 1 <= size) then findings.met($it); end
        rule "not" when $it : Convoy(!(count + 1 > size)) then findings.met($it); end
        rule "flag" when $it : Convoy(!attacked || attacked) then findings.met($it); end
        rule "first" when $it : Convoy(names[0] == "a" || names[0] != "a") then findings.met($it); end
        rule "days" when $it : Convoy(!(days(attackedOn, asOf) > 3)) then findings.met($it); end
        """);
    assertThat(Holding.of(
            unknown.base(),
            RandomFacts.AS_OF,
            RandomFacts.PARAMETERS,
            UnaryOperator.identity(),
            List.of(DeclaredFact.about(unknown.model().declared().get(0), "silent"))))
        .isEmpty();
  }

  private static void compare(
      Map<String, String> conditions, String level, boolean gaps, int times) {
    String text = DECLARED + rules(conditions);
    OurRules ours = OurRules.of(text);
    SameFirings same = new SameFirings(ours, DroolsRules.of(text, level));

    Random random = new Random(1);
    same.compare(random, new RandomFacts(random, ours.model().declared().get(0), gaps), times, 5);

    assertThat(same.held()).isGreaterThan(10_000);
    assertThat(same.lost()).isLessThanOrEqualTo(times / 20);
    // A second constraint on what was accumulated counts here.
    assertThat(same.differing())
        .isEqualTo(conditions.entrySet().stream()
            .filter(c -> c.getValue().startsWith(DROPPED))
            .map(c -> "-" + c.getKey())
            .collect(Collectors.toCollection(TreeSet::new)));
  }
}
