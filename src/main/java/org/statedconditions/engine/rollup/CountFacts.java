package org.statedconditions.engine.rollup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;
import org.statedconditions.finding.Status;

/**
 * The facts of the roll-up in one session, and what the rules concluded of each. Wholes that have the same counts share one
 * fact, and what the rules concluded of it is so as long as it stays: a rule of the roll-up looks at one fact and nothing else.
 * So rules run only where counts come up that have not come up before; with a fact for each whole, an assessment of the bundled
 * position takes nearly twice as long.
 */
final class CountFacts implements Conclusions {
  /** With more facts, those that are left over from before are taken out. */
  private static final int MANY = 500;

  private final KieSession session;
  private final Propagation propagation;
  private final Map<Key, Concluded> facts = new HashMap<>();
  private final List<Concluded> open = new ArrayList<>();

  /**
   * A fact by its counts, each read once: this is looked up for every whole of every answer. What Java makes to compare records has
   * to be linked for each class of them, at each start.
   */
  private static final class Key {
    private final Class<?> type;
    private final int first;
    private final int second;
    private final int third;
    private final int fourth;
    private final int fifth;
    private final int sixth;

    Key(RollUpFact counts) {
      type = counts.getClass();
      first = counts.value(0);
      second = counts.value(1);
      third = counts.value(2);
      fourth = counts.value(3);
      fifth = counts.value(4);
      sixth = counts.value(5);
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Key key
          && type == key.type
          && first == key.first
          && second == key.second
          && third == key.third
          && fourth == key.fourth
          && fifth == key.fifth
          && sixth == key.sixth;
    }

    @Override
    public int hashCode() {
      int hash = 31 * (31 * (31 * first + second) + third) + fourth;
      return 31 * (31 * hash + fifth) + sixth;
    }
  }

  /** A fact, and who waits for what the rules conclude of it. */
  private static final class Concluded {
    final RollUpFact counts;

    @Nullable
    FactHandle handle;

    @Nullable
    Status status;

    final List<Whole> waiting = new ArrayList<>(2);
    int[] which = new int[2];

    Concluded(RollUpFact counts) {
      this.counts = counts;
    }

    void await(Whole whole, int number) {
      if (which.length == waiting.size()) {
        which = Arrays.copyOf(which, 2 * which.length);
      }
      which[waiting.size()] = number;
      waiting.add(whole);
    }
  }

  CountFacts(KieSession session, Propagation propagation) {
    this.session = session;
    this.propagation = propagation;
  }

  /** Has rules conclude the status number {@code which} of {@code whole} from {@code counts}: at once if that is known. */
  void ask(Whole whole, int which, RollUpFact counts) {
    Key key = new Key(counts);
    Concluded fact = facts.get(key);
    if (fact == null) {
      fact = new Concluded(counts);
      facts.put(key, fact);
      open.add(fact);
    }
    if (fact.status == null) {
      fact.await(whole, which);
    } else {
      whole.conclude(which, fact.status, propagation);
    }
  }

  /** Puts the new facts into the session; {@code false} if there are none. */
  boolean insert() {
    for (int i = 0; i < open.size(); i++) {
      Concluded fact = open.get(i);
      fact.handle = session.insert(fact.counts);
    }
    return !open.isEmpty();
  }

  /**
   * To be called when rules have run. Throws {@link IllegalStateException} if they concluded nothing of some fact: the rules of
   * a level cover all counts, and no two of them the same.
   */
  void settle() {
    for (int i = 0; i < open.size(); i++) {
      if (open.get(i).status == null) {
        throw new IllegalStateException(
            "no rule of the roll-up concludes from " + open.get(i).counts);
      }
    }
    open.clear();
    if (facts.size() > MANY) {
      for (Concluded fact : facts.values()) {
        Handles.takeOut(session, Objects.requireNonNull(fact.handle, "put in before rules run"));
      }
      facts.clear();
    }
  }

  @Override
  public void met(RollUpFact counts) {
    conclude(counts, Status.MET);
  }

  @Override
  public void contested(RollUpFact counts) {
    conclude(counts, Status.CONTESTED);
  }

  @Override
  public void undetermined(RollUpFact counts) {
    conclude(counts, Status.UNDETERMINED);
  }

  @Override
  public void notMet(RollUpFact counts) {
    conclude(counts, Status.NOT_MET);
  }

  private void conclude(RollUpFact counts, Status status) {
    Concluded fact =
        Objects.requireNonNull(facts.get(new Key(counts)), "rules see only what was asked");
    if (fact.status != null) {
      throw new IllegalStateException("two rules of the roll-up conclude from " + counts);
    }
    fact.status = status;
    for (int i = 0; i < fact.waiting.size(); i++) {
      fact.waiting.get(i).conclude(fact.which[i], status, propagation);
    }
    fact.waiting.clear();
  }
}
