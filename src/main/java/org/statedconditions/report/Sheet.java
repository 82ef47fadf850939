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
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactTypes;

/** One assessment being told, and which facts the reader has been told of already. */
final class Sheet {
  /** A rule that says the same of many subjects is shown with this many of their reports. */
  private static final int MOST_FACTS = 5;

  /** What a fact says is repeated if it takes no more columns than this. */
  private static final int SHORT = 60;

  final Assessment assessment;
  final BlockWriter out;
  final Glyphs glyphs;
  private final Set<Integer> described = new HashSet<>();
  private final Set<Integer> worded = new HashSet<>();
  private final Set<List<Object>> lists = new HashSet<>();

  Sheet(Assessment assessment, BlockWriter out) {
    this.assessment = assessment;
    this.out = out;
    this.glyphs = out.glyphs;
  }

  /** Whether the reader has not been told yet what says whether those reported are all. */
  boolean isNew(CompletenessResult list) {
    return lists.add(List.of(list.status(), list.unknown(), list.findings(), list.faults()));
  }

  /**
   * The facts a finding rests on. A long one is told in full only once, then by its number and what matters here.
   *
   * @param full whether to tell it in full anyway: where reports differ, the reader compares them
   */
  void facts(int indent, List<FactRef> facts, String criterion, boolean full) {
    for (FactRef ref : BlockWriter.first(MOST_FACTS, facts)) {
      Fact fact = fact(ref);
      Words words = Words.of(fact.id());
      said(ref, fact, criterion, full).ifPresent(said -> words.add(": " + said));
      report(indent, ref, words);
      words(indent, ref, fact);
    }
    out.rest(indent, facts.size() - MOST_FACTS, "report");
  }

  /** A report with who gives it. */
  void report(int indent, FactRef ref, Words words) {
    out.report(indent, ref, out.cited(words, fact(ref), written()));
  }

  /** The words of the source, and what the file's author notes, once for each report. */
  private void words(int indent, FactRef ref, Fact fact) {
    if (!worded.add(ref.index())) {
      return;
    }
    int column = indent + Glyphs.number(ref).length() + 1;
    if (fact.quote() != null) {
      out.say(column, new Words().aside(glyphs.quoted(fact.quote())));
    }
    if (fact.note() != null) {
      out.say(column, new Words().aside("Note: " + Glyphs.sentence(fact.note())));
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

  /** How the scenario writes an instant that it gives with an offset. */
  Map<Instant, String> written() {
    return assessment.written();
  }

  String date(Instant instant) {
    return Dates.of(instant, written());
  }

  /** Whether something is reported on subjects of {@code kind} that no rule of the pack could have looked at. */
  boolean isUnlooked(String kind) {
    return assessment.notLookedAt().stream()
        .filter(left -> left.why() == LeftOut.Reason.NO_CANDIDATE_RULE)
        .anyMatch(left -> FactTypes.of(fact(left.fact())).kind().equals(kind));
  }

  Fact fact(FactRef ref) {
    return assessment.facts().get(ref.index());
  }
}
