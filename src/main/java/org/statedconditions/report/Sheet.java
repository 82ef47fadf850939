package org.statedconditions.report;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;

/** One assessment being printed: the page, the marks, and which facts the reader has been told of already. */
final class Sheet {
  /** Longer lists are cut with a count of the rest. */
  static final int MOST = 12;

  /** A rule that says the same of many subjects is shown with this many of their reports. */
  private static final int MOST_FACTS = 5;

  final Assessment assessment;
  final Page page;
  final Glyphs glyphs;
  private final Set<Integer> described = new HashSet<>();

  Sheet(Assessment assessment, TextOptions options) {
    this.assessment = assessment;
    this.page = new Page(options.width(), options.colour());
    this.glyphs = new Glyphs(options.unicode());
  }

  void heading(String text) {
    page.blank();
    page.text(0, Words.of(Style.BOLD, text));
  }

  /** The facts a finding rests on: in full at their first mention, then by their number. */
  void facts(int indent, List<FactRef> facts, String criterion) {
    for (FactRef ref : facts.subList(0, Math.min(MOST_FACTS, facts.size()))) {
      Fact fact = fact(ref);
      String all = FactWords.of(fact);
      String part = FactWords.of(fact, criterion);
      boolean known = described.contains(ref.index());
      if (part.equals(all)) {
        described.add(ref.index());
      }
      Words words = Words.of(fact.id());
      if (!part.equals(all) || !known) {
        words.add(": " + part);
      }
      numbered(
          indent, ref, words.add(Style.FAINT, glyphs.dash() + SourceWords.brief(fact.source())));
    }
    rest(indent, facts.size() - MOST_FACTS, "report");
  }

  void numbered(int indent, FactRef ref, Words words) {
    String number = "[" + (ref.index() + 1) + "]";
    page.text(
        indent, Words.of(Style.FAINT, number), indent + Math.max(4, number.length() + 1), words);
  }

  /** Says how many more there are, if any. */
  void rest(int indent, int more, String what) {
    if (more > 0) {
      page.text(indent, Words.of("and " + more + " more " + what + (more == 1 ? "" : "s")));
    }
  }

  Fact fact(FactRef ref) {
    return assessment.facts().get(ref.index());
  }
}
