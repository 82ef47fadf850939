package example;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.fact.Scope;
import org.statedconditions.pack.RulePack;
import org.statedconditions.scenario.Scenario;

/** Builds facts in Java, with no file, and asks for every reading. The facts are invented. */
public final class InCode {
  private InCode() {}

  /** Prints verdict and stage of each reading. */
  public static void main(String... args) {
    Assessment assessment = assess();
    for (ReadingResult reading : assessment.readings()) {
      System.out.printf(
          "%s: %s, %s%n", reading.reading(), reading.verdict().written(), reading.stage());
    }
  }

  static Assessment assess() {
    Fact ceasefire = Ceasefire.about("imagined-ceasefire")
        .parties(List.of("RU", "UA"))
        .declarations(List.of(Declaration.acceptedBy("RU"), Declaration.acceptedBy("UA")))
        .effectiveFrom(Instant.parse("2030-01-01T00:00:00Z"))
        .scope(Scope.GENERAL)
        .build();
    Fact mandate = Mandate.about("imagined-force").phase(MandatePhase.CONCEPT).build();
    Scenario scenario = Scenario.builder()
        .title("An imagined ceasefire")
        .asOf(LocalDate.of(2030, 2, 1))
        .facts(ceasefire, mandate)
        .build();
    return Evaluator.of(RulePack.bundled("turkiye-reassurance-force")).assess(scenario);
  }
}
