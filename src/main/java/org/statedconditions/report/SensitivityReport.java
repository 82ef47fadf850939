package org.statedconditions.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.question.chance.Sensitivity;
import org.statedconditions.question.chance.Unknown;

/** How probable each verdict and each stage is, and which unknown matters most, as a person reads it. */
public final class SensitivityReport {
  private static final int INDENT = 3;
  private static final int DETAIL = 5;
  private static final int LABEL = 10;
  private static final int MOST_WEIGHTS = 12;
  private static final double TENTH = 0.0005;

  private final Sensitivity sensitivity;
  private final Sheet sheet;

  private SensitivityReport(Sensitivity sensitivity, Assessment assessment, TextOptions options) {
    this.sensitivity = sensitivity;
    sheet = new Sheet(assessment, options);
  }

  /**
   * The report; ends with a line break. The options name the one reading that is shown; empty: all of them.
   *
   * @param assessment the answer to the same question as things are reported
   */
  public static String of(Sensitivity sensitivity, Assessment assessment, TextOptions options) {
    SensitivityReport report = new SensitivityReport(sensitivity, assessment, options);
    report.head(options.reading());
    sensitivity.readings().stream()
        .filter(r -> options.reading().map(r.reading()::equals).orElse(true))
        .forEach(report::reading);
    return report.sheet.page.toString();
  }

  private void head(Optional<String> reading) {
    AskedText.print(
        sheet.page, sheet.glyphs, HeaderText.title(sheet.assessment), sheet.assessment, reading);
    sheet.heading("What is taken to be probable");
    for (int u = 0; u < sensitivity.unknowns().size(); u++) {
      Unknown unknown = sensitivity.unknowns().get(u);
      int index = u;
      sheet.page.text(
          INDENT,
          Words.of(unknown.name() + ": " + values(given(unknown))),
          DETAIL + 2,
          new Words());
      sensitivity.idle().stream()
          .filter(i -> i.unknown() == index)
          .forEach(i -> sheet.page.text(DETAIL, Words.of("Plays no part: " + why(i))));
    }
    String rest = "The rest up to 100" + Words.TIE + "% is the chance that it stays unknown.";
    sheet.page.text(
        INDENT,
        Words.of(
            sensitivity.unknowns().size() == 1
                ? rest
                : rest + " Each is taken to be independent of the others."));
    sheet.page.blank();
    sheet.page.text(0, Words.of(method()));
  }

  private String method() {
    int count = sensitivity.unknowns().size() - sensitivity.idle().size();
    if (count == 0) {
      return "Nothing of this plays a part: the answer is the one as reported.";
    }
    String unknowns = count == 1 ? "one unknown" : count + " unknowns";
    String asked = String.format(Locale.ROOT, "%,d", sensitivity.combinations());
    return switch (sensitivity.method()) {
      case EXACT ->
        count == 1
            ? "Exact: the rules were asked about each value of the one unknown (" + asked + ")."
            : "Exact: the rules were asked about every combination of the " + unknowns
                + " that they can tell apart (" + asked + ").";
      case SAMPLED ->
        "Estimated: the rules were asked about " + asked + " random combinations of the " + unknowns
            + ", the same ones each time.";
    };
  }

  private static String why(Sensitivity.Idle idle) {
    return switch (idle.reason()) {
      case DECIDED ->
        "what is reported decides it"
            + idle.decidedAs().map(s -> " (" + Glyphs.word(s) + ")").orElse("") + ".";
      case NOT_ASKED_FOR -> "no reading asks for it.";
      case NOT_COUNTING -> "the report that it is about does not count on this date.";
    };
  }

  private void reading(Sensitivity.OfReading reading) {
    sheet.page.blank();
    sheet.page.text(
        0,
        Words.of(Style.BOLD, "Under " + sheet.glyphs.quoted(reading.reading()))
            .add(
                Style.FAINT,
                sheet.glyphs.dash() + "as reported "
                    + Glyphs.word(sheet.assessment.reading(reading.reading()).verdict())));
    List<String> verdicts = new ArrayList<>();
    reading.verdict().forEach((status, p) -> {
      if (p > 0) {
        verdicts.add(Glyphs.word(status) + Words.TIE + percent(p));
      }
    });
    row("Verdict", String.join(", ", verdicts));
    List<String> stages = new ArrayList<>();
    reading.stage().forEach((stage, p) -> {
      if (p > 0) {
        stages.add(stage + Words.TIE + percent(p));
      }
    });
    row("Stage", String.join(", ", stages));
    if (reading.error() > 0) {
      row("Error", "about " + percent(reading.error()) + " either way (one standard error)");
    }
    weights(reading);
  }

  private void row(String label, String text) {
    sheet.page.text(INDENT, Words.of(label), INDENT + LABEL, Words.of(text));
  }

  private void weights(Sensitivity.OfReading reading) {
    List<Sensitivity.Weight> playing =
        reading.weights().stream().filter(w -> !sensitivity.isIdle(w.unknown())).toList();
    if (playing.isEmpty()) {
      return;
    }
    List<Sensitivity.Weight> telling =
        playing.stream().filter(w -> w.spread() > 1e-12 || w.shift() > 1e-12).toList();
    if (telling.isEmpty()) {
      sheet.page.text(
          INDENT,
          Words.of(
              playing.size() == 1
                  ? "The unknown makes no difference here."
                  : "None of the unknowns makes a difference here."));
      return;
    }
    sheet.page.text(
        INDENT, Words.of("What matters most, with the chance of met once it is known:"));
    int shown = Math.min(MOST_WEIGHTS, telling.size());
    for (Sensitivity.Weight weight : telling.subList(0, shown)) {
      Unknown unknown = sensitivity.unknowns().get(weight.unknown());
      String given = weight.spread() > 1e-12
          ? values(weight.metGiven())
          : "does not change the chance of met, but that of another verdict or stage";
      sheet.page.text(DETAIL, Words.of(unknown.name() + ": " + given));
    }
    sheet.rest(DETAIL, telling.size() - shown, "unknown");
    int none = playing.size() - telling.size();
    if (none > 0) {
      sheet.page.text(
          INDENT, Words.of((none == 1 ? "One makes" : none + " make") + " no difference here."));
    }
  }

  private static Map<String, Double> given(Unknown unknown) {
    return SensitivityJson.given(unknown);
  }

  private static String values(Map<String, Double> values) {
    List<String> all = new ArrayList<>();
    values.forEach((value, p) -> all.add(value.replace(' ', Words.TIE) + Words.TIE + percent(p)));
    return String.join(", ", all);
  }

  /** With one decimal; what is only nearly nothing or everything does not read as such. */
  static String percent(double p) {
    String number;
    if (p <= 0) {
      number = "0";
    } else if (p < TENTH) {
      number = "<0.1";
    } else if (p >= 1 - 1e-12) {
      number = "100";
    } else if (p > 1 - TENTH) {
      number = ">99.9";
    } else {
      number = String.format(Locale.ROOT, "%.1f", p * 100);
    }
    return number + Words.TIE + "%";
  }
}
