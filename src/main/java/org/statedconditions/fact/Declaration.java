package org.statedconditions.fact;

import java.time.Instant;

/**
 * One party's word on a ceasefire. Laterality is derived from the declarations, never reported.
 *
 * @param party who declares, an ISO 3166-1 alpha-2 code or an organisation's own short name; never blank
 * @param on from when the declaration counts, or {@code null} for always
 * @param accepts whether the party accepts the ceasefire ({@code false}: refuses it), or {@code null} if unknown
 */
public record Declaration(String party, Instant on, Boolean accepts) {

  /** Checks the components. Throws {@link IllegalArgumentException} for a blank party. */
  public Declaration {
    if (party == null || party.isBlank()) {
      throw new IllegalArgumentException(
          "party: expected a code such as RU but was " + (party == null ? "null" : "blank"));
    }
  }

  /** An acceptance that counts always. */
  public static Declaration acceptedBy(String party) {
    return new Declaration(party, null, true);
  }

  /** A refusal that counts always. */
  public static Declaration refusedBy(String party) {
    return new Declaration(party, null, false);
  }

  /** The same word, counting from {@code instant}. */
  public Declaration on(Instant instant) {
    return new Declaration(party, instant, accepts);
  }
}
