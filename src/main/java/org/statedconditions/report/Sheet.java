package org.statedconditions.report;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CompletenessResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;

/** One assessment being printed: the page, the marks, and which facts the reader has been told of already. */
final class Sheet {
  /** Longer lists are cut with a count of the rest. */
  static final int MOST = 12;

  /** A rule that says the same of many subjects is shown with this many of their reports. */
  private static final int MOST_FACTS = 5;

  /** What a fact says is repeated if it takes no more columns than this. */
  private static final int SHORT = 60;

  final Assessment assessment;
  final Page page;
  final Glyphs glyphs;
  private final Set<Integer> described = new HashSet<>();
  private final Set<Integer> worded = new HashSet<>();
  private final Set<List<Object>> lists = new HashSet<>();

  Sheet(Assessment assessment, TextOptions options) {
    this.assessment = assessment;
    this.page = new Page(options.width(), options.colour());
    this.glyphs = new Glyphs(options.unicode());
  }

  /** Whether the reader has not been told yet what says whether those reported are all. */
  boolean isNew(CompletenessResult list) {
    return lists.add(List.of(list.status(), list.unknown(), list.findings(), list.faults()));
  }

  void heading(String text) {
    page.blank();
    page.text(0, Words.of(Style.BOLD, text));
  }

  /**
   * The facts a finding rests on. A long one is told in full only once, then by its number and what matters here.
   *
   * @param full whether to tell it in full anyway: where reports differ, the reader compares them
   */
  void facts(int indent, List<FactRef> facts, String criterion, boolean full) {
    for (FactRef ref : facts.subList(0, Math.min(MOST_FACTS, facts.size()))) {
      Fact fact = fact(ref);
      Words words = Words.of(fact.id());
      said(ref, fact, criterion, full).ifPresent(said -> words.add(": " + said));
      numbered(
          indent,
          ref,
          words.add(Style.FAINT, glyphs.dash() + SourceWords.located(fact, written())));
      words(indent, ref, fact);
    }
    rest(indent, facts.size() - MOST_FACTS, "report");
  }

  /** The words of the source, and what the file's author notes, once for each report. */
  private void words(int indent, FactRef ref, Fact fact) {
    if (!worded.add(ref.index())) {
      return;
    }
    int column = indent + number(ref).length() + 1;
    if (fact.quote() != null) {
      page.text(column, Words.of(Style.FAINT, glyphs.quoted(fact.quote())));
    }
    if (fact.note() != null) {
      page.text(column, Words.of(Style.FAINT, "Note: " + ConditionText.sentence(fact.note())));
    }
  }

  private Optional<String> said(FactRef ref, Fact fact, String criterion, boolean full) {
    Optional<String> named = FactWords.named(fact, criterion, written());
    if (named.isPresent()) {
      return named;
    }
    String all = FactWords.of(fact, written());
    boolean first = described.add(ref.index());
    return first || full || Columns.of(all) <= SHORT
        ? Optional.of(all)
        : FactWords.valued(fact, criterion, written());
  }

  void numbered(int indent, FactRef ref, Words words) {
    String number = number(ref);
    page.text(
        indent, Words.of(Style.FAINT, number), indent + Math.max(4, number.length() + 1), words);
  }

  private static String number(FactRef ref) {
    return "[" + (ref.index() + 1) + "]";
  }

  /** Says how many more there are, if any. */
  void rest(int indent, int more, String what) {
    if (more > 0) {
      page.text(indent, Words.of("and " + more + " more " + what + (more == 1 ? "" : "s")));
    }
  }

  /** How the scenario writes an instant that it gives with an offset. */
  Map<Instant, String> written() {
    return assessment.written();
  }

  String date(Instant instant) {
    return Dates.of(instant, written());
  }

  Fact fact(FactRef ref) {
    return assessment.facts().get(ref.index());
  }
}
