package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.fact.Source;
import org.statedconditions.timeline.Robustness;

/** Which sources the verdicts hang on, as text for people and as JSON, format version 1. */
public final class RobustnessReport {
  private RobustnessReport() {}

  /** The report; ends with a line break. */
  public static String of(Robustness robustness, TextOptions options) {
    Page page = new Page(options.width(), options.colour());
    Glyphs glyphs = new Glyphs(options.unicode());
    page.text(0, Words.of(Style.BOLD, HeaderText.title(robustness.assessment())));
    page.blank();
    page.text(0, Words.of(ConditionText.sentence(robustness.assessment().pack().disclaimer())));
    page.blank();
    page.text(0, Words.of(Style.BOLD, "Does the verdict survive without any one source?"));
    for (ReadingResult reading : robustness.assessment().readings()) {
      List<String> sources =
          robustness.hangsOn(reading.reading()).stream().map(Source::id).toList();
      String answer = sources.isEmpty() ? "yes" : "no, it hangs on " + FactWords.listed(sources);
      page.text(
          3,
          Words.of(reading.reading()),
          16,
          new Words().add(glyphs.status(reading.verdict())).add(": " + answer));
    }
    for (Robustness.Without without : robustness.without()) {
      List<String> shifts = new ArrayList<>();
      without
          .shifts()
          .forEach(s -> shifts.add(
              s.reading() + " " + Glyphs.word(s.from()) + " becomes " + Glyphs.word(s.to())));
      String facts = without.facts() + (without.facts() == 1 ? " report" : " reports");
      page.text(
          3,
          Words.of("without " + without.source().id() + " (" + facts + "): "
              + (shifts.isEmpty() ? "no verdict changes" : String.join(", ", shifts))));
    }
    if (robustness.without().isEmpty()) {
      page.text(3, Words.of("No report names a source."));
    }
    return page.toString();
  }

  /** The same as JSON; ends with a line break. */
  public static String json(List<Robustness> all) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", 1);
      json.writeArrayFieldStart("robustness");
      for (Robustness robustness : all) {
        json.writeStartObject();
        JsonReport.field(json, "file", robustness.assessment().file());
        json.writeStringField("asOf", robustness.assessment().asOf().toString());
        json.writeArrayFieldStart("readings");
        for (ReadingResult reading : robustness.assessment().readings()) {
          json.writeStartObject();
          json.writeStringField("reading", reading.reading());
          json.writeStringField("verdict", reading.verdict().written());
          json.writeBooleanField("survives", robustness.survives(reading.reading()));
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("without");
        for (Robustness.Without without : robustness.without()) {
          json.writeStartObject();
          json.writeStringField("source", without.source().id());
          json.writeNumberField("facts", without.facts());
          json.writeArrayFieldStart("changed");
          for (Robustness.Shifted shift : without.shifts()) {
            json.writeStartObject();
            json.writeStringField("reading", shift.reading());
            json.writeStringField("from", shift.from().written());
            json.writeStringField("to", shift.to().written());
            json.writeEndObject();
          }
          json.writeEndArray();
          json.writeEndObject();
        }
        json.writeEndArray();
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
