package org.statedconditions.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A scenario with one thing taken out of it. Where the answer differs, that thing is what decided.
 *
 * @param name what was taken out, in words
 */
record Variant(String name, Consumer<Map<String, Object>> change) {
  private static final List<String> FIELDS = List.of(
      "source",
      "from",
      "until",
      "parties",
      "status",
      "declarations",
      "effectiveFrom",
      "expiresOn",
      "lastDay",
      "endedOn",
      "kind",
      "scope",
      "form",
      "monitoring",
      "compliance",
      "participants",
      "participantsNamed",
      "requirementsNamed",
      "phase",
      "elements",
      "authorisedBy",
      "instrument",
      "adoptedOn",
      "confirmedOn",
      "endsOn",
      "country",
      "type",
      "extent",
      "role",
      "task",
      "caveatsDeclared",
      "fundingDeclared",
      "critical",
      "lead");

  /** What tells which reports count, which replace others, and what plays a part of its own. */
  static List<Variant> special() {
    return List.of(
        new Variant("knownBy", file -> file.remove("knownBy")),
        new Variant("a later report of one source", Variant::dropReportedOn),
        new Variant("timeZone", file -> file.remove("timeZone")),
        new Variant("parameters", file -> file.remove("parameters")),
        new Variant("an offer being the actor's own", Variant::makeTheActorSomebodyElse),
        new Variant("a condition of acceptance", Variant::acceptWithoutCondition),
        new Variant("the day of a declaration", Variant::dropDaysOfDeclarations),
        new Variant("an extent that is a range", file -> dropExtents(file, "to")),
        new Variant("an extent that is an upper bound", file -> dropExtents(file, "atMost")),
        new Variant("an inferred field", Variant::dropInferred));
  }

  static List<Variant> fields() {
    List<Variant> variants = new ArrayList<>();
    for (String field : FIELDS) {
      variants.add(new Variant(
          field, file -> Trees.facts(file).forEach(fact -> Trees.fields(fact).remove(field))));
    }
    return variants;
  }

  static List<Variant> all() {
    List<Variant> variants = new ArrayList<>(special());
    variants.addAll(fields());
    return variants;
  }

  Scenario of(Scenario scenario) {
    Map<String, Object> file = Trees.copy(ScenarioWriter.mapping(scenario));
    change.accept(file);
    return ScenarioReader.read(Node.of(file));
  }

  private static void dropReportedOn(Map<String, Object> file) {
    Question question = Question.of(ScenarioReader.read(Node.of(file)));
    Trees.facts(file).removeIf(fact -> {
      Node fields = new Node(Trees.fields(fact));
      return !question.counts(
          new Header(fields.text("id"), null, null, null, fields.moment("reportedOn"), Map.of()));
    });
    file.remove("knownBy");
    Trees.facts(file).forEach(fact -> Trees.fields(fact).remove("reportedOn"));
  }

  private static void makeTheActorSomebodyElse(Map<String, Object> file) {
    for (Object fact : Trees.facts(file)) {
      Trees.fields(fact).replace("country", BurdenSharing.ACTOR, "SE");
      if (Trees.fields(fact).get("participants") != null) {
        Trees.list(Trees.fields(fact).get("participants"))
            .replaceAll(country -> country.equals(BurdenSharing.ACTOR) ? "SE" : country);
      }
    }
  }

  private static void acceptWithoutCondition(Map<String, Object> file) {
    forEachDeclaration(file, declaration -> declaration.replace("accepts", "conditional", true));
  }

  private static void dropDaysOfDeclarations(Map<String, Object> file) {
    forEachDeclaration(file, declaration -> declaration.remove("on"));
  }

  private static void forEachDeclaration(
      Map<String, Object> file, Consumer<Map<String, Object>> change) {
    for (Object fact : Trees.facts(file)) {
      if (Trees.fields(fact).get("declarations") != null) {
        Trees.list(Trees.fields(fact).get("declarations"))
            .forEach(declaration -> change.accept(Trees.map(declaration)));
      }
    }
  }

  private static void dropExtents(Map<String, Object> file, String with) {
    for (Object fact : Trees.facts(file)) {
      if (Trees.fields(fact).get("extent") instanceof Map<?, ?> extent
          && extent.containsKey(with)) {
        Trees.fields(fact).remove("extent");
      }
    }
  }

  private static void dropInferred(Map<String, Object> file) {
    for (Object fact : Trees.facts(file)) {
      Object inferred = Trees.fields(fact).remove("inferred");
      if (inferred != null) {
        Trees.fields(fact).keySet().removeAll(Trees.map(inferred).keySet());
      }
    }
  }
}
