package org.statedconditions;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.statedconditions.broken.Misread;
import org.statedconditions.broken.PrintsAndShowsDrools;
import org.statedconditions.broken.here.Here;
import org.statedconditions.broken.there.There;

class ArchitectureTest {
  private static final JavaClasses LIBRARY = new ClassFileImporter()
      .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
      .importPackages(Layer.ROOT);

  @Test
  void every_package_is_one_of_the_layers() {
    List<String> known = Layer.ALL.stream().map(Layer::name).toList();
    assertThat(packages(LIBRARY)).isNotEmpty().isSubsetOf(known);
  }

  static Stream<Layer> layers() {
    Set<String> present = packages(LIBRARY);
    return Layer.ALL.stream().filter(layer -> present.contains(layer.name()));
  }

  @ParameterizedTest
  @MethodSource("layers")
  void a_layer_uses_only_what_is_beneath_it(Layer layer) {
    Architecture.keeps(layer).check(LIBRARY);
  }

  @Test
  void no_packages_use_each_other_in_a_circle() {
    Architecture.noPackageCircles().check(LIBRARY);
  }

  @Test
  void only_the_engine_knows_drools() {
    Architecture.onlyTheEngineKnowsDrools().check(LIBRARY);
  }

  @Test
  void the_inside_of_the_engine_stays_inside() {
    Architecture.theInsideOfTheEngineStaysInside().check(LIBRARY);
  }

  @Test
  void what_is_public_names_no_third_party() {
    Architecture.signaturesNameNoThirdParty().check(LIBRARY);
  }

  @Test
  void only_the_command_line_prints() {
    Architecture.onlyTheCommandLinePrints().check(LIBRARY);
  }

  @Test
  void logging_goes_through_slf4j() {
    Architecture.loggingGoesThroughSlf4j().check(LIBRARY);
  }

  @Test
  void nobody_uses_the_command_line() {
    Architecture.nobodyUsesTheCommandLine().check(LIBRARY);
  }

  @Test
  void packages_are_named_for_an_idea() {
    Architecture.packagesAreNamedForAnIdea().check(LIBRARY);
  }

  @Test
  void drools_reads_every_accessor_of_the_facts() {
    Architecture.accessorsSuitDrools(Layer.ROOT + ".fact").check(LIBRARY);
  }

  @Test
  void a_class_that_shows_drools_is_noticed() {
    assertThat(violations(Architecture.onlyTheEngineKnowsDrools(), PrintsAndShowsDrools.class))
        .anyMatch(line -> line.contains("org.kie.api.KieBase"));
    assertThat(violations(Architecture.signaturesNameNoThirdParty(), PrintsAndShowsDrools.class))
        .anyMatch(line -> line.contains("returned()> names org.kie.api.KieBase"))
        .anyMatch(line -> line.contains("inAList(") && line.contains("names org.kie.api.KieBase"))
        .noneMatch(line -> line.contains("hidden()"));
  }

  @Test
  void a_class_that_prints_is_noticed() {
    assertThat(violations(Architecture.onlyTheCommandLinePrints(), PrintsAndShowsDrools.class))
        .anyMatch(line -> line.contains("java.lang.System.out"));
  }

  @Test
  void an_accessor_that_drools_misreads_is_noticed() {
    assertThat(violations(
            Architecture.accessorsSuitDrools("org.statedconditions.broken"), Misread.class))
        .hasSize(1)
        .anyMatch(line -> line.contains("issuer()> begins with `is`"));
  }

  @Test
  void a_circle_is_noticed() {
    assertThat(violations(Architecture.noPackageCircles(), Here.class, There.class))
        .anyMatch(line -> line.contains("Cycle detected"));
  }

  @Test
  void a_layer_that_reaches_upwards_is_noticed() {
    assertThat(violations(Architecture.keeps(Layer.layer("broken.here")), Here.class, There.class))
        .anyMatch(line -> line.contains("org.statedconditions.broken.there.There"));
    assertThat(violations(
            Architecture.keeps(Layer.layer("broken.here").uses("broken.there")),
            Here.class,
            There.class))
        .isEmpty();
  }

  private static List<String> violations(ArchRule rule, Class<?>... classes) {
    return rule.evaluate(new ClassFileImporter().importClasses(classes))
        .getFailureReport()
        .getDetails();
  }

  private static Set<String> packages(JavaClasses classes) {
    Set<String> names = new TreeSet<>();
    for (JavaClass type : classes) {
      String below = type.getPackageName().substring(Layer.ROOT.length());
      names.add(below.isEmpty() ? "" : below.substring(1));
    }
    return names;
  }
}
