package org.statedconditions.conformance;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ceasefires on record between the parties asked for, judged criterion by criterion. */
final class Ceasefires {
  /** Statuses that end a ceasefire for good. */
  private static final Set<String> OVER = Set.of("expired", "denounced", "collapsed", "superseded");

  private static final Set<String> NOT_RUNNING =
      Set.of("suspended", "expired", "denounced", "collapsed", "superseded");
  private static final Set<String> NEVER_AGREED = Set.of("none", "proposed");
  private static final Set<String> NOT_YET = Set.of("agreed", "announced");
  private static final Set<String> PAUSES = Set.of("temporary-cessation", "humanitarian-pause");
  private static final Set<String> MEANT_TO_LAST = Set.of("ceasefire", "cessation-of-hostilities");

  private final Scenario scenario;
  private final Question question;
  private final Map<String, Testimony<CeasefireReport>> testimonies;
  private final List<Candidate> candidates = new ArrayList<>();

  Ceasefires(Scenario scenario) {
    this.scenario = scenario;
    this.question = Question.of(scenario);
    this.testimonies = Testimony.bySubject(
        Counted.in(scenario, CeasefireReport.class, question),
        report -> report.header().id());
    testimonies.forEach((id, reports) -> {
      if (isBetweenThoseAskedFor(reports)) {
        candidates.add(candidate(id, reports));
      }
    });
  }

  List<Candidate> candidates() {
    return candidates;
  }

  /** When the ceasefire took or takes effect, as reported: dates that differ all stand. */
  Set<Instant> effective(String id) {
    return id == null ? Set.of() : starts(testimonies.get(id));
  }

  /** A candidate needs one report that counts and names all parties asked for; declarations name none. */
  private boolean isBetweenThoseAskedFor(Testimony<CeasefireReport> reports) {
    return reports.values(CeasefireReport::parties).stream()
        .anyMatch(parties -> parties.containsAll(scenario.partiesAskedFor()));
  }

  private Candidate candidate(String id, Testimony<CeasefireReport> reports) {
    Map<Criterion, Judged> judged = new EnumMap<>(Criterion.class);
    judged.put(Criterion.ACCEPTED, Judged.itself(accepted(reports).status()));
    judged.put(Criterion.IN_FORCE, Judged.itself(inForce(reports).status()));
    judged.put(Criterion.GENERAL, Judged.itself(scope(reports).status()));
    judged.put(Criterion.LASTING, Judged.itself(lasting(reports).status()));
    judged.put(Criterion.HOLDING, Judged.itself(holding(reports).status()));
    judged.put(Criterion.WRITTEN, Judged.itself(written(reports).status()));
    judged.put(Criterion.MONITORED, Judged.itself(monitored(reports).status()));
    Instant latest = starts(reports).stream().reduce(Testimony::later).orElse(null);
    return new Candidate(id, judged, settled(reports), latest, reports.place());
  }

  /** It has ended, expired, been denounced, collapsed, been superseded, or its term is over: whatever else is said. */
  private boolean settled(Testimony<CeasefireReport> reports) {
    return reports.says(CeasefireReport::status, OVER)
        || expiries(reports).stream().anyMatch(question::hasCome)
        || ends(reports).stream().anyMatch(question::hasCome);
  }

  /**
   * Met by an accepting declaration of each party asked for, or by a status that presupposes agreement; refuted by the
   * refusal of one, or by a status that says that there is no agreement. Silence and conditions are neither.
   */
  private Opinion accepted(Testimony<CeasefireReport> reports) {
    boolean refused = false;
    for (String party : scenario.partiesAskedFor()) {
      refused |= words(reports, party).contains(Declaration.Answer.NO);
    }
    return new Opinion(
        declaredByAll(reports)
            || reports.says(CeasefireReport::status, Set.of("agreed", "in-force", "suspended")),
        refused || reports.says(CeasefireReport::status, NEVER_AGREED));
  }

  private boolean declaredByAll(Testimony<CeasefireReport> reports) {
    return scenario.partiesAskedFor().stream()
        .allMatch(party -> words(reports, party).contains(Declaration.Answer.YES));
  }

  /**
   * What a party's declarations come to: those that count from a day that has come, or that name none.
   *
   * <p>Decided here: each party's declarations are a field of their own, so that a later report on one party leaves the
   * same source's word on the other standing. Later reports replace earlier ones first; of what is left the declaration
   * with the latest day counts. One whose day has not come replaces nothing; one without a day neither replaces nor is
   * replaced.
   */
  private Set<Declaration.Answer> words(Testimony<CeasefireReport> reports, String party) {
    List<Said<List<Declaration>>> stand = reports.on(report -> report.declarations().stream()
        .filter(declaration -> party.equals(declaration.party()))
        .filter(declaration -> declaration.on() == null || question.hasCome(day(declaration)))
        .toList());
    Set<Declaration.Answer> words = new HashSet<>();
    for (Said<List<Declaration>> said : stand) {
      for (Declaration declaration : said.value()) {
        if (declaration.on() == null || !hasLater(stand, said.speaker(), day(declaration))) {
          words.add(declaration.accepts());
        }
      }
    }
    return words;
  }

  private boolean hasLater(List<Said<List<Declaration>>> stand, String speaker, Instant day) {
    return stand.stream()
        .filter(said -> said.speaker().equals(speaker))
        .flatMap(said -> said.value().stream())
        .map(this::day)
        .anyMatch(other -> other != null && other.isAfter(day));
  }

  private Instant day(Declaration declaration) {
    return question.instant(declaration.on());
  }

  /**
   * Met by a status that says so, or by what follows from acceptance and a day that has come, as long as no report says
   * that it no longer runs and no kind of end is past in every report that gives it: an end that is past in one report
   * and to come in another is said both ways, an end of another kind that is past refutes.
   *
   * <p>A status speaks of the time of its report: "agreed" or "announced" no longer refutes once a day of taking effect
   * that any report gives has come.
   */
  private Opinion inForce(Testimony<CeasefireReport> reports) {
    Set<Instant> starts = starts(reports);
    boolean hasStarted = starts.stream().anyMatch(question::hasCome);
    boolean agreed =
        declaredByAll(reports) || reports.says(CeasefireReport::status, Set.of("agreed"));
    boolean follows = agreed
        && hasStarted
        && !reports.says(CeasefireReport::status, NOT_RUNNING)
        && mayStillRun(expiries(reports))
        && mayStillRun(ends(reports));
    return new Opinion(
        follows || reports.says(CeasefireReport::status, Set.of("in-force")),
        reports.says(CeasefireReport::status, NOT_RUNNING)
            || reports.says(CeasefireReport::status, NEVER_AGREED)
            || (reports.says(CeasefireReport::status, NOT_YET) && !hasStarted)
            || starts.stream().anyMatch(start -> !question.hasCome(start))
            || expiries(reports).stream().anyMatch(question::hasCome)
            || ends(reports).stream().anyMatch(question::hasCome));
  }

  private boolean mayStillRun(Set<Instant> ends) {
    return ends.isEmpty() || ends.stream().anyMatch(end -> !question.hasCome(end));
  }

  private static Opinion scope(Testimony<CeasefireReport> reports) {
    return new Opinion(
        reports.says(CeasefireReport::scope, Set.of("general")),
        reports.says(CeasefireReport::scope, Set.of("local", "sectoral")));
  }

  /**
   * A pause does not last, whatever its term; a term shorter than asked for does not; one as long does; and what is
   * meant to last does where no report gives an end.
   *
   * <p>Decided here: every start that is reported is held against every end that is, whoever reports them: reports
   * complement each other. A pause in one report keeps a long term in another from counting.
   */
  private Opinion lasting(Testimony<CeasefireReport> reports) {
    boolean pause = reports.says(CeasefireReport::kind, PAUSES);
    boolean shortTerm = false;
    boolean longTerm = false;
    for (Instant start : starts(reports)) {
      for (Instant end : expiries(reports)) {
        boolean tooShort = end.isBefore(afterTheShortestTerm(start));
        shortTerm |= tooShort;
        longTerm |= !tooShort;
      }
    }
    boolean openEnded =
        expiries(reports).isEmpty() && reports.says(CeasefireReport::kind, MEANT_TO_LAST);
    return new Opinion((longTerm && !pause) || openEnded, shortTerm || pause);
  }

  /**
   * Days are those of the calendar in the scenario's zone: a change of clocks makes no term shorter.
   *
   * <p>Decided here: a term is long enough if it ends no earlier than the same time of day so many days after it began.
   */
  private Instant afterTheShortestTerm(Instant start) {
    return start.atZone(question.zone()).plusDays(scenario.shortestTerm()).toInstant();
  }

  private static Opinion holding(Testimony<CeasefireReport> reports) {
    return new Opinion(
        reports.says(CeasefireReport::compliance, Set.of("holding", "violated-minor")),
        reports.says(CeasefireReport::compliance, Set.of("violated-serious")));
  }

  private static Opinion written(Testimony<CeasefireReport> reports) {
    return new Opinion(
        reports.says(CeasefireReport::form, Set.of("written")),
        reports.says(CeasefireReport::form, Set.of("unwritten")));
  }

  private static Opinion monitored(Testimony<CeasefireReport> reports) {
    return new Opinion(
        reports.says(CeasefireReport::monitoring, Set.of("external", "international-organisation")),
        reports.says(CeasefireReport::monitoring, Set.of("none", "parties")));
  }

  private Set<Instant> starts(Testimony<CeasefireReport> reports) {
    return reports.values(report -> question.instant(report.effectiveFrom()));
  }

  /** The last day and the instant of expiry are one field, said in two ways. */
  private Set<Instant> expiries(Testimony<CeasefireReport> reports) {
    return reports.values(report -> report.lastDay() == null
        ? question.instant(report.expiresOn())
        : report.lastDay().endIn(question.zone()));
  }

  private Set<Instant> ends(Testimony<CeasefireReport> reports) {
    return reports.values(report -> question.instant(report.endedOn()));
  }
}
