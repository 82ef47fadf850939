package org.statedconditions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one package may use, besides itself and the JDK: the layers beneath it, and libraries.
 *
 * @param name the package under {@code org.statedconditions}, without its subpackages; empty for the root itself
 * @param packages patterns of all that it may use
 */
record Layer(String name, List<String> packages) {
  static final String ROOT = "org.statedconditions";

  private static final String[] WHAT_IS_READ = {"problem", "fact", "finding", "pack"};

  static final List<Layer> ALL = List.of(
      layer("problem"),
      layer("fact").uses("problem"),
      layer("finding").uses("fact"),
      layer("function").uses("fact"),
      layer("document")
          .uses("problem")
          .library("org.snakeyaml.engine", "reads YAML strictly, and is the only one that does")
          .library("com.fasterxml.jackson.core", "reads JSON where nothing is amiss with it"),
      layer("scenario")
          .uses("document", "fact", "finding", "problem")
          .except("pack", "a parameter says what scenarios may give in its place"),
      layer("pack").uses("document", "fact", "problem"),
      layer("drl.syntax").uses("problem").except("pack", "a rule file is a file of a pack"),
      layer("drl.vocabulary").uses("fact", "finding", "function"),
      layer("drl.outline").uses("drl.syntax", "drl.vocabulary").uses(WHAT_IS_READ),
      layer("drl.change").uses("drl.syntax").uses(WHAT_IS_READ),
      layer("drl.check.names").uses("drl.syntax", "drl.vocabulary").uses(WHAT_IS_READ),
      layer("drl.check.mistake")
          .uses("drl.check.names", "drl.syntax", "drl.vocabulary")
          .uses(WHAT_IS_READ),
      layer("drl.check.gate")
          .uses("drl.check.names", "drl.syntax", "drl.outline")
          .uses(WHAT_IS_READ),
      layer("drl.check")
          .uses("drl.check.names", "drl.check.mistake", "drl.check.gate", "drl.syntax")
          .uses("drl.vocabulary", "function")
          .uses(WHAT_IS_READ),
      layer("assessment")
          .uses("fact", "finding", "pack")
          .except("problem", "a rule that cannot be worked out has a place in a file"),
      layer("assessment.reason")
          .uses("assessment", "finding", "pack")
          .except("drl.outline", "a rule is told of with its place and the fields that it looks at")
          .except("problem", "a place in a file"),
      layer("engine.model")
          .uses("drl.syntax", "drl.vocabulary", "drl.outline", "drl.check")
          .uses(WHAT_IS_READ)
          .drools(),
      layer("engine.reports").uses("fact", "assessment").uses("drl.outline"),
      layer("engine.rollup")
          .uses("assessment", "drl.syntax", "engine.model")
          .uses(WHAT_IS_READ)
          .drools(),
      layer("engine.session")
          .uses("engine.model", "engine.reports", "engine.rollup", "assessment")
          .uses("drl.syntax", "drl.vocabulary", "drl.outline", "drl.check")
          .uses(WHAT_IS_READ)
          .drools(),
      layer("engine.answer")
          .uses("engine.session", "engine.reports", "engine.rollup", "drl.outline", "assessment")
          .uses("engine.model")
          .uses(WHAT_IS_READ)
          .except("scenario", "what is asked about"),
      layer("engine.reasons")
          .uses(
              "engine.model", "engine.reports", "engine.session", "engine.rollup", "engine.answer")
          .uses("drl.syntax", "drl.vocabulary", "drl.outline", "assessment", "assessment.reason")
          .uses(WHAT_IS_READ)
          .except("scenario", "what is asked about"),
      layer("engine")
          .uses("engine.model", "engine.reports", "engine.rollup", "engine.session")
          .uses("engine.answer", "engine.reasons", "drl.syntax", "drl.outline", "drl.vocabulary")
          .uses("assessment", "assessment.reason", "scenario", "function")
          .uses(WHAT_IS_READ),
      layer("")
          .uses("engine", "assessment", "assessment.reason", "scenario", "function")
          .uses("drl.outline", "drl.check")
          .uses(WHAT_IS_READ),
      layer("question.compare").usesTheDoorAndAllBeneath(),
      layer("question.timeline").usesTheDoorAndAllBeneath(),
      layer("question.change").usesTheDoorAndAllBeneath().uses("question.compare"),
      layer("question.chance").usesTheDoorAndAllBeneath().uses("question.change"),
      layer("author.expect").usesTheDoorAndAllBeneath().uses("remark"),
      layer("author.mutation")
          .usesTheDoorAndAllBeneath()
          .uses("author.expect", "drl.change", "drl.syntax"),
      layer("author.check")
          .usesTheDoorAndAllBeneath()
          .uses("author.expect", "author.mutation", "drl.check"),
      layer("author.scaffold").usesTheDoorAndAllBeneath().uses("author.check"),
      layer("author.junit")
          .usesTheDoorAndAllBeneath()
          .uses("author.check", "author.expect")
          .library("org.junit", "shows each case as a test"),
      layer("editor")
          .usesTheDoorAndAllBeneath()
          .uses("question.change", "author.check", "remark", "drl.syntax", "drl.vocabulary")
          .uses("drl.check.names"),
      layer("lsp")
          .usesTheDoorAndAllBeneath()
          .uses("editor", "author.check", "drl.check")
          .library("org.eclipse.lsp4j", "speaks the language server protocol"),
      layer("remark")
          .uses("assessment", "fact", "problem")
          .except("pack", "what a pack asks about says what lies within what"),
      layer("report.page").uses("finding"),
      layer("report.template")
          .uses("report.page", "finding")
          .library("gg.jte", "runs the templates, and escapes what they show"),
      layer("report")
          .uses("report.page", "report.template")
          .library("gg.jte", "the templates write through it")
          .uses("remark", "assessment", "assessment.reason", "question.timeline", "question.chance")
          .uses("question.compare", "question.change", "author.check", "author.mutation")
          .uses("scenario", "drl.outline")
          .uses(WHAT_IS_READ)
          .library("com.fasterxml.jackson.core", "writes JSON"),
      layer("serve.api")
          .usesTheDoorAndAllBeneath()
          .uses("question.timeline", "question.chance", "question.compare", "question.change")
          .uses("author.check", "author.expect", "report", "editor")
          .library("com.fasterxml.jackson.core", "writes JSON that is no report"),
      layer("serve")
          .uses("serve.api", "problem")
          .except("", "who starts it gives it the packs")
          .library("org.eclipse.jetty", "serves HTTP"),
      layer("cli")
          .usesTheDoorAndAllBeneath()
          .uses("question.timeline", "question.chance", "question.compare", "question.change")
          .uses("author.check", "author.expect", "author.mutation", "author.scaffold")
          .uses("remark", "report", "editor", "lsp", "serve", "serve.api")
          .except("engine", "lines of a batch are worked on as the door works on many scenarios")
          .library("picocli", "reads the command line")
          .library("ch.qos.logback", "the one place that chooses a logging back end"));

  static Layer layer(String name) {
    return new Layer(name, List.of())
        .plus(own(name), "java..", "javax..", "org.slf4j..", "org.jspecify..");
  }

  Layer uses(String... layers) {
    return plus(Arrays.stream(layers).map(Layer::own).toArray(String[]::new));
  }

  /** A use that design does not list, and why there is no way round it. */
  Layer except(String layer, String because) {
    return reasoned(because).uses(layer);
  }

  /** A library, and what for. */
  Layer library(String root, String because) {
    return reasoned(because).plus(root + "..");
  }

  /** The door is the root package; what it answers with, and what it is asked with, may be used with it. */
  private Layer usesTheDoorAndAllBeneath() {
    return uses("", "assessment", "assessment.reason", "scenario", "function", "document")
        .uses("drl.outline")
        .uses(WHAT_IS_READ);
  }

  private Layer drools() {
    return library("org.drools", "the rule engine, behind the engine's packages alone")
        .library("org.kie", "the rule engine, behind the engine's packages alone");
  }

  /** The pattern of the classes of the layer. */
  String pattern() {
    return own(name);
  }

  private Layer plus(String... patterns) {
    List<String> all = new ArrayList<>(packages);
    all.addAll(List.of(patterns));
    return new Layer(name, List.copyOf(all));
  }

  private Layer reasoned(String because) {
    if (because.isBlank()) {
      throw new IllegalArgumentException("because: expected a reason but was blank");
    }
    return this;
  }

  private static String own(String name) {
    return name.isEmpty() ? ROOT : ROOT + "." + name;
  }

  @Override
  public String toString() {
    return name.isEmpty() ? "the root package" : name;
  }
}
