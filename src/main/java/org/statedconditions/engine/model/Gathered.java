package org.statedconditions.engine.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one {@code accumulate} or {@code collect} found: a value for each of its functions. */
public final class Gathered {
  /** One of the functions gives nothing. */
  static final Gathered NOTHING = new Gathered(new Object[0]);

  private final @Nullable Object[] results;
  private final @Nullable EvaluationFault fault;

  Gathered(@Nullable Object[] results) {
    this(results, null);
  }

  private Gathered(@Nullable Object[] results, @Nullable EvaluationFault fault) {
    this.results = results;
    this.fault = fault;
  }

  /** What cannot be worked out: whoever reads a result fails with {@code why}. */
  static Gathered failed(EvaluationFault why) {
    return new Gathered(new Object[0], why);
  }

  /** What functions give, in their order. */
  public static Gathered of(List<?> results) {
    return new Gathered(results.toArray());
  }

  /** What the function at {@code place} gives. Throws {@link EvaluationFault} if it cannot be worked out. */
  public @Nullable Object result(int place) {
    if (fault != null) {
      throw fault;
    }
    return results[place];
  }

  /** What the functions give, in their order. */
  public List<@Nullable Object> results() {
    return Arrays.asList(results.clone());
  }

  @Override
  public String toString() {
    return Arrays.toString(results);
  }
}
