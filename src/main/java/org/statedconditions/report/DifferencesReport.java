package org.statedconditions.report;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.question.change.Effect;
import org.statedconditions.question.compare.BeforeAfter;
import org.statedconditions.question.compare.Differences;
import org.statedconditions.question.compare.Differences.ConditionDifference;
import org.statedconditions.question.compare.Differences.CriterionDifference;
import org.statedconditions.question.compare.Differences.ReadingDifference;

/**
 * What differs between two answers and why. The options name the reading whose tree comes first; empty: the default reading of the
 * pack before.
 */
public final class DifferencesReport extends WrittenReport {
  private static final String WHAT_DIFFERS = "What differs";

  private final Differences differences;
  private final Optional<Effect> effect;

  private DifferencesReport(Differences differences, Optional<Effect> effect) {
    this.differences = differences;
    this.effect = effect;
  }

  /** What differs between two answers on what is reported. */
  public static DifferencesReport of(Differences differences) {
    return new DifferencesReport(differences, Optional.empty());
  }

  /** What would become of an answer. */
  public static DifferencesReport of(Effect effect) {
    return new DifferencesReport(effect.differences(), Optional.of(effect));
  }

  @Override
  PageTitle title() {
    return PageTitle.own(effect.isPresent() ? supposed(differences.before()) : WHAT_DIFFERS);
  }

  @Override
  void tell(BlockWriter out) {
    DifferenceText text = new DifferenceText(differences, out, effect.isPresent());
    if (effect.isPresent()) {
      supposed(out, text);
    } else {
      two(out, text);
    }
    out.part("Are the stated conditions met?");
    String shown = out.options.reading().orElse(differences.before().pack().defaultReading());
    out.picture(() -> new AnswerPicture(out.glyphs)
        .pair(differences.before(), "Before", differences.after(), "After", shown));
    text.verdicts();
    text.trees(effect.isPresent() ? "What changes" : "What differs", shown);
  }

  private static String supposed(Assessment before) {
    return "What if? " + AskedText.title(before);
  }

  private void supposed(BlockWriter out, DifferenceText text) {
    Assessment before = differences.before();
    AskedText.tell(out, supposed(before), before, Optional.empty());
    out.part("What is supposed");
    text.dates();
    text.parameters();
    text.facts("gone: ", "added: ");
    if (isSameQuestion()) {
      out.say(3, "Nothing other than what is reported.");
    }
  }

  private void two(BlockWriter out, DifferenceText text) {
    Assessment before = differences.before();
    Assessment after = differences.after();
    out.title(WHAT_DIFFERS);
    out.field(3, "Before", 11, about(before));
    out.field(3, "After", 11, about(after));
    out.gap();
    Set<String> disclaimers = new LinkedHashSet<>();
    disclaimers.add(Glyphs.sentence(before.pack().disclaimer()));
    disclaimers.add(Glyphs.sentence(after.pack().disclaimer()));
    disclaimers.forEach(line -> out.say(0, line));
    NotReported.of(before).tell(out, "Before");
    NotReported.of(after).tell(out, "After");
    out.part("In what they are about");
    boolean samePack = before.sha256().equals(after.sha256());
    if (!samePack) {
      out.say(3, "pack " + pack(before) + out.glyphs.arrow() + pack(after) + "; its files differ");
    }
    text.dates();
    text.statement();
    text.facts("only before: ", "only after: ");
    if (samePack
        && isSameQuestion()
        && differences.clauses().isEmpty()
        && !differences.statement().changed()) {
      out.say(3, "Nothing.");
    }
  }

  private boolean isSameQuestion() {
    return differences.facts().isEmpty()
        && differences.parameters().isEmpty()
        && !differences.asOf().changed()
        && !differences.knownBy().changed();
  }

  private static String pack(Assessment assessment) {
    return assessment.pack().id() + " " + assessment.pack().version();
  }

  private static Words about(Assessment assessment) {
    Words words = Words.of(AskedText.title(assessment) + ", as of "
        + Dates.of(assessment.asOf(), assessment.written()) + ", " + pack(assessment));
    assessment.file().ifPresent(file -> words.aside(" (" + file + ")"));
    return words;
  }

  /** A row for each verdict, stage, condition and criterion that is not what it was. */
  @Override
  void table(CsvTable out, TextOptions options) throws IOException {
    out.row("reading", "kind", "id", "from", "to");
    for (ReadingDifference reading : differences.readings()) {
      if (!options.leavesOut(reading.reading())) {
        row(out, reading, "verdict", "verdict", reading.verdict());
        row(out, reading, "stage", "stage", reading.stage());
        for (ConditionDifference condition : reading.conditions()) {
          row(out, reading, "condition", condition.condition(), condition.status());
          for (CriterionDifference criterion : condition.criteria()) {
            row(out, reading, "criterion", criterion.criterion(), criterion.status());
          }
        }
      }
    }
  }

  private static void row(
      CsvTable out, ReadingDifference reading, String kind, String id, BeforeAfter<?> value)
      throws IOException {
    if (value.changed()) {
      out.row(reading.reading(), kind, id, value.before(), value.after());
    }
  }

  @Override
  Object data(TextOptions options) {
    return DifferencesData.of(differences, effect);
  }
}
