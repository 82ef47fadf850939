package org.statedconditions.report;

import java.io.IOException;
import java.util.List;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;

/**
 * Assessments: the verdict of each reading first, then the reasons of one reading down to the reports and their sources. As JSON
 * it holds all that a page needs, titles, facts and sources included, as {@link OutputSchema} has it; the same assessments give the
 * same text.
 */
public final class AssessmentReport extends WrittenReport {
  static final Shape DOCUMENT = Shape.document("assessments", "What `evaluate` writes.")
      .key(
          "assessments",
          Kind.list(AssessmentData.ASSESSMENT),
          "The answers in the order of the input.")
      .key("packs", PackNumbers.KIND, PackNumbers.SAYS);

  private static final String SEVERAL = "Are the stated conditions met?";

  private final Iterable<Assessment> assessments;
  private final PageTitle title;
  private final boolean brief;

  private AssessmentReport(Iterable<Assessment> assessments, PageTitle title, boolean brief) {
    this.assessments = assessments;
    this.title = title;
    this.brief = brief;
  }

  public static AssessmentReport of(Assessment assessment) {
    return of(List.of(assessment));
  }

  /** One after the other; they are gone through once for each form that is asked for. */
  public static AssessmentReport of(Iterable<Assessment> assessments) {
    return new AssessmentReport(
        assessments,
        assessments instanceof List<Assessment> list
            ? PageTitle.of(list, AskedText::title, SEVERAL)
            : PageTitle.above(SEVERAL),
        false);
  }

  /**
   * The same that tells people only the answer, what decides it and what is open, in about ten lines without ids. Programs get
   * all that there is.
   */
  public AssessmentReport brief() {
    return new AssessmentReport(assessments, title, true);
  }

  /** One line without a line break: verdict, stage, date, title, and the readings whose verdict is another. */
  public static String line(Assessment assessment) {
    return line(assessment, TextOptions.DEFAULT);
  }

  /** The same with colour or ASCII marks; the width plays no part, the reading decides whose verdict comes first. */
  public static String line(Assessment assessment, TextOptions options) {
    return new SummaryLine(assessment, options).text();
  }

  @Override
  PageTitle title() {
    return title;
  }

  @Override
  void tell(BlockWriter out) {
    boolean first = true;
    for (Assessment assessment : assessments) {
      if (!first) {
        out.rule();
      }
      first = false;
      if (brief) {
        new BriefText(assessment, out).tell();
      } else {
        new AssessmentText(assessment, out).tell();
      }
    }
  }

  @Override
  Object data(TextOptions options) {
    PackNumbers packs = new PackNumbers();
    return DOCUMENT.document(
        JsonData.each(assessments, a -> AssessmentData.of(a, packs, options.staleAfter())),
        packs.written());
  }

  /** A row for each criterion of each reading and each subject that it was asked of. */
  @Override
  void table(CsvTable out, TextOptions options) throws IOException {
    out.row(
        "file",
        "title",
        "asOf",
        "pack",
        "reading",
        "verdict",
        "stage",
        "condition",
        "conditionStatus",
        "criterion",
        "criterionTitle",
        "criterionStatus",
        "subject",
        "status",
        "unknown");
    for (Assessment assessment : assessments) {
      for (ReadingResult reading : options.shown(assessment)) {
        for (ConditionResult condition : reading.conditions()) {
          for (CriterionResult criterion : condition.criteria()) {
            row(out, assessment, reading, condition, criterion);
          }
        }
      }
    }
  }

  private static void row(
      CsvTable out,
      Assessment assessment,
      ReadingResult reading,
      ConditionResult condition,
      CriterionResult criterion)
      throws IOException {
    CsvTable.Line line = out.line(
        assessment.file(),
        assessment.title(),
        assessment.asOf(),
        assessment.pack().id(),
        reading.reading(),
        reading.verdict(),
        reading.stage(),
        condition.id(),
        condition.status(),
        criterion.id(),
        criterion.title(),
        criterion.status());
    for (SubjectResult subject : criterion.subjects()) {
      line.with(subject.subject(), subject.status(), String.join(" ", subject.unknown()));
    }
    if (criterion.subjects().isEmpty()) {
      line.with("", criterion.status(), "");
    }
  }
}
