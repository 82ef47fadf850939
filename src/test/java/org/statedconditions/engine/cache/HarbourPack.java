package org.statedconditions.engine.cache;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.statedconditions.Evaluator;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** A pack of one criterion, in a folder. */
final class HarbourPack {
  static final String MARKER = "org.statedconditions.cache.marker";

  /** What a pack without trust may not do. */
  static final String EVIL =
      "System.setProperty(\"" + MARKER + "\", \"written\"); findings.met($c);";

  static final String GOOD = "findings.met($c);";

  private static final String MANIFEST = """
      id: harbour
      title: A harbour
      actor: A town
      version: "1"
      disclaimer: Met means that the town would look at it.
      statements:
        - {date: 2026-01-01, title: A statement, sources: [{id: s, publisher: P}], clauses: [{id: c, paraphrase: It holds}]}
      readings: [{id: literal, title: As it stands}]
      defaultReading: literal
      conditions:
        - {id: truce, title: A truce, clause: c, about: ceasefire, criteria: [{id: truce.there, title: It is there, basis: stated, readings: [literal]}]}
      stages: [{id: waiting, title: Waiting, next: A truce}]
      """;

  private HarbourPack() {}

  /** Writes the pack with {@code consequence} as what its one rule does, and reads it. */
  static RulePack in(Path folder, String consequence) throws IOException {
    Files.createDirectories(folder);
    Files.writeString(folder.resolve("pack.yaml"), MANIFEST);
    Files.writeString(folder.resolve("rules.drl"), """
        rule "Every ceasefire is looked at" @candidate("ceasefire")
        when $c : Ceasefire()
        then findings.candidate($c); end
        rule "It is there" @criterion("truce.there")
        when $c : Ceasefire()
        then %s end
        """.formatted(consequence));
    return RulePack.read(folder);
  }

  static Status verdict(Evaluator evaluator) {
    return evaluator
        .assess(Scenario.builder()
            .asOf(Instant.EPOCH)
            .fact(Ceasefire.about("c").build())
            .build())
        .verdict();
  }
}
