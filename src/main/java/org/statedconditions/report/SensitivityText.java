package org.statedconditions.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.finding.Status;
import org.statedconditions.question.chance.Sensitivity;
import org.statedconditions.question.chance.Unknown;
import org.statedconditions.report.page.Bars;

/** Tells how probable each verdict and each stage is, and which unknown matters most. */
final class SensitivityText {
  private static final int INDENT = 3;
  private static final int DETAIL = 5;
  private static final int COLUMN = 13;
  private static final double TENTH = 0.0005;

  private final Sensitivity sensitivity;
  private final Assessment assessment;
  private final BlockWriter out;

  SensitivityText(Sensitivity sensitivity, Assessment assessment, BlockWriter out) {
    this.sensitivity = sensitivity;
    this.assessment = assessment;
    this.out = out;
  }

  void tell() {
    AskedText.tell(out, AskedText.title(assessment), assessment, out.options.reading());
    out.part("What is taken to be probable");
    for (int u = 0; u < sensitivity.unknowns().size(); u++) {
      Unknown unknown = sensitivity.unknowns().get(u);
      int index = u;
      out.say(INDENT, unknown.name() + ": " + values(SensitivityReport.given(unknown)));
      sensitivity.idle().stream()
          .filter(i -> i.unknown() == index)
          .forEach(i -> out.say(DETAIL, "Plays no part: " + why(i)));
    }
    String rest = "The rest up to 100" + Words.TIE + "% is the chance that it stays unknown.";
    out.say(
        INDENT,
        sensitivity.unknowns().size() == 1
            ? rest
            : rest + " Each is taken to be independent of the others.");
    out.gap();
    out.say(0, method());
    sensitivity.readings().stream()
        .filter(r -> !out.options.leavesOut(r.reading()))
        .forEach(this::reading);
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
    String reported = Glyphs.word(assessment.reading(reading.reading()).verdict());
    out.part(Words.strong("Under " + out.glyphs.quoted(reading.reading()))
        .aside(out.glyphs.dash() + "as reported " + reported));
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
    out.field(INDENT, label, COLUMN, text);
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
      out.say(
          INDENT,
          playing.size() == 1
              ? "The unknown makes no difference here."
              : "None of the unknowns makes a difference here.");
      return;
    }
    // A bar tells of the chance of met alone.
    List<Sensitivity.Weight> seen =
        telling.stream().filter(w -> w.spread() > 1e-12).toList();
    if (!seen.isEmpty()) {
      out.picture(() -> bars(reading, seen));
    }
    out.say(INDENT, "What matters most, with the chance of met once it is known:");
    for (Sensitivity.Weight weight : BlockWriter.first(telling)) {
      Unknown unknown = sensitivity.unknowns().get(weight.unknown());
      String given = weight.spread() > 1e-12
          ? values(weight.metGiven())
          : "does not change the chance of met, but that of another verdict or stage";
      out.say(DETAIL, unknown.name() + ": " + given);
    }
    out.rest(DETAIL, telling.size() - BlockWriter.MOST, "unknown");
    int none = playing.size() - telling.size();
    if (none > 0) {
      out.say(INDENT, (none == 1 ? "One makes" : none + " make") + " no difference here.");
    }
  }

  private Bars bars(Sensitivity.OfReading reading, List<Sensitivity.Weight> telling) {
    List<Bars.Bar> bars = new ArrayList<>();
    for (Sensitivity.Weight weight : BlockWriter.first(telling)) {
      List<Bars.Value> values = new ArrayList<>();
      weight
          .metGiven()
          .forEach((value, p) ->
              values.add(new Bars.Value(p, PageText.plain(value + ": " + percent(p)))));
      values.sort(Comparator.comparingDouble(Bars.Value::chance));
      String name = sensitivity.unknowns().get(weight.unknown()).name();
      bars.add(new Bars.Bar(PageText.plain(name), values));
    }
    double now = reading.verdict().getOrDefault(Status.MET, 0.0);
    return new Bars(
        PageText.plain("What matters most, under " + out.glyphs.quoted(reading.reading())),
        PageText.plain(
            "Bars from the least to the greatest chance of met, by what each unknown turns out to be; the line is the chance now, "
                + percent(now) + ". The same stands in the table below."),
        now,
        bars);
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
