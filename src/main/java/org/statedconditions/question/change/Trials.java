package org.statedconditions.question.change;

import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.statedconditions.Session;
import org.statedconditions.finding.Status;

/** Asks the rules what is met when some points stand otherwise than the findings have it; each set of points is asked once. */
final class Trials {
  private final Session session;
  private final int reading;
  private final int conditions;
  private final Status as;
  private final Map<BitSet, BitSet> known = new HashMap<>();
  private BitSet now = new BitSet();
  private int asked;

  /** Points are supposed to be {@code as}; {@code conditions}: how many conditions there are. */
  Trials(Session session, int reading, int conditions, Status as) {
    this.session = session;
    this.reading = reading;
    this.conditions = conditions;
    this.as = as;
  }

  /** Whether the verdict is met when exactly {@code points} stand as supposed. */
  boolean verdictMet(BitSet points) {
    return answer(points).get(conditions);
  }

  /** Whether each of {@code of}, indexes of conditions, is met when exactly {@code points} stand as supposed. */
  boolean conditionsMet(BitSet points, BitSet of) {
    return Minimal.contains(answer(points), of);
  }

  private BitSet answer(BitSet points) {
    BitSet answer = known.get(points);
    if (answer == null) {
      moveTo(points);
      answer = new BitSet();
      for (int c = 0; c < conditions; c++) {
        answer.set(c, session.condition(c, reading) == Status.MET);
      }
      answer.set(conditions, session.verdict(reading) == Status.MET);
      known.put((BitSet) points.clone(), answer);
      asked++;
    }
    return answer;
  }

  /** Supposes exactly {@code points}. */
  void moveTo(BitSet points) {
    Map<Integer, Optional<Status>> changes = new LinkedHashMap<>();
    BitSet different = (BitSet) points.clone();
    different.xor(now);
    different.stream()
        .forEach(p -> changes.put(p, points.get(p) ? Optional.of(as) : Optional.empty()));
    if (!changes.isEmpty()) {
      session.suppose(changes);
      now = (BitSet) points.clone();
    }
  }

  /** How often the rules were asked. */
  int asked() {
    return asked;
  }
}
