package org.statedconditions.engine.rollup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.statedconditions.drl.syntax.Consequence;
import org.statedconditions.drl.syntax.DrlFile;
import org.statedconditions.engine.model.EngineRules;
import org.statedconditions.engine.model.Field;
import org.statedconditions.engine.model.Kind;
import org.statedconditions.engine.model.Receiver;
import org.statedconditions.engine.model.RuleType;
import org.statedconditions.pack.RuleFile;

/** The rules of the roll-up, {@code rules/core/roll-up.drl}, with what they match and what they call. */
public final class RollUpRules {
  private static final String FILE = "/org/statedconditions/rules/core/roll-up.drl";

  private static final Receiver CONCLUDE = new Receiver(
      "conclude",
      Conclusions.class,
      List.of("contested", "met", "notMet", "undetermined"),
      RollUpRules::conclude);

  private static final List<RuleType> TYPES = List.of(
      type(CriterionCounts.class, List.of("met", "notMet"), List.of("subjectContested", "fault")),
      type(ListCounts.class, List.of("complete", "notComplete"), List.of("fault")),
      type(
          GroupCounts.class,
          List.of("met", "contested", "undetermined", "notMet", "members"),
          List.of("complete")),
      type(AllOfCounts.class, List.of("met", "contested", "undetermined", "notMet"), List.of()),
      type(
          ConditionCounts.class,
          List.of("met", "contested", "undetermined", "notMet", "candidates"),
          List.of()),
      type(StageCounts.class, List.of("unmet"), List.of()),
      type(MetStageCounts.class, List.of("laterMet"), List.of()));

  private static RuleType type(
      Class<? extends RollUpFact> of, List<String> counts, List<String> flags) {
    List<Field> fields = new ArrayList<>();
    for (String name : counts) {
      int place = fields.size();
      fields.add(new Field(name, Kind.WHOLE, fact -> (long) ((RollUpFact) fact).value(place)));
    }
    for (String name : flags) {
      int place = fields.size();
      fields.add(new Field(name, Kind.FLAG, fact -> ((RollUpFact) fact).value(place) == 1));
    }
    return new RuleType(of.getSimpleName(), of, fields);
  }

  private RollUpRules() {}

  private static void conclude(Object receiver, String status, Object about) {
    Conclusions conclude = (Conclusions) receiver;
    RollUpFact counts = (RollUpFact) about;
    switch (status) {
      case "met" -> conclude.met(counts);
      case "contested" -> conclude.contested(counts);
      case "undetermined" -> conclude.undetermined(counts);
      case "notMet" -> conclude.notMet(counts);
      default -> throw new IllegalArgumentException(status);
    }
  }

  /** The rules as they run in the session of every pack. */
  public static EngineRules read() {
    Consequence.Form form = new Consequence.Form(CONCLUDE.name(), CONCLUDE.methods());
    DrlFile file = DrlFile.ofEngine(new RuleFile("core/roll-up.drl", text()), form);
    if (!file.problems().isEmpty()) {
      throw new IllegalStateException("the rules of the roll-up: " + file.problems());
    }
    return new EngineRules(List.of(file), TYPES, CONCLUDE);
  }

  private static String text() {
    try (InputStream in = RollUpRules.class.getResourceAsStream(FILE)) {
      return new String(Objects.requireNonNull(in, FILE).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
