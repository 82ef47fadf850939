package org.statedconditions.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.GateResult;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Clause;
import org.statedconditions.pack.Gate;
import org.statedconditions.pack.Statement;

/** Says of each gate under which reading it is open, and whose words it rests on. */
final class GatesText {
  private final Assessment assessment;
  private final BlockWriter out;
  private final List<ReadingResult> readings;

  /** Of all readings. */
  GatesText(Assessment assessment, BlockWriter out) {
    this(assessment, out, Optional.empty());
  }

  /** {@code only}: of that reading alone; empty: of all of them. */
  GatesText(Assessment assessment, BlockWriter out, Optional<String> only) {
    this.assessment = assessment;
    this.out = out;
    readings = only.map(r -> List.of(assessment.reading(r))).orElse(assessment.readings());
  }

  /** What a gate is whose conditions have this status together. */
  static String word(Status status) {
    return switch (status) {
      case MET -> "open";
      case NOT_MET -> "closed";
      case CONTESTED -> "contested";
      case UNDETERMINED -> "not" + Words.TIE + "known";
    };
  }

  /** Each gate with its clause, under a heading; nothing if the pack has none. */
  void tell() {
    if (gates().isEmpty()) {
      return;
    }
    out.part("What waits for these conditions");
    for (Gate gate : gates()) {
      out.say(3, Words.of(gate.title() + ": ").add(states(gate)));
      Words why = Words.of("Waits for " + FactWords.listed(gate.requires()) + ".");
      clause(gate.clause()).ifPresent(said -> why.aside(" " + said));
      out.say(5, why);
    }
  }

  /** Each gate on a line of its own, behind {@code label}, whose words stand from {@code column} on. */
  void brief(int indent, Words label, int column) {
    for (Gate gate : gates()) {
      out.field(indent, label, column, Words.of(gate.title() + ": ").add(states(gate)));
      label = new Words();
    }
  }

  private List<Gate> gates() {
    return assessment.pack().gates();
  }

  /** {@code closed}, or {@code open (literal), closed (customary, strict)} where readings differ. */
  private Words states(Gate gate) {
    Map<Status, List<String>> readingsOf = new LinkedHashMap<>();
    for (ReadingResult reading : readings) {
      reading.gates().stream()
          .filter(result -> result.id().equals(gate.id()))
          .map(GateResult::status)
          .forEach(status ->
              readingsOf.computeIfAbsent(status, s -> new ArrayList<>()).add(reading.reading()));
    }
    Words words = new Words();
    readingsOf.forEach((status, of) -> words
        .add(words.isEmpty() ? "" : ", ")
        .add(Style.of(status), out.glyphs.mark(status) + Words.TIE + word(status))
        .add(readingsOf.size() == 1 ? "" : " (" + String.join(", ", of) + ")"));
    return words;
  }

  /** What the statement in force says, or, where that has no such clause, the nearest one that has, with its date. */
  private Optional<String> clause(String id) {
    Comparator<Statement> nearest = Comparator.<Statement>comparingInt(
            s -> s.date().isAfter(assessment.asOf()) ? 1 : 0)
        .thenComparing(
            s -> java.time.Duration.between(s.date(), assessment.asOf()).abs());
    return assessment.pack().statements().stream()
        .filter(statement -> clause(statement, id).isPresent())
        .min(nearest)
        .map(statement -> Glyphs.sentence(clause(statement, id).get().paraphrase()) + " ("
            + Dates.of(statement.date()) + ", " + id + ")");
  }

  private static Optional<Clause> clause(Statement statement, String id) {
    return statement.clauses().stream().filter(c -> c.id().equals(id)).findFirst();
  }
}
