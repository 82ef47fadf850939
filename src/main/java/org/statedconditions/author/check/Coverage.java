package org.statedconditions.author.check;

import java.util.List;

/**
 * What the cases have seen.
 *
 * @param criteria each criterion, in the order of the manifest
 * @param rules each rule, in the order of the files
 * @param conditions each condition that chooses among candidates, in the order of the manifest
 * @param lists each kind of subject of which rules say whether those reported are all, by name
 * @param gates each gate, in the order of the manifest
 * @param unseen what is wanted and no case has seen, rules left out
 */
public record Coverage(
    List<OfCriterion> criteria,
    List<OfRule> rules,
    List<OfCondition> conditions,
    List<OfList> lists,
    List<OfGate> gates,
    List<Unseen> unseen) {
  /** Nothing was run. */
  public static final Coverage NONE =
      new Coverage(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());

  /** Copies the lists. */
  public Coverage {
    criteria = List.copyOf(criteria);
    rules = List.copyOf(rules);
    conditions = List.copyOf(conditions);
    lists = List.copyOf(lists);
    gates = List.copyOf(gates);
    unseen = List.copyOf(unseen);
  }

  /**
   * In how many cases a criterion had a status, under whichever reading.
   *
   * @param id the criterion
   * @param met in how many it was met
   * @param notMet in how many it was not met
   * @param undetermined in how many nothing decided it
   * @param contested in how many there were findings both ways
   * @param contestable whether there are rules for and against it none of which asks that something is not reported, so that reports
   *     can contest it, which is then wanted too
   */
  public record OfCriterion(
      String id, int met, int notMet, int undetermined, int contested, boolean contestable) {
    int wanted() {
      return contestable ? 4 : 3;
    }
  }

  /**
   * In how many cases a rule fired.
   *
   * @param rule its name
   * @param fired in how many
   */
  public record OfRule(String rule, int fired) {}

  /**
   * In how many cases a condition had candidates, under whichever reading.
   *
   * @param id the condition
   * @param chosen in how many it reported one
   * @param passedOver in how many there was another one that it did not report
   */
  public record OfCondition(String id, int chosen, int passedOver) {}

  /**
   * In how many cases rules said whether those reported are all, of whom something has to hold of every one.
   *
   * @param kind of what, such as {@code contribution}
   * @param complete in how many they are
   * @param notComplete in how many they are not
   * @param wanted how many of the two rules can say, and are wanted
   */
  public record OfList(String kind, int complete, int notComplete, int wanted) {}

  /**
   * In how many cases a gate was open or closed, under whichever reading.
   *
   * @param id the gate
   * @param open in how many all that it requires was met
   * @param closed in how many something that it requires was not met
   */
  public record OfGate(String id, int open, int closed) {}

  /**
   * What no case has seen.
   *
   * @param what it is, such as {@code ceasefire.in-force contested}
   * @param takes what a case would need to see it
   */
  public record Unseen(String what, String takes) {}

  /**
   * What there is to see: each criterion met, not met, undetermined and, where reports can contest it, contested; each rule; each
   * condition with a candidate chosen and one passed over; each list complete and not; each gate open and closed.
   */
  public int wanted() {
    return criteria.stream().mapToInt(OfCriterion::wanted).sum()
        + rules.size()
        + 2 * conditions.size()
        + lists.stream().mapToInt(OfList::wanted).sum()
        + 2 * gates.size();
  }

  /** How much of that the cases have seen. */
  public int seen() {
    return wanted()
        - unseen.size()
        - (int) rules.stream().filter(r -> r.fired() == 0).count();
  }

  /** The share that was seen in percent, rounded down; 100 where there is nothing to see. */
  public int percent() {
    return wanted() == 0 ? 100 : 100 * seen() / wanted();
  }
}
