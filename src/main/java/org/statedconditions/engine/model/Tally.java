package org.statedconditions.engine.model;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.statedconditions.drl.vocabulary.Figures;

/**
 * What a function of an {@code accumulate} makes of values that come and go. Values that are not known never come. Figures are
 * exact: the sum of whole numbers is one of 64 bits, everything else an exact decimal, an average has 34 digits.
 */
public abstract class Tally {

  /** The functions that there are. */
  public enum Kind {
    /** How many values are known. */
    COUNT,
    /** How many subjects facts are about; of other values, how many differ. */
    SUBJECTS,
    /** Their sum; 0 of none. */
    SUM,
    /** The sum over all subjects of what the report on each says that was known last, as {@link LatestSum} has it. */
    SUM_LATEST,
    /** Their average; nothing of none. */
    AVERAGE,
    /** The least of them; nothing of none. */
    MIN,
    /** The greatest of them; nothing of none. */
    MAX,
    /** All of them, in the order in which they came. */
    LIST,
    /** All that differ. */
    SET;

    /** What a tally of this kind takes of a match: {@code value}, or that with the {@code fact} which gives it. */
    public @Nullable Object taken(@Nullable Object fact, @Nullable Object value) {
      if (this != SUM_LATEST || fact == null || value == null || value == Formula.UNKNOWN) {
        return value;
      }
      return new LatestSum.Said(fact, value);
    }

    /** A tally of no values. */
    public Tally start() {
      return switch (this) {
        case COUNT -> new Count();
        case SUBJECTS -> new Subjects();
        case SUM -> new Sum(false);
        case SUM_LATEST -> new LatestSum();
        case AVERAGE -> new Sum(true);
        case MIN -> new Extreme(false);
        case MAX -> new Extreme(true);
        case LIST -> new Values();
        case SET -> new Distinct();
      };
    }
  }

  /** A value comes. */
  public abstract void add(Object value);

  /** A value that came goes. */
  public abstract void remove(Object value);

  /**
   * What is made of the values that are there; {@code null} if nothing can be. Lists and sets follow what comes and goes. Throws
   * {@link ArithmeticException} for a sum of whole numbers that is none of 64 bits.
   */
  public abstract @Nullable Object result();

  private static final class Count extends Tally {
    private long many;

    @Override
    public void add(Object value) {
      many++;
    }

    @Override
    public void remove(Object value) {
      many--;
    }

    @Override
    public Object result() {
      return many;
    }
  }

  private static final class Subjects extends Tally {
    private final Map<Object, Integer> many = new LinkedHashMap<>();

    @Override
    public void add(Object value) {
      many.merge(LatestSum.subject(value), 1, Integer::sum);
    }

    @Override
    public void remove(Object value) {
      many.computeIfPresent(LatestSum.subject(value), (v, n) -> n == 1 ? null : n - 1);
    }

    @Override
    public Object result() {
      return (long) many.size();
    }
  }

  static final class Sum extends Tally {
    private final boolean average;
    private long many;
    private long wholes;
    /** The sum of the whole numbers from the moment on when it has not fitted. */
    private @Nullable BigInteger large;

    private BigDecimal others = BigDecimal.ZERO;
    private long manyOthers;

    Sum(boolean average) {
      this.average = average;
    }

    @Override
    public void add(Object value) {
      Number figure = (Number) value;
      many++;
      if (Figures.isWhole(figure)) {
        addWhole(figure.longValue(), 1);
      } else {
        others = others.add(Figures.decimal(figure));
        manyOthers++;
      }
    }

    @Override
    public void remove(Object value) {
      Number figure = (Number) value;
      many--;
      if (Figures.isWhole(figure)) {
        addWhole(figure.longValue(), -1);
      } else {
        others = others.subtract(Figures.decimal(figure));
        manyOthers--;
      }
    }

    /** Whether a sum fits is asked of the whole of it, so that it does not depend on the order in which figures come. */
    private void addWhole(long figure, int sign) {
      long sum = sign > 0 ? wholes + figure : wholes - figure;
      boolean fits = sign > 0
          ? ((wholes ^ sum) & (figure ^ sum)) >= 0
          : ((wholes ^ figure) & (wholes ^ sum)) >= 0;
      if (large == null && fits) {
        wholes = sum;
      } else {
        BigInteger before = large == null ? BigInteger.valueOf(wholes) : large;
        BigInteger change = BigInteger.valueOf(figure);
        large = sign > 0 ? before.add(change) : before.subtract(change);
      }
    }

    @Override
    public @Nullable Object result() {
      BigDecimal whole = large == null ? BigDecimal.valueOf(wholes) : new BigDecimal(large);
      if (average) {
        return many == 0
            ? null
            : others.add(whole).divide(BigDecimal.valueOf(many), Figures.DIVISION);
      } else if (manyOthers > 0) {
        return others.add(whole);
      } else if (large != null && large.bitLength() >= Long.SIZE) {
        throw new ArithmeticException("the sum is too large");
      }
      return large == null ? wholes : large.longValue();
    }
  }

  private static final class Extreme extends Tally {
    private final boolean greatest;
    private final TreeMap<Object, Integer> many =
        new TreeMap<>(org.statedconditions.engine.model.Values::compare);

    Extreme(boolean greatest) {
      this.greatest = greatest;
    }

    @Override
    public void add(Object value) {
      many.merge(value, 1, Integer::sum);
    }

    @Override
    public void remove(Object value) {
      many.computeIfPresent(value, (v, n) -> n == 1 ? null : n - 1);
    }

    @Override
    public @Nullable Object result() {
      return many.isEmpty() ? null : greatest ? many.lastKey() : many.firstKey();
    }
  }

  private static final class Values extends Tally {
    private final List<Object> values = new ArrayList<>();
    private final List<Object> shown = Collections.unmodifiableList(values);

    @Override
    public void add(Object value) {
      values.add(value);
    }

    @Override
    public void remove(Object value) {
      // Of equal ones the very object, if it is there: facts that say the same are two facts.
      for (int i = 0; i < values.size(); i++) {
        if (values.get(i) == value) {
          values.remove(i);
          return;
        }
      }
      values.remove(value);
    }

    @Override
    public Object result() {
      return shown;
    }
  }

  private static final class Distinct extends Tally {
    private final Map<Object, Integer> many = new LinkedHashMap<>();

    @Override
    public void add(Object value) {
      many.merge(value, 1, Integer::sum);
    }

    @Override
    public void remove(Object value) {
      many.computeIfPresent(value, (v, n) -> n == 1 ? null : n - 1);
    }

    @Override
    public Object result() {
      return Collections.unmodifiableSet(many.keySet());
    }
  }
}
