package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.question.timeline.BackTest;
import org.statedconditions.remark.Remarks;

/** Looks back, as a table for people and as JSON, format version 1. */
public final class BackTestReport {
  private static final String LESSON =
      "Stated conditions are policy statements, not predictors: which of them were met does not tell what was decided.";

  private BackTestReport() {}

  /** The table as {@link TextOptions#DEFAULT} has it; ends with a line break. */
  public static String of(List<BackTest> tests) {
    return of(tests, TextOptions.DEFAULT);
  }

  /** The table; ends with a line break. */
  public static String of(List<BackTest> tests, TextOptions options) {
    Page page = new Page(options.width(), options.colour());
    Glyphs glyphs = new Glyphs(options.unicode());
    page.text(
        0, Words.of(Style.BOLD, "Which conditions were met on the day, and what was decided"));
    page.text(
        0,
        Words.of(
            Style.FAINT,
            glyphs.mark(Status.MET) + " met, "
                + glyphs.mark(Status.NOT_MET) + " not met, " + glyphs.mark(Status.CONTESTED)
                + " contested, " + glyphs.mark(Status.UNDETERMINED) + " undetermined."));
    Set<String> disclaimers = new LinkedHashSet<>();
    tests.forEach(
        test -> disclaimers.add(ConditionText.sentence(test.assessment().pack().disclaimer())));
    page.blank();
    disclaimers.forEach(disclaimer -> page.text(0, Words.of(disclaimer)));
    page.text(0, Words.of(LESSON));
    Set<String> notes = new LinkedHashSet<>();
    for (BackTest test : tests) {
      Assessment assessment = test.assessment();
      page.blank();
      page.text(0, Words.of(Style.BOLD, HeaderText.title(assessment)));
      page.text(
          3, Words.of("day"), 20, Words.of(Dates.of(test.outcome().on(), assessment.written())));
      for (ConditionResult condition : assessment.reading().conditions()) {
        page.text(3, Words.of(condition.id()), 20, statuses(assessment, condition.id(), glyphs));
      }
      new GatesText(assessment, glyphs).brief(page, 3, Words.of("gates"), 20);
      page.text(3, Words.of("outcome"), 20, Words.of(test.outcome().what()));
      onRecord(page, glyphs, assessment);
      NotReported.of(assessment).print(page, glyphs);
      assessment.note().ifPresent(note -> notes.add(note.strip()));
    }
    for (String note : notes) {
      page.blank();
      page.text(0, Words.of("Note"), 12, Words.of(note));
    }
    if (tests.isEmpty()) {
      page.text(0, Words.of("No file gives an outcome."));
    }
    return page.toString();
  }

  /** What the sources set out that count on the day, with where they do. */
  private static void onRecord(Page page, Glyphs glyphs, Assessment assessment) {
    Set<FactRef> leftOut = new HashSet<>();
    assessment.notLookedAt().stream()
        .filter(left -> left.why() != LeftOut.Reason.NOT_A_CANDIDATE)
        .forEach(left -> leftOut.add(left.fact()));
    String label = "on record";
    for (int i = 0; i < assessment.facts().size(); i++) {
      Fact fact = assessment.facts().get(i);
      if (!leftOut.contains(new FactRef(i))) {
        Words words = Words.of(fact.id() + ": " + FactWords.undated(fact, assessment.written())
                + " [" + (i + 1) + "]")
            .add(Style.FAINT, glyphs.dash() + SourceWords.located(fact, assessment.written()));
        page.text(3, Words.of(label), 20, words);
        label = "";
      }
    }
  }

  private static Words statuses(Assessment assessment, String condition, Glyphs glyphs) {
    Words words = new Words();
    for (ReadingResult reading : assessment.readings()) {
      Status status = reading.condition(condition).status();
      words
          .add(words.isEmpty() ? "" : ", ")
          .add(reading.reading() + " ")
          .add(Glyphs.style(status), glyphs.mark(status));
    }
    return words;
  }

  /** The same as JSON; ends with a line break. */
  public static String json(List<BackTest> tests) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", 1);
      json.writeStringField("lesson", LESSON);
      json.writeArrayFieldStart("backTests");
      for (BackTest test : tests) {
        json.writeStartObject();
        json.writeObjectFieldStart("outcome");
        json.writeStringField("on", test.outcome().on().toString());
        json.writeStringField("what", test.outcome().what());
        json.writeEndObject();
        JsonReport.field(json, "note", test.assessment().note());
        json.writeFieldName("assessment");
        new AssessmentJson(json, Remarks.STALE_AFTER).write(test.assessment());
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }
}
