package org.statedconditions.author.check;

import java.util.ArrayList;
import java.util.List;

/**
 * What the cases have seen.
 *
 * @param criteria each criterion, in the order of the manifest
 * @param rules each rule, in the order of the files
 */
public record Coverage(List<OfCriterion> criteria, List<OfRule> rules) {
  /** Nothing was run. */
  public static final Coverage NONE = new Coverage(List.of(), List.of());

  /** Copies the lists. */
  public Coverage {
    criteria = List.copyOf(criteria);
    rules = List.copyOf(rules);
  }

  /**
   * In how many cases a criterion had a status, under whichever reading.
   *
   * @param id the criterion
   * @param met in how many it was met
   * @param notMet in how many it was not met
   * @param undetermined in how many nothing decided it
   * @param contested in how many there were findings both ways; not asked for
   */
  public record OfCriterion(String id, int met, int notMet, int undetermined, int contested) {

    /** The statuses that no case has seen and that are asked for, as written in files. */
    public List<String> unseen() {
      List<String> unseen = new ArrayList<>();
      if (met == 0) {
        unseen.add("met");
      }
      if (notMet == 0) {
        unseen.add("not-met");
      }
      if (undetermined == 0) {
        unseen.add("undetermined");
      }
      return unseen;
    }
  }

  /**
   * In how many cases a rule fired.
   *
   * @param rule its name
   * @param fired in how many
   */
  public record OfRule(String rule, int fired) {}

  /** What there is to see: three statuses of each criterion, and each rule. */
  public int wanted() {
    return 3 * criteria.size() + rules.size();
  }

  /** How much of that the cases have seen. */
  public int seen() {
    int unseen = criteria.stream().mapToInt(c -> c.unseen().size()).sum()
        + (int) rules.stream().filter(r -> r.fired() == 0).count();
    return wanted() - unseen;
  }

  /** The share that was seen in percent, rounded down; 100 where there is nothing to see. */
  public int percent() {
    return wanted() == 0 ? 100 : 100 * seen() / wanted();
  }
}
