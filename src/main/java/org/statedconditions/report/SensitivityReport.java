package org.statedconditions.report;

import static org.statedconditions.report.JsonData.allOf;
import static org.statedconditions.report.JsonData.each;
import static org.statedconditions.report.Kind.list;
import static org.statedconditions.report.Kind.map;
import static org.statedconditions.report.Kind.orNull;

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
  private static final Shape UNKNOWN = Shape.named(
          "unknown", "Something that is not known, with how probable its values are.")
      .key("unknown", Kind.TEXT, "How the command line calls it.")
      .key("criterion", orNull(Kind.TEXT), "The criterion's id; null: it is a field.")
      .key("title", orNull(Kind.TEXT), "What has to hold for the criterion.")
      .key("candidate", orNull(Kind.TEXT), "The candidate; null: the only one, or a new one.")
      .key("subject", orNull(Kind.TEXT), "The subject of the field; null: it is a criterion.")
      .key("field", orNull(Kind.TEXT), "The field.")
      .key("probabilities", map(Kind.CHANCE), "What is given, by value.")
      .key(
          "playsNoPart",
          orNull(Kind.oneOf("decided", "not-asked-for", "not-counting")),
          "Why the answer is the same without it; null: it is not.")
      .key("decidedAs", orNull(Kind.STATUS), "How the criterion stands by what is reported.");

  private static final Shape WEIGHT = Shape.named("weight", "What an unknown weighs.")
      .key("unknown", Kind.TEXT, "How the command line calls it.")
      .key("metGiven", map(Kind.CHANCE), "How probable met is once it is known, by its value.")
      .key("spread", Kind.CHANCE, "How far these lie apart.")
      .key(
          "expectedChange",
          Kind.CHANCE,
          "By how much the answer changes on average once it is known.");

  private static final Shape READING = Shape.named(
          "chanceByReading", "How probable each answer is under one reading.")
      .key("reading", Kind.TEXT, "The id of the reading.")
      .key("title", Kind.TEXT, "What the reading is.")
      .key("verdict", map(Kind.CHANCE), "How probable each verdict is.")
      .key("stage", map(Kind.CHANCE), "How probable each stage is.")
      .key("standardError", Kind.NUMBER, "The largest standard error of these; 0: they are exact.")
      .key("weights", list(WEIGHT), "What each unknown weighs, the one that matters most first.");

  private static final Shape SENSITIVITY = Shape.named(
          "sensitivity", "How probable each answer is, given how probable is what is not known.")
      .with(AssessmentData.HEAD)
      .key("method", Kind.oneOf("exact", "sampled"), "How it was worked out.")
      .key("combinations", Kind.COUNT, "How many combinations the rules were asked.")
      .key("unknowns", list(UNKNOWN), "What is not known.")
      .key("readings", list(READING), "One for each reading, or the one asked for.");

  static final Shape DOCUMENT = Shape.document("sensitivity", "What `sensitivity` writes.")
      .key("sensitivity", list(SENSITIVITY), "The answer.")
      .key("packs", PackNumbers.KIND, PackNumbers.SAYS);

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
    PackNumbers packs = new PackNumbers();
    return DOCUMENT.document(
        List.of(SENSITIVITY.of(
            allOf(AssessmentData.head(assessment, packs, options.reading())),
            sensitivity.method().written(),
            sensitivity.combinations(),
            each(() -> IntStream.range(0, unknowns).iterator(), this::unknown),
            each(shown(options), this::reading))),
        packs.written());
  }

  private Obj unknown(int index) {
    Unknown unknown = sensitivity.unknowns().get(index);
    Unknown.OfCriterion criterion = unknown instanceof Unknown.OfCriterion c ? c : null;
    Unknown.OfField field = unknown instanceof Unknown.OfField f ? f : null;
    Optional<Sensitivity.Idle> idle =
        sensitivity.idle().stream().filter(i -> i.unknown() == index).findFirst();
    return UNKNOWN.of(
        unknown.name(),
        criterion == null ? null : criterion.criterion(),
        criterion == null ? null : AssessmentData.criterionTitle(assessment, criterion.criterion()),
        criterion == null ? null : criterion.candidate(),
        field == null ? null : field.subject(),
        field == null ? null : field.field(),
        given(unknown),
        idle.map(i -> i.reason().written()),
        idle.flatMap(Sensitivity.Idle::decidedAs));
  }

  private Obj reading(Sensitivity.OfReading r) {
    return READING.of(
        r.reading(),
        AssessmentData.title(assessment, r.reading()),
        r.verdict(),
        r.stage(),
        r.error(),
        each(r.weights(), w -> WEIGHT.of(name(w), w.metGiven(), w.spread(), w.shift())));
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
