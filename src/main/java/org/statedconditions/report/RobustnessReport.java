package org.statedconditions.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.assessment.Aspect;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.fact.Source;
import org.statedconditions.question.timeline.Robustness;
import org.statedconditions.question.timeline.Shift;

/** Which sources the verdicts depend on, as text for people and as JSON, format version 1. */
public final class RobustnessReport {
  private RobustnessReport() {}

  /** The report, of one reading if {@code options} names one; ends with a line break. */
  public static String of(Robustness robustness, TextOptions options) {
    Page page = new Page(options.width(), options.colour());
    Glyphs glyphs = new Glyphs(options.unicode());
    Assessment assessment = robustness.assessment();
    Optional<String> asked = options.reading();
    AskedText.print(page, glyphs, HeaderText.title(assessment), assessment, asked);
    page.blank();
    page.text(0, Words.of(Style.BOLD, "Does the verdict depend on any one source?"));
    for (ReadingResult reading : shown(robustness, asked)) {
      List<String> sources =
          robustness.hangsOn(reading.reading()).stream().map(Source::id).toList();
      String answer =
          sources.isEmpty() ? "The same without any one of the sources." : depends(sources);
      page.text(
          3,
          Words.of(reading.reading()),
          16,
          new Words().add(glyphs.status(reading.verdict())).add(". " + answer));
    }
    for (Robustness.Without without : robustness.without()) {
      String facts = without.facts() + (without.facts() == 1 ? " report" : " reports");
      page.blank();
      Words head = Words.of(Style.BOLD, "Without " + without.source().id())
          .add(" (" + SourceWords.name(without.source()) + "; " + facts + ")");
      List<Shift> shifts = of(without.shifts(), asked);
      page.text(0, shifts.isEmpty() ? head.add(": everything stays as it is") : head);
      int readings = asked.isPresent() ? 0 : robustness.assessment().readings().size();
      changed(page, glyphs, shifts, readings);
    }
    robustness.withoutInferred().ifPresent(all -> {
      List<Shift> shifts = of(all, asked);
      Words head = Words.of(Style.BOLD, "Without what this file's author inferred");
      page.blank();
      page.text(0, shifts.isEmpty() ? head.add(": everything stays as it is") : head);
      int readings = asked.isPresent() ? 0 : robustness.assessment().readings().size();
      changed(page, glyphs, shifts, readings);
    });
    if (robustness.without().isEmpty()) {
      page.text(3, Words.of("No report names a source."));
    }
    return page.toString();
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

  private static List<ReadingResult> shown(Robustness robustness, Optional<String> asked) {
    return asked
        .map(reading -> List.of(robustness.assessment().reading(reading)))
        .orElse(robustness.assessment().readings());
  }

  private static List<Shift> of(List<Shift> all, Optional<String> asked) {
    return all.stream()
        .filter(s -> asked.isEmpty() || asked.get().equals(s.aspect().reading()))
        .toList();
  }

  /**
   * What would be said otherwise: verdicts, stages, conditions, criteria; readings that agree share a line.
   *
   * @param readings how many there are; 0: the head has named the only one that is shown
   */
  private static void changed(Page page, Glyphs glyphs, List<Shift> shifts, int readings) {
    Map<String, List<String>> byChange = new LinkedHashMap<>();
    List<String> shown =
        shifts.stream().map(shift -> shift.aspect().reading()).distinct().toList();
    for (Aspect.Kind kind : Aspect.Kind.values()) {
      for (String reading : shown) {
        List<Shift> alike = shifts.stream()
            .filter(shift -> shift.aspect().kind() == kind)
            .filter(shift -> shift.aspect().reading().equals(reading))
            .toList();
        ShiftText.lines(alike, glyphs.arrow())
            .forEach(
                what -> byChange.computeIfAbsent(what, w -> new ArrayList<>()).add(reading));
      }
    }
    byChange.forEach((what, of) -> page.text(
        3,
        Words.of(glyphs.bullet()),
        5,
        readings == 0 || (of.size() == readings && readings > 1)
            ? Words.of(what)
            : Words.of(what).add(Style.FAINT, " (" + String.join(", ", of) + ")")));
  }

  /** The same as JSON, of all readings; ends with a line break. */
  public static String json(List<Robustness> all) {
    return json(all, Optional.empty());
  }

  /**
   * The same as JSON; ends with a line break.
   *
   * @param asked the only reading to print; empty: all of them
   */
  public static String json(List<Robustness> all, Optional<String> asked) {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = JsonReport.generator(out)) {
      json.writeStartObject();
      json.writeNumberField("formatVersion", 1);
      json.writeArrayFieldStart("robustness");
      for (Robustness robustness : all) {
        json.writeStartObject();
        AssessmentJson.head(json, robustness.assessment(), asked);
        json.writeArrayFieldStart("readings");
        for (ReadingResult reading : shown(robustness, asked)) {
          json.writeStartObject();
          json.writeStringField("reading", reading.reading());
          json.writeStringField("verdict", reading.verdict().written());
          json.writeStringField("stage", reading.stage());
          json.writeBooleanField("survives", robustness.survives(reading.reading()));
          json.writeArrayFieldStart("hangsOn");
          for (Source source : robustness.hangsOn(reading.reading())) {
            json.writeString(source.id());
          }
          json.writeEndArray();
          json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("without");
        for (Robustness.Without without : robustness.without()) {
          json.writeStartObject();
          json.writeStringField("source", without.source().id());
          json.writeNumberField("facts", without.facts());
          changed(json, "changed", of(without.shifts(), asked));
          json.writeEndObject();
        }
        json.writeEndArray();
        if (robustness.withoutInferred().isPresent()) {
          changed(json, "withoutInferred", of(robustness.withoutInferred().get(), asked));
        } else {
          json.writeNullField("withoutInferred");
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  private static void changed(JsonGenerator json, String name, List<Shift> shifts)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Shift shift : shifts) {
      json.writeStartObject();
      json.writeStringField("reading", shift.aspect().reading());
      json.writeStringField("kind", shift.aspect().kind().written());
      json.writeStringField("id", shift.aspect().id());
      json.writeStringField("from", shift.from());
      json.writeStringField("to", shift.to());
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
