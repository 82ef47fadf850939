package example;

import example.configuration.MeasuredEvaluator;
import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.report.AssessmentReport;

/** Takes a scenario, as YAML or JSON, and gives the assessment as the command line writes it with {@code --format json}. */
@RestController
class Assessments {
  private final MeasuredEvaluator evaluator;

  Assessments(MeasuredEvaluator evaluator) {
    this.evaluator = evaluator;
  }

  @PostMapping(
      path = "/assessments",
      consumes = {"application/yaml", MediaType.APPLICATION_JSON_VALUE},
      produces = MediaType.APPLICATION_JSON_VALUE)
  String assess(@RequestBody String scenario) {
    return AssessmentReport.of(evaluator.assess(scenario)).json();
  }

  /** What is wrong with a scenario, everything at once, as RFC 9457 has it. */
  @ExceptionHandler
  ProblemDetail unusable(ProblemsException e) {
    ProblemDetail detail = ProblemDetail.forStatusAndDetail(
        HttpStatus.UNPROCESSABLE_CONTENT,
        "See `problems`: each says where it is, and what was expected there.");
    detail.setTitle("The scenario cannot be used");
    detail.setType(URI.create("urn:stated-conditions:unusable-scenario"));
    detail.setProperty("problems", e.problems().stream().map(Wrong::of).toList());
    return detail;
  }

  /**
   * One mistake.
   *
   * @param hint what may have been meant; empty: nobody knows
   */
  record Wrong(int line, int column, String message, String hint) {
    static Wrong of(Problem problem) {
      return new Wrong(
          problem.place().line(),
          problem.place().column(),
          problem.message(),
          problem.hint() == null ? "" : problem.hint());
    }
  }
}
