package org.statedconditions.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.assessment.CompletenessResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Quantifier;

/** Tells one criterion: its status, and for its subjects what rules concluded, on which reports, or what is not known. */
final class CriterionText {
  private static final int INDENT = 3;
  private static final int DETAIL = 7;
  private static final int MOST_NAMES = 40;
  private static final List<Status> FAILING_FIRST =
      List.of(Status.NOT_MET, Status.CONTESTED, Status.UNDETERMINED, Status.MET);

  private final Sheet sheet;
  private final CriterionResult criterion;
  private final Optional<String> chosen;

  CriterionText(Sheet sheet, CriterionResult criterion, Optional<String> chosen) {
    this.sheet = sheet;
    this.criterion = criterion;
    this.chosen = chosen;
  }

  /** Its status and what has to hold, without the reasons. */
  void title() {
    String id = criterion.id();
    sheet.out.criterion(INDENT, criterion.status(), criterion.title(), id, criterion.basis());
  }

  void tell() {
    title();
    if (criterion.subjects().isEmpty()) {
      sheet.out.say(
          DETAIL,
          isUnlooked()
              ? "No rule of this pack looks at " + kind(2) + ": it has none under @candidate."
              : isEvery() ? "No " + kind(1) + " is reported." : "No report covers this.");
    } else if (isEvery()) {
      every();
    } else {
      for (SubjectResult subject : criterion.subjects()) {
        reasons(DETAIL, List.of(subject));
      }
    }
    criterion
        .completeness()
        .filter(list -> !criterion.subjects().isEmpty())
        .ifPresent(list -> completeness(list));
    sources();
  }

  /** Who speaks for it and who against it, where that is not just one source, which stands beside its report. */
  private void sources() {
    Set<String> all = new TreeSet<>(criterion.supportedBy());
    all.addAll(criterion.refutedBy());
    if (all.size() < 2) {
      return;
    }
    if (criterion.supportedBy().containsAll(all) && criterion.refutedBy().containsAll(all)) {
      differing();
      return;
    }
    List<String> sides = new ArrayList<>();
    if (!criterion.supportedBy().isEmpty()) {
      sides.add("Supported by " + FactWords.listed(BlockWriter.MOST, criterion.supportedBy()));
    }
    if (!criterion.refutedBy().isEmpty()) {
      sides.add((sides.isEmpty() ? "Refuted by " : "refuted by ")
          + FactWords.listed(BlockWriter.MOST, criterion.refutedBy()));
    }
    faint(String.join(", ", sides));
  }

  /** Sources that refute each other, each with what it says: that they speak for it and against it tells a reader nothing. */
  private void differing() {
    Map<String, Set<String>> said = new LinkedHashMap<>();
    for (SubjectResult subject : criterion.subjects()) {
      List<FindingResult> findings =
          subject.status() == Status.CONTESTED ? subject.findings() : List.of();
      for (FindingResult finding : findings) {
        for (FactRef ref : finding.facts()) {
          Fact fact = sheet.fact(ref);
          FactWords.part(fact, criterion.id(), sheet.written())
              .ifPresent(part -> said.computeIfAbsent(
                      fact.source() == null
                          ? "an unsourced report"
                          : fact.source().id(),
                      s -> new LinkedHashSet<>())
                  .add(part));
        }
      }
    }
    List<String> parts = new ArrayList<>();
    said.forEach((source, what) -> parts.add(source + ": " + String.join(" and ", what)));
    faint("They differ: " + String.join("; ", parts));
  }

  private void faint(String text) {
    sheet.out.say(DETAIL, new Words().aside(Glyphs.sentence(text)));
  }

  /** Whether something is reported that it is about, and no rule of the pack could have that looked at. */
  private boolean isUnlooked() {
    return sheet.isUnlooked(
        sheet.assessment.pack().criterion(criterion.id()).map(c -> c.about()).orElse(""));
  }

  private boolean isEvery() {
    return sheet
            .assessment
            .pack()
            .criterion(criterion.id())
            .map(c -> c.quantifier() == Quantifier.EVERY)
            .orElse(false)
        || criterion.subjects().size() > 1;
  }

  /** One line that counts, then the subjects in groups of the same reasons; those that fail first come first. */
  private void every() {
    List<SubjectResult> subjects = criterion.subjects();
    List<List<SubjectResult>> groups = new ArrayList<>();
    List<String> counts = new ArrayList<>();
    for (Status status : FAILING_FIRST) {
      long many = subjects.stream().filter(s -> s.status() == status).count();
      if (many > 0) {
        counts.add(many + String.valueOf(Words.TIE) + Glyphs.word(status));
        groups.addAll(alike(status));
      }
    }
    String which = subjects.size() + " reported " + kind(subjects.size());
    if (groups.size() == 1) {
      String named = named(groups.get(0));
      sheet.out.say(
          DETAIL,
          subjects.size() == 1
              ? "1 reported " + kind(1) + ": " + named
              : "Each of the " + which + ": " + named);
      reasons(DETAIL, groups.get(0));
      return;
    }
    sheet.out.say(DETAIL, "Of the " + which + ": " + String.join(", ", counts));
    for (List<SubjectResult> group : groups) {
      Words lead = sheet.glyphs.status(group.get(0).status()).add(": " + named(group));
      sheet.out.say(DETAIL, lead);
      reasons(DETAIL + 2, group);
    }
  }

  private String kind(int many) {
    String about =
        sheet.assessment.pack().criterion(criterion.id()).map(c -> c.about()).orElse("subject");
    return switch (about) {
      case "contribution" -> many == 1 ? "participant" : "participants";
      case "requirement" -> many == 1 ? "requirement" : "requirements";
      default -> (many == 1 ? "subject" : "subjects") + " (" + about.replace('-', ' ') + ")";
    };
  }

  private List<List<SubjectResult>> alike(Status status) {
    Map<Object, List<SubjectResult>> groups = new LinkedHashMap<>();
    for (SubjectResult s : criterion.subjects()) {
      if (s.status() == status) {
        List<Object> key = new ArrayList<>();
        key.add(s.contestedCandidate());
        key.add(s.unknown());
        key.add(s.faults());
        s.findings().forEach(f -> key.add(f.status() + f.rule()));
        groups.computeIfAbsent(key, k -> new ArrayList<>()).add(s);
      }
    }
    return List.copyOf(groups.values());
  }

  private String named(List<SubjectResult> group) {
    return FactWords.listed(
        MOST_NAMES, group.stream().map(s -> shortName(s.subject())).toList());
  }

  /** Within the mission {@code m} the contribution {@code m/FR} is just {@code FR}. */
  private String shortName(String subject) {
    String prefix = chosen.orElse("") + "/";
    return subject.length() > prefix.length() && subject.startsWith(prefix)
        ? subject.substring(prefix.length())
        : subject;
  }

  /** Why subjects that have the same reasons stand where they stand. */
  private void reasons(int indent, List<SubjectResult> group) {
    SubjectResult first = group.get(0);
    if (first.contestedCandidate()) {
      sheet.out.say(
          indent,
          "Reports differ on whether this one counts: where it fails, that is contested and not refuted.");
    }
    boolean bothWays =
        first.findings().stream().map(FindingResult::status).distinct().count() > 1
            || (!first.faults().isEmpty() && !first.findings().isEmpty());
    Status before = null;
    for (Map.Entry<List<Object>, List<FactRef>> finding : byRule(group).entrySet()) {
      Status status = (Status) finding.getKey().get(0);
      if (bothWays && status != before) {
        String side = status == Status.MET ? "For it:" : "Against it:";
        sheet.out.say(indent, Words.of(Style.of(status), side));
        before = status;
      }
      int at = indent + (bothWays ? 2 : 0);
      sheet.out.say(at, (String) finding.getKey().get(1));
      sheet.facts(at, finding.getValue(), criterion.id(), bothWays);
    }
    FaultText.tell(sheet, indent, first.faults(), criterion.id());
    if (!first.unknown().isEmpty()) {
      sheet.out.say(indent, "No report gives: " + unknown(first.unknown()));
    } else if (first.findings().isEmpty() && first.faults().isEmpty()) {
      sheet.out.say(indent, "No report decides it.");
    }
  }

  private static Map<List<Object>, List<FactRef>> byRule(List<SubjectResult> group) {
    Map<List<Object>, TreeSet<FactRef>> facts = new LinkedHashMap<>();
    for (SubjectResult subject : group) {
      for (FindingResult f : subject.findings()) {
        facts
            .computeIfAbsent(List.of(f.status(), f.rule()), k -> new TreeSet<>())
            .addAll(f.facts());
      }
    }
    Map<List<Object>, List<FactRef>> sorted = new LinkedHashMap<>();
    facts.forEach((rule, refs) -> sorted.put(rule, List.copyOf(refs)));
    return sorted;
  }

  /** Says whether those reported are all, and the first time also the rules and the reports that this rests on. */
  private void completeness(CompletenessResult list) {
    sheet.out.say(DETAIL, complete(list));
    if (list.assumed().isPresent() || !sheet.isNew(list)) {
      return;
    }
    for (FindingResult finding : list.findings()) {
      sheet.out.say(DETAIL + 2, finding.rule());
      sheet.facts(DETAIL + 2, finding.facts(), criterion.id(), false);
    }
    FaultText.tell(sheet, DETAIL + 2, list.faults(), criterion.id());
    if (!list.unknown().isEmpty()) {
      sheet.out.say(DETAIL + 2, "No report gives: " + unknown(list.unknown()));
    }
  }

  private static String complete(CompletenessResult list) {
    if (list.assumed().isPresent()) {
      return "This pack takes these to be all.";
    }
    return switch (list.status()) {
      case MET -> "These are all.";
      case NOT_MET -> "These are not all.";
      case CONTESTED -> "Reports differ on whether these are all.";
      case UNDETERMINED -> "Nobody has said that these are all.";
    };
  }

  /** {@code ceasefire.effectiveFrom} in words, and as it is called in files where that differs. */
  static String unknown(List<String> fields) {
    List<String> names = new ArrayList<>();
    for (String field : fields) {
      String name = field.substring(field.lastIndexOf('.') + 1);
      String spaced = FactWords.spaced(name);
      names.add(spaced.equals(name) ? name : spaced + " (" + name + ")");
    }
    return String.join(", ", names);
  }
}
