package org.statedconditions.engine.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;

/**
 * The rules of every pack, and the rules of every kind that tests call right, mean the same built in memory as compiled by Drools,
 * in new sessions and in kept ones, in both languages that Drools reads.
 */
@ResourceLock(value = Resources.SYSTEM_PROPERTIES, mode = ResourceAccessMode.READ_WRITE)
class WholePacksAgreeWithDroolsTest {
  private static final int CASES = 40;
  private static final int EDITS = 6;

  static List<RulePack> packs() throws IOException {
    try (Stream<Path> examples = Files.list(Path.of("examples/custom-pack"))) {
      return Stream.concat(
              RulePack.bundledIds().stream().map(RulePack::bundled),
              examples
                  .filter(folder -> Files.exists(folder.resolve("pack.yaml")))
                  .map(RulePack::read))
          .toList();
    }
  }

  static List<Arguments> packsAndLevels() throws IOException {
    return packs().stream()
        .flatMap(pack -> Stream.of("DRL6", "DRL10")
            .map(level -> Arguments.of(pack.manifest().id(), pack, level)))
        .toList();
  }

  @ParameterizedTest(name = "{0}, {2}")
  @MethodSource("packsAndLevels")
  void the_same_holds_of_a_pack_s_own_facts(String id, RulePack pack, String level) {
    String text = pack.ruleFiles().stream().map(RuleFile::text).collect(Collectors.joining("\n"));
    OurRules ours = OurRules.of(text);
    SameFirings same = new SameFirings(ours, DroolsRules.of(text, level));
    Random random = new Random(5);
    PackFacts facts = new PackFacts(random, pack, ours.model().declared());
    for (int i = 0; i < CASES; i++) {
      facts.next();
      same.compare(random, facts, 3, EDITS);
    }
    assertThat(same.differing()).isEmpty();
    assertThat(same.lost()).isZero();
    assertThat(same.rules())
        .as("rules that fired")
        .hasSizeGreaterThan(ours.model().plans().size() / 2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"DRL6", "DRL10"})
  void the_same_holds_of_rules_that_are_right(String level) throws IOException {
    String text = Files.readString(Path.of("src/test/resources/legitimate/rules.drl"));
    OurRules ours = OurRules.of(text);
    SameFirings same = new SameFirings(ours, DroolsRules.of(text, level));
    Random random = new Random(6);
    same.compare(random, new FactsOfTypes(random, ours.model().declared(), 0), 150, EDITS);
    // WhereDroolsIsWrongTest says what is right: a `forall` of nothing, a name that is bound twice,
    // and a query called with `?`.
    assertThat(same.differing())
        .contains("+forall", "-dupbind")
        .isSubsetOf("+forall", "-dupbind", "-q 9");
    assertThat(same.lost()).isLessThanOrEqualTo(2);
    assertThat(same.rules())
        .as("rules that fired")
        .hasSizeGreaterThan(ours.model().plans().size() / 2);
  }
}
