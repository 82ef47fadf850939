package org.statedconditions.engine.rollup;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
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
      Map.of(
          "met", (conclude, counts) -> ((Conclusions) conclude).met((RollUpFact) counts),
          "contested",
              (conclude, counts) -> ((Conclusions) conclude).contested((RollUpFact) counts),
          "undetermined",
              (conclude, counts) -> ((Conclusions) conclude).undetermined((RollUpFact) counts),
          "notMet", (conclude, counts) -> ((Conclusions) conclude).notMet((RollUpFact) counts)));

  private static final List<RuleType> TYPES = List.of(
      new Counts<>(CriterionCounts.class)
          .count("met", CriterionCounts::met)
          .count("notMet", CriterionCounts::notMet)
          .flag("subjectContested", CriterionCounts::subjectContested)
          .flag("fault", CriterionCounts::fault)
          .type(),
      new Counts<>(ListCounts.class)
          .count("complete", ListCounts::complete)
          .count("notComplete", ListCounts::notComplete)
          .flag("fault", ListCounts::fault)
          .type(),
      new Counts<>(GroupCounts.class)
          .count("met", GroupCounts::met)
          .count("contested", GroupCounts::contested)
          .count("undetermined", GroupCounts::undetermined)
          .count("notMet", GroupCounts::notMet)
          .count("members", GroupCounts::members)
          .flag("complete", GroupCounts::complete)
          .type(),
      new Counts<>(AllOfCounts.class)
          .count("met", AllOfCounts::met)
          .count("contested", AllOfCounts::contested)
          .count("undetermined", AllOfCounts::undetermined)
          .count("notMet", AllOfCounts::notMet)
          .type(),
      new Counts<>(ConditionCounts.class)
          .count("met", ConditionCounts::met)
          .count("contested", ConditionCounts::contested)
          .count("undetermined", ConditionCounts::undetermined)
          .count("notMet", ConditionCounts::notMet)
          .count("candidates", ConditionCounts::candidates)
          .type(),
      new Counts<>(StageCounts.class).count("unmet", StageCounts::unmet).type(),
      new Counts<>(MetStageCounts.class)
          .count("laterMet", MetStageCounts::laterMet)
          .type());

  /** Collects the fields of one type. */
  private static final class Counts<T extends RollUpFact> {
    private final Class<T> of;
    private final List<Field> fields = new ArrayList<>();

    Counts(Class<T> of) {
      this.of = of;
    }

    Counts<T> count(String name, Function<T, Integer> getter) {
      fields.add(new Field(name, Kind.WHOLE, fact -> getter.apply(of.cast(fact)).longValue()));
      return this;
    }

    Counts<T> flag(String name, Function<T, Boolean> getter) {
      fields.add(new Field(name, Kind.FLAG, fact -> getter.apply(of.cast(fact))));
      return this;
    }

    RuleType type() {
      return new RuleType(of.getSimpleName(), of, fields);
    }
  }

  private RollUpRules() {}

  /** The rules as they run in the session of every pack. */
  public static EngineRules read() {
    Consequence.Form form = new Consequence.Form(
        CONCLUDE.name(), CONCLUDE.methods().keySet().stream().sorted().toList());
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
