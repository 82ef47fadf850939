package org.statedconditions.fact;

import io.soabase.recordbuilder.core.RecordBuilder;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One party's word on a ceasefire. Laterality is derived from the declarations, never reported.
 *
 * @param party who declares, an ISO 3166-1 alpha-2 code or an organisation's own short name; never blank
 * @param on from when the declaration counts, or {@code null} for always
 * @param accepts whether the party accepts the ceasefire, or {@code null} if unknown
 * @param condition on what the party's acceptance depends, in words; or {@code null}
 * @param ceasefire the ceasefire it is about; filled in by the report that holds it
 */
@RecordBuilder
public record Declaration(
    String party,
    @Nullable Instant on,
    @Nullable Acceptance accepts,
    @Nullable String condition,
    @Nullable String ceasefire) {

  /** Throws {@link IllegalArgumentException} for a party that is no code. */
  public Declaration {
    Checks.text("party", TextForm.PARTY, Checks.given("party", TextForm.PARTY.expected(), party));
    Checks.text("condition", TextForm.ANY, condition);
  }

  /** What the party does by it, as a verb: {@code accepts}, {@code refuses}. */
  public String word() {
    if (accepts == null) {
      return "declares";
    }
    return switch (accepts) {
      case YES -> "accepts";
      case NO -> "refuses";
      case CONDITIONAL -> "accepts conditionally";
    };
  }

  /** An equal word that is another object: sessions tell objects apart by identity. */
  public Declaration copy() {
    return new Declaration(party, on, accepts, condition, ceasefire);
  }

  /** The same word on the ceasefire {@code id}. */
  Declaration about(String id) {
    return id.equals(ceasefire) ? this : new Declaration(party, on, accepts, condition, id);
  }

  /** An acceptance that counts always. */
  public static Declaration acceptedBy(String party) {
    return new Declaration(party, null, Acceptance.YES, null, null);
  }

  /** A refusal that counts always. */
  public static Declaration refusedBy(String party) {
    return new Declaration(party, null, Acceptance.NO, null, null);
  }

  /** An acceptance on a condition, which is neither acceptance nor refusal; it counts always. */
  public static Declaration acceptedBy(String party, @Nullable String condition) {
    return new Declaration(party, null, Acceptance.CONDITIONAL, condition, null);
  }

  /** The same word, counting from {@code instant}. */
  public Declaration on(Instant instant) {
    return new Declaration(party, instant, accepts, condition, ceasefire);
  }
}
