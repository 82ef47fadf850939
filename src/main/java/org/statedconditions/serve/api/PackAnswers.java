package org.statedconditions.serve.api;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.Evaluator;
import org.statedconditions.author.check.CheckOptions;
import org.statedconditions.author.check.CheckReport;
import org.statedconditions.author.check.PackCheck;
import org.statedconditions.document.Node;
import org.statedconditions.pack.CaseFile;
import org.statedconditions.pack.PackDraft;
import org.statedconditions.pack.RuleFile;
import org.statedconditions.pack.RulePack;
import org.statedconditions.report.OutputSchema;
import org.statedconditions.report.PackCheckReport;
import org.statedconditions.report.PackReport;
import org.statedconditions.scenario.ScenarioSchema;

/** The packs there are, what they say, and how good one is. */
final class PackAnswers {
  private static final String SCHEMA = "application/schema+json";

  private final Packs packs;
  private final EnquiryReader enquiries;

  PackAnswers(Packs packs, EnquiryReader enquiries) {
    this.packs = packs;
    this.enquiries = enquiries;
  }

  /** As the command {@code packs} lists them, with those opened at the start. */
  Reply list(ApiRequest request) {
    return Answers.written(
        request,
        PackReport.of(packs.ids().stream().map(packs::manifest).toList()),
        Optional.empty());
  }

  /** The files of a pack, in the form in which a request brings one. */
  Reply files(ApiRequest request) {
    RulePack pack = named(request).pack();
    Map<String, String> files = new LinkedHashMap<>();
    files.put(RulePack.MANIFEST, pack.manifestText());
    for (RuleFile file : pack.ruleFiles()) {
      files.put(file.name(), file.text());
    }
    for (CaseFile file : pack.cases()) {
      files.put(file.name(), file.text());
    }
    return Reply.json(Json.object("id", request.part(), "files", files));
  }

  /** The JSON Schema of scenarios of built-in facts. */
  Reply schema(ApiRequest request) {
    return schema(ScenarioSchema.text());
  }

  /** The JSON Schema of scenarios for one pack. */
  Reply schemaOfPack(ApiRequest request) {
    Evaluator pack = named(request);
    return schema(
        ScenarioSchema.text(pack.declaredTypes(), pack.pack().manifest().parameters()));
  }

  /** The JSON Schema of answers in JSON. */
  Reply schemaOfOutput(ApiRequest request) {
    return schema(OutputSchema.text());
  }

  private static Reply schema(String text) {
    return new Reply(200, SCHEMA, text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  private Evaluator named(ApiRequest request) {
    if (!packs.ids().contains(request.part())) {
      throw new RequestProblem(
          ProblemKind.NOT_FOUND, "expected the id of a pack, one of " + packs.ids());
    }
    return packs.named(request.part());
  }

  Reply check(ApiRequest request) {
    Body body = Body.read(request, "pack", "threshold", "coverage");
    int threshold = body.fields().integer("threshold", 0, 100).orElse(0);
    boolean coverage = body.isTrue("coverage");
    Optional<Node> node = body.fields().required("pack");
    body.check();
    CheckOptions options = new CheckOptions(threshold);
    CheckReport report = node.orElseThrow() instanceof Node.Mapping files
        ? PackCheck.of(PackDraft.of("pack", enquiries.files(body, files)), options, packs.longest())
        : PackCheck.of(packs.named(enquiries.id(body, node.get())).pack(), options);
    return Answers.written(
        request,
        coverage ? PackCheckReport.inFull(List.of(report)) : PackCheckReport.of(List.of(report)),
        Optional.empty());
  }
}
