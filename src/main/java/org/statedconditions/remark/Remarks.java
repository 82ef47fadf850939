package org.statedconditions.remark;

import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.statedconditions.assessment.Assessment;

/** Works out what there is to remark on the reports of an assessment. */
public final class Remarks {
  /** How old an undated report may be before it is remarked on: a year. */
  public static final Period STALE_AFTER = Period.ofYears(1);

  private Remarks() {}

  /** The remarks with {@link #STALE_AFTER}. */
  public static List<Remark> of(Assessment assessment) {
    return of(assessment, STALE_AFTER);
  }

  /**
   * The remarks, in the order of their codes, within a code in that of the file.
   *
   * @param staleAfter how old a report may be that gives no time for which it holds
   */
  public static List<Remark> of(Assessment assessment, Period staleAfter) {
    List<Remark> remarks = new ArrayList<>();
    remarks.addAll(UnknownSubjects.of(assessment));
    remarks.addAll(UnknownParties.of(assessment));
    remarks.addAll(MissingUnits.of(assessment));
    ReportAges ages = new ReportAges(assessment, staleAfter);
    remarks.addAll(ages.laterSources());
    remarks.addAll(ages.staleReports());
    remarks.addAll(UnusedFields.of(assessment));
    return List.copyOf(remarks);
  }
}
