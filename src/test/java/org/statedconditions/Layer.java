package org.statedconditions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What one package may use, besides itself and the JDK: the layers beneath it, and libraries.
 *
 * @param name the package under {@code org.statedconditions}, with all its subpackages; empty for the root itself
 * @param packages patterns of all that it may use
 */
record Layer(String name, List<String> packages) {
  static final String ROOT = "org.statedconditions";

  static final List<Layer> ALL = List.of(
      layer("problem"),
      layer("document")
          .uses("problem")
          .library("org.snakeyaml.engine", "reads YAML strictly, and is the only one that does")
          .library("com.fasterxml.jackson.core", "reads JSON where nothing is amiss with it"),
      layer("fact").uses("problem"),
      layer("finding").uses("fact"),
      layer("scenario")
          .uses("fact", "finding", "problem")
          .except("document", "a scenario is a document before it is facts"),
      layer("pack")
          .uses("problem", "fact")
          .except("document", "a manifest is a document before it is a manifest"),
      layer("assessment").uses("fact", "finding", "pack"),
      layer("why")
          .uses("finding", "pack", "assessment")
          .except("problem", "a rule is told of with its place"),
      layer("start"),
      layer("engine")
          .uses("problem", "fact", "finding", "pack", "assessment", "why")
          .except("document", "own fact types are bound to the same documents as the built-in ones")
          .except("scenario", "what is assessed")
          .except("start", "the build writes what is read there")
          .library("org.drools", "the rule engine, behind this package alone")
          .library("org.kie", "the rule engine, behind this package alone")
          .library("org.objectweb.asm", "reads what was generated from restricted packs")
          .library(
              "org.antlr.v4.runtime",
              "listens to the parser of Drools, which else writes to standard error"),
      layer("batch"),
      layer("")
          .uses(
              "problem",
              "fact",
              "finding",
              "scenario",
              "pack",
              "assessment",
              "why",
              "engine",
              "batch"),
      layer("timeline").usesTheRootAndAllBeneath(),
      layer("suppose").usesTheRootAndAllBeneath(),
      layer("compare").usesTheRootAndAllBeneath(),
      layer("whatif").usesTheRootAndAllBeneath().uses("compare"),
      layer("check").usesTheRootAndAllBeneath(),
      layer("scaffold").usesTheRootAndAllBeneath().uses("check"),
      layer("junit")
          .usesTheRootAndAllBeneath()
          .uses("check")
          .library("org.junit", "shows each case as a test"),
      layer("report")
          .uses(
              "fact",
              "assessment",
              "why",
              "timeline",
              "suppose",
              "compare",
              "whatif",
              "check",
              "problem")
          .except("finding", "every answer says a Status")
          .except("scenario", "a look back says the outcome that the file gives")
          .except("pack", "an assessment says which statement and which basis it rests on")
          .library("com.fasterxml.jackson.core", "writes JSON"),
      layer("cli")
          .usesTheRootAndAllBeneath()
          .uses("timeline", "suppose", "compare", "whatif", "check", "scaffold", "report")
          .library("picocli", "reads the command line")
          .library("ch.qos.logback", "the one place that chooses a logging back end"));

  static Layer layer(String name) {
    return new Layer(name, List.of()).plus(own(name), "java..", "javax..", "org.slf4j..");
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

  private Layer usesTheRootAndAllBeneath() {
    return uses(
        "problem",
        "document",
        "fact",
        "finding",
        "scenario",
        "pack",
        "assessment",
        "why",
        "engine",
        "batch",
        "");
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
    return name.isEmpty() ? ROOT : ROOT + "." + name + "..";
  }

  @Override
  public String toString() {
    return name.isEmpty() ? "the root package" : name;
  }
}
