package org.statedconditions.serve.api;

import java.util.List;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.author.expect.Expectations;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/** What is wrong with a text, as whoever writes it asks at each change. */
final class ProblemsAnswer {
  private final EnquiryReader enquiries;

  ProblemsAnswer(EnquiryReader enquiries) {
    this.enquiries = enquiries;
  }

  /** What is wrong with a pack, or else with a scenario that is asked of it; an answer, not a refusal. */
  Reply answer(ApiRequest request) {
    Body body = Body.read(request, "scenario", "pack");
    Optional<String> text =
        body.fields().has("scenario") ? body.writtenText("scenario") : Optional.empty();
    body.check();
    List<Problem> problems;
    try {
      Evaluator pack = enquiries.packOf(body, text.orElse(""));
      problems = text.isEmpty() ? List.of() : problems(pack, text.get());
    } catch (ProblemsException e) {
      problems = e.problems();
    }
    return Reply.json(
        Json.object("problems", problems.stream().map(ProblemData::of).toList()));
  }

  private static List<Problem> problems(Evaluator pack, String text) {
    Scenario scenario = pack.parse(EnquiryReader.SCENARIO, text);
    return Expectations.problems(scenario, pack.pack().manifest(), pack.rules());
  }
}
