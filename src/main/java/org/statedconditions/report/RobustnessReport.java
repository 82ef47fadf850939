package org.statedconditions.report;

import static org.statedconditions.report.JsonData.allOf;
import static org.statedconditions.report.JsonData.each;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.fact.Source;
import org.statedconditions.question.timeline.Robustness;
import org.statedconditions.question.timeline.Shift;
import org.statedconditions.report.JsonData.Each;
import org.statedconditions.report.JsonData.Obj;

/** Which sources the verdicts depend on, of each reading or of the one that the options name. */
public final class RobustnessReport extends WrittenReport {
  private static final Shape READING = Shape.named(
          "robustReading", "Whether a verdict depends on one source.")
      .with(AssessmentData.DECISION)
      .key("survives", Kind.FLAG, "Whether it is the same without any one of the sources.")
      .key(
          "hangsOn",
          Kind.list(Kind.TEXT),
          "The ids of the sources without which it would be another.");

  private static final Shape WITHOUT = Shape.named(
          "withoutSource", "The answer without one source.")
      .key("source", Kind.TEXT, "The id of the source.")
      .key("facts", Kind.COUNT, "How many facts it reports.")
      .key("changed", Kind.list(TimelineData.SHIFT), "What would be said otherwise.");

  private static final Shape ROBUSTNESS = Shape.named(
          "robustness", "Which sources the verdicts depend on.")
      .with(AssessmentData.HEAD)
      .key("readings", Kind.list(READING), "One for each reading, or the one asked for.")
      .key("without", Kind.list(WITHOUT), "One for each source.")
      .key(
          "withoutInferred",
          Kind.orNull(Kind.list(TimelineData.SHIFT)),
          "What would be said otherwise without what the file's author inferred; null: nothing is inferred.");

  static final Shape DOCUMENT = Shape.document("robustness", "What `robustness` writes.")
      .key("robustness", Kind.list(ROBUSTNESS), "One for each scenario and pack.")
      .key("packs", PackNumbers.KIND, PackNumbers.SAYS);

  private final List<Robustness> all;

  private RobustnessReport(List<Robustness> all) {
    this.all = all;
  }

  public static RobustnessReport of(Robustness robustness) {
    return of(List.of(robustness));
  }

  public static RobustnessReport of(List<Robustness> all) {
    return new RobustnessReport(all);
  }

  @Override
  PageTitle title() {
    return PageTitle.of(all, r -> AskedText.title(r.assessment()), "How robust the verdicts are");
  }

  @Override
  void tell(BlockWriter out) {
    for (int i = 0; i < all.size(); i++) {
      if (i > 0) {
        out.rule();
      }
      tell(all.get(i), out);
    }
  }

  private static void tell(Robustness robustness, BlockWriter out) {
    Assessment assessment = robustness.assessment();
    AskedText.tell(out, AskedText.title(assessment), assessment, out.options.reading());
    out.part("Does the verdict depend on any one source?");
    for (ReadingResult reading : out.options.shown(assessment)) {
      List<String> sources =
          robustness.hangsOn(reading.reading()).stream().map(Source::id).toList();
      String answer =
          sources.isEmpty() ? "The same without any one of the sources." : depends(sources);
      Words words = out.glyphs.status(reading.verdict()).add(". " + answer);
      out.field(3, reading.reading(), 16, words);
    }
    int readings = assessment.readings().size();
    for (Robustness.Without without : robustness.without()) {
      String facts = without.facts() + (without.facts() == 1 ? " report" : " reports");
      Words head = Words.strong("Without " + without.source().id())
          .add(" (" + SourceWords.name(without.source()) + "; " + facts + ")");
      changed(out, head, without.shifts(), readings);
    }
    Words author = Words.strong("Without what this file's author inferred");
    robustness.withoutInferred().ifPresent(shifts -> changed(out, author, shifts, readings));
    if (robustness.without().isEmpty()) {
      out.say(3, "No report names a source.");
    }
  }

  /** {@code Depends on AA and on TASS: without either the verdict changes.}. */
  private static String depends(List<String> sources) {
    String without = switch (sources.size()) {
      case 1 -> "it";
      case 2 -> "either";
      default -> "any one of them";
    };
    List<String> on = sources.stream().map(source -> "on " + source).toList();
    return "Depends " + FactWords.listed(on) + ": without " + without + " the verdict changes.";
  }

  private static List<Shift> shown(List<Shift> all, TextOptions options) {
    return all.stream().filter(s -> !options.leavesOut(s.aspect().reading())).toList();
  }

  /** What would be said otherwise: verdicts, stages, conditions, criteria; readings that agree share a line. */
  private static void changed(BlockWriter out, Words head, List<Shift> all, int readings) {
    List<Shift> shifts = shown(all, out.options);
    out.part(shifts.isEmpty() ? head.add(": everything stays as it is") : head);
    Map<String, List<String>> byChange = new LinkedHashMap<>();
    List<String> shown =
        shifts.stream().map(shift -> shift.aspect().reading()).distinct().toList();
    for (Aspect.Kind kind : Aspect.Kind.values()) {
      for (String reading : shown) {
        List<Shift> alike = shifts.stream()
            .filter(shift -> shift.aspect().kind() == kind)
            .filter(shift -> shift.aspect().reading().equals(reading))
            .toList();
        ShiftText.lines(alike, out.glyphs.arrow())
            .forEach(
                what -> byChange.computeIfAbsent(what, w -> new ArrayList<>()).add(reading));
      }
    }
    boolean one = out.options.reading().isPresent();
    byChange.forEach((what, of) -> {
      boolean unnamed = one || (of.size() == readings && readings > 1);
      ShiftText.tell(out, what, unnamed ? List.of() : of);
    });
  }

  /** A row for everything that would be said otherwise without a source. */
  @Override
  void table(CsvTable out, TextOptions options) throws IOException {
    out.row("file", "pack", "without", "reports", "reading", "kind", "id", "from", "to");
    for (Robustness robustness : all) {
      Assessment a = robustness.assessment();
      for (Robustness.Without without : robustness.without()) {
        CsvTable.Line line =
            out.line(a.file(), a.pack().id(), without.source().id(), without.facts());
        for (Shift shift : shown(without.shifts(), options)) {
          Aspect aspect = shift.aspect();
          line.with(
              aspect.reading(), aspect.kind().written(), aspect.id(), shift.from(), shift.to());
        }
      }
    }
  }

  @Override
  Object data(TextOptions options) {
    PackNumbers packs = new PackNumbers();
    return DOCUMENT.document(each(all, r -> data(r, packs, options)), packs.written());
  }

  private static Obj data(Robustness r, PackNumbers packs, TextOptions options) {
    Assessment a = r.assessment();
    return ROBUSTNESS.of(
        allOf(AssessmentData.head(a, packs, options.reading())),
        each(
            options.shown(a),
            reading -> READING.of(
                allOf(AssessmentData.decision(
                    a, reading.reading(), reading.verdict(), reading.stage())),
                r.survives(reading.reading()),
                each(r.hangsOn(reading.reading()), Source::id))),
        each(r.without(), w -> WITHOUT.of(w.source().id(), w.facts(), data(w.shifts(), options))),
        r.withoutInferred().map(shifts -> data(shifts, options)));
  }

  private static Each<Shift> data(List<Shift> shifts, TextOptions options) {
    return each(shown(shifts, options), TimelineData::shift);
  }
}
