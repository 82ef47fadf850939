package org.statedconditions.engine.drl;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.statedconditions.engine.compile.RawMessage;
import org.statedconditions.problem.Place;
import org.statedconditions.problem.Problem;

/** Rules and queries that are right and that a class file cannot hold: no method of one may take more than 64 KB. */
final class TooLarge {
  private static final String LIMIT = "exceeding the 65535 bytes limit";

  /**
   * The method that recreates stored conditions. Those of a rule live in classes of their own; those of all queries of a pack
   * share one, whatever the number of files.
   */
  private static final String OF_QUERIES = "$deserializeLambda$";

  private TooLarge() {}

  /** The problem if the compiler says that the queries are too many; empty if it says something else. */
  static Optional<Problem> queries(List<DrlFile> files, List<RawMessage> said) {
    boolean tooLarge = said.stream().anyMatch(m -> isLimit(m) && m.text().contains(OF_QUERIES));
    Optional<DrlFile> most = files.stream()
        .filter(file -> !file.queries().isEmpty())
        .max(Comparator.comparingInt(file -> file.queries().size()));
    if (!tooLarge || most.isEmpty()) {
      return Optional.empty();
    }
    int all = files.stream().mapToInt(file -> file.queries().size()).sum();
    int start = most.get().queries().get(0).start();
    return Optional.of(
        Problem.error(
            most.get().place(start, start + "query".length()),
            "expected fewer conditions in the queries of one pack but those of its " + all
                + " queries are more than can be compiled together",
            "about 140 conditions fit into the queries of all its files: write what few rules ask into these rules"));
  }

  /** The problem if the compiler says that a rule is too long; empty if it says something else. */
  static Optional<Problem> rule(String called, Place name, List<RawMessage> said) {
    return said.stream().anyMatch(TooLarge::isLimit)
        ? Optional.of(Problem.error(
            name,
            called
                + "expected a rule with fewer conditions but these are more than can be compiled",
            "say it in several rules that decide the same criterion"))
        : Optional.empty();
  }

  private static boolean isLimit(RawMessage message) {
    return message.text().contains(LIMIT);
  }
}
