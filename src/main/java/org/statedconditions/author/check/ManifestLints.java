package org.statedconditions.author.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.statedconditions.pack.Clause;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Gate;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.RulePack;
import org.statedconditions.pack.Statement;

/** What a manifest says and does not follow up. */
final class ManifestLints {
  private final RulePack pack;
  private final Manifest manifest;
  private final List<LintFinding> findings = new ArrayList<>();

  ManifestLints(RulePack pack) {
    this.pack = pack;
    this.manifest = pack.manifest();
  }

  List<LintFinding> findings() {
    statements();
    criteria();
    readings();
    return findings;
  }

  private void statements() {
    Set<String> takenUp = Stream.concat(
            manifest.conditions().stream().map(Condition::clause),
            manifest.gates().stream().map(Gate::clause))
        .collect(Collectors.toSet());
    for (Statement statement : manifest.statements()) {
      String path = "statements." + statement.id();
      if (statement.sources().isEmpty()) {
        add(
            Lint.STATEMENT_WITHOUT_SOURCE,
            statement.id(),
            path,
            "expected a source that reports the statement of " + statement.id() + " but was none",
            "add `sources` with publisher, date and, if there is one, url");
      }
      for (Clause clause : statement.clauses()) {
        if (!clause.context() && !takenUp.contains(clause.id())) {
          add(
              Lint.CLAUSE_WITHOUT_CONDITION,
              clause.id(),
              path + ".clauses." + clause.id(),
              "expected a condition or a gate with `clause: " + clause.id() + "` but was none",
              "add the condition and its criteria, or mark the clause `context: true`");
        }
      }
    }
  }

  private void criteria() {
    for (Condition condition : manifest.conditions()) {
      for (Criterion criterion : condition.criteria()) {
        if (criterion.readings().isEmpty()) {
          add(
              Lint.CRITERION_IN_NO_READING,
              criterion.id(),
              "conditions." + condition.id() + ".criteria." + criterion.id(),
              "expected a reading that asks for " + criterion.id() + " but was none",
              "name the weakest one that asks for it in its `readings`");
        }
      }
    }
  }

  private void readings() {
    for (Reading reading : manifest.readings()) {
      reading.extendsReading().ifPresent(weaker -> {
        if (askedBy(weaker).containsAll(askedBy(reading.id()))) {
          add(
              Lint.READING_NOT_STRICTER,
              reading.id(),
              "readings." + reading.id(),
              "expected " + reading.id() + " to ask for a criterion that " + weaker
                  + ", which it extends, does not ask for but was none",
              "name it in the `readings` of some criterion, or take the reading out");
        }
      });
      repeated(reading);
    }
  }

  /** That a reading names itself wherever another one is named: then it is meant to extend it. */
  private void repeated(Reading reading) {
    Set<String> asked = askedBy(reading.id());
    manifest.readings().stream()
        .takeWhile(other -> !other.equals(reading))
        .filter(other -> !isExtended(other.id(), reading) && !isExtended(reading.id(), other))
        .filter(other -> askedBy(other.id()).size() > 0)
        .filter(other -> asked.containsAll(askedBy(other.id())))
        // Those that the other one extends are said with it.
        .reduce((first, second) -> isExtended(second.id(), first) ? first : second)
        .ifPresent(other -> add(
            Lint.READING_WITHOUT_EXTENDS,
            reading.id(),
            "readings." + reading.id(),
            "expected " + reading.id() + " to extend " + other.id()
                + ", whose criteria it all asks for as well, but was a reading of its own",
            "write `extends: " + other.id()
                + "` and name only the weakest reading in `readings` of a criterion"));
  }

  /** Whether {@code reading} extends the one called {@code id}, itself or through others. */
  private boolean isExtended(String id, Reading reading) {
    return reading
        .extendsReading()
        .filter(weaker -> weaker.equals(id)
            || manifest.readings().stream()
                .filter(other -> other.id().equals(weaker))
                .anyMatch(other -> isExtended(id, other)))
        .isPresent();
  }

  private Set<String> askedBy(String reading) {
    return manifest.conditions().stream()
        .flatMap(c -> c.criteria().stream())
        .filter(c -> c.readings().contains(reading))
        .map(Criterion::id)
        .collect(Collectors.toSet());
  }

  private void add(Lint lint, String at, String path, String message, @Nullable String hint) {
    findings.add(LintFinding.of(lint, at, pack.places().of(path), message, hint));
  }
}
