package org.statedconditions.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactTypes;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.Stage;
import org.statedconditions.problem.Article;
import org.statedconditions.question.change.MissingCriteria;
import org.statedconditions.question.change.MissingCriterion;
import org.statedconditions.question.change.MissingCriterion.Found;
import org.statedconditions.question.change.MissingCriterion.GivenValue;
import org.statedconditions.question.change.MissingCriterion.UnknownField;
import org.statedconditions.question.change.SmallestChanges;
import org.statedconditions.remark.Remark;
import org.statedconditions.remark.RemarkCode;
import org.statedconditions.remark.Remarks;

/** Tells what keeps the verdicts from being met and what would settle it. */
final class MissingText {
  private static final int INDENT = 3;
  private static final int DETAIL = 7;
  private static final int MOST_VALUES = 5;

  private final MissingCriteria missing;
  private final List<SmallestChanges> changes;
  private final BlockWriter out;
  private final Sheet sheet;
  private final List<Remark> remarks;

  MissingText(MissingCriteria missing, List<SmallestChanges> changes, BlockWriter out) {
    this.missing = missing;
    this.changes = changes;
    this.out = out;
    sheet = new Sheet(missing.assessment(), out);
    remarks = Remarks.of(missing.assessment(), out.options.staleAfter());
  }

  void tell() {
    Assessment assessment = missing.assessment();
    Optional<String> reading = out.options.reading();
    AskedText.tell(out, AskedText.title(assessment), assessment, reading);
    new RemarksText(sheet).tell(remarks);
    if (reading.isPresent()) {
      under(missing.reading(reading.get()), Optional.empty());
    } else {
      missing.readings().forEach(under -> under(under, extended(under)));
    }
  }

  /** The reading that this one extends, if all that is missing under that is missing here too. */
  private Optional<MissingCriteria.Under> extended(MissingCriteria.Under under) {
    return missing
        .assessment()
        .pack()
        .reading(under.reading())
        .flatMap(Reading::extendsReading)
        .map(missing::reading)
        .filter(base -> !base.criteria().isEmpty())
        .filter(base -> under.criteria().containsAll(base.criteria()));
  }

  private void under(MissingCriteria.Under under, Optional<MissingCriteria.Under> base) {
    out.part(Words.strong("What is missing under " + out.glyphs.quoted(under.reading()))
        .add(": ")
        .add(out.glyphs.status(under.verdict()))
        .add(", stage " + under.stage()));
    if (under.criteria().isEmpty()) {
      out.say(INDENT, "Nothing: every stated condition is met.");
    } else {
      open(under, base);
    }
    changes.stream()
        .filter(c -> c.reading().equals(under.reading()))
        .forEach(new ChangesText(sheet, INDENT)::tell);
  }

  private void open(MissingCriteria.Under under, Optional<MissingCriteria.Under> base) {
    Optional<MissingRank> rank = MissingRank.of(missing.assessment(), changes, under.reading());
    List<MissingCriterion> shown =
        new ArrayList<>(rank.map(r -> r.sorted(under.criteria())).orElse(under.criteria()));
    base.ifPresent(b -> {
      shown.removeAll(b.criteria());
      String all = "All that is missing under " + out.glyphs.quoted(b.reading());
      out.say(INDENT, all + (shown.isEmpty() ? ", and no more." : ", and:"));
    });
    Map<String, List<MissingCriterion>> byStage = new LinkedHashMap<>();
    shown.forEach(
        m -> byStage.computeIfAbsent(m.opens(), s -> new ArrayList<>()).add(m));
    byStage.forEach((stage, criteria) -> {
      out.gap();
      out.say(INDENT, "For the stage " + stage + title(stage) + ":");
      List<MissingCriterion> others = criteria.stream().filter(m -> !m.list()).toList();
      List<List<MissingCriterion>> groups = alike(others);
      for (int i = 0; i < groups.size(); i++) {
        boolean same = i + 1 < groups.size() && ofNothing(groups.get(i), groups.get(i + 1));
        criterion(groups.get(i), !same, rank);
      }
      lists(
          criteria.stream().filter(MissingCriterion::list).toList(),
          others.stream().map(MissingCriterion::criterion).collect(Collectors.toSet()),
          rank);
    });
  }

  private String title(String stage) {
    return missing.assessment().pack().stages().stream()
        .filter(s -> s.id().equals(stage))
        .findFirst()
        .map(Stage::title)
        .map(title -> " (" + title + ")")
        .orElse("");
  }

  /** Subjects for which the same is missing for the same reasons are shown together. */
  private static List<List<MissingCriterion>> alike(List<MissingCriterion> criteria) {
    Map<Object, List<MissingCriterion>> groups = new LinkedHashMap<>();
    for (MissingCriterion m : criteria) {
      List<Object> key = new ArrayList<>(List.of(m.criterion(), m.why(), m.contestedCandidate()));
      m.unknown().forEach(u -> key.add(List.of(u.field(), u.meets(), u.refutes())));
      m.findings().forEach(f -> key.add(List.of(f.status(), f.rule())));
      key.addAll(m.faults());
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(m);
    }
    return List.copyOf(groups.values());
  }

  /** Whether neither has a subject and it would be of the same kind: what is missing is then said once. */
  private static boolean ofNothing(List<MissingCriterion> one, List<MissingCriterion> next) {
    return one.get(0).subject().isEmpty()
        && next.get(0).subject().isEmpty()
        && one.get(0).about().equals(next.get(0).about());
  }

  private void criterion(
      List<MissingCriterion> group, boolean withReasons, Optional<MissingRank> rank) {
    MissingCriterion first = group.get(0);
    out.criterion(INDENT, first.why(), first.title(), first.criterion(), first.basis());
    rank.flatMap(r -> r.says(first)).ifPresent(says -> out.say(DETAIL, Words.strong(says)));
    if (first.contestedCandidate()) {
      out.say(
          DETAIL,
          "Reports differ on whether " + subjects(group)
              + " counts: where it fails, that is contested and not refuted.");
    }
    if (!withReasons) {
      return;
    } else if (first.why() == Status.UNDETERMINED) {
      undetermined(group);
    } else {
      findings(group);
    }
  }

  /** What has to hold of every one, where it is not known that those reported are all: said once for all such criteria. */
  private void lists(List<MissingCriterion> lists, Set<String> told, Optional<MissingRank> rank) {
    Map<List<Object>, List<MissingCriterion>> byList = new LinkedHashMap<>();
    for (MissingCriterion m : lists) {
      byList
          .computeIfAbsent(List.of(m.about(), m.subject()), k -> new ArrayList<>())
          .add(m);
    }
    byList.values().forEach(group -> {
      group.stream()
          .filter(m -> !told.contains(m.criterion()))
          .forEach(m -> criterion(List.of(m), false, rank));
      list(group);
    });
  }

  /** Nobody has said that those reported are all, or reports differ on it, or say that they are not. */
  private void list(List<MissingCriterion> group) {
    MissingCriterion first = group.get(0);
    String members = KindWords.members(first.about());
    String within = first.subject().map(s -> " of " + s).orElse("");
    List<String> criteria = group.stream().map(MissingCriterion::criterion).toList();
    out.judged(
        INDENT,
        first.why(),
        Words.of("The " + members + " reported" + within + " are all that there are")
            .aside(" (" + String.join(", ", criteria) + ")"));
    out.say(
        DETAIL,
        first.findings().isEmpty()
            ? "Nobody has said that these are all."
            : "It is not known that these are all:");
    findings(List.of(first));
    FaultText.tell(sheet, DETAIL, first.faults(), first.criterion());
    for (UnknownField unknown : first.unknown()) {
      Words none = Words.of("No report on " + first.subject().orElse("it") + " gives ");
      out.say(DETAIL, none.strongly(unknown.field()));
    }
    out.say(DETAIL, "What would say so: " + quoted(first.rules()));
  }

  private void undetermined(List<MissingCriterion> group) {
    MissingCriterion first = group.get(0);
    if (first.subject().isEmpty()) {
      String none = elsewhere(first.about())
          ? ""
          : "No " + kind(first.about()) + " has been reported that counts. ";
      out.say(DETAIL, none + "What would count:");
      first.rules().forEach(rule -> out.say(DETAIL + 2, rule));
      return;
    }
    FaultText.tell(sheet, DETAIL, first.faults(), first.criterion());
    if (first.unknown().isEmpty() && !first.faults().isEmpty()) {
      return;
    } else if (first.unknown().isEmpty()) {
      out.say(DETAIL, "Of " + subjects(group) + " no report gives what would decide it.");
      return;
    }
    for (UnknownField unknown : first.unknown()) {
      String about = unknown.subject().isPresent()
          ? " on " + subjects(group)
          : " on " + Article.with(kind(unknown.type()));
      Words words = Words.of("No report" + about + " gives ").strongly(unknown.field());
      List<String> would = new ArrayList<>();
      if (!unknown.meets().isEmpty()) {
        would.add(or(unknown.meets()) + " would meet it");
      }
      if (!unknown.refutes().isEmpty()) {
        would.add(or(unknown.refutes()) + " would not");
      }
      words.add(would.isEmpty() ? "" : ": " + String.join("; ", would));
      out.say(DETAIL, words);
    }
    if (first.unknown().stream().allMatch(u -> u.meets().isEmpty())) {
      out.say(DETAIL, "What would meet it: " + quoted(first.rules()));
    }
  }

  /** Tells reports of this kind that belong to a mission which no mandate is about; {@code false} if there are none. */
  private boolean elsewhere(String about) {
    boolean any = false;
    for (Remark remark : remarks) {
      List<String> reports = remark.facts().stream()
          .filter(ref -> FactTypes.of(sheet.fact(ref)).kind().equals(about))
          .map(Glyphs::number)
          .toList();
      boolean mission = remark.code() == RemarkCode.UNKNOWN_MISSION;
      if ((mission || remark.code() == RemarkCode.UNKNOWN_SUBJECT) && !reports.isEmpty()) {
        Words words = Words.of(FactWords.listed(BlockWriter.MOST, reports)
            + (reports.size() == 1 ? " is" : " are")
            + (mission
                ? " about a mission that no mandate in the file names."
                : " within a subject that no report in the file is about."));
        any = true;
        remark.hint().ifPresent(hint -> words.add(" " + KindWords.capital(hint)));
        out.say(DETAIL, words);
      }
    }
    return any;
  }

  private String quoted(List<String> rules) {
    return String.join("; or: ", rules.stream().map(out.glyphs::quoted).toList());
  }

  private void findings(List<MissingCriterion> group) {
    boolean bothWays = group.get(0).why() == Status.CONTESTED
        && group.get(0).findings().stream().map(Found::status).distinct().count() > 1;
    Map<List<Object>, List<Found>> byRule = new LinkedHashMap<>();
    group.forEach(m -> m.findings()
        .forEach(f -> byRule
            .computeIfAbsent(List.of(f.status(), f.rule()), k -> new ArrayList<>())
            .add(f)));
    Status before = null;
    for (List<Found> found : byRule.values()) {
      Status status = found.get(0).status();
      if (bothWays && status != before) {
        String side = status == Status.MET ? "For it:" : "Against it:";
        out.say(DETAIL, Words.of(Style.of(status), side));
        before = status;
      }
      int at = DETAIL + (bothWays ? 2 : 0);
      out.say(at, found.get(0).rule());
      values(at, found);
    }
  }

  private void values(int indent, List<Found> found) {
    Set<Integer> facts = new TreeSet<>();
    found.forEach(f -> f.facts().forEach(ref -> facts.add(ref.index())));
    int shown = 0;
    for (int index : facts) {
      if (shown++ == MOST_VALUES) {
        out.rest(indent, facts.size() - MOST_VALUES, "report");
        return;
      }
      Set<String> said = new LinkedHashSet<>();
      found.forEach(f -> f.values().stream()
          .filter(v -> v.fact().index() == index)
          .forEach(v -> said.add(said(v))));
      Fact fact = missing.assessment().facts().get(index);
      String values = said.isEmpty() ? "" : ": " + String.join(", ", said);
      sheet.report(indent, new FactRef(index), Words.of(fact.id() + values));
    }
  }

  private static String said(GivenValue value) {
    return value.field() + Words.TIE + value.value();
  }

  private static String subjects(List<MissingCriterion> group) {
    return FactWords.listed(
        BlockWriter.MOST,
        group.stream().map(m -> m.subject().orElse(kind(m.about()))).toList());
  }

  private static String kind(String about) {
    return FactWords.spaced(about.replace('-', ' '));
  }

  private static String or(List<String> values) {
    int last = values.size() - 1;
    return last == 0
        ? values.get(0)
        : String.join(", ", values.subList(0, last)) + " or " + values.get(last);
  }
}
