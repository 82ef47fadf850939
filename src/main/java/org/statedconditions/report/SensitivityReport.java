package org.statedconditions.report;

import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.JsonData.object;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.finding.Status;
import org.statedconditions.question.chance.Sensitivity;
import org.statedconditions.question.chance.Unknown;
import org.statedconditions.report.JsonData.Obj;

/** How probable each verdict and each stage is under each reading, or the one that the options name, and which unknown matters most. */
public final class SensitivityReport extends WrittenReport {
  private final Sensitivity sensitivity;
  private final Assessment assessment;

  private SensitivityReport(Sensitivity sensitivity, Assessment assessment) {
    this.sensitivity = sensitivity;
    this.assessment = assessment;
  }

  /** {@code assessment}: the answer to the same question as things are reported. */
  public static SensitivityReport of(Sensitivity sensitivity, Assessment assessment) {
    return new SensitivityReport(sensitivity, assessment);
  }

  @Override
  PageTitle title() {
    return PageTitle.own(AskedText.title(assessment));
  }

  @Override
  void tell(BlockWriter out) {
    new SensitivityText(sensitivity, assessment, out).tell();
  }

  private List<Sensitivity.OfReading> shown(TextOptions options) {
    return sensitivity.readings().stream()
        .filter(r -> !options.leavesOut(r.reading()))
        .toList();
  }

  private String name(Sensitivity.Weight weight) {
    return sensitivity.unknowns().get(weight.unknown()).name();
  }

  /** A row for each unknown under each reading: how far the chance of met lies apart, by what it turns out to be. */
  @Override
  void table(CsvTable out, TextOptions options) throws IOException {
    out.row("reading", "chanceOfMet", "unknown", "spread", "expectedChange", "metGiven");
    for (Sensitivity.OfReading r : shown(options)) {
      CsvTable.Line line = out.line(r.reading(), r.verdict().getOrDefault(Status.MET, 0.0));
      for (Sensitivity.Weight w : r.weights()) {
        List<String> given = w.metGiven().entrySet().stream()
            .map(one -> one.getKey() + " " + one.getValue())
            .toList();
        line.with(name(w), w.spread(), w.shift(), String.join("; ", given));
      }
    }
  }

  @Override
  Object data(TextOptions options) {
    int unknowns = sensitivity.unknowns().size();
    return JsonData.document(
        "sensitivity",
        List.of(object(
            "& method combinations unknowns readings",
            AssessmentData.head(assessment, options.reading()),
            sensitivity.method().written(),
            sensitivity.combinations(),
            each(() -> IntStream.range(0, unknowns).iterator(), this::unknown),
            each(shown(options), this::reading))));
  }

  private Obj unknown(int index) {
    Unknown unknown = sensitivity.unknowns().get(index);
    Unknown.OfCriterion criterion = unknown instanceof Unknown.OfCriterion c ? c : null;
    Unknown.OfField field = unknown instanceof Unknown.OfField f ? f : null;
    Optional<Sensitivity.Idle> idle =
        sensitivity.idle().stream().filter(i -> i.unknown() == index).findFirst();
    return object(
        "unknown criterion candidate subject field probabilities playsNoPart decidedAs",
        unknown.name(),
        criterion == null ? null : criterion.criterion(),
        criterion == null ? null : criterion.candidate(),
        field == null ? null : field.subject(),
        field == null ? null : field.field(),
        given(unknown),
        idle.map(i -> i.reason().written()),
        idle.flatMap(Sensitivity.Idle::decidedAs));
  }

  private Obj reading(Sensitivity.OfReading r) {
    return object(
        "reading verdict stage standardError weights",
        r.reading(),
        r.verdict(),
        r.stage(),
        r.error(),
        each(
            r.weights(),
            w -> object(
                "unknown metGiven spread expectedChange",
                name(w),
                w.metGiven(),
                w.spread(),
                w.shift())));
  }

  /** What is given of an unknown, by value as written. */
  static Map<String, Double> given(Unknown unknown) {
    Map<String, Double> values = new LinkedHashMap<>();
    if (unknown instanceof Unknown.OfField field) {
      values.putAll(field.probabilities());
    } else if (unknown instanceof Unknown.OfCriterion criterion) {
      for (Map.Entry<Status, Double> entry : criterion.probabilities().entrySet()) {
        values.put(entry.getKey().written(), entry.getValue());
      }
    }
    return values;
  }
}
