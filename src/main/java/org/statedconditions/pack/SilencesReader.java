package org.statedconditions.pack;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.document.Node;
import org.statedconditions.problem.ProblemCode;

/** Reads which lints a pack silences. */
final class SilencesReader {
  private static final List<String> KEYS = List.of("lint", "at", "reason");

  private final ManifestLog log;

  SilencesReader(ManifestLog log) {
    this.log = log;
  }

  List<Silence> read(Entries pack) {
    List<Silence> silences = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Node item : pack.optionalItems("silence")) {
      Optional<Entries> found = Entries.of(item, "a silenced lint", KEYS, log);
      if (found.isEmpty()) {
        continue;
      }
      Entries entries = found.get();
      Optional<String> lint = entries.id("lint");
      Optional<String> at = entries.text("at");
      Optional<String> reason = entries.text("reason");
      if (lint.isPresent() && at.isPresent() && reason.isPresent()) {
        if (!seen.add(lint.get() + " " + at.get())) {
          log.error(
              ProblemCode.DUPLICATE_ID,
              entries.spot("at"),
              "expected each lint to be silenced once for one thing but was `" + lint.get()
                  + "` for `" + at.get() + "` again",
              null);
        }
        silences.add(
            new Silence(lint.get(), at.get(), reason.get(), entries.spot("lint").place()));
      }
    }
    return List.copyOf(silences);
  }
}
