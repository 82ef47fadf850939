package org.statedconditions.serve.api;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.assessment.Point;
import org.statedconditions.document.Moment;
import org.statedconditions.editor.EditedText;
import org.statedconditions.editor.ProposedEdit;
import org.statedconditions.editor.ProposedSet;
import org.statedconditions.editor.ScenarioEditor;
import org.statedconditions.question.change.Edit;
import org.statedconditions.question.change.Edits;
import org.statedconditions.question.change.MissingCriteria;
import org.statedconditions.question.change.SmallestChanges;

/** What whoever writes a scenario asks while writing. */
final class EditorAnswers {
  private final EnquiryReader enquiries;

  EditorAnswers(EnquiryReader enquiries) {
    this.enquiries = enquiries;
  }

  /** The text of a scenario after changes, and how it came from the text before. */
  Reply edit(ApiRequest request) {
    Body body = Body.read(request, "scenario", "pack", "asOf", "remove", "add", "set");
    Edits edits = Answers.edits(body);
    Optional<Instant> asOf = body.moment("asOf").map(Moment::instant);
    Optional<String> text = body.writtenText("scenario");
    body.check();
    Evaluator pack = enquiries.packOf(body, text.orElseThrow());
    EditedText edited = ScenarioEditor.of(pack.pack().manifest(), pack.declaredTypes())
        .edit(EnquiryReader.SCENARIO, text.get(), edits, asOf);
    return Reply.json(Json.object(
        "text", edited.text(),
        "changes",
            edited.changes().stream()
                .map(change -> Json.object(
                    "start", change.start(), "end", change.end(), "text", change.text()))
                .toList()));
  }

  /** Changes that would meet or refute what is open under a reading, in the words of {@link #edit}. */
  Reply proposals(ApiRequest request) {
    Body body = Body.read(request, "scenario", "pack", "asOf", "knownBy", "reading");
    Enquiry asked = enquiries.one(body);
    String reading = EnquiryReader.reading(body, List.of(asked))
        .orElseGet(() -> asked.pack().pack().manifest().defaultReading());
    MissingCriteria missing = MissingCriteria.of(asked.pack(), asked.scenario(), asked.assess());
    SmallestChanges changes =
        SmallestChanges.of(asked.pack(), asked.scenario(), asked.asOf(), asked.knownBy(), reading);
    return Reply.json(Json.object(
        "reading", reading,
        "values",
            ProposedEdit.of(missing, reading).stream().map(EditorAnswers::data).toList(),
        "sets",
            ProposedSet.of(missing, changes).stream().map(EditorAnswers::data).toList()));
  }

  private static Map<String, Object> data(ProposedEdit edit) {
    return Json.object(
        "criterion", edit.criterion(),
        "subject", edit.subject(),
        "type", edit.type(),
        "field", edit.field(),
        "meets", edit.meets().stream().map(EditorAnswers::data).toList(),
        "refutes", edit.refutes().stream().map(EditorAnswers::data).toList());
  }

  private static Map<String, Object> data(ProposedEdit.Choice choice) {
    return Json.object("value", choice.value(), "changes", data(choice.edits()));
  }

  private static Map<String, Object> data(ProposedSet set) {
    return Json.object(
        "criteria", set.points().stream().map(EditorAnswers::data).toList(),
        "changes", data(set.edits()),
        "open", set.open().stream().map(EditorAnswers::data).toList());
  }

  private static Map<String, Object> data(Point point) {
    return Json.object(
        "criterion", point.criterion(),
        "subject", point.candidate().orElse(null),
        "newSubject", point.supposed());
  }

  /** As {@link #edit} takes them. */
  private static Map<String, Object> data(Edits edits) {
    return Json.object(
        "remove", texts(edits, Edit.Kind.REMOVE),
        "add", texts(edits, Edit.Kind.ADD),
        "set", texts(edits, Edit.Kind.SET));
  }

  private static List<String> texts(Edits edits, Edit.Kind kind) {
    return edits.list().stream()
        .filter(edit -> edit.kind() == kind)
        .map(Edit::text)
        .toList();
  }
}
