package org.statedconditions.conformance;

import static org.statedconditions.conformance.Condition.BURDEN_SHARING;
import static org.statedconditions.conformance.Condition.CEASEFIRE;
import static org.statedconditions.conformance.Condition.MANDATE;
import static org.statedconditions.conformance.Reading.CUSTOMARY;
import static org.statedconditions.conformance.Reading.LITERAL;
import static org.statedconditions.conformance.Reading.STRICT;

import java.util.ArrayList;
import java.util.List;

/** The atoms of the conditions, with the weakest reading that demands each, and what "every" ranges over. */
enum Criterion {
  ACCEPTED(CEASEFIRE, "accepted", LITERAL),
  IN_FORCE(CEASEFIRE, "in-force", LITERAL),
  GENERAL(CEASEFIRE, "general", LITERAL),
  LASTING(CEASEFIRE, "lasting", CUSTOMARY),
  HOLDING(CEASEFIRE, "holding", CUSTOMARY),
  WRITTEN(CEASEFIRE, "written", STRICT),
  MONITORED(CEASEFIRE, "monitored", STRICT),

  FRAMEWORK_SET(MANDATE, "framework-set", LITERAL),
  TASKS(MANDATE, "tasks", LITERAL),
  OBJECTIVE(MANDATE, "objective", LITERAL),
  AREA_OF_OPERATIONS(MANDATE, "area-of-operations", CUSTOMARY),
  DURATION(MANDATE, "duration", CUSTOMARY),
  COMMAND_AND_CONTROL(MANDATE, "command-and-control", CUSTOMARY),
  AUTHORISING_BODY(MANDATE, "authorising-body", CUSTOMARY),
  LEGAL_BASIS(MANDATE, "legal-basis", CUSTOMARY),
  RULES_OF_ENGAGEMENT(MANDATE, "rules-of-engagement", STRICT),
  STATUS_OF_FORCES(MANDATE, "status-of-forces", STRICT),
  EXIT_CRITERIA(MANDATE, "exit-criteria", STRICT),
  FUNDING(MANDATE, "funding", STRICT),
  AFTER_CEASEFIRE(MANDATE, "after-ceasefire", STRICT),

  PARTICIPANTS(BURDEN_SHARING, "participants", LITERAL),
  TYPE(BURDEN_SHARING, "type", LITERAL, Every.PARTICIPANT),
  QUANTITY(BURDEN_SHARING, "quantity", LITERAL, Every.PARTICIPANT),
  RESPONSIBILITY(BURDEN_SHARING, "responsibility", LITERAL, Every.PARTICIPANT),
  CONFIRMED(BURDEN_SHARING, "confirmed", CUSTOMARY, Every.PARTICIPANT),
  LEAD(BURDEN_SHARING, "lead", CUSTOMARY, Every.REQUIREMENT),
  NATIONALLY_APPROVED(BURDEN_SHARING, "nationally-approved", STRICT, Every.PARTICIPANT),
  CAVEATS_DECLARED(BURDEN_SHARING, "caveats-declared", STRICT, Every.PARTICIPANT),
  FUNDING_DECLARED(BURDEN_SHARING, "funding-declared", STRICT, Every.PARTICIPANT);

  /** What a criterion has to hold of: of the candidate itself, or of every member that it has. */
  enum Every {
    ITSELF,
    PARTICIPANT,
    REQUIREMENT
  }

  private final Condition condition;
  private final String name;
  private final Reading first;
  private final Every every;

  Criterion(Condition condition, String name, Reading first) {
    this(condition, name, first, Every.ITSELF);
  }

  Criterion(Condition condition, String name, Reading first, Every every) {
    this.condition = condition;
    this.name = name;
    this.first = first;
    this.every = every;
  }

  Condition condition() {
    return condition;
  }

  /** The name within the condition; of an element of a mandate, that of the element. */
  String shortName() {
    return name;
  }

  String word() {
    return condition.word() + "." + name;
  }

  Reading first() {
    return first;
  }

  Every every() {
    return every;
  }

  static List<Criterion> of(Condition condition, Reading reading) {
    List<Criterion> demanded = new ArrayList<>();
    for (Criterion criterion : values()) {
      if (criterion.condition == condition && reading.demands(criterion)) {
        demanded.add(criterion);
      }
    }
    return demanded;
  }
}
