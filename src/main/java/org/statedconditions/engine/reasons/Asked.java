package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.reason.Question;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Reading;
import org.statedconditions.problem.DidYouMean;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemCode;
import org.statedconditions.problem.ProblemsException;

/**
 * What a question asks for, found in the pack.
 *
 * @param reading the index of the reading
 * @param condition the condition; {@code null} for the verdict
 * @param criterion the criterion; {@code null} for the verdict and for a condition
 */
record Asked(
    int reading, Outline.@Nullable ConditionPart condition, Outline.@Nullable Part criterion) {

  /** Throws {@link ProblemsException} if the pack has nothing of that name. */
  static Asked of(Question question, Outline outline) {
    Manifest manifest = outline.manifest();
    List<String> readings = manifest.readings().stream().map(Reading::id).toList();
    int asked = readings.indexOf(question.reading().orElse(manifest.defaultReading()));
    if (asked < 0) {
      String reading = question.reading().orElseThrow();
      throw problem(
          "reading",
          "expected a reading of " + manifest.id() + " (" + String.join(", ", readings)
              + ") but was `" + reading + "`",
          DidYouMean.hint(reading, readings));
    }
    if (question.asksVerdict()) {
      if (question.subject().isPresent()) {
        throw problem(
            "subject",
            "expected a condition or a criterion to explain for the subject "
                + question.subject().get() + " but was the verdict",
            "the verdict is about no single subject");
      }
      return new Asked(asked, null, null);
    }
    for (Outline.ConditionPart condition : outline.conditions()) {
      if (condition.condition().id().equals(question.id())) {
        return new Asked(asked, condition, null);
      }
      for (Outline.Part part : condition.parts()) {
        Criterion criterion = outline.criteria().get(part.index());
        if (criterion.id().equals(question.id())) {
          return new Asked(readingOf(criterion, question, readings, asked), condition, part);
        }
      }
    }
    throw unknown(question.id(), outline);
  }

  private static int readingOf(
      Criterion criterion, Question question, List<String> readings, int asked) {
    if (criterion.readings().contains(readings.get(asked))) {
      return asked;
    }
    if (question.reading().isEmpty()) {
      // What no reading asks for is still decided; it is told of under the one that is shown.
      return readings.stream()
          .filter(criterion.readings()::contains)
          .findFirst()
          .map(readings::indexOf)
          .orElse(asked);
    }
    throw problem(
        "reading",
        "expected a reading that asks for " + criterion.id() + " ("
            + String.join(", ", criterion.readings()) + ") but was `" + readings.get(asked) + "`",
        null);
  }

  private static ProblemsException unknown(String id, Outline outline) {
    List<String> known = new ArrayList<>();
    known.add(Question.VERDICT);
    List<String> conditions = new ArrayList<>();
    for (Outline.ConditionPart condition : outline.conditions()) {
      conditions.add(condition.condition().id());
    }
    known.addAll(conditions);
    outline.criteria().forEach(c -> known.add(c.id()));
    String hint = DidYouMean.hint(id, known);
    if (hint == null) {
      List<String> ends =
          known.stream().filter(k -> k.substring(k.indexOf('.') + 1).equals(id)).toList();
      hint = ends.size() == 1
          ? "did you mean `" + ends.get(0) + "`?"
          : "the conditions are " + String.join(", ", conditions);
    }
    return problem(
        "id",
        "expected `verdict`, or a condition or criterion of "
            + outline.manifest().id() + ", but was `" + id + "`",
        hint);
  }

  /** What is wrong with {@code part} of a question: its id, its reading or its subject. */
  static ProblemsException problem(String part, String message, @Nullable String hint) {
    return new ProblemsException(List.of(
        Problem.error(ProblemCode.WRONG_QUESTION, Place.of("question." + part), message, hint)));
  }
}
