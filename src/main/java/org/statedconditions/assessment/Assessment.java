package org.statedconditions.assessment;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.statedconditions.fact.Fact;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Statement;
import org.statedconditions.problem.Place;

/**
 * The whole answer: whether the stated conditions are met on a date, with reasons and sources, under every reading.
 *
 * @param file the scenario's file as the user named it, or empty
 * @param title the scenario's title, or empty
 * @param note what the scenario says should be printed with every report of it, or empty
 * @param asOf when things have to hold
 * @param knownBy what had been reported by then counts; empty: every report counts
 * @param pack what the position is
 * @param sha256 the digest of the pack's files, 64 hexadecimal digits
 * @param statement the version of the statement in force at {@code asOf}; empty: the position had not been stated yet
 * @param readings one result for each reading of the pack, in its order
 * @param facts the scenario's facts; {@link FactRef} points into it
 * @param notLookedAt the facts that played no part, with the reason
 * @param fieldsLookedAt the fields that some rule of the pack looks at, such as {@code ceasefire.scope}; empty: not known
 * @param parameters what the scenario gives in place of the pack's parameters, by name
 * @param written how the scenario writes an instant that it gives with an offset other than {@code Z}, for display
 * @param factLines the 1-based lines of the file where each of {@code facts} begins, 0 for one that no file gave; empty:
 *     none was given by a file
 * @param rules where each rule of the pack stands, by its name; a rule that is not among them: not known
 */
public record Assessment(
    Optional<String> file,
    Optional<String> title,
    Optional<String> note,
    Instant asOf,
    Optional<Instant> knownBy,
    Manifest pack,
    String sha256,
    Optional<Statement> statement,
    List<ReadingResult> readings,
    List<Fact> facts,
    List<LeftOut> notLookedAt,
    Set<String> fieldsLookedAt,
    Map<String, Object> parameters,
    Map<Instant, String> written,
    List<Integer> factLines,
    Map<String, Place> rules) {

  /** An assessment in which every instant shows as UTC, and which does not know what rules look at. */
  public Assessment(
      Optional<String> file,
      Optional<String> title,
      Optional<String> note,
      Instant asOf,
      Optional<Instant> knownBy,
      Manifest pack,
      String sha256,
      Optional<Statement> statement,
      List<ReadingResult> readings,
      List<Fact> facts,
      List<LeftOut> notLookedAt) {
    this(
        file,
        title,
        note,
        asOf,
        knownBy,
        pack,
        sha256,
        statement,
        readings,
        facts,
        notLookedAt,
        Set.of(),
        Map.of(),
        Map.of(),
        List.of(),
        Map.of());
  }

  /** Copies the collections. */
  public Assessment {
    readings = List.copyOf(readings);
    facts = List.copyOf(facts);
    notLookedAt = List.copyOf(notLookedAt);
    fieldsLookedAt = Set.copyOf(fieldsLookedAt);
    parameters = Map.copyOf(parameters);
    written = Map.copyOf(written);
    factLines = List.copyOf(factLines);
    rules = Map.copyOf(rules);
  }

  /** The same assessment, with more on how instants are written. */
  public Assessment withWritten(Map<Instant, String> more) {
    if (more.isEmpty()) {
      return this;
    }
    Map<Instant, String> all = new HashMap<>(written);
    all.putAll(more);
    return new Assessment(
        file,
        title,
        note,
        asOf,
        knownBy,
        pack,
        sha256,
        statement,
        readings,
        facts,
        notLookedAt,
        fieldsLookedAt,
        parameters,
        all,
        factLines,
        rules);
  }

  /** The rules that cannot be worked out on what is reported, each once, by place; empty if every rule can. */
  public List<FaultResult> faults() {
    Set<FaultResult> faults = new LinkedHashSet<>();
    for (ReadingResult reading : readings) {
      for (ConditionResult condition : reading.conditions()) {
        for (CriterionResult criterion : condition.criteria()) {
          criterion.completeness().ifPresent(list -> faults.addAll(list.faults()));
          criterion.subjects().forEach(subject -> faults.addAll(subject.faults()));
        }
      }
    }
    return faults.stream().sorted(Comparator.comparing(FaultResult::problem)).toList();
  }

  /** The verdict of the pack's default reading. Met means that the actor would assess an initiative, never more. */
  public Status verdict() {
    return reading().verdict();
  }

  /** The stage of the pack's default reading. */
  public String stage() {
    return reading().stage();
  }

  /** The result of the pack's default reading. */
  public ReadingResult reading() {
    return reading(pack.defaultReading());
  }

  /** The result of the reading {@code id}. Throws {@link NoSuchElementException} if the pack has none of that name. */
  public ReadingResult reading(String id) {
    return readings.stream()
        .filter(r -> r.reading().equals(id))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("reading: expected one of "
            + readings.stream().map(ReadingResult::reading).toList()
            + " but was "
            + id));
  }
}
