package org.statedconditions.serve.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.report.OutputForm;

/** Everything that {@code /api/v1} answers. */
public final class Api {
  private static final Set<OutputForm> TABLE = FormChoice.WITH_TABLE;
  private static final Set<OutputForm> ALL = Set.copyOf(EnumSet.allOf(OutputForm.class));

  private static final Set<String> FIRST_ASKED =
      Set.of("/packs", "/assess", "/timeline", "/proposals");
  private static final String FIRST_QUESTION = """
      {"scenario": "asOf: 2026-01-01\\nfacts:\\n- ceasefire: {id: one, parties: [RU, UA], scope: general, effectiveFrom: 2025-12-01}\\n"}
      """;

  private final Packs packs;
  private final List<OpenedFile> files;

  /**
   * Answers from {@code packs}.
   *
   * @param files those that requests may read and save
   */
  public Api(Packs packs, List<OpenedFile> files) {
    this.packs = packs;
    this.files = List.copyOf(files);
  }

  /** The addresses, without {@code /api/v1} before them. */
  public List<Route> routes() {
    EnquiryReader enquiries = new EnquiryReader(packs);
    Answers answers = new Answers(enquiries);
    PackAnswers ofPacks = new PackAnswers(packs, enquiries);
    Assistance assistance = new Assistance(packs, enquiries);
    EditorAnswers ofEditor = new EditorAnswers(enquiries);
    ProblemsAnswer ofProblems = new ProblemsAnswer(enquiries);
    FileAnswers ofFiles = new FileAnswers(files);
    return List.of(
        new Route("POST", "/assess", TABLE, answers::assess),
        new Route("POST", "/explain", FormChoice.WITHOUT_TABLE, answers::explain),
        new Route("POST", "/missing", TABLE, answers::missing),
        new Route("POST", "/what-if", TABLE, answers::whatIf),
        new Route("POST", "/timeline", TABLE, new TimelineAnswer(enquiries)::answer),
        new Route("POST", "/compare", TABLE, answers::compare),
        new Route("POST", "/sensitivity", TABLE, answers::sensitivity),
        new Route("POST", "/robustness", TABLE, answers::robustness),
        new Route("POST", "/check", ALL, ofPacks::check),
        new Route("POST", "/edit", FormChoice.JSON, ofEditor::edit),
        new Route("POST", "/complete", FormChoice.JSON, assistance::complete),
        new Route("POST", "/define", FormChoice.JSON, assistance::define),
        new Route("POST", "/proposals", FormChoice.JSON, ofEditor::proposals),
        new Route("POST", "/problems", FormChoice.JSON, ofProblems::answer),
        new Route("GET", "/files", FormChoice.JSON, ofFiles::list),
        new Route("PUT", "/files/{number}", FormChoice.JSON, ofFiles::save),
        new Route("GET", "/packs", TABLE, ofPacks::list),
        new Route("GET", "/packs/{id}", FormChoice.JSON, ofPacks::files),
        new Route("GET", "/schema/scenario", FormChoice.JSON, ofPacks::schema),
        new Route("GET", "/schema/scenario/{id}", FormChoice.JSON, ofPacks::schemaOfPack),
        new Route("GET", "/schema/output", FormChoice.JSON, ofPacks::schemaOfOutput),
        new Route("GET", "/openapi.json", FormChoice.JSON, Api::openApi));
  }

  /** Answers what the page asks first, so that whoever opens it does not wait until the pack is built and classes are loaded. */
  public void warmUp() {
    byte[] body = FIRST_QUESTION.getBytes(StandardCharsets.UTF_8);
    for (Route route : routes()) {
      if (FIRST_ASKED.contains(route.path())) {
        for (OutputForm form : List.of(OutputForm.JSON, OutputForm.HTML)) {
          if (route.forms().contains(form)) {
            Reply unused = route.answer().apply(new ApiRequest("", form, body, Optional.empty()));
          }
        }
      }
    }
  }

  /** The document that describes all of these. */
  private static Reply openApi(ApiRequest request) {
    try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
      return new Reply(
          200,
          "application/json",
          Objects.requireNonNull(in, "openapi.json").readAllBytes(),
          Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
