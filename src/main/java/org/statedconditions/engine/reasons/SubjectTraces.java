package org.statedconditions.engine.reasons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.reason.RuleTrace;
import org.statedconditions.assessment.reason.SubjectTrace;
import org.statedconditions.drl.outline.RuleOutline;
import org.statedconditions.drl.outline.RuleOutline.Says;
import org.statedconditions.engine.rollup.Completeness;
import org.statedconditions.engine.rollup.LiveFinding;
import org.statedconditions.engine.rollup.Outline;
import org.statedconditions.engine.rollup.SubjectFindings;
import org.statedconditions.engine.rollup.SubjectKey;
import org.statedconditions.engine.session.EngineSession;
import org.statedconditions.finding.Status;

/** Says which rules decided something of one subject, and which could have. */
final class SubjectTraces {
  /** The index under which a tally keeps the findings on whether its subject is looked at. */
  private static final int CANDIDACY = -1;

  private final Outline outline;
  private final EngineSession evaluation;
  private final List<RuleOutline> rules;
  private final RuleWalks walks;

  SubjectTraces(
      Outline outline, EngineSession evaluation, List<RuleOutline> rules, RuleWalks walks) {
    this.outline = outline;
    this.evaluation = evaluation;
    this.rules = rules;
    this.walks = walks;
  }

  /** Why {@code criterion} has its status for {@code tally}. */
  SubjectTrace trace(SubjectFindings tally, int criterion) {
    String id = outline.criteria().get(criterion).id();
    int kind = tally.key().kind();
    Status status = tally.status(criterion);
    Map<String, List<LiveFinding>> byRule = byRule(tally, criterion);
    List<RuleTrace> holding = new ArrayList<>();
    List<RuleTrace> failing = new ArrayList<>();
    List<String> silent = new ArrayList<>();
    for (RuleOutline rule : rules) {
      if (!rule.criterion().equals(Optional.of(id))) {
        continue;
      }
      if (byRule.containsKey(rule.name())) {
        holding.add(walks.holding(rule, byRule.get(rule.name())));
      } else if (wouldChange(status, rule)) {
        failing.add(walks.notHolding(rule, about(tally.key())));
      } else {
        silent.add(rule.name());
      }
    }
    holding.addAll(failing);
    return new SubjectTrace(
        tally.key().id(),
        status,
        tally.isContestedCandidate(),
        tally.isContestedCandidate() ? candidacy(kind, tally.key(), null) : List.of(),
        holding,
        silent);
  }

  /** Whether the status would be another one if {@code rule} held too. */
  private static boolean wouldChange(Status status, RuleOutline rule) {
    Says says = rule.says().orElse(Says.MET);
    return switch (status) {
      case MET, CONTESTED -> false;
      case UNDETERMINED -> true;
      case NOT_MET -> says == Says.MET;
    };
  }

  /**
   * The rules that say whether subjects of {@code kind} are looked at: those that hold, and those that do not and would make a
   * subject a candidate that is none.
   *
   * @param about the subject; {@code null}: any
   * @param within what the subject lies within; {@code null}: anything
   */
  List<RuleTrace> candidacy(int kind, @Nullable SubjectKey about, @Nullable SubjectKey within) {
    SubjectFindings tally = about == null ? null : tally(about);
    Map<String, List<LiveFinding>> byRule = tally == null ? Map.of() : byRule(tally, CANDIDACY);
    boolean looked =
        tally != null && tally.findings(CANDIDACY).stream().anyMatch(LiveFinding::positive);
    Predicate<Object> wanted = about != null
        ? about(about)
        : fact -> {
          SubjectKey key = evaluation.subjectOf(fact, kind);
          return key != null && (within == null || within.id().equals(key.within()));
        };
    List<RuleTrace> holding = new ArrayList<>();
    List<RuleTrace> failing = new ArrayList<>();
    for (RuleOutline rule : rules) {
      if (!rule.candidateKind().equals(Optional.of(outline.kinds().get(kind)))) {
        continue;
      }
      if (byRule.containsKey(rule.name())) {
        holding.add(walks.holding(rule, byRule.get(rule.name())));
      } else if (!looked && rule.says().orElse(Says.CANDIDATE) == Says.CANDIDATE) {
        failing.add(walks.notHolding(rule, wanted));
      }
    }
    holding.addAll(failing);
    return holding;
  }

  /**
   * The rules that say whether those of {@code kind} which are reported are all: those that hold, and those that would say so.
   *
   * @param list what they found
   * @param container what those lie within; {@code null} if nothing
   */
  List<RuleTrace> completeness(int kind, Completeness list, @Nullable SubjectKey container) {
    Map<String, List<LiveFinding>> byRule = byRule(list.findings());
    Predicate<Object> wanted = container == null ? fact -> true : about(container);
    List<RuleTrace> holding = new ArrayList<>();
    List<RuleTrace> failing = new ArrayList<>();
    for (RuleOutline rule : rules) {
      if (!rule.completeKind().equals(Optional.of(outline.kinds().get(kind)))) {
        continue;
      }
      if (byRule.containsKey(rule.name())) {
        holding.add(walks.holding(rule, byRule.get(rule.name())));
      } else if (list.status() == Status.UNDETERMINED
          && rule.says().orElse(Says.COMPLETE) == Says.COMPLETE) {
        failing.add(walks.notHolding(rule, wanted));
      }
    }
    holding.addAll(failing);
    return holding;
  }

  /** The subjects of {@code kind} that some fact is about. */
  Set<SubjectKey> reportedOn(int kind) {
    Set<SubjectKey> keys = new LinkedHashSet<>();
    for (int i = 0; i < evaluation.reports().size(); i++) {
      SubjectKey key = evaluation.subjectOf(i);
      if (key != null && key.kind() == kind) {
        keys.add(key);
      }
    }
    return keys;
  }

  private Predicate<Object> about(SubjectKey key) {
    return fact -> key.equals(evaluation.subjectOf(fact, key.kind()));
  }

  private @Nullable SubjectFindings tally(SubjectKey key) {
    return evaluation.board().subject(key);
  }

  private static Map<String, List<LiveFinding>> byRule(SubjectFindings tally, int criterion) {
    return byRule(tally.findings(criterion));
  }

  private static Map<String, List<LiveFinding>> byRule(List<LiveFinding> findings) {
    Map<String, List<LiveFinding>> byRule = new LinkedHashMap<>();
    for (LiveFinding finding : findings) {
      byRule.computeIfAbsent(finding.rule().rule(), r -> new ArrayList<>()).add(finding);
    }
    return byRule;
  }
}
