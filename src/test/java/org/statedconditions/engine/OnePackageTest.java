package org.statedconditions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.drools.model.Model;
import org.drools.model.Rule;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.engine.compile.Prelude;
import org.statedconditions.engine.compile.RollUp;
import org.statedconditions.engine.compile.RuleEntry;
import org.statedconditions.engine.compile.RuleIndexer;
import org.statedconditions.engine.load.Precompiled;
import org.statedconditions.pack.RulePack;

/**
 * The roll-up and a pack's own rules are one package of Drools: rules of different packages that begin alike can silence each
 * other (kie#7115).
 */
class OnePackageTest {

  static List<String> packs() {
    return RulePack.bundledIds();
  }

  @ParameterizedTest
  @MethodSource("packs")
  void the_roll_up_and_the_rules_of_a_pack_are_in_one_package(String id) throws Exception {
    Precompiled compiled = Precompiled.of(id).orElseThrow();
    Model model = Class.forName(compiled.model())
        .asSubclass(Model.class)
        .getDeclaredConstructor()
        .newInstance();

    assertThat(model.getRules()).extracting(Rule::getPackage).containsOnly(Prelude.packageOf(id));
    assertThat(model.getRules())
        .extracting(Rule::getName)
        .containsAll(names(RuleIndexer.index(RollUp.files()).rules()))
        .containsAll(names(compiled.index().rules()));
  }

  private static List<String> names(List<RuleEntry> rules) {
    assertThat(rules).isNotEmpty();
    return rules.stream().map(RuleEntry::name).toList();
  }
}
