package org.statedconditions.question.change;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.Evaluator;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/**
 * A pack made at random, and scenarios for it: conditions about ceasefires and missions, one of which may follow another,
 * with criteria of the subject itself and of each of several within it or anywhere, some of them settled once decided, some
 * decided by what another condition chose.
 */
final class GeneratedPack {
  /** A field with a value that meets and one that refutes. */
  private record Field(String name, String met, String notMet, String metRule, String notMetRule) {}

  private static Field field(String name, String type, String met, String notMet) {
    return new Field(
        name,
        met,
        notMet,
        name + " == " + constant(type, met),
        name + " == " + constant(type, notMet));
  }

  private static Field flag(String name) {
    return new Field(name, "true", "false", name + " == true", name + " == false");
  }

  private static String constant(String type, String value) {
    return type + "." + value.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
  }

  private static Field element(String name) {
    String left = "elements[" + constant("MandateElement", name) + "]";
    return new Field(
        name,
        "adopted",
        "absent",
        left + " == ElementState.ADOPTED",
        left + " == ElementState.ABSENT");
  }

  private static final Map<String, List<Field>> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put(
        "ceasefire",
        List.of(
            field("scope", "Scope", "general", "local"),
            field("form", "Form", "written", "unwritten"),
            field("monitoring", "Monitoring", "external", "none"),
            field("compliance", "Compliance", "holding", "violated-serious")));
    FIELDS.put(
        "mission",
        List.of(element("tasks"), element("objective"), element("duration"), element("funding")));
    FIELDS.put(
        "contribution",
        List.of(
            field("type", "ContributionType", "land", "undetermined"),
            flag("caveatsDeclared"),
            flag("fundingDeclared")));
    FIELDS.put("requirement", List.of(flag("critical")));
  }

  private static final Map<String, String> TYPES = Map.of(
      "ceasefire", "Ceasefire",
      "mission", "Mandate",
      "contribution", "Contribution",
      "requirement", "Requirement");

  private final Random random;
  private final StringBuilder rules = new StringBuilder();
  private final StringBuilder conditions = new StringBuilder();
  private final List<String> readings;
  private final List<String> ids = new ArrayList<>();
  private final Map<String, List<Field>> left = new LinkedHashMap<>();
  private final Set<String> kindsUsed = new TreeSet<>();
  private int count;
  private Evaluator evaluator;
  private boolean anyLooking;

  private GeneratedPack(Random random) {
    this.random = random;
    FIELDS.forEach((kind, fields) -> left.put(kind, new ArrayList<>(fields)));
    readings = List.of("weak", "strong", "other").subList(0, 2 + random.nextInt(2));
  }

  /** A pack that is the same for the same {@code seed}, written to {@code folder}. */
  static GeneratedPack of(Path folder, long seed) throws IOException {
    GeneratedPack pack = new GeneratedPack(new Random(seed));
    pack.make(Files.createDirectories(folder.resolve("pack-" + seed)));
    return pack;
  }

  Evaluator evaluator() {
    return evaluator;
  }

  /** Whether some rule looks at what was chosen. */
  boolean anyLooking() {
    return anyLooking;
  }

  private void make(Path folder) throws IOException {
    condition("ceasefire", "");
    condition("mission", "");
    switch (random.nextInt(4)) {
      case 0 -> condition("mission", ", follows: c1");
      case 1 -> condition("ceasefire", ", follows: c0");
      case 2 -> condition("requirement", "");
      default -> {}
    }
    for (String kind : kindsUsed) {
      rules.append("""
          rule "Each %1$s is looked at" @candidate("%1$s")
          when $x : %2$s()
          then findings.candidate($x); end
          """.formatted(kind, TYPES.get(kind)));
    }
    Files.writeString(folder.resolve("pack.yaml"), manifest(folder.getFileName().toString()));
    Files.writeString(folder.resolve("rules.drl"), rules);
    evaluator = Evaluator.of(RulePack.read(folder));
  }

  private String manifest(String id) {
    StringBuilder text = new StringBuilder("""
        id: %s
        title: Made at random
        actor: Nobody
        version: "1"
        disclaimer: Met means that something random is so.
        statements:
          - {date: 2026-01-01, title: A statement, sources: [{id: s, publisher: P}], clauses: [{id: c, paraphrase: It holds}]}
        readings:
          - {id: weak, title: The weak one}
          - {id: strong, title: The strong one, extends: weak}
        """.formatted(id));
    if (readings.size() == 3) {
      text.append("  - {id: other, title: Another one}\n");
    }
    return text + "defaultReading: strong\nconditions:\n" + conditions
        + "stages: [{id: waiting, title: Waiting, next: Something}]\n";
  }

  private void condition(String about, String follows) {
    if (left.get(about).isEmpty()) {
      return;
    }
    String id = "c" + ids.size();
    ids.add(id);
    kindsUsed.add(about);
    List<String> criteria = new ArrayList<>();
    List<String> kinds = new ArrayList<>(List.of(about, about));
    if (random.nextInt(2) == 0) {
      kinds.add("contribution");
    }
    if (follows.isEmpty() && random.nextInt(3) == 0) {
      kinds.add(about);
    }
    if (about.equals("mission") && random.nextInt(3) == 0) {
      kinds.add("requirement");
    }
    for (String kind : kinds) {
      if (left.get(kind).isEmpty()) {
        continue;
      }
      kindsUsed.add(kind);
      Field field = left.get(kind).remove(random.nextInt(left.get(kind).size()));
      String criterion = id + "." + "k" + criteria.size();
      criteria.add("{id: %s, title: It is so, basis: quoted, readings: [%s]%s}"
          .formatted(
              criterion,
              readings.get(random.nextInt(readings.size())),
              kind.equals(about)
                  ? ""
                  : ", about: " + kind + ", quantifier: every, assume: complete, reason: Said"));
      decide(criterion, kind, field);
      if (random.nextInt(3) == 0) {
        look(criterion, kind);
      }
    }
    conditions.append("  - {id: %s, title: A condition, clause: c, about: %s%s, criteria: [%s]}\n"
        .formatted(id, about, follows, String.join(", ", criteria)));
  }

  private void decide(String criterion, String kind, Field field) {
    rule(
        criterion,
        random.nextInt(8) == 0,
        "$x : %s(%s)".formatted(TYPES.get(kind), field.metRule()),
        "met");
    rule(
        criterion,
        random.nextInt(4) == 0,
        "$x : %s(%s)".formatted(TYPES.get(kind), field.notMetRule()),
        "notMet");
  }

  /** A rule that looks at what a condition chose; not the one that it decides for, whose choice it would change. */
  private void look(String criterion, String kind) {
    String own = criterion.substring(0, 2);
    String other = own.equals("c0") ? "c1" : "c0";
    if (!own.equals("c0") || !anyLooking) {
      // One way only: what is chosen must not depend on itself.
      if (own.equals("c0")) {
        return;
      }
      anyLooking = true;
      String chosen = "condition == \"%s\", reading == \"%s\""
          .formatted(other, readings.get(random.nextInt(readings.size())));
      String pattern = switch (random.nextInt(5)) {
        case 0 -> "Chosen(" + chosen + ", subject != \"cf1\")";
        case 1 -> "Chosen(" + chosen + ", subject == \"cf1\")";
        case 2 -> "not Chosen(" + chosen + ", subject == \"cf0\")";
        case 3 ->
          "$c : Chosen(" + chosen
              + ")\n    exists Ceasefire(id == $c.subject, purpose == Purpose.HOLIDAY)";
        default -> "Chosen(" + chosen + ")";
      };
      rule(
          criterion,
          false,
          "$x : %s()\n    %s".formatted(TYPES.get(kind), pattern),
          random.nextBoolean() ? "met" : "notMet");
    }
  }

  private void rule(String criterion, boolean settled, String when, String says) {
    rules.append(
        """
        rule "rule %d" @criterion("%s") %s
        when
            %s
        then findings.%s($x); end
        """.formatted(count++, criterion, settled ? "@settled(\"It is over\")" : "", when, says));
  }

  /** A scenario for the pack, the same for the same {@code seed}. */
  Scenario scenario(long seed) {
    Random at = new Random(seed);
    StringBuilder facts = new StringBuilder();
    int ceasefires = at.nextInt(4);
    for (int i = 0; i < ceasefires; i++) {
      fact(facts, at, "ceasefire", "id: cf" + i, at.nextBoolean() ? ", purpose: holiday" : "");
    }
    int missions = at.nextInt(3);
    for (int i = 0; i < missions; i++) {
      fact(facts, at, "mission", "id: m" + i, "");
    }
    for (int i = at.nextInt(3); i > 0; i--) {
      fact(facts, at, "contribution", "id: k" + i + ", mission: m" + at.nextInt(2), "");
    }
    for (int i = at.nextInt(3); i > 0; i--) {
      fact(facts, at, "requirement", "id: r" + i + ", mission: m" + at.nextInt(2), "");
    }
    return evaluator.parse(
        "seed-" + seed + ".yaml",
        "asOf: 2026-06-01\nfacts:" + (facts.isEmpty() ? " []" : facts) + "\n");
  }

  private static void fact(StringBuilder facts, Random at, String kind, String head, String tail) {
    List<String> given = new ArrayList<>();
    // Most are met, so that verdicts are met often enough.
    for (Field field : FIELDS.get(kind)) {
      int value = at.nextInt(8);
      if (value < 5) {
        given.add(field.name() + ": " + field.met());
      } else if (value == 5) {
        given.add(field.name() + ": " + field.notMet());
      }
    }
    String fields = String.join(", ", given);
    facts
        .append("\n  - ")
        .append(kind.equals("mission") ? "mandate" : kind)
        .append(": {")
        .append(head)
        .append(
            fields.isEmpty()
                ? ""
                : kind.equals("mission") ? ", elements: {" + fields + "}" : ", " + fields)
        .append(tail)
        .append("}");
  }
}
