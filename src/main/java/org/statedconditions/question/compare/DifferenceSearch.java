package org.statedconditions.question.compare;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CandidateResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.finding.Status;
import org.statedconditions.question.compare.Differences.CandidateDifference;
import org.statedconditions.question.compare.Differences.ConditionDifference;
import org.statedconditions.question.compare.Differences.CriterionDifference;
import org.statedconditions.question.compare.Differences.ReadingDifference;
import org.statedconditions.question.compare.Differences.SubjectDifference;

/** Walks two answers side by side and keeps what differs. */
final class DifferenceSearch {
  private final Assessment before;
  private final Assessment after;
  private final FactPairs pairs;
  private final boolean inPlace;

  /** Readings share what is known of a subject; so is what differs of it. */
  private final IdentityHashMap<
          SubjectResult, IdentityHashMap<SubjectResult, Optional<SubjectDifference>>>
      seen = new IdentityHashMap<>();

  DifferenceSearch(Assessment before, Assessment after, FactPairs pairs) {
    this.before = before;
    this.after = after;
    this.pairs = pairs;
    inPlace = pairs.inPlace();
  }

  Differences differences(
      Map<String, Object> parametersBefore, Map<String, Object> parametersAfter) {
    InputDifferences inputs = new InputDifferences(before, after, pairs);
    return new Differences(
        before,
        after,
        BeforeAfter.of(before.asOf(), after.asOf()),
        new BeforeAfter<>(before.knownBy(), after.knownBy()),
        new BeforeAfter<>(before.statement().map(s -> s.id()), after.statement().map(s -> s.id())),
        inputs.clauses(),
        inputs.parameters(parametersBefore, parametersAfter),
        inputs.facts(),
        each(before.readings(), after.readings(), ReadingResult::reading, this::reading));
  }

  /** Those of either side, paired by name: first those before in their order, then those that are only there after. */
  private static <T, R> List<R> each(
      List<T> before, List<T> after, Function<T, String> name, Pairing<T, R> pairing) {
    List<R> results = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      T one = before.get(i);
      T other = find(after, i, name.apply(one), name);
      pairing.of(one, other).ifPresent(results::add);
    }
    for (int i = 0; i < after.size(); i++) {
      if (find(before, i, name.apply(after.get(i)), name) == null) {
        pairing.of(null, after.get(i)).ifPresent(results::add);
      }
    }
    return results;
  }

  /** Most stand where they stood. */
  private static <T> @Nullable T find(
      List<T> all, int guess, String wanted, Function<T, String> name) {
    if (guess < all.size() && name.apply(all.get(guess)).equals(wanted)) {
      return all.get(guess);
    }
    for (T one : all) {
      if (name.apply(one).equals(wanted)) {
        return one;
      }
    }
    return null;
  }

  /** What differs of two things of one name; {@code null} is none on that side. */
  private interface Pairing<T, R> {
    Optional<R> of(@Nullable T before, @Nullable T after);
  }

  /** The first, or the second where there is no first: one of them there always is. */
  private static <T> T either(@Nullable T one, @Nullable T other) {
    return one != null ? one : Objects.requireNonNull(other, "neither side has it");
  }

  private static <T, V> BeforeAfter<V> both(
      @Nullable T before, @Nullable T after, Function<T, V> value) {
    return BeforeAfter.of(
        before == null ? null : value.apply(before), after == null ? null : value.apply(after));
  }

  private Optional<ReadingDifference> reading(
      @Nullable ReadingResult one, @Nullable ReadingResult other) {
    return Optional.of(new ReadingDifference(
        either(one, other).reading(),
        both(one, other, ReadingResult::verdict),
        both(one, other, ReadingResult::stage),
        each(
            one == null ? List.of() : one.conditions(),
            other == null ? List.of() : other.conditions(),
            ConditionResult::id,
            this::condition)));
  }

  private Optional<ConditionDifference> condition(
      @Nullable ConditionResult one, @Nullable ConditionResult other) {
    ConditionResult any = either(other, one);
    ConditionDifference difference = new ConditionDifference(
        any.id(),
        any.title(),
        both(one, other, ConditionResult::status),
        both(one, other, c -> c.subject().orElse(null)),
        each(
            one == null ? List.of() : one.candidates(),
            other == null ? List.of() : other.candidates(),
            CandidateResult::subject,
            DifferenceSearch::candidate),
        each(
            one == null ? List.of() : one.criteria(),
            other == null ? List.of() : other.criteria(),
            CriterionResult::id,
            this::criterion));
    return Optional.of(difference).filter(ConditionDifference::changed);
  }

  private static Optional<CandidateDifference> candidate(
      @Nullable CandidateResult one, @Nullable CandidateResult other) {
    BeforeAfter<Status> status = both(one, other, CandidateResult::status);
    return status.changed()
        ? Optional.of(new CandidateDifference(either(one, other).subject(), status))
        : Optional.empty();
  }

  private Optional<CriterionDifference> criterion(
      @Nullable CriterionResult one, @Nullable CriterionResult other) {
    List<SubjectDifference> subjects = each(
        one == null ? List.of() : one.subjects(),
        other == null ? List.of() : other.subjects(),
        SubjectResult::subject,
        this::subject);
    BeforeAfter<Status> status = both(one, other, CriterionResult::status);
    if (!status.changed() && subjects.isEmpty()) {
      return Optional.empty();
    }
    CriterionResult any = either(other, one);
    return Optional.of(new CriterionDifference(any.id(), any.title(), status, subjects));
  }

  private Optional<SubjectDifference> subject(
      @Nullable SubjectResult one, @Nullable SubjectResult other) {
    if (one == null || other == null) {
      return difference(one, other);
    }
    return seen.computeIfAbsent(one, s -> new IdentityHashMap<>())
        .computeIfAbsent(other, s -> difference(one, other));
  }

  private Optional<SubjectDifference> difference(
      @Nullable SubjectResult one, @Nullable SubjectResult other) {
    if (inPlace && one != null && one.equals(other)) {
      return Optional.empty();
    }
    List<FindingResult> were = one == null ? List.of() : one.findings();
    List<FindingResult> are = other == null ? List.of() : other.findings();
    Set<FindingResult> old = new LinkedHashSet<>(were);
    List<FindingResult> come = new ArrayList<>();
    Set<FindingResult> stayed = new LinkedHashSet<>();
    for (FindingResult finding : are) {
      Optional<FindingResult> same =
          old.stream().filter(f -> isSame(f, finding)).findFirst();
      if (same.isPresent()) {
        stayed.add(same.get());
      } else {
        come.add(finding);
      }
    }
    List<FindingResult> gone = were.stream().filter(f -> !stayed.contains(f)).toList();
    SubjectDifference difference = new SubjectDifference(
        either(one, other).subject(),
        both(one, other, SubjectResult::status),
        both(one, other, SubjectResult::contestedCandidate),
        both(one, other, SubjectResult::unknown),
        gone,
        come);
    boolean changed = difference.status().changed()
        || difference.contestedCandidate().changed()
        || difference.unknown().changed()
        || !gone.isEmpty()
        || !come.isEmpty();
    return changed ? Optional.of(difference) : Optional.empty();
  }

  /** Whether one rule concluded the same from the same reports. */
  private boolean isSame(FindingResult one, FindingResult other) {
    if (one.status() != other.status()
        || !one.rule().equals(other.rule())
        || one.facts().size() != other.facts().size()) {
      return false;
    }
    for (FactRef ref : other.facts()) {
      int origin = pairs.origin(ref.index());
      if (origin < 0 || !one.facts().contains(new FactRef(origin))) {
        return false;
      }
    }
    return true;
  }
}
