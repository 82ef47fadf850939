package org.statedconditions.oracle;

import static org.statedconditions.oracle.Logic.byField;
import static org.statedconditions.oracle.Logic.given;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.statedconditions.fact.Acceptance;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireKind;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Compliance;
import org.statedconditions.fact.Form;
import org.statedconditions.fact.Monitoring;
import org.statedconditions.fact.Scope;
import org.statedconditions.finding.Status;

/**
 * The criteria of one ceasefire.
 *
 * @param reports what counts of the reports on it
 * @param asked between which parties a ceasefire is asked for
 * @param minimumTermDays how long a fixed term has to be
 * @param asOf when
 */
record CeasefireCriteria(
    List<Ceasefire> reports, Set<String> asked, BigDecimal minimumTermDays, Instant asOf) {
  private static final Set<CeasefireStatus> SAY_ACCEPTED =
      EnumSet.of(CeasefireStatus.AGREED, CeasefireStatus.IN_FORCE, CeasefireStatus.SUSPENDED);
  private static final Set<CeasefireStatus> SAY_NOT_ACCEPTED =
      EnumSet.of(CeasefireStatus.NONE, CeasefireStatus.PROPOSED);
  private static final Set<CeasefireStatus> SAY_OVER = EnumSet.of(
      CeasefireStatus.SUSPENDED,
      CeasefireStatus.EXPIRED,
      CeasefireStatus.DENOUNCED,
      CeasefireStatus.COLLAPSED,
      CeasefireStatus.SUPERSEDED);
  private static final Set<CeasefireKind> PAUSES =
      EnumSet.of(CeasefireKind.TEMPORARY_CESSATION, CeasefireKind.HUMANITARIAN_PAUSE);

  boolean isCandidate() {
    return given(reports, Ceasefire::parties).anyMatch(parties -> parties.containsAll(asked));
  }

  Status status(String criterion) {
    return switch (criterion) {
      case "ceasefire.accepted" -> accepted();
      case "ceasefire.in-force" -> inForce();
      case "ceasefire.general" ->
        byField(reports, Ceasefire::scope, s -> s == Scope.GENERAL, s -> s != Scope.GENERAL);
      case "ceasefire.lasting" -> lasting();
      case "ceasefire.holding" ->
        byField(
            reports,
            Ceasefire::compliance,
            c -> c == Compliance.HOLDING || c == Compliance.VIOLATED_MINOR,
            c -> c == Compliance.VIOLATED_SERIOUS);
      case "ceasefire.written" ->
        byField(reports, Ceasefire::form, f -> f == Form.WRITTEN, f -> f == Form.UNWRITTEN);
      case "ceasefire.monitored" ->
        byField(
            reports,
            Ceasefire::monitoring,
            m -> m == Monitoring.EXTERNAL || m == Monitoring.INTERNATIONAL_ORGANISATION,
            m -> m == Monitoring.NONE || m == Monitoring.PARTIES);
      default -> throw new IllegalArgumentException(criterion);
    };
  }

  private Status accepted() {
    boolean met = everyPartyAccepted() || anyStatus(SAY_ACCEPTED);
    boolean notMet =
        asked.stream().anyMatch(party -> declared(party, false)) || anyStatus(SAY_NOT_ACCEPTED);
    return Logic.status(met, notMet);
  }

  private Status inForce() {
    boolean met = anyStatus(EnumSet.of(CeasefireStatus.IN_FORCE)) || isDerivedInForce();
    boolean notMet = anyStatus(EnumSet.complementOf(EnumSet.of(CeasefireStatus.IN_FORCE)))
        || given(reports, Ceasefire::effectiveFrom).anyMatch(start -> !passed(start))
        || given(reports, Ceasefire::expiresOn).anyMatch(this::passed)
        || given(reports, Ceasefire::endedOn).anyMatch(this::passed);
    return Logic.status(met, notMet);
  }

  private boolean isDerivedInForce() {
    return everyPartyAccepted()
        && given(reports, Ceasefire::effectiveFrom).anyMatch(this::passed)
        && !anyStatus(SAY_OVER)
        && !isOver(given(reports, Ceasefire::expiresOn).toList())
        && !isOver(given(reports, Ceasefire::endedOn).toList());
  }

  /** Some report has it passed and none has it still to come. */
  private boolean isOver(List<Instant> ends) {
    return !ends.isEmpty() && ends.stream().allMatch(this::passed);
  }

  private Status lasting() {
    boolean pause = given(reports, Ceasefire::kind).anyMatch(PAUSES::contains);
    boolean lastingKind = given(reports, Ceasefire::kind).anyMatch(kind -> !PAUSES.contains(kind));
    boolean fixedTerm = given(reports, Ceasefire::expiresOn).findAny().isPresent();
    boolean longTerm = false;
    boolean shortTerm = false;
    for (Ceasefire x : reports) {
      for (Ceasefire y : reports) {
        if (formTerm(x, y)) {
          boolean longEnough = isLongEnough(Duration.between(x.effectiveFrom(), y.expiresOn()));
          longTerm |= longEnough;
          shortTerm |= !longEnough;
        }
      }
    }
    boolean met = (longTerm && !pause) || (lastingKind && !fixedTerm);
    return Logic.status(met, pause || shortTerm);
  }

  /** A report that gives both ends is one source's account of the term; its ends are not joined to another's. */
  private static boolean formTerm(Ceasefire x, Ceasefire y) {
    return x.effectiveFrom() != null
        && y.expiresOn() != null
        && (x.equals(y) || x.expiresOn() == null || y.effectiveFrom() == null);
  }

  private boolean isLongEnough(Duration term) {
    BigDecimal seconds =
        BigDecimal.valueOf(term.getSeconds()).add(BigDecimal.valueOf(term.getNano(), 9));
    return seconds.compareTo(minimumTermDays.multiply(BigDecimal.valueOf(86_400))) >= 0;
  }

  private boolean everyPartyAccepted() {
    return asked.stream().allMatch(party -> declared(party, true));
  }

  private boolean declared(String party, boolean accepts) {
    return given(reports, Ceasefire::declarations)
        .flatMap(List::stream)
        .anyMatch(d -> d.party().equals(party) && d.accepts() == (accepts ? Acceptance.YES : Acceptance.NO));
  }

  private boolean anyStatus(Set<CeasefireStatus> statuses) {
    return given(reports, Ceasefire::status).anyMatch(statuses::contains);
  }

  private boolean passed(Instant instant) {
    return !asOf.isBefore(instant);
  }
}
