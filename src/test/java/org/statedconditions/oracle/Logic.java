package org.statedconditions.oracle;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.statedconditions.finding.Status;

/** The four-valued logic. */
final class Logic {
  private Logic() {}

  /** From findings: some that it holds, some that it does not. */
  static Status status(boolean met, boolean notMet) {
    if (met) {
      return notMet ? Status.CONTESTED : Status.MET;
    }
    return notMet ? Status.NOT_MET : Status.UNDETERMINED;
  }

  /** Not met if any is, else contested if any is, else undetermined if any is, else met; of none: undetermined. */
  static Status allOf(Collection<Status> statuses) {
    if (statuses.isEmpty()) {
      return Status.UNDETERMINED;
    }
    for (Status worst : List.of(Status.NOT_MET, Status.CONTESTED, Status.UNDETERMINED)) {
      if (statuses.contains(worst)) {
        return worst;
      }
    }
    return Status.MET;
  }

  /** What {@code reports} give in {@code field}, without those that do not give it. */
  static <R, V> Stream<V> given(List<R> reports, Function<R, V> field) {
    return reports.stream().map(field).filter(Objects::nonNull);
  }

  /** A criterion on one field: some values of it meet, some refute, the others say nothing. */
  static <R, V> Status byField(
      List<R> reports, Function<R, V> field, Predicate<V> meets, Predicate<V> refutes) {
    return status(given(reports, field).anyMatch(meets), given(reports, field).anyMatch(refutes));
  }
}
