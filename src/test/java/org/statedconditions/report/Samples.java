package org.statedconditions.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.CandidateResult;
import org.statedconditions.assessment.ConditionResult;
import org.statedconditions.assessment.CriterionResult;
import org.statedconditions.assessment.FactRef;
import org.statedconditions.assessment.FindingResult;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.assessment.Missing;
import org.statedconditions.assessment.ReadingResult;
import org.statedconditions.assessment.SubjectResult;
import org.statedconditions.fact.Attribution;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireKind;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.ContributionStatus;
import org.statedconditions.fact.ContributionType;
import org.statedconditions.fact.Declaration;
import org.statedconditions.fact.ElementState;
import org.statedconditions.fact.Extent;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandateElement;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.fact.Scope;
import org.statedconditions.fact.Source;
import org.statedconditions.fact.Unit;
import org.statedconditions.finding.Status;
import org.statedconditions.pack.Basis;
import org.statedconditions.pack.Condition;
import org.statedconditions.pack.Criterion;
import org.statedconditions.pack.Manifest;
import org.statedconditions.pack.Quantifier;
import org.statedconditions.pack.Reading;
import org.statedconditions.pack.Stage;
import org.statedconditions.pack.Statement;

/** Assessments of an invented position, built by hand. */
final class Samples {
  static final Source GAZETTE = Source.named("gazette")
      .publisher("The Gazette")
      .title("A truce, of sorts")
      .date(day(2031, 5, 2))
      .url(
          "https://gazette.example/a/very/long/address/that/nobody/would/want/to/have/broken/over/two/lines.html")
      .attribution(Attribution.PRESS_REPORT)
      .reliability("B")
      .credibility(2)
      .build();
  static final Source SOUTH = Source.named("south")
      .publisher("Government of South")
      .date(day(2031, 5, 3))
      .attribution(Attribution.PARTY_CLAIM)
      .build();

  private Samples() {}

  static Instant day(int year, int month, int day) {
    return java.time.LocalDate.of(year, month, day)
        .atStartOfDay(java.time.ZoneOffset.UTC)
        .toInstant();
  }

  static Manifest pack() {
    return new Manifest(
        "island-watch",
        "Conditions for joining a watch on the island",
        "Republic of West, Foreign Office",
        Optional.empty(),
        "2.1.0",
        "Met means that West would assess an initiative; it is never a decision to take part",
        List.of(new Statement(
            "2031-04-01",
            day(2031, 4, 1),
            "Answer to a question in parliament",
            List.of(Source.named("record")
                .publisher("Parliamentary record")
                .date(day(2031, 4, 1))
                .build()),
            List.of())),
        List.of(
            new Condition(
                "ceasefire",
                "A ceasefire between North and South is established",
                "first",
                "ceasefire",
                List.of(),
                Optional.empty(),
                List.of(
                    criterion(
                        "ceasefire.accepted",
                        "It is accepted by both parties",
                        Basis.READING,
                        "ceasefire",
                        Quantifier.SOME),
                    criterion(
                        "ceasefire.in-force",
                        "It is in force",
                        Basis.QUOTED,
                        "ceasefire",
                        Quantifier.SOME),
                    criterion(
                        "ceasefire.general",
                        "Its scope is general",
                        Basis.READING,
                        "ceasefire",
                        Quantifier.SOME))),
            new Condition(
                "mandate",
                "The framework of a mission with a clearly defined mandate is set",
                "second",
                "mission",
                List.of("ceasefire"),
                Optional.empty(),
                List.of(criterion(
                    "mandate.tasks",
                    "The tasks are defined",
                    Basis.QUOTED,
                    "mission",
                    Quantifier.SOME))),
            new Condition(
                "burden-sharing",
                "The extent to which each country contributes is determined",
                "third",
                "mission",
                List.of("ceasefire"),
                Optional.of("mandate"),
                List.of(
                    criterion(
                        "burden-sharing.type",
                        "What each participant contributes is determined",
                        Basis.QUOTED,
                        "contribution",
                        Quantifier.EVERY),
                    criterion(
                        "burden-sharing.confirmed",
                        "Each participant's contribution is at least confirmed",
                        Basis.READING,
                        "contribution",
                        Quantifier.EVERY)))),
        List.of(
            new Reading("literal", "The words and no more", Optional.empty()),
            new Reading("customary", "What such words usually take", Optional.of("literal"))),
        "customary",
        List.of(
            new Stage(
                "awaiting-ceasefire",
                "No ceasefire yet",
                List.of(),
                "First of all: a ceasefire between North and South"),
            new Stage(
                "awaiting-framework",
                "Ceasefire, no framework",
                List.of("ceasefire"),
                "A mandate and contributions"),
            new Stage(
                "ready-for-assessment",
                "All three are there",
                List.of("ceasefire", "mandate", "burden-sharing"),
                "An initiative would be assessed")),
        List.of(),
        List.of(),
        List.of("Whether the island agrees", "What West would do after its assessment"));
  }

  private static Criterion criterion(
      String id, String title, Basis basis, String about, Quantifier quantifier) {
    return new Criterion(id, title, basis, List.of("literal", "customary"), about, quantifier);
  }

  /** A contested ceasefire, a second candidate, a mission that is half defined, many participants. */
  static Assessment contested() {
    List<Fact> facts = new ArrayList<>();
    facts.add(Ceasefire.about("may-truce")
        .source(GAZETTE)
        .parties(List.of("NORTH", "SOUTH"))
        .status(CeasefireStatus.IN_FORCE)
        .declarations(List.of(
            Declaration.acceptedBy("NORTH").on(day(2031, 5, 1)),
            Declaration.acceptedBy("SOUTH").on(day(2031, 5, 1))))
        .effectiveFrom(Instant.parse("2031-05-01T15:30:00Z"))
        .kind(CeasefireKind.CEASEFIRE)
        .build());
    facts.add(Ceasefire.about("may-truce")
        .source(SOUTH)
        .status(CeasefireStatus.COLLAPSED)
        .build());
    facts.add(Ceasefire.about("harbour-truce")
        .parties(List.of("NORTH", "SOUTH"))
        .scope(Scope.LOCAL)
        .build());
    facts.add(Mandate.about("watch")
        .source(GAZETTE)
        .phase(MandatePhase.CONCEPT)
        .elements(java.util.Map.of(
            MandateElement.TASKS,
            ElementState.ADOPTED,
            MandateElement.DURATION,
            ElementState.DRAFT))
        .participantsNamed(false)
        .build());
    facts.add(Contribution.about("watch/FR")
        .source(GAZETTE)
        .mission("watch")
        .country("FR")
        .status(ContributionStatus.CONFIRMED)
        .type(ContributionType.LAND)
        .extent(Extent.of(12500, Unit.PERSONNEL))
        .build());
    IntStream.range(0, 15)
        .forEach(i -> facts.add(Contribution.about("watch/C" + i)
            .source(i % 2 == 0 ? SOUTH : null)
            .mission("watch")
            .status(ContributionStatus.PLEDGED)
            .type(ContributionType.UNDETERMINED)
            .build()));
    facts.add(Contribution.about("watch/DE")
        .mission("watch")
        .country("DE")
        .task("mine clearance")
        .caveatsDeclared(false)
        .build());
    facts.add(Ceasefire.about("old-truce")
        .source(GAZETTE)
        .until(day(2030, 1, 1))
        .status(CeasefireStatus.EXPIRED)
        .build());

    ConditionResult ceasefire = new ConditionResult(
        "ceasefire",
        "A ceasefire between North and South is established",
        Status.CONTESTED,
        Optional.of("may-truce"),
        List.of(
            new CandidateResult("may-truce", Status.CONTESTED),
            new CandidateResult("harbour-truce", Status.NOT_MET)),
        Optional.of("its status is the best"),
        List.of(
            some(
                "ceasefire.accepted",
                "It is accepted by both parties",
                Basis.READING,
                Status.MET,
                "may-truce",
                List.of(),
                found(
                    Status.MET,
                    "Each of the parties has declared that it accepts the ceasefire",
                    0)),
            some(
                "ceasefire.in-force",
                "It is in force",
                Basis.QUOTED,
                Status.CONTESTED,
                "may-truce",
                List.of(),
                found(Status.MET, "The ceasefire is reported to be in force", 0),
                found(Status.NOT_MET, "The ceasefire is reported to be over", 1)),
            some(
                "ceasefire.general",
                "Its scope is general",
                Basis.READING,
                Status.UNDETERMINED,
                "may-truce",
                List.of("ceasefire.scope", "ceasefire.effectiveFrom"))));
    ConditionResult mandate = new ConditionResult(
        "mandate",
        "The framework of a mission with a clearly defined mandate is set",
        Status.MET,
        Optional.of("watch"),
        List.of(new CandidateResult("watch", Status.MET)),
        Optional.empty(),
        List.of(some(
            "mandate.tasks",
            "The tasks are defined",
            Basis.QUOTED,
            Status.MET,
            "watch",
            List.of(),
            found(Status.MET, "The tasks of the mission have been adopted", 3))));
    List<SubjectResult> types = new ArrayList<>();
    List<SubjectResult> confirmed = new ArrayList<>();
    types.add(subject(
        "watch/FR",
        false,
        Status.MET,
        List.of(),
        found(Status.MET, "What is contributed is given", 4)));
    confirmed.add(subject(
        "watch/FR",
        false,
        Status.MET,
        List.of(),
        found(Status.MET, "The contribution is confirmed", 4)));
    for (int i = 0; i < 15; i++) {
      types.add(subject(
          "watch/C" + i,
          false,
          Status.NOT_MET,
          List.of(),
          found(Status.NOT_MET, "What is contributed is said to be undetermined", 5 + i)));
      confirmed.add(subject(
          "watch/C" + i,
          i == 3,
          i == 3 ? Status.CONTESTED : Status.NOT_MET,
          List.of(),
          found(Status.NOT_MET, "The contribution is less firm than confirmed", 5 + i)));
    }
    types.add(subject("watch/DE", false, Status.UNDETERMINED, List.of("contribution.type")));
    confirmed.add(subject("watch/DE", false, Status.UNDETERMINED, List.of("contribution.status")));
    ConditionResult sharing = new ConditionResult(
        "burden-sharing",
        "The extent to which each country contributes is determined",
        Status.NOT_MET,
        Optional.of("watch"),
        List.of(new CandidateResult("watch", Status.NOT_MET)),
        Optional.empty(),
        List.of(
            new CriterionResult(
                "burden-sharing.type",
                "What each participant contributes is determined",
                Basis.QUOTED,
                Status.NOT_MET,
                types),
            new CriterionResult(
                "burden-sharing.confirmed",
                "Each participant's contribution is at least confirmed",
                Basis.READING,
                Status.NOT_MET,
                confirmed)));
    List<Missing> missing = new ArrayList<>();
    missing.add(new Missing("ceasefire.in-force", Optional.of("may-truce"), Status.CONTESTED));
    missing.add(new Missing("ceasefire.general", Optional.of("may-truce"), Status.UNDETERMINED));
    sharing
        .criteria()
        .forEach(c -> c.subjects().stream()
            .filter(s -> s.status() != Status.MET)
            .forEach(s -> missing.add(new Missing(c.id(), Optional.of(s.subject()), s.status()))));
    return new Assessment(
        Optional.of("examples/watch.yaml"),
        Optional.of("A truce of which two things are said"),
        Optional.of(
            "Stated conditions are policy statements; they do not predict what a government does."),
        Instant.parse("2031-05-04T09:00:00Z"),
        Optional.of(day(2031, 5, 5)),
        pack(),
        "0123456789abcdef".repeat(4),
        Optional.of(pack().statements().get(0)),
        List.of(
            new ReadingResult(
                "literal",
                Status.CONTESTED,
                "awaiting-ceasefire",
                List.of(ceasefire, mandate),
                missing.subList(0, 2)),
            new ReadingResult(
                "customary",
                Status.NOT_MET,
                "awaiting-ceasefire",
                List.of(ceasefire, mandate, sharing),
                missing)),
        facts,
        List.of(new LeftOut(new FactRef(facts.size() - 1), LeftOut.Reason.NOT_HOLDING)));
  }

  /** Nothing is known, nothing had been stated, and the scenario has neither a title nor a file. */
  static Assessment empty() {
    ReadingResult reading = new ReadingResult(
        "customary",
        Status.UNDETERMINED,
        "awaiting-ceasefire",
        List.of(new ConditionResult(
            "ceasefire",
            "A ceasefire between North and South is established",
            Status.UNDETERMINED,
            Optional.empty(),
            List.of(),
            Optional.empty(),
            List.of(new CriterionResult(
                "ceasefire.in-force",
                "It is in force",
                Basis.QUOTED,
                Status.UNDETERMINED,
                List.of())))),
        List.of(new Missing("ceasefire.in-force", Optional.empty(), Status.UNDETERMINED)));
    return new Assessment(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        day(2031, 3, 31),
        Optional.empty(),
        pack(),
        "f".repeat(64),
        Optional.empty(),
        List.of(reading),
        List.of(),
        List.of());
  }

  /** Every text that a user can write tries to steer the terminal. */
  static Assessment hostile(String attack) {
    Source source = Source.named("s" + attack)
        .publisher("P" + attack)
        .title("T" + attack)
        .url("https://x/" + attack.replaceAll("[\\s\\p{Z}]", ""))
        .build();
    Assessment honest = empty();
    Fact fact = Mandate.about("m" + attack)
        .source(source)
        .authorisedBy("a" + attack)
        .instrument("i" + attack)
        .build();
    SubjectResult subject = subject(
        "m" + attack,
        true,
        Status.NOT_MET,
        List.of("u" + attack),
        found(Status.NOT_MET, "Rule " + attack, 0));
    ConditionResult condition = new ConditionResult(
        "mandate" + attack,
        "Title " + attack,
        Status.NOT_MET,
        Optional.of("m" + attack),
        List.of(
            new CandidateResult("m" + attack, Status.NOT_MET),
            new CandidateResult("other" + attack, Status.NOT_MET)),
        Optional.of("Choice " + attack),
        List.of(new CriterionResult(
            "c" + attack, "t" + attack, Basis.QUOTED, Status.NOT_MET, List.of(subject))));
    return new Assessment(
        Optional.of("file" + attack),
        Optional.of("title" + attack),
        Optional.of("note" + attack),
        honest.asOf(),
        Optional.empty(),
        honest.pack(),
        honest.sha256(),
        Optional.of(new Statement(
            "id" + attack, day(2031, 1, 1), "said" + attack, List.of(source), List.of())),
        List.of(new ReadingResult(
            "customary",
            Status.NOT_MET,
            "stage" + attack,
            List.of(condition),
            List.of(new Missing("c" + attack, Optional.of("m" + attack), Status.NOT_MET)))),
        List.of(fact),
        List.of(new LeftOut(new FactRef(0), LeftOut.Reason.SUPERSEDED)));
  }

  private static CriterionResult some(
      String id,
      String title,
      Basis basis,
      Status status,
      String subject,
      List<String> unknown,
      FindingResult... findings) {
    return new CriterionResult(
        id, title, basis, status, List.of(subject(subject, false, status, unknown, findings)));
  }

  private static SubjectResult subject(
      String id,
      boolean contestedCandidate,
      Status status,
      List<String> unknown,
      FindingResult... findings) {
    return new SubjectResult(id, contestedCandidate, status, unknown, List.of(findings));
  }

  private static FindingResult found(Status status, String rule, int... facts) {
    return new FindingResult(
        status,
        rule,
        IntStream.of(facts).mapToObj(FactRef::new).toList(),
        List.of(status == Status.MET ? "gazette" : "south"));
  }
}
