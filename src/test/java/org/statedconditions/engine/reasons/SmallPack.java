package org.statedconditions.engine.reasons;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.drl.outline.PackOutline;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.engine.session.EngineSession;
import org.statedconditions.engine.session.KnowledgeBase;
import org.statedconditions.engine.session.PackLoader;
import org.statedconditions.engine.session.RunLimits;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** A pack of one criterion on missions, whose rules a test writes, walked through over scenarios. */
final class SmallPack {
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
        - {id: port, title: A port, clause: c, about: mission, criteria: [{id: port.open, title: It is open, basis: quoted, readings: [literal]}]}
      stages: [{id: waiting, title: Waiting, next: A port}]
      parameters:
        parties: {default: [RU, UA], reference: Ours}
        fewest: {default: 2, reference: Ours}
      """;
  private static final String CANDIDATE = """
      rule "Every mission is looked at" @candidate("mission")
      when $m : Mandate()
      then findings.candidate($m); end
      """;

  private final KnowledgeBase base;
  private final List<RuleOutline> rules;
  private final Map<String, Object> parameters;

  private SmallPack(RulePack pack) {
    base = PackLoader.load(pack, RunLimits.DEFAULT);
    rules = PackOutline.of(DrlFile.all(pack.ruleFiles())).rules();
    parameters = pack.manifest().defaults();
  }

  /** The pack of {@code rules}, complete ones, written into {@code folder}. */
  static SmallPack of(Path folder, String rules) {
    try {
      Files.writeString(folder.resolve("pack.yaml"), MANIFEST);
      Files.writeString(folder.resolve("port.drl"), CANDIDATE + rules);
      return new SmallPack(RulePack.read(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A rule on the criterion; {@code says} is {@code met} or {@code notMet}. */
  static String rule(String name, String when, String says, String about) {
    return """
        rule "%s" @criterion("port.open")
        when
            %s
        then
            findings.%s(%s);
        end
        """.formatted(name, when, says, about);
  }

  List<RuleOutline> rules() {
    return rules;
  }

  /** Walks through the rules over {@code scenario}; {@code look} gets the walks and the names of the rules that hold. */
  <T> T walk(Scenario scenario, BiFunction<RuleWalks, Set<String>, T> look) {
    try (EngineSession evaluation = new EngineSession(base, parameters)) {
      evaluation.moveTo(scenario.facts(), scenario.asOf().orElseThrow(), Optional.empty());
      return look.apply(
          new RuleWalks(base.plans(), evaluation), evaluation.board().holding());
    }
  }

  Set<String> holding(Scenario scenario) {
    return walk(scenario, (walks, holding) -> holding);
  }

  /** How near the rule {@code name} comes, about whatever subject comes nearest. */
  RuleTrace nearest(Scenario scenario, String name) {
    return walk(scenario, (walks, holding) -> walks.notHolding(outline(name), fact -> true));
  }

  RuleOutline outline(String name) {
    return rules.stream().filter(r -> r.name().equals(name)).findFirst().orElseThrow();
  }
}
