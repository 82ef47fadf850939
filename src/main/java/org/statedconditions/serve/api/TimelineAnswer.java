package org.statedconditions.serve.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.statedconditions.document.Moment;
import org.statedconditions.fact.Attribution;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.question.timeline.Timeline;
import org.statedconditions.question.timeline.TimelineOptions;
import org.statedconditions.report.TimelineReport;
import org.statedconditions.scenario.Scenario;

/** When an answer changes, and why: as {@code timeline} answers it. */
final class TimelineAnswer {
  private final EnquiryReader enquiries;

  TimelineAnswer(EnquiryReader enquiries) {
    this.enquiries = enquiries;
  }

  Reply answer(ApiRequest request) {
    Body body = Body.read(
        request,
        "scenario",
        "pack",
        "from",
        "to",
        "knownBy",
        "asKnown",
        "reading",
        "minAttribution");
    Optional<Moment> from = body.moment("from");
    Optional<Moment> to = body.moment("to");
    Optional<Moment> knownBy = body.moment("knownBy");
    boolean asKnown = body.isTrue("asKnown");
    Optional<Attribution> weakest = Answers.attribution(body);
    EnquiryReader.Undated asked = enquiries.undated(body);
    List<String> reading = EnquiryReader.readings(body, "reading", List.of(asked.pack()));
    Scenario scenario = EnquiryReader.shown(
        asked.scenario(), Stream.of(from, to, knownBy).flatMap(Optional::stream).toList());
    Optional<Instant> start = from.map(moment -> moment.in(scenario.timeZone()));
    Optional<Instant> end = to.map(moment -> moment.in(scenario.timeZone()));
    if (start.isPresent() && end.isPresent() && !start.get().isBefore(end.get())) {
      throw new ProblemsException(List.of(Problem.error(
          ProblemCode.WRONG_QUESTION,
          body.node("to").orElseThrow().place(),
          "expected a time after `from`, " + from.orElseThrow().written() + ", but was "
              + to.orElseThrow().written())));
    }
    Timeline timeline = Timeline.of(
        asked.pack(),
        Answers.evidence(weakest, scenario),
        new TimelineOptions(
            start, end, knownBy.map(moment -> moment.in(scenario.timeZone())), asKnown),
        (done, all) -> {});
    return Answers.written(
        request, TimelineReport.of(timeline), reading.stream().findFirst());
  }
}
