package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One step of a plan by which a ceasefire takes effect or is carried out.
 *
 * @param on when it is due, or {@code null}
 * @param what what is to happen; never blank
 */
@RecordBuilder
public record Step(@Nullable Instant on, String what) {

  /** Throws {@link IllegalArgumentException} for a step that says nothing. */
  public Step {
    Checks.text("what", TextForm.ANY, Checks.given("what", TextForm.ANY.expected(), what));
  }
}
