package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How many violations of a ceasefire somebody counted.
 *
 * @param count how many
 * @param by whose they are: an ISO 3166-1 alpha-2 code or an organisation's own short name; or {@code null}
 * @param countedBy who counted them, in words; or {@code null}
 * @param since from when they were counted, or {@code null}
 */
@RecordBuilder
public record Violations(
    Integer count,
    @Nullable String by,
    @Nullable String countedBy,
    @Nullable Instant since) {

  /** Throws {@link IllegalArgumentException} for no count or a negative one, a party that is no code, and a blank text. */
  public Violations {
    Checks.given("count", "a whole number of at least 0", count);
    if (count < 0) {
      throw new IllegalArgumentException(
          Mismatch.of("a whole number of at least 0", count).about("count"));
    }
    Checks.text("by", TextForm.PARTY, by);
    Checks.text("countedBy", TextForm.ANY, countedBy);
  }
}
