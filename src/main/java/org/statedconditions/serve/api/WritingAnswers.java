package org.statedconditions.serve.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.author.expect.Expectations;
import org.statedconditions.document.Node;
import org.statedconditions.editor.Definition;
import org.statedconditions.editor.KnownPack;
import org.statedconditions.editor.PackAssistant;
import org.statedconditions.editor.RuleAssistant;
import org.statedconditions.editor.ScenarioAssistant;
import org.statedconditions.editor.Suggestions;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.problem.Problem;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.scenario.Scenario;

/** What an editor asks about a text at each change: what may stand at a place, what a word means, what is wrong. */
final class WritingAnswers {
  private final Packs packs;
  private final EnquiryReader enquiries;

  WritingAnswers(Packs packs, EnquiryReader enquiries) {
    this.packs = packs;
    this.enquiries = enquiries;
  }

  /** Of which kind a text is. */
  private enum Kind {
    SCENARIO,
    PACK,
    RULES
  }

  /** A place in a text, which may be unfinished, and the pack that it is for or of. */
  private record Cursor(String text, int offset, Kind kind, KnownPack pack) {}

  private Cursor cursor(ApiRequest request) {
    Body body = Body.read(request, "text", "offset", "kind", "pack");
    Optional<String> text = body.writtenText("text");
    Optional<Integer> offset = body.fields()
        .required("offset")
        .flatMap(node -> body.binder().integer(node, 0, text.map(String::length).orElse(0)));
    Optional<Kind> kind = body.fields()
        .required("kind")
        .flatMap(node -> body.binder()
            .oneOf(
                node,
                Map.of("scenario", Kind.SCENARIO, "pack", Kind.PACK, "rules", Kind.RULES)));
    body.check();
    KnownPack pack = body.node("pack")
        .map(node -> known(body, node))
        .orElseGet(() -> KnownPack.of(packs.named(Packs.DEFAULT_PACK).pack()));
    return new Cursor(text.orElseThrow(), offset.orElseThrow(), kind.orElseThrow(), pack);
  }

  /** As far as its files can be read. */
  private KnownPack known(Body body, Node node) {
    return node instanceof Node.Mapping
        ? KnownPack.of(PackDraft.of("pack", enquiries.files(body, node)))
        : KnownPack.of(packs.named(enquiries.id(body, node)).pack());
  }

  Reply complete(ApiRequest request) {
    Cursor at = cursor(request);
    Suggestions suggestions =
        switch (at.kind()) {
          case SCENARIO -> ScenarioAssistant.of(List.of(at.pack())).complete(at.text(), at.offset());
          case PACK -> PackAssistant.of(at.pack().declared()).complete(at.text(), at.offset());
          case RULES -> RuleAssistant.of(at.pack()).complete(at.text(), at.offset());
        };
    return Reply.json(Json.object(
        "start", suggestions.start(),
        "end", suggestions.end(),
        "suggestions",
            suggestions.list().stream()
                .map(one -> Json.object(
                    "label", one.label(),
                    "kind", one.kind().written(),
                    "insert", one.insert(),
                    "definition", one.definition()))
                .toList()));
  }

  Reply hover(ApiRequest request) {
    Cursor at = cursor(request);
    Optional<Definition> found =
        switch (at.kind()) {
          case SCENARIO -> ScenarioAssistant.of(List.of(at.pack())).hover(at.text(), at.offset());
          case PACK -> PackAssistant.of(at.pack().declared()).hover(at.text(), at.offset());
          case RULES -> RuleAssistant.of(at.pack()).hover(at.text(), at.offset());
        };
    return Reply.json(Json.object(
        "definition",
        found
            .map(one -> Json.object(
                "start", one.start(), "end", one.end(), "word", one.word(), "text", one.text()))
            .orElse(null)));
  }

  /** What is wrong with a pack, or else with a scenario that is asked of it; an answer, not a refusal. */
  Reply problems(ApiRequest request) {
    Body body = Body.read(request, "scenario", "pack");
    Optional<String> text =
        body.fields().has("scenario") ? body.writtenText("scenario") : Optional.empty();
    body.check();
    List<Problem> problems;
    try {
      Evaluator pack = enquiries.packOf(body, text.orElse(""));
      problems = text.isEmpty() ? List.of() : problems(pack, text.get());
    } catch (ProblemsException e) {
      problems = e.problems();
    }
    return Reply.json(
        Json.object("problems", problems.stream().map(ProblemData::of).toList()));
  }

  private static List<Problem> problems(Evaluator pack, String text) {
    Scenario scenario = pack.parse(EnquiryReader.SCENARIO, text);
    return Expectations.problems(scenario, pack.pack().manifest(), pack.rules());
  }
}
