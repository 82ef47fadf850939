package org.statedconditions.report;

import java.util.ArrayList;
import java.util.List;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;
import org.statedconditions.remark.Remark;

/** Prints the remarks on the reports of an assessment. */
final class RemarksText {
  private static final int INDENT = 3;
  private static final int DETAIL = 5;
  private static final int MOST_REPORTS = 5;

  private final Sheet sheet;

  RemarksText(Sheet sheet) {
    this.sheet = sheet;
  }

  void print(List<Remark> remarks) {
    if (remarks.isEmpty()) {
      return;
    }
    sheet.heading("Remarks on the reports, which change no status");
    for (Remark remark : remarks.subList(0, Math.min(Sheet.MOST, remarks.size()))) {
      Words words = Words.of(ConditionText.sentence(remark.message()));
      remark
          .hint()
          .ifPresent(hint -> words.add(" " + ConditionText.sentence(KindWords.capital(hint))));
      words.add(Style.FAINT, " (" + remark.code().written() + ")");
      sheet.page.text(INDENT, Words.of(sheet.glyphs.bullet()), DETAIL, words);
      sheet.page.text(DETAIL, Words.of(reports(remark.facts())));
    }
    sheet.rest(INDENT, remarks.size() - Sheet.MOST, "remark");
  }

  private String reports(List<FactRef> refs) {
    List<String> names = new ArrayList<>();
    for (FactRef ref : refs.subList(0, Math.min(MOST_REPORTS, refs.size()))) {
      Fact fact = sheet.fact(ref);
      names.add("[" + (ref.index() + 1) + "]" + Words.TIE + fact.id());
    }
    int more = refs.size() - names.size();
    return more > 0 ? String.join(", ", names) + " and " + more + " more" : FactWords.listed(names);
  }
}
