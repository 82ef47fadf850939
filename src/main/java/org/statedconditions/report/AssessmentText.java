package org.statedconditions.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.assessment.Missing;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Source;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.Statement;
import org.statedconditions.remark.Remarks;

/** Tells one assessment: what was asked, the answer of each reading, why, what is missing, and what it rests on. */
final class AssessmentText {
  private static final int MOST_SOURCES = 3;

  private final Assessment assessment;
  private final BlockWriter out;
  private final Sheet sheet;
  private final ReadingResult shown;

  /** Throws {@link java.util.NoSuchElementException} if the options name a reading that the pack does not have. */
  AssessmentText(Assessment assessment, BlockWriter out) {
    this.assessment = assessment;
    this.out = out;
    sheet = new Sheet(assessment, out);
    shown = out.options.reading().map(assessment::reading).orElseGet(assessment::reading);
  }

  void tell() {
    question();
    answers();
    new GatesText(assessment, out).tell();
    out.gap();
    out.disclaimer(assessment.pack());
    nextStep();
    assessment.note().ifPresent(out::note);
    NotReported.of(assessment).tell(out);
    new RemarksText(sheet).tell(Remarks.of(assessment, out.options.staleAfter()));
    tree();
    missing();
    notLookedAt();
    notCovered();
    sources();
  }

  // ---- what was asked

  private void question() {
    Manifest pack = assessment.pack();
    out.title(AskedText.title(assessment));
    out.gap();
    out.field("Position", pack.title());
    out.field("Stated by", pack.actor());
    out.field("Statement", statement());
    out.field("As of", sheet.date(assessment.asOf()));
    AskedText.knownBy(assessment).ifPresent(k -> out.field("Known by", k));
    out.field("Reports", reports());
    assessment.file().ifPresent(f -> out.field("File", f));
    out.field("Pack", pack.id() + " " + pack.version());
  }

  private Words statement() {
    if (assessment.statement().isEmpty()) {
      return Words.of(AskedText.notStatedYet(assessment.pack()));
    }
    Statement s = assessment.statement().get();
    Words words = Words.of(Dates.of(s.date()) + ": " + s.title());
    if (!s.id().equals(s.date().toString().substring(0, 10))) {
      words.add(" (version " + s.id() + ")");
    }
    return s.sources().isEmpty() ? words : words.aside(out.glyphs.dash() + sources(s));
  }

  private static String sources(Statement s) {
    List<String> names = new ArrayList<>();
    s.sources().stream()
        .limit(MOST_SOURCES)
        .forEach(source -> names.add(SourceWords.since(source, s.date())));
    int more = s.sources().size() - names.size();
    return String.join("; ", names) + (more > 0 ? "; and " + more + " more" : "");
  }

  private String reports() {
    Map<String, Integer> count = new LinkedHashMap<>();
    int unsourced = 0;
    for (Fact fact : assessment.facts()) {
      if (fact.source() == null) {
        unsourced++;
      } else {
        count.merge(SourceWords.name(fact.source()), 1, Integer::sum);
      }
    }
    List<String> parts = new ArrayList<>();
    count.entrySet().stream()
        .limit(BlockWriter.MOST)
        .forEach(e -> parts.add(e.getValue() + " by " + e.getKey()));
    if (count.size() > BlockWriter.MOST) {
      parts.add("others by " + (count.size() - BlockWriter.MOST) + " more sources");
    }
    if (unsourced > 0) {
      parts.add(unsourced + " unsourced");
    }
    return parts.isEmpty() ? "none: the scenario has no facts" : String.join(", ", parts);
  }

  // ---- the answer

  /** Each reading's verdict and stage, and below it the conditions: readings may agree on one and differ on another. */
  private void answers() {
    out.part("Are the stated conditions met?");
    out.pictures(
        () -> new Block.Drawing(List.of(new AnswerPicture(out.glyphs).grid(assessment)), List.of()),
        this::inWords);
  }

  private void inWords(BlockWriter out) {
    int widest = Columns.widest(assessment.readings(), ReadingResult::reading);
    int column = 3 + widest + 2;
    for (ReadingResult r : assessment.readings()) {
      boolean isShown = r.reading().equals(shown.reading());
      Words verdict = out.glyphs.status(r.verdict());
      int gap = Math.max(1, Glyphs.STATUS_COLUMNS - verdict.columns() + 2);
      verdict.add(String.valueOf(Words.TIE).repeat(gap) + "stage:" + Words.TIE + r.stage());
      out.field(3, Words.of(isShown ? Style.STRONG : Style.PLAIN, r.reading()), column, verdict);
      List<String> conditions = new ArrayList<>();
      for (ConditionResult c : r.conditions()) {
        conditions.add(c.id() + Words.TIE + Glyphs.word(c.status()));
      }
      out.say(column, String.join(", ", conditions));
    }
  }

  /** What has to come next; where that differs between the readings, of which it is so. */
  private void nextStep() {
    Map<String, List<String>> readings = new LinkedHashMap<>();
    for (ReadingResult reading : assessment.readings()) {
      readings.computeIfAbsent(reading.stage(), s -> new ArrayList<>()).add(reading.reading());
    }
    out.gap();
    String name = "Next step";
    for (Map.Entry<String, List<String>> entry : readings.entrySet()) {
      String under =
          readings.size() == 1 ? "" : "Under " + FactWords.listed(entry.getValue()) + ": ";
      String next = assessment.pack().stages().stream()
          .filter(stage -> stage.id().equals(entry.getKey()))
          .findFirst()
          .map(stage -> Glyphs.sentence(stage.next()))
          .orElse("");
      out.field(0, name, BlockWriter.HEAD, under + next);
      name = "";
    }
  }

  // ---- why, and what is missing

  private void tree() {
    String name = shown.reading();
    String title = assessment.pack().reading(name).map(Reading::title).orElse("");
    Words head = Words.strong("Why, under the reading " + out.glyphs.quoted(name));
    out.part(title.isBlank() ? head : head.add(": " + title));
    for (int i = 0; i < shown.conditions().size(); i++) {
      new ConditionText(sheet, shown.conditions().get(i)).tell(i + 1);
    }
  }

  private void missing() {
    if (shown.missing().isEmpty()) {
      return;
    }
    out.part("What is missing under " + out.glyphs.quoted(shown.reading()));
    for (Status why : List.of(Status.NOT_MET, Status.CONTESTED, Status.UNDETERMINED)) {
      Map<String, List<Missing>> criteria = new LinkedHashMap<>();
      shown.missing().stream()
          .filter(m -> m.why() == why)
          .forEach(m ->
              criteria.computeIfAbsent(m.criterion(), c -> new ArrayList<>()).add(m));
      if (!criteria.isEmpty()) {
        List<String> names = new ArrayList<>();
        criteria.forEach((id, of) -> names.add(id + ofWhat(of)));
        out.judged(3, why, Words.of(String.join(", ", names)));
      }
    }
  }

  /** Of how many subjects one criterion is missing where that is not one, and that they may not be all. */
  private static String ofWhat(List<Missing> missing) {
    long subjects = missing.stream().filter(m -> !m.list()).count();
    boolean open = subjects < missing.size();
    String whole = "whether these are all";
    if (subjects == 0) {
      return tied(whole);
    } else if (open) {
      return tied(subjects + (subjects == 1 ? " subject" : " subjects") + ", and " + whole);
    }
    return subjects == 1 ? "" : tied(subjects + " subjects");
  }

  private static String tied(String text) {
    return Words.TIE + "(" + text + ")";
  }

  // ---- what it does not rest on, and what it rests on

  private void notLookedAt() {
    Map<String, List<LeftOut>> byReason = new LinkedHashMap<>();
    assessment
        .notLookedAt()
        .forEach(
            l -> byReason.computeIfAbsent(reason(l), w -> new ArrayList<>()).add(l));
    if (byReason.isEmpty()) {
      return;
    }
    out.part("Reports that play no part");
    byReason.forEach((why, left) -> {
      out.say(3, why + ":");
      for (LeftOut l : BlockWriter.first(left)) {
        Fact fact = sheet.fact(l.fact());
        String said = fact.id() + ": " + FactWords.of(fact, sheet.written());
        sheet.report(3, l.fact(), Words.of(said));
      }
      out.rest(3, left.size() - BlockWriter.MOST, "report");
    });
  }

  private String reason(LeftOut left) {
    if (left.why() == LeftOut.Reason.NOT_A_CANDIDATE && isOfActor(sheet.fact(left.fact()))) {
      return "The actor's own, no condition of its own";
    }
    return switch (left.why()) {
      case NOT_HOLDING -> "Reports that are not valid on " + sheet.date(assessment.asOf());
      case NOT_KNOWN_YET ->
        "Not known yet" + assessment.knownBy().map(k -> " by " + sheet.date(k)).orElse("");
      case SUPERSEDED -> "Replaced by a later report of the same source";
      case SET_ASIDE -> "Left out, as asked";
      case NOT_A_CANDIDATE -> "On something that the rules do not count";
      case NO_CANDIDATE_RULE ->
        "On something that no rule of this pack looks at: it has none under @candidate";
    };
  }

  /** What the actor itself would give is what an assessment is about. */
  private boolean isOfActor(Fact fact) {
    return fact instanceof Contribution contribution
        && contribution.country() != null
        && assessment.pack().actorCode().equals(Optional.of(contribution.country()));
  }

  private void notCovered() {
    List<String> notCovered = assessment.pack().notCovered();
    if (!notCovered.isEmpty()) {
      out.part("Not covered by this pack");
      notCovered.forEach(n -> out.bullet(3, n));
    }
  }

  private void sources() {
    Map<String, Source> byId = new LinkedHashMap<>();
    assessment.facts().stream()
        .map(Fact::source)
        .filter(s -> s != null)
        .forEach(s -> byId.putIfAbsent(s.id(), s));
    if (byId.isEmpty()) {
      return;
    }
    out.part("Sources of the reports");
    int column = 3 + Math.min(Columns.widest(byId.keySet(), id -> id), 16) + 2;
    byId.values().stream()
        .limit(BlockWriter.MOST)
        .forEach(
            s -> out.source(3, s.id(), column, SourceWords.full(s, sheet.written(), out.glyphs)));
    out.rest(3, byId.size() - BlockWriter.MOST, "source");
    SourcePicture map = new SourcePicture(out.glyphs, shown);
    out.pictures(map::drawing, words -> {});
  }
}
