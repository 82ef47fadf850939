package org.statedconditions.remark;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.Assessment;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.fact.Ceasefire;
import org.statedconditions.fact.CeasefireStatus;
import org.statedconditions.fact.Contribution;
import org.statedconditions.fact.Fact;
import org.statedconditions.fact.Mandate;
import org.statedconditions.fact.MandatePhase;
import org.statedconditions.fact.Source;

/** Reports whose age does not go well with the instant asked about. */
final class ReportAges {
  /** What stays true once it is. */
  private static final Set<CeasefireStatus> OVER = EnumSet.of(
      CeasefireStatus.EXPIRED,
      CeasefireStatus.DENOUNCED,
      CeasefireStatus.COLLAPSED,
      CeasefireStatus.SUPERSEDED);

  private final Assessment assessment;
  private final Period staleAfter;
  private final Set<Integer> leftOut = new HashSet<>();

  ReportAges(Assessment assessment, Period staleAfter) {
    this.assessment = assessment;
    this.staleAfter = staleAfter;
    for (LeftOut left : assessment.notLookedAt()) {
      if (!left.why().isOfSubject()) {
        leftOut.add(left.fact().index());
      }
    }
  }

  /** Sources from after the instant asked about, of reports that count. */
  List<Remark> laterSources() {
    Grouped<Source> later = new Grouped<>();
    for (int i = 0; i < assessment.facts().size(); i++) {
      Source source = assessment.facts().get(i).source();
      if (!leftOut.contains(i)
          && source != null
          && source.date() != null
          && source.date().isAfter(assessment.asOf())) {
        later.add(source, i);
      }
    }
    return later.remarks(
        RemarkCode.LATER_SOURCE,
        source -> "The source `" + source.id() + "` is dated "
            + day(Objects.requireNonNull(source.date(), "only dated ones are put there"))
            + ", after the date asked about (" + day(assessment.asOf()) + ")",
        source -> Optional.of(
            "give the report `reportedOn` and ask for what was known by then to leave it out"));
  }

  /** Reports that count, give no time for which they hold, say what may have changed since, and are old. */
  List<Remark> staleReports() {
    Instant oldest = assessment.asOf().atZone(ZoneOffset.UTC).minus(staleAfter).toInstant();
    Grouped<String> stale = new Grouped<>();
    for (int i = 0; i < assessment.facts().size(); i++) {
      Fact fact = assessment.facts().get(i);
      Instant date = date(fact);
      if (!leftOut.contains(i)
          && date != null
          && date.isBefore(oldest)
          && fact.from() == null
          && fact.until() == null
          && mayHaveChanged(fact)) {
        stale.add(day(date), i);
      }
    }
    return stale.remarks(
        RemarkCode.STALE_REPORT,
        date -> "What was reported on " + date + " is taken to hold still on "
            + day(assessment.asOf()) + ", for the report gives neither `from` nor `until`",
        date -> Optional.empty());
  }

  private static @Nullable Instant date(Fact fact) {
    if (fact.reportedOn() != null) {
      return fact.reportedOn();
    }
    return fact.source() == null ? null : fact.source().date();
  }

  /** A status, a phase or a word on compliance that is no end. */
  private static boolean mayHaveChanged(Fact fact) {
    if (fact instanceof Ceasefire ceasefire) {
      return ceasefire.compliance() != null
          || (ceasefire.status() != null && !OVER.contains(ceasefire.status()));
    } else if (fact instanceof Mandate mandate) {
      return mandate.phase() != null && mandate.phase() != MandatePhase.TERMINATED;
    }
    return fact instanceof Contribution contribution && contribution.status() != null;
  }

  /** As the file writes it, without the time of day. */
  private String day(Instant instant) {
    String written = assessment.written().getOrDefault(instant, instant.toString());
    return written.substring(0, Math.min(10, written.length()));
  }
}
