package org.statedconditions.author.expect;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CompletenessResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FaultResult;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.finding.Status;

/** Why something came out as it did, by the findings of the answer. */
final class Reasons {
  /** So many are told of one by one. */
  private static final int MOST = 3;

  private final FactNames facts;

  Reasons(Assessment assessment) {
    this.facts = new FactNames(assessment.facts());
  }

  /** The findings on a criterion, on whether those reported are all included. */
  static List<FindingResult> findings(CriterionResult criterion) {
    List<FindingResult> findings = new ArrayList<>();
    criterion.subjects().forEach(subject -> findings.addAll(subject.findings()));
    criterion.completeness().ifPresent(list -> findings.addAll(list.findings()));
    return findings;
  }

  static Set<String> rules(CriterionResult criterion) {
    return findings(criterion).stream()
        .map(FindingResult::rule)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<FactRef> facts(CriterionResult criterion) {
    return findings(criterion).stream()
        .flatMap(finding -> finding.facts().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<String> sources(CriterionResult criterion) {
    return findings(criterion).stream()
        .flatMap(finding -> finding.sources().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  static Set<String> unknown(CriterionResult criterion) {
    Set<String> unknown = new LinkedHashSet<>();
    criterion.subjects().forEach(subject -> unknown.addAll(subject.unknown()));
    criterion.completeness().ifPresent(list -> unknown.addAll(list.unknown()));
    return unknown;
  }

  /** Of a verdict or a stage: how the conditions stand. */
  static String ofReading(ReadingResult reading) {
    return reading.conditions().stream()
        .map(c -> c.id() + " is " + c.status().written())
        .collect(Collectors.joining(", "));
  }

  /** Of a condition: which criteria keep it from being met, of which subject. */
  static String of(ConditionResult condition) {
    if (condition.criteria().isEmpty()) {
      return "this reading asks for none of its criteria";
    }
    String criteria = condition.criteria().stream()
        .filter(c -> c.status() != Status.MET)
        .map(c -> c.id() + " is " + c.status().written())
        .collect(Collectors.joining(", "));
    return condition
            .subject()
            .map(subject -> "of " + subject + ": ")
            .orElse("nobody is looked at: ")
        + (criteria.isEmpty() ? "all its criteria are met" : criteria);
  }

  /** Of a criterion: which rules spoke, on which facts; else what is not reported. */
  String of(CriterionResult criterion) {
    List<String> said = new ArrayList<>();
    for (SubjectResult subject : criterion.subjects()) {
      for (FaultResult fault : subject.faults()) {
        said.add(subject.subject() + ": " + of(fault));
      }
      if (subject.findings().isEmpty() && subject.faults().isEmpty()) {
        said.add(subject.subject() + ": no rule holds" + notGiven(subject.unknown()));
      }
      for (FindingResult finding : subject.findings()) {
        said.add(subject.subject() + ": " + of(finding));
      }
    }
    if (said.isEmpty()) {
      said.add("there is nothing that it could be about");
    }
    List<String> shown = new ArrayList<>(said.subList(0, Math.min(MOST, said.size())));
    if (shown.size() < said.size()) {
      shown.add("and " + (said.size() - shown.size()) + " more");
    }
    criterion
        .completeness()
        .filter(list -> !list.isComplete())
        .ifPresent(list -> shown.add(
            "it is not known that these are all" + notGiven(list.unknown()) + ofList(list)));
    return String.join("; ", shown);
  }

  private String ofList(CompletenessResult list) {
    List<String> said = new ArrayList<>();
    list.findings().forEach(finding -> said.add(of(finding)));
    list.faults().forEach(fault -> said.add(of(fault)));
    return said.isEmpty() ? "" : ": " + String.join(", ", said);
  }

  private static String of(FaultResult fault) {
    return "`" + fault.rule() + "` cannot be worked out: " + fault.problem().message();
  }

  String of(FindingResult finding) {
    String on =
        finding.facts().isEmpty() ? "" : " on " + String.join(", ", facts.shown(finding.facts()));
    return finding.status().written() + " by `" + finding.rule() + "`" + on;
  }

  private static String notGiven(List<String> fields) {
    return fields.isEmpty() ? "" : ", and no report gives " + String.join(" or ", fields);
  }
}
