package org.statedconditions.question.change;

import java.util.List;
import java.util.Optional;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FaultResult;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Basis;

/**
 * One criterion that keeps a verdict from being met, for one subject, and what would settle it.
 *
 * @param opens the first stage that needs its condition
 * @param condition the condition's id
 * @param criterion the criterion's id
 * @param title what has to hold
 * @param basis whether it is stated or a reading
 * @param about the kind of subject it is about
 * @param subject the subject it is missing for; empty if there is no subject at all
 * @param contestedCandidate whether reports differ on whether the subject is to be looked at at all
 * @param list whether it is the list that is missing: those reported meet it, as far as is known, but nobody has said that they are all;
 *     the subject is then what they lie within
 * @param why {@code NOT_MET}, {@code UNDETERMINED} or {@code CONTESTED}
 * @param unknown the fields that no counting report gives and that could settle it; for {@code UNDETERMINED} only
 * @param findings what rules concluded and from which values: what refutes it, and for {@code CONTESTED} both sides
 * @param faults the rules that cannot be worked out on what is reported; for {@code UNDETERMINED} only
 * @param rules the rules that could meet it, by name in the order of the pack; where there is no subject at all, those that
 *     say what is looked at
 */
public record MissingCriterion(
    String opens,
    String condition,
    String criterion,
    String title,
    Basis basis,
    String about,
    Optional<String> subject,
    boolean contestedCandidate,
    boolean list,
    Status why,
    List<UnknownField> unknown,
    List<Found> findings,
    List<FaultResult> faults,
    List<String> rules) {

  /** Copies the lists. */
  public MissingCriterion {
    unknown = List.copyOf(unknown);
    findings = List.copyOf(findings);
    faults = List.copyOf(faults);
    rules = List.copyOf(rules);
  }

  /**
   * A field that no report gives.
   *
   * @param type the type of fact, for example {@code ceasefire}
   * @param field the field, for example {@code scope} or {@code elements.tasks}
   * @param subject the subject that the report would be about; empty: one that is not reported yet
   * @param meets the values that would meet the criterion if a report gave one of them and nothing else; only of fields that
   *     have a closed set of values
   * @param refutes the values that would refute or contest it
   */
  public record UnknownField(
      String type,
      String field,
      Optional<String> subject,
      List<String> meets,
      List<String> refutes) {

    /** Copies the lists. */
    public UnknownField {
      meets = List.copyOf(meets);
      refutes = List.copyOf(refutes);
    }
  }

  /**
   * What one rule concluded.
   *
   * @param status {@code MET} or {@code NOT_MET}
   * @param rule the rule's name, a sentence
   * @param values the values that it looked at, in the order of the facts
   * @param facts the facts that it rests on
   * @param sources the ids of their sources, without repetition
   */
  public record Found(
      Status status,
      String rule,
      List<GivenValue> values,
      List<FactRef> facts,
      List<String> sources) {

    /** Copies the lists. */
    public Found {
      values = List.copyOf(values);
      facts = List.copyOf(facts);
      sources = List.copyOf(sources);
    }
  }

  /**
   * A value that a fact gives.
   *
   * @param fact which fact
   * @param field the field, for example {@code scope}
   * @param value as scenario files write it
   */
  public record GivenValue(FactRef fact, String field, String value) {}
}
