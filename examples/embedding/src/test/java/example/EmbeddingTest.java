package example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.RulePack;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.scenario.Scenario;

class EmbeddingTest {

  @Test
  void on_the_day_of_the_briefing_no_condition_is_met_under_any_reading() {
    Assessment assessment = Evaluator.of(RulePack.bundled("turkiye-reassurance-force"))
        .assess(Scenario.read(Path.of("scenario.yaml")));

    assertEquals(
        List.of("literal", "customary", "strict"),
        assessment.readings().stream().map(ReadingResult::reading).toList());
    for (ReadingResult reading : assessment.readings()) {
      assertEquals(Status.NOT_MET, reading.verdict(), reading.reading());
      assertEquals("awaiting-ceasefire", reading.stage(), reading.reading());
      reading.conditions().forEach(c -> assertEquals(Status.NOT_MET, c.status(), c.id()));
    }
    String text = AssessmentReport.of(assessment).text();
    assertTrue(text.contains("what has to come first is in place"), text);
  }

  @Test
  void an_accepted_ceasefire_in_force_meets_the_literal_condition_and_no_more() {
    Assessment assessment = InCode.assess();

    ReadingResult literal = assessment.reading("literal");
    assertEquals(Status.MET, literal.condition("ceasefire").status());
    assertEquals(Status.NOT_MET, literal.condition("mandate").status());
    assertEquals("awaiting-framework", literal.stage());
    // Whether the imagined ceasefire is meant to last is not known, and unknown never becomes met.
    assertEquals(
        Status.UNDETERMINED,
        assessment.reading("customary").condition("ceasefire").status());
  }
}
