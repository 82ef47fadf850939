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
import java.util.stream.Collectors;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule for each kind of condition means the same built in memory as compiled by Drools, in both languages that it reads. */
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ_WRITE)
class ConditionsOfEveryKindTest {
  private static final String DROPPED = "[dropped] ";
  private static final String OR = "[or] ";
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
  void the_same_holds_of_the_same_facts(String level) throws IOException {
    Map<String, String> conditions = conditions();
    if (level.equals("DRL10")) {
      conditions.values().removeIf(c -> c.startsWith(OR));
    }
    String text = DECLARED + rules(conditions);
    OurRules ours = OurRules.of(text);
    SameFirings same = new SameFirings(ours, DroolsRules.of(text, level));

    same.compare(new Random(1), ours.model().declared().get(0), false, 60, 0);
    assertThat(same.throwing()).isEmpty();
    same.compare(new Random(2), ours.model().declared().get(0), true, 60, 5);

    assertThat(same.held()).isGreaterThan(10_000);
    // A second constraint on what was accumulated counts here.
    assertThat(same.differing()).isEqualTo(conditions.entrySet().stream()
        .filter(c -> c.getValue().startsWith(DROPPED))
        .map(c -> "-" + c.getKey())
        .collect(Collectors.toCollection(TreeSet::new)));
    assertThat(same.throwing().stream().map(conditions::get).toList())
        .allSatisfy(c -> assertThat(List.of("accumulate", "+", "-", "*", "/", "%", "attacked)", "names.", "cost.", "elements["))
            .anyMatch(c::contains));
  }
}
