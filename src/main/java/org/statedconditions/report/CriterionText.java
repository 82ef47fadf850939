package org.statedconditions.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Quantifier;

/** Prints one criterion: its status, and for its subjects what rules concluded, on which reports, or what is not known. */
final class CriterionText {
  private static final int INDENT = 3;
  private static final int COLUMN = INDENT + Glyphs.STATUS_COLUMNS + 2;
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
    Words title = Words.of(criterion.title());
    title.add(
        Style.FAINT, " (" + criterion.id() + "," + Words.TIE + criterion.basis().written() + ")");
    sheet.page.text(INDENT, sheet.glyphs.status(criterion.status()), COLUMN, title);
  }

  void print() {
    title();
    if (criterion.subjects().isEmpty()) {
      sheet.page.text(
          DETAIL,
          Words.of(isEvery() ? "No " + kind(1) + " is reported." : "No report covers this."));
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
        .ifPresent(list -> CompletenessText.print(sheet, DETAIL, list, criterion.id()));
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
      sides.add("Supported by " + names(criterion.supportedBy()));
    }
    if (!criterion.refutedBy().isEmpty()) {
      sides.add((sides.isEmpty() ? "Refuted by " : "refuted by ") + names(criterion.refutedBy()));
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
    sheet.page.text(DETAIL, Words.of(Style.FAINT, ConditionText.sentence(text)));
  }

  private static String names(List<String> sources) {
    int more = sources.size() - Sheet.MOST;
    return more > 0
        ? String.join(", ", sources.subList(0, Sheet.MOST)) + " and " + more + " more"
        : FactWords.listed(sources);
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
      sheet.page.text(
          DETAIL,
          Words.of(
              subjects.size() == 1
                  ? "1 reported " + kind(1) + ": " + named
                  : "Each of the " + which + ": " + named));
      reasons(DETAIL, groups.get(0));
      return;
    }
    sheet.page.text(DETAIL, Words.of("Of the " + which + ": " + String.join(", ", counts)));
    for (List<SubjectResult> group : groups) {
      Words lead = sheet.glyphs.status(group.get(0).status()).add(": " + named(group));
      sheet.page.text(DETAIL, lead);
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
    List<String> names = new ArrayList<>();
    group.stream().limit(MOST_NAMES).forEach(s -> names.add(shortName(s.subject())));
    if (group.size() > MOST_NAMES) {
      return String.join(", ", names) + " and " + (group.size() - MOST_NAMES) + " more";
    }
    return FactWords.listed(names);
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
      sheet.page.text(
          indent,
          Words.of(
              "Reports differ on whether this one counts: where it fails, that is contested and not refuted."));
    }
    boolean bothWays =
        first.findings().stream().map(FindingResult::status).distinct().count() > 1
            || (!first.faults().isEmpty() && !first.findings().isEmpty());
    Status before = null;
    for (Map.Entry<List<Object>, List<FactRef>> finding : byRule(group).entrySet()) {
      Status status = (Status) finding.getKey().get(0);
      if (bothWays && status != before) {
        String side = status == Status.MET ? "For it:" : "Against it:";
        sheet.page.text(indent, Words.of(Glyphs.style(status), side));
        before = status;
      }
      int at = indent + (bothWays ? 2 : 0);
      sheet.page.text(at, Words.of((String) finding.getKey().get(1)));
      sheet.facts(at, finding.getValue(), criterion.id(), bothWays);
    }
    FaultText.print(sheet, indent, first.faults(), criterion.id());
    if (!first.unknown().isEmpty()) {
      sheet.page.text(indent, Words.of("No report gives: " + unknown(first.unknown())));
    } else if (first.findings().isEmpty() && first.faults().isEmpty()) {
      sheet.page.text(indent, Words.of("No report decides it."));
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
