package org.statedconditions.serve.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.document.Node;
import org.statedconditions.editor.Definition;
import org.statedconditions.editor.KnownPack;
import org.statedconditions.editor.PackAssistant;
import org.statedconditions.editor.RuleAssistant;
import org.statedconditions.editor.ScenarioAssistant;
import org.statedconditions.editor.Suggestion;
import org.statedconditions.editor.Suggestions;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RulePack;

/**
 * What may be written at a place of a scenario or of a file of a pack, and what a word there means. The texts may have mistakes, and so
 * may the pack.
 */
final class Assistance {
  private static final String RULES = ".drl";

  private final Packs packs;
  private final EnquiryReader enquiries;

  Assistance(Packs packs, EnquiryReader enquiries) {
    this.packs = packs;
    this.enquiries = enquiries;
  }

  /** A place in a text. */
  private record Place(String file, String text, int offset, KnownPack pack) {}

  Reply complete(ApiRequest request) {
    Place at = place(request);
    Suggestions found = at.file().endsWith(RULES)
        ? RuleAssistant.of(at.pack()).complete(at.text(), at.offset())
        : at.file().equals(RulePack.MANIFEST)
            ? PackAssistant.of(at.pack().declared()).complete(at.text(), at.offset())
            : ScenarioAssistant.of(List.of(at.pack())).complete(at.text(), at.offset());
    return Reply.json(Json.object(
        "start", found.start(),
        "end", found.end(),
        "suggestions", found.list().stream().map(Assistance::data).toList()));
  }

  Reply define(ApiRequest request) {
    Place at = place(request);
    Optional<Definition> found = at.file().endsWith(RULES)
        ? RuleAssistant.of(at.pack()).hover(at.text(), at.offset())
        : at.file().equals(RulePack.MANIFEST)
            ? PackAssistant.of(at.pack().declared()).hover(at.text(), at.offset())
            : ScenarioAssistant.of(List.of(at.pack())).hover(at.text(), at.offset());
    return Reply.json(Json.object("definition", found.map(Assistance::data).orElse(null)));
  }

  /** {@code file}: {@code pack.yaml}, a name that ends in {@code .drl}, or any other: a scenario or a case. */
  private Place place(ApiRequest request) {
    Body body = Body.read(request, "file", "text", "offset", "pack");
    String file = body.text("file").orElse("scenario");
    Optional<String> text = body.writtenText("text");
    int last = text.map(String::length).orElse(0);
    Optional<Node> offset = body.fields().required("offset");
    Optional<Integer> at = offset.flatMap(node -> body.binder().integer(node, 0, last));
    Optional<Node> pack = body.node("pack");
    body.check();
    KnownPack known = pack.isPresent() && pack.get() instanceof Node.Mapping files
        ? KnownPack.of(PackDraft.of("pack", enquiries.files(body, files)))
        : KnownPack.of(packs
            .named(pack.isPresent() ? enquiries.id(body, pack.get()) : Packs.DEFAULT_PACK)
            .pack());
    return new Place(file, text.orElseThrow(), at.orElseThrow(), known);
  }

  private static Map<String, Object> data(Suggestion suggestion) {
    return Json.object(
        "label", suggestion.label(),
        "kind", suggestion.kind().written(),
        "insert", suggestion.insert(),
        "definition", suggestion.definition());
  }

  private static Map<String, Object> data(Definition definition) {
    return Json.object(
        "start", definition.start(),
        "end", definition.end(),
        "word", definition.word(),
        "text", definition.text());
  }
}
