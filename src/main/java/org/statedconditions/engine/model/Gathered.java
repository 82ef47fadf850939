package org.statedconditions.engine.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one {@code accumulate} or {@code collect} found: a value for each of its functions. */
public final class Gathered {
  private final @Nullable Object[] results;

  Gathered(@Nullable Object[] results) {
    this.results = results;
  }

  /** What functions give, in their order. */
  public static Gathered of(List<?> results) {
    return new Gathered(results.toArray());
  }

  /** What the function at {@code place} gives. */
  public @Nullable Object result(int place) {
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
