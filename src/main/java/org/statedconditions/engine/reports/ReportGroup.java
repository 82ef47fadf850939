package org.statedconditions.engine.reports;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.statedconditions.assessment.LeftOut;
import org.statedconditions.fact.Fact;

/**
 * Reports that can replace each other, as far as they hold and are known. Every change adds to {@code affected} the places of
 * the reports of which something else may count afterwards.
 */
sealed interface ReportGroup permits SourceReports, ReportsWithoutMission {

  /** {@code fact}, at {@code index} in the scenario, begins to hold or becomes known. */
  void add(int index, Fact fact, BitSet affected);

  /** {@code fact}, which was added at {@code index}, ceases to hold or to be known. */
  void remove(int index, Fact fact, BitSet affected);

  /** A date that {@code fact} gives has been passed. */
  void turned(int index, Fact fact, BitSet affected);

  /** What counts at {@code asOf} of {@code fact}, which was added at {@code index}; {@code null} if nothing does. */
  @Nullable
  Fact counting(int index, Fact fact, Instant asOf);

  /** What counts besides of the report that was added at {@code index}, to be asked after {@link #counting}. */
  default List<Fact> more(int index) {
    return List.of();
  }

  /** Why nothing counts of the report that was added at {@code index}. */
  LeftOut.Reason reason(int index);
}
