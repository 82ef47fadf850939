package org.statedconditions.report;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.Term;
import org.statedconditions.question.timeline.Cause;

/** Says as history what brought a change about: what begins is a report, what happens is a date that a report gives. */
final class CauseText {
  /** What happens on a date of a subject, by the field that gives it. */
  private static final Map<String, String> EVENTS = Map.of(
      "effectiveFrom", "takes effect",
      "expiresOn", "ends",
      "lastDay", "ends",
      "endedOn", "ends",
      "adoptedOn", "is adopted",
      "confirmedOn", "is confirmed",
      "startsOn", "starts",
      "endsOn", "ends",
      "declarations.on", "is declared on");

  /** Before the name of a parameter that is the date. */
  private static final String PARAMETER = "parameters.";

  private final Map<Instant, String> written;

  /** {@code written}: how the scenario writes an instant that it gives with an offset. */
  CauseText(Map<Instant, String> written) {
    this.written = written;
  }

  /** What {@code fact} brought about at {@code at}, with the number of its report. */
  String of(Cause cause, Fact fact, Instant at) {
    String number = " [" + (cause.fact().index() + 1) + "]";
    return switch (cause.how()) {
      case STARTS_TO_HOLD -> "reported from here: " + headline(fact) + number;
      case CEASES_TO_HOLD -> "reported until here: " + brief(fact) + number;
      case BECOMES_KNOWN -> "becomes known: " + headline(fact) + number;
      case DATE_PASSES -> event(cause.field(), fact, at) + number;
    };
  }

  private static String event(String field, Fact fact, Instant at) {
    if (field.startsWith(PARAMETER)) {
      return "the date " + field.substring(PARAMETER.length()) + " of the pack comes, for "
          + fact.id();
    }
    String event = EVENTS.get(field);
    return event == null
        ? fact.id() + " reaches its date " + field
        : fact.id() + " " + event + (isAhead(fact, at) ? ", as announced" : ", as reported");
  }

  /** Whether the report is from before what it tells of. */
  private static boolean isAhead(Fact fact, Instant at) {
    Instant reported = fact.reportedOn();
    if (reported == null && fact.source() != null) {
      reported = fact.source().date();
    }
    return reported != null && reported.isBefore(at);
  }

  /** The subject with its status or phase; where the report gives none, with all that it says. */
  private String headline(Fact fact) {
    return status(fact) == null
        ? fact.id() + " (" + FactWords.undated(fact, written) + ")"
        : brief(fact);
  }

  private static String brief(Fact fact) {
    Term status = status(fact);
    return status == null ? fact.id() : fact.id() + " " + status.written();
  }

  private static @Nullable Term status(Fact fact) {
    if (fact instanceof Ceasefire ceasefire) {
      return ceasefire.status();
    } else if (fact instanceof Mandate mandate) {
      return mandate.phase();
    }
    return fact instanceof Contribution contribution ? contribution.status() : null;
  }
}
