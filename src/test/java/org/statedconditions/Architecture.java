package org.statedconditions;

import static com.tngtech.archunit.lang.conditions.ArchConditions.accessField;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules that the packages keep, each of use on any set of classes, so that a broken one can be shown to fail. */
final class Architecture {
  private static final String ENGINE = Layer.ROOT + ".engine..";
  private static final String CLI = Layer.ROOT + ".cli..";

  private Architecture() {}

  static ArchRule keeps(Layer layer) {
    return classes()
        .that()
        .resideInAPackage(layer.pattern())
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(layer.packages().toArray(String[]::new));
  }

  static ArchRule noPackageCircles() {
    return SlicesRuleDefinition.slices().matching(Layer.ROOT + ".(**)").should().beFreeOfCycles();
  }

  static ArchRule onlyTheEngineKnowsDrools() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ENGINE)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .because("whoever embeds the library never sees the rule engine, and it can be exchanged");
  }

  static ArchRule theInsideOfTheEngineStaysInside() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(ENGINE)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(Layer.ROOT + ".engine.*..")
        .because(
            "the other packages use what stands in engine itself, its subpackages are its own");
  }

  static ArchRule signaturesNameNoThirdParty() {
    return classes()
        .that(arePublicToTheOutermost())
        .and()
        // The commands are not an API; the subpackages of the engine are used by the engine alone,
        // and templates by reports.
        .resideOutsideOfPackages(CLI, Layer.ROOT + ".engine.*..", Layer.ROOT + ".report.template..")
        .should(nameOnlyTheJdkAndThisLibrary());
  }

  static ArchRule onlyTheCommandLinePrints() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .should(ACCESS_STANDARD_STREAMS)
        .orShould(accessField(System.class, "in"))
        .because("a library that prints cannot be embedded");
  }

  static ArchRule loggingGoesThroughSlf4j() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "ch.qos.logback..",
            "java.util.logging..",
            "org.apache.commons.logging..",
            "org.apache.log4j..")
        .because("who embeds the library chooses the logging back end");
  }

  static ArchRule nobodyUsesTheCommandLine() {
    return noClasses()
        .that()
        .resideOutsideOfPackage(CLI)
        .should()
        .dependOnClassesThat()
        .resideInAPackage(CLI);
  }

  static ArchRule packagesAreNamedForAnIdea() {
    return noClasses()
        .should()
        .resideInAnyPackage(
            "..util..", "..utils..", "..helper..", "..helpers..", "..common..", "..misc..");
  }

  static ArchRule accessorsSuitDrools(String factPackage) {
    return classes()
        .that()
        .resideInAPackage(factPackage)
        .and()
        .areRecords()
        .should(haveNoAccessorThatDroolsMisreads());
  }

  private static DescribedPredicate<JavaClass> arePublicToTheOutermost() {
    return DescribedPredicate.describe("are public, and so is whatever encloses them", type -> {
      JavaClass at = type;
      while (at.getModifiers().contains(JavaModifier.PUBLIC)) {
        if (at.getEnclosingClass().isEmpty()) {
          return true;
        }
        at = at.getEnclosingClass().get();
      }
      return false;
    });
  }

  private static ArchCondition<JavaClass> nameOnlyTheJdkAndThisLibrary() {
    return new ArchCondition<>(
        "name only types of the JDK and of this library in what is public or protected") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Stream<JavaType> above =
            Stream.concat(type.getSuperclass().stream(), type.getInterfaces().stream());
        report(type, type.getDescription(), above, events);
        for (JavaMember member : type.getMembers()) {
          Set<JavaModifier> modifiers = member.getModifiers();
          if (modifiers.contains(JavaModifier.PUBLIC)
              || modifiers.contains(JavaModifier.PROTECTED)) {
            report(type, member.getDescription(), typesIn(member), events);
          }
        }
      }
    };
  }

  private static void report(
      JavaClass owner, String what, Stream<JavaType> types, ConditionEvents events) {
    types
        .flatMap(type -> type.getAllInvolvedRawTypes().stream())
        .map(JavaClass::getBaseComponentType)
        .filter(type -> !type.isPrimitive())
        .map(JavaClass::getName)
        .filter(name -> !name.startsWith("java.") && !name.startsWith(Layer.ROOT + "."))
        .distinct()
        .forEach(name -> events.add(SimpleConditionEvent.violated(owner, what + " names " + name)));
  }

  private static Stream<JavaType> typesIn(JavaMember member) {
    if (member instanceof JavaField field) {
      return Stream.of(field.getType());
    }
    JavaCodeUnit unit = (JavaCodeUnit) member;
    Stream<JavaType> bounds =
        unit.getTypeParameters().stream().flatMap(v -> v.getUpperBounds().stream());
    Stream<JavaType> thrown = unit.getThrowsClause().getTypes().stream().map(JavaType.class::cast);
    return Stream.of(
            Stream.of(unit.getReturnType()), unit.getParameterTypes().stream(), thrown, bounds)
        .flatMap(types -> types);
  }

  private static ArchCondition<JavaClass> haveNoAccessorThatDroolsMisreads() {
    return new ArchCondition<>(
        "have no accessor that begins with `is`, which Drools takes for that of a property") {
      @Override
      public void check(JavaClass type, ConditionEvents events) {
        Set<JavaMethod> misread = type.getMethods().stream()
            .filter(
                m -> m.getName().startsWith("is") && m.getRawParameterTypes().isEmpty())
            .filter(m -> !m.getModifiers().contains(JavaModifier.STATIC))
            .collect(Collectors.toSet());
        misread.forEach(m -> events.add(
            SimpleConditionEvent.violated(type, m.getDescription() + " begins with `is`")));
      }
    };
  }
}
