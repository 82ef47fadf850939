package org.statedconditions.engine.answer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FaultResult;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.engine.model.EvaluationFault;
import org.statedconditions.engine.rollup.LiveFinding;
import org.statedconditions.engine.rollup.SubjectFindings;
import org.statedconditions.engine.session.EngineSession;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;

/** What rules found, with the facts that it rests on. */
final class FindingResults {
  private static final Comparator<FindingResult> ORDER = Comparator.comparing(FindingResult::status)
      .thenComparing(FindingResult::rule)
      .thenComparing(f -> f.facts().toString());

  private static final Comparator<FaultResult> FAULTS =
      Comparator.comparing(FaultResult::problem).thenComparing(f -> f.facts().toString());

  private final EngineSession evaluation;
  private List<Fact> facts = List.of();

  FindingResults(EngineSession evaluation) {
    this.evaluation = evaluation;
  }

  /** From now on findings rest on {@code facts}. */
  void begin(List<Fact> facts) {
    this.facts = facts;
  }

  /** Whether the same findings may rest on other facts than before. */
  boolean mayDiffer(SubjectFindings subject, int criterion) {
    for (LiveFinding finding : subject.findings(criterion)) {
      if (evaluation.looksAtMany(finding.match())) {
        return true;
      }
    }
    return false;
  }

  /** What rules found on a criterion of a subject, in an order of its own. */
  List<FindingResult> of(SubjectFindings subject, int criterion) {
    return of(subject.findings(criterion));
  }

  /** What rules found, in an order of its own. */
  List<FindingResult> of(List<LiveFinding> live) {
    if (live.isEmpty()) {
      return List.of();
    } else if (live.size() == 1) {
      return List.of(result(live.get(0)));
    }
    List<FindingResult> findings = new ArrayList<>(live.size());
    live.forEach(finding -> findings.add(result(finding)));
    findings.sort(ORDER);
    // A rule may match several times over the same reports, in other roles; to a reader that is
    // one reason.
    return findings.stream().distinct().toList();
  }

  /** What rules cannot decide, in an order of its own. */
  List<FaultResult> faults(List<LiveFinding> live) {
    return live.isEmpty()
        ? List.of()
        : live.stream().flatMap(this::faults).sorted(FAULTS).distinct().toList();
  }

  private Stream<FaultResult> faults(LiveFinding finding) {
    EvaluationFault why = Objects.requireNonNull(finding.fault(), "it is a fault");
    String rule = finding.rule().rule();
    return why.each().stream()
        .map(fault -> new FaultResult(
            rule,
            fault.problem(rule),
            evaluation
                .refOf(fault.fact())
                .map(List::of)
                .orElseGet(() -> evaluation.factsOf(finding.match()))));
  }

  private FindingResult result(LiveFinding finding) {
    List<FactRef> refs = evaluation.factsOf(finding.match());
    return new FindingResult(
        finding.positive() ? Status.MET : Status.NOT_MET,
        finding.rule().rule(),
        refs,
        sources(refs));
  }

  private List<String> sources(List<FactRef> refs) {
    if (refs.size() == 1) {
      Fact fact = facts.get(refs.get(0).index());
      return fact.source() == null ? List.of() : List.of(fact.source().id());
    }
    Set<String> sources = new LinkedHashSet<>();
    for (FactRef ref : refs) {
      Fact fact = facts.get(ref.index());
      if (fact.source() != null) {
        sources.add(fact.source().id());
      }
    }
    return List.copyOf(sources);
  }
}
