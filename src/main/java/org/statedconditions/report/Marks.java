package org.statedconditions.report;

import java.util.Optional;
import org.statedconditions.finding.Status;
import org.statedconditions.report.page.Mark;

/** Statuses as pictures have them. */
final class Marks {
  private Marks() {}

  static Mark of(Glyphs glyphs, Status status) {
    return new Mark(status.written(), glyphs.mark(status), PageText.plain(Glyphs.word(status)));
  }

  /** Of what may not be asked for. */
  static Mark of(Glyphs glyphs, Optional<Status> status) {
    return status.map(s -> of(glyphs, s)).orElseGet(() -> text("not asked for"));
  }

  /** Open or closed, which a gate is. */
  static Mark gate(Glyphs glyphs, Status status) {
    String word = switch (status) {
      case MET -> "open";
      case NOT_MET -> "closed";
      case CONTESTED, UNDETERMINED -> Glyphs.word(status);
    };
    return new Mark(status.written(), glyphs.mark(status), PageText.plain(word));
  }

  /** What is no status. */
  static Mark text(String text) {
    return new Mark("none", "", PageText.plain(text));
  }
}
