package org.statedconditions.author.mutation;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.statedconditions.pack.RuleChange;

/**
 * Which changes of the rules the cases notice.
 *
 * @param changes how many were made
 * @param noticed how many of them some case notices
 * @param refused how many of the others a check of the rules refuses
 * @param unnoticed those that no case notices although answers differ, by place
 * @param without those with which no answer differs, as far as was tried, by place: most change nothing
 * @param took how long it ran
 */
public record MutationReport(
    int changes,
    int noticed,
    int refused,
    List<Unnoticed> unnoticed,
    List<Unnoticed> without,
    Duration took) {

  /** Copies the lists. */
  public MutationReport {
    unnoticed = List.copyOf(unnoticed);
    without = List.copyOf(without);
  }

  /**
   * A change that no case notices.
   *
   * @param change what was changed
   * @param hint what case would notice it
   * @param scenario reports on which answers differ, as a scenario file; empty if a case has them already, or none were found
   */
  public record Unnoticed(RuleChange change, String hint, Optional<String> scenario) {}

  /** How many a case could notice: those with which some answer differs. */
  public int noticeable() {
    return noticed + unnoticed.size();
  }

  /** The share of them that is noticed in percent, rounded down; 100 where there is none. */
  public int score() {
    return noticeable() == 0 ? 100 : 100 * noticed / noticeable();
  }
}
