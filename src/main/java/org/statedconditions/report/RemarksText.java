package org.statedconditions.report;

import java.util.List;
import org.statedconditions.remark.Remark;

/** Tells the remarks on the reports of an assessment. */
final class RemarksText {
  private static final int INDENT = 3;
  private static final int DETAIL = 5;
  private static final int MOST_REPORTS = 5;

  private final Sheet sheet;

  RemarksText(Sheet sheet) {
    this.sheet = sheet;
  }

  void tell(List<Remark> remarks) {
    if (remarks.isEmpty()) {
      return;
    }
    sheet.out.part("Remarks on the reports, which change no status");
    for (Remark remark : BlockWriter.first(remarks)) {
      Words words = Words.of(Glyphs.sentence(remark.message()));
      remark.hint().ifPresent(hint -> words.add(" " + Glyphs.sentence(KindWords.capital(hint))));
      sheet.out.bullet(INDENT, words.aside(" (" + remark.code().written() + ")"));
      List<String> reports = remark.facts().stream()
          .map(ref -> Glyphs.number(ref) + Words.TIE + sheet.fact(ref).id())
          .toList();
      sheet.out.say(DETAIL, FactWords.listed(MOST_REPORTS, reports));
    }
    sheet.out.rest(INDENT, remarks.size() - BlockWriter.MOST, "remark");
  }
}
