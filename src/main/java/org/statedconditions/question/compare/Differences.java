package org.statedconditions.question.compare;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.finding.Status;

/**
 * What differs between two answers and why: of two scenarios, two dates, two packs or two versions of one. The first is called
 * before, the second after.
 *
 * @param before the first answer
 * @param after the second one
 * @param asOf when things have to hold
 * @param knownBy what had been reported by then counts; empty: every report counts
 * @param statement the ids of the versions of the statement in force; empty where none had been made yet
 * @param clauses the clauses of those versions that differ, in the order of the statement after
 * @param parameters the parameters whose values differ, by name
 * @param facts the facts that only one side has, and the fields of those on both sides that differ
 * @param readings every reading that a side has, in the order of the pack before
 */
public record Differences(
    Assessment before,
    Assessment after,
    BeforeAfter<Instant> asOf,
    BeforeAfter<Instant> knownBy,
    BeforeAfter<String> statement,
    List<ClauseDifference> clauses,
    List<ParameterDifference> parameters,
    FactDifferences facts,
    List<ReadingDifference> readings) {

  /** Copies the lists. */
  public Differences {
    clauses = List.copyOf(clauses);
    parameters = List.copyOf(parameters);
    readings = List.copyOf(readings);
  }

  /**
   * What differs between two answers. Facts that are equal are the same on both sides; of the others those of one type, subject
   * and source are taken in their order for the same report with other values.
   *
   * @param parametersBefore what the scenario of the first answer overrides
   * @param parametersAfter what the scenario of the second one overrides
   */
  public static Differences of(
      Assessment before,
      Map<String, Object> parametersBefore,
      Assessment after,
      Map<String, Object> parametersAfter) {
    return new DifferenceSearch(before, after, FactPairs.of(before.facts(), after.facts()))
        .differences(parametersBefore, parametersAfter);
  }

  /**
   * What differs between two answers of which is known which facts are the same.
   *
   * @param origins for each fact after, its place before, or -1 for one that was not there
   */
  public static Differences of(Assessment before, Assessment after, List<Integer> origins) {
    return of(before, Map.of(), after, Map.of(), origins);
  }

  /**
   * The same of answers on scenarios that override parameters.
   *
   * @param parametersBefore what the scenario of the first answer overrides
   * @param parametersAfter what the scenario of the second one overrides
   * @param origins for each fact after, its place before, or -1 for one that was not there
   */
  public static Differences of(
      Assessment before,
      Map<String, Object> parametersBefore,
      Assessment after,
      Map<String, Object> parametersAfter,
      List<Integer> origins) {
    return new DifferenceSearch(
            before, after, FactPairs.of(origins, before.facts().size()))
        .differences(parametersBefore, parametersAfter);
  }

  /** Whether the answers differ in anything but their facts. */
  public boolean changed() {
    return asOf.changed()
        || knownBy.changed()
        || statement.changed()
        || !clauses.isEmpty()
        || !parameters.isEmpty()
        || readings.stream().anyMatch(ReadingDifference::changed);
  }

  /** The reading {@code id}. Throws {@link NoSuchElementException} if neither side has one of that name. */
  public ReadingDifference reading(String id) {
    return readings.stream()
        .filter(r -> r.reading().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("no reading " + id));
  }

  /**
   * A clause that the versions of the statement word differently, or that only one of them has.
   *
   * @param clause its id
   * @param paraphrase what it says
   */
  public record ClauseDifference(String clause, BeforeAfter<String> paraphrase) {}

  /**
   * A parameter whose values differ.
   *
   * @param parameter its name
   * @param value its values as scenario files write them
   */
  public record ParameterDifference(String parameter, BeforeAfter<String> value) {}

  /**
   * Facts that differ.
   *
   * @param gone those that are only there before
   * @param come those that are only there after
   * @param changed the fields that differ of facts on both sides
   */
  public record FactDifferences(
      List<FactRef> gone, List<FactRef> come, List<FieldDifference> changed) {

    /** Copies the lists. */
    public FactDifferences {
      gone = List.copyOf(gone);
      come = List.copyOf(come);
      changed = List.copyOf(changed);
    }

    /** Whether there is no difference. */
    public boolean isEmpty() {
      return gone.isEmpty() && come.isEmpty() && changed.isEmpty();
    }
  }

  /**
   * A field that a report gives differently.
   *
   * @param before the report before
   * @param after the report after
   * @param subject what it is about, after
   * @param field the field, for example {@code scope} or {@code elements.tasks}
   * @param value its values as scenario files write them; empty: not given
   */
  public record FieldDifference(
      FactRef before, FactRef after, String subject, String field, BeforeAfter<String> value) {}

  /**
   * One reading.
   *
   * @param reading its id
   * @param verdict its verdict; empty where a side does not have the reading
   * @param stage the stage reached
   * @param conditions the conditions of which anything differs
   */
  public record ReadingDifference(
      String reading,
      BeforeAfter<Status> verdict,
      BeforeAfter<String> stage,
      List<ConditionDifference> conditions) {

    /** Copies the list. */
    public ReadingDifference {
      conditions = List.copyOf(conditions);
    }

    /** Whether anything differs. */
    public boolean changed() {
      return verdict.changed() || stage.changed() || !conditions.isEmpty();
    }
  }

  /**
   * A condition of which something differs.
   *
   * @param condition its id
   * @param title what was asked for
   * @param status its status
   * @param subject the subject chosen among the candidates; empty: there was none
   * @param candidates the candidates whose status differs or that are only on one side
   * @param criteria the criteria of which anything differs
   */
  public record ConditionDifference(
      String condition,
      String title,
      BeforeAfter<Status> status,
      BeforeAfter<String> subject,
      List<CandidateDifference> candidates,
      List<CriterionDifference> criteria) {

    /** Copies the lists. */
    public ConditionDifference {
      candidates = List.copyOf(candidates);
      criteria = List.copyOf(criteria);
    }

    boolean changed() {
      return status.changed() || subject.changed() || !candidates.isEmpty() || !criteria.isEmpty();
    }
  }

  /**
   * A candidate whose status differs.
   *
   * @param subject its id
   * @param status the condition's status if it were the only one; empty: it is no candidate
   */
  public record CandidateDifference(String subject, BeforeAfter<Status> status) {}

  /**
   * A criterion of which something differs.
   *
   * @param criterion its id
   * @param title what has to hold
   * @param status its status; empty where a side does not ask for it
   * @param subjects the subjects of which anything differs
   */
  public record CriterionDifference(
      String criterion,
      String title,
      BeforeAfter<Status> status,
      List<SubjectDifference> subjects) {

    /** Copies the list. */
    public CriterionDifference {
      subjects = List.copyOf(subjects);
    }
  }

  /**
   * A subject of which something differs.
   *
   * @param subject its id
   * @param status the status of the criterion for it; empty where it is not looked at
   * @param contestedCandidate whether reports differ on whether it is to be looked at at all
   * @param unknown the fields that no report gives, where the status is {@code UNDETERMINED}
   * @param gone what rules concluded before only; its facts are those before
   * @param come what rules concluded after only; its facts are those after
   */
  public record SubjectDifference(
      String subject,
      BeforeAfter<Status> status,
      BeforeAfter<Boolean> contestedCandidate,
      BeforeAfter<List<String>> unknown,
      List<FindingResult> gone,
      List<FindingResult> come) {

    /** Copies the lists. */
    public SubjectDifference {
      gone = List.copyOf(gone);
      come = List.copyOf(come);
    }
  }
}
