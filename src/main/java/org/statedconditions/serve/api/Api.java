package org.statedconditions.serve.api;

import java.util.List;
import java.util.Optional;
import org.statedconditions.report.AssessmentReport;
import org.statedconditions.report.TextOptions;
import org.statedconditions.report.WrittenReport;

/** Everything that {@code /api/v1} answers. */
public final class Api {
  private final EnquiryReader enquiries;

  /** Answers from {@code packs}. */
  public Api(Packs packs) {
    enquiries = new EnquiryReader(packs);
  }

  /** The addresses, without {@code /api/v1} before them. */
  public List<Route> routes() {
    return List.of(new Route("POST", "/assess", FormChoice.WITH_TABLE, this::assess));
  }

  private Reply assess(ApiRequest request) {
    Body body =
        Body.read(request, "scenario", "pack", "packs", "asOf", "knownBy", "reading");
    List<Enquiry> asked = enquiries.many(body);
    Optional<String> reading = EnquiryReader.reading(body, asked);
    return written(
        request, AssessmentReport.of(asked.stream().map(Enquiry::assess).toList()), reading);
  }

  private static Reply written(
      ApiRequest request, WrittenReport report, Optional<String> reading) {
    TextOptions options =
        reading.map(TextOptions.DEFAULT::withReading).orElse(TextOptions.DEFAULT);
    return Reply.of(request.form(), report.in(request.form(), options));
  }
}
