package org.statedconditions.question.change;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.FactType;
import org.statedconditions.fact.Source;
import org.statedconditions.pack.Manifest;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.question.change.Edit.Kind;
import org.statedconditions.scenario.FactFields;
import org.statedconditions.scenario.Scenario;

/**
 * Changes to a scenario, made one after the other. They are texts in the words of scenario files, and read by the same rules
 * when {@link WhatIf#after} makes them. Immutable; start with {@link #none}.
 *
 * @param list the changes in their order
 */
public record Edits(List<Edit> list) {
  private static final Edits NONE = new Edits(List.of());

  /** Copies the list. */
  public Edits {
    list = List.copyOf(list);
  }

  /** No change. */
  public static Edits none() {
    return NONE;
  }

  /**
   * Gives a field another value.
   *
   * @param assignment {@code SUBJECT.FIELD=VALUE} or {@code facts[N].FIELD=VALUE}, for example {@code truce.scope=general},
   *     {@code force.elements.tasks=adopted} or <code>force/FR.extent={quantity: 100, unit: personnel}</code>; without a value
   *     the field is not given. Of a subject with several reports each one that gives the field gets the value; if none of
   *     those holds and is known, the last one that does gets it as well. {@code asOf=TIME} moves the instant asked about,
   *     {@code knownBy=TIME} what had been reported by then. {@code parameters.NAME=VALUE} overrides a parameter of the pack;
   *     without a value it is again what the pack has
   */
  public Edits set(String assignment) {
    return and(new Edit(Kind.SET, assignment));
  }

  /**
   * Takes facts away.
   *
   * @param what a subject, whose reports all go, or one fact as {@code facts[N]}, counted from 0 in the scenario as it was
   *     before the first change
   */
  public Edits remove(String what) {
    return and(new Edit(Kind.REMOVE, what));
  }

  /**
   * Adds a fact after the others.
   *
   * @param fact as in a file, for example <code>ceasefire: {id: truce, parties: [RU, UA]}</code>, with or without braces
   *     around it
   */
  public Edits add(String fact) {
    return and(new Edit(Kind.ADD, fact));
  }

  /**
   * What the changes come to in {@code scenario}, without asking for any verdict. Throws {@link ProblemsException} with everything
   * that is wrong with them.
   *
   * @param pack says which parameters there are
   * @param declared the types of facts that the pack declares
   * @param sources those that an added fact may name besides the ones that facts of the scenario name
   * @param asOf the instant at which reports have to hold; empty: the scenario's own, else the end of time
   */
  public List<EditStep> steps(
      Scenario scenario,
      Manifest pack,
      List<FactType> declared,
      Collection<Source> sources,
      Optional<Instant> asOf) {
    Map<String, Source> known = new LinkedHashMap<>();
    scenario.facts().stream()
        .map(Fact::source)
        .filter(source -> source != null)
        .forEach(source -> known.putIfAbsent(source.id(), source));
    sources.forEach(source -> known.putIfAbsent(source.id(), source));
    Editing editing = new Editing(
        FactFields.of(declared).in(scenario.timeZone()),
        known,
        scenario.facts(),
        pack,
        asOf.or(scenario::asOf).orElse(Instant.MAX),
        scenario.knownBy(),
        scenario.parameters());
    editing.makeAll(this);
    return List.copyOf(editing.steps());
  }

  /** The same and one change more. */
  public Edits and(Edit edit) {
    List<Edit> more = new ArrayList<>(list);
    more.add(edit);
    return new Edits(more);
  }
}
