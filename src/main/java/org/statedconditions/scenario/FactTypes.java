package org.statedconditions.scenario;

import java.util.List;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Requirement;

/** The table of the built-in facts. */
final class FactTypes {
  static final FactType CEASEFIRE = new FactType(
      "ceasefire",
      "a ceasefire",
      List.of(
          new Field(
              "parties",
              Kinds.PARTIES,
              "Between whom it is: ISO 3166-1 alpha-2 codes or short names."),
          new Field("status", Kinds.term(Terms.CEASEFIRE_STATUS), "Where it stands."),
          new Field("declarations", Kinds.DECLARATIONS, "The parties' own words on it."),
          new Field("effectiveFrom", Kinds.INSTANT, "When it takes effect."),
          new Field("expiresOn", Kinds.INSTANT, "When its fixed term is over."),
          new Field("endedOn", Kinds.INSTANT, "When it came to an end."),
          new Field("kind", Kinds.term(Terms.CEASEFIRE_KIND), "What kind of halt it is."),
          new Field(
              "ceasefireClass",
              Kinds.term(Terms.CEASEFIRE_CLASS),
              "How far it reaches in the process."),
          new Field("scope", Kinds.term(Terms.SCOPE), "What it covers."),
          new Field("form", Kinds.term(Terms.FORM), "Whether it is written."),
          new Field("monitoring", Kinds.term(Terms.MONITORING), "Who monitors it."),
          new Field("compliance", Kinds.term(Terms.COMPLIANCE), "How it is kept."),
          new Field("purpose", Kinds.term(Terms.PURPOSE), "What it is for.")),
      v -> new Ceasefire(
          v.get("id"),
          v.get("source"),
          v.get("from"),
          v.get("until"),
          v.get("reportedOn"),
          v.get("parties"),
          v.get("status"),
          v.get("declarations"),
          v.get("effectiveFrom"),
          v.get("expiresOn"),
          v.get("endedOn"),
          v.get("kind"),
          v.get("ceasefireClass"),
          v.get("scope"),
          v.get("form"),
          v.get("monitoring"),
          v.get("compliance"),
          v.get("purpose")));

  static final FactType MANDATE = new FactType(
      "mandate",
      "a mandate",
      List.of(
          new Field("mission", Kinds.TEXT, "The mission it is about; its id where none is given."),
          new Field(
              "participantsNamed", Kinds.BOOLEAN, "Whether the participating countries are named."),
          new Field("phase", Kinds.term(Terms.PHASE), "How far the mission has come."),
          new Field(
              "elements",
              Kinds.ELEMENTS,
              "The state of each part of the mandate; not given is unknown."),
          new Field("authorisedBy", Kinds.TEXT, "Who authorised it."),
          new Field("instrument", Kinds.TEXT, "The legal instrument."),
          new Field("adoptedOn", Kinds.INSTANT, "When the framework was adopted."),
          new Field("confirmedOn", Kinds.INSTANT, "When it was confirmed."),
          new Field("startsOn", Kinds.INSTANT, "When the mission starts."),
          new Field("endsOn", Kinds.INSTANT, "When the mission ends.")),
      v -> new Mandate(
          v.get("id"),
          v.get("source"),
          v.get("from"),
          v.get("until"),
          v.get("reportedOn"),
          v.get("mission"),
          v.get("participantsNamed"),
          v.get("phase"),
          v.get("elements"),
          v.get("authorisedBy"),
          v.get("instrument"),
          v.get("adoptedOn"),
          v.get("confirmedOn"),
          v.get("startsOn"),
          v.get("endsOn")));

  static final FactType CONTRIBUTION = new FactType(
      "contribution",
      "a contribution",
      List.of(
          new Field("mission", Kinds.TEXT, "The mission contributed to."),
          new Field("country", Kinds.COUNTRY, "Who contributes: ISO 3166-1 alpha-2."),
          new Field("status", Kinds.term(Terms.CONTRIBUTION_STATUS), "How firm it is."),
          new Field("type", Kinds.term(Terms.CONTRIBUTION_TYPE), "What is contributed."),
          new Field(
              "extent",
              Kinds.EXTENT,
              "How much of it; undetermined: the source says it is not settled."),
          new Field("role", Kinds.term(Terms.ROLE), "The part the country plays."),
          new Field("task", Kinds.TEXT, "What the country is to do."),
          new Field("caveatsDeclared", Kinds.BOOLEAN, "Whether its national caveats are declared."),
          new Field("fundingDeclared", Kinds.BOOLEAN, "Whether it is declared who pays for it.")),
      v -> new Contribution(
          v.get("id"),
          v.get("source"),
          v.get("from"),
          v.get("until"),
          v.get("reportedOn"),
          v.get("mission"),
          v.get("country"),
          v.get("status"),
          v.get("type"),
          v.get("extent"),
          v.get("role"),
          v.get("task"),
          v.get("caveatsDeclared"),
          v.get("fundingDeclared")));

  static final FactType REQUIREMENT = new FactType(
      "requirement",
      "a requirement",
      List.of(
          new Field("mission", Kinds.TEXT, "The mission that needs it."),
          new Field("task", Kinds.TEXT, "What is needed."),
          new Field("critical", Kinds.BOOLEAN, "Whether the mission cannot do without it."),
          new Field(
              "lead",
              Kinds.LEAD,
              "The country responsible; none: the source says that nobody leads it.")),
      v -> new Requirement(
          v.get("id"),
          v.get("source"),
          v.get("from"),
          v.get("until"),
          v.get("reportedOn"),
          v.get("mission"),
          v.get("task"),
          v.get("critical"),
          v.get("lead")));

  static final List<FactType> BUILT_IN = List.of(CEASEFIRE, MANDATE, CONTRIBUTION, REQUIREMENT);

  private FactTypes() {}
}
