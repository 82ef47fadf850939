package org.statedconditions.serve.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The files that were named at the start, to be read and saved. */
final class FileAnswers {
  private final List<OpenedFile> files;

  FileAnswers(List<OpenedFile> files) {
    this.files = List.copyOf(files);
  }

  Reply list(ApiRequest request) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int i = 0; i < files.size(); i++) {
      OpenedFile.Content content = files.get(i).content();
      all.add(Json.object(
          "number", i,
          "name", files.get(i).name(),
          "hash", content.hash(),
          "text", content.text()));
    }
    return Reply.json(Json.object("files", all));
  }

  /** Saves a file, if it still holds what {@code If-Match} says. */
  Reply save(ApiRequest request) {
    OpenedFile file = OpenedFile.numbered(files, request.part())
        .orElseThrow(() -> new RequestProblem(
            ProblemKind.NOT_FOUND,
            "expected the number of a file that was opened at the start, below " + files.size()));
    Body body = Body.read(request, "text");
    Optional<String> text = body.writtenText("text");
    body.check();
    String tag = request
        .ifMatch()
        .orElseThrow(() -> new RequestProblem(
            ProblemKind.HASH_REQUIRED, "expected If-Match with the hash in quotes but was none"));
    if (tag.length() < 2 || !tag.startsWith("\"") || !tag.endsWith("\"")) {
      throw new RequestProblem(
          ProblemKind.MALFORMED_REQUEST, "expected If-Match with one hash in quotes");
    }
    String hash = file.replace(tag.substring(1, tag.length() - 1), text.orElseThrow());
    return Reply.json(Json.object("name", file.name(), "hash", hash))
        .with("ETag", "\"" + hash + "\"");
  }
}
