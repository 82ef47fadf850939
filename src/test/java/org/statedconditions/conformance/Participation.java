package org.statedconditions.conformance;

import java.util.Set;

/**
 * Whether a contribution makes its country a participant. It does unless it is reported as declined, withdrawn or none;
 * the actor's own never does. Reports both ways on either make a contested participant.
 *
 * <p>Decided here: the reported statuses decide, not the reports. One that gives no status says nothing on it, so one
 * report of a withdrawal beside one without a status is a withdrawal.
 */
final class Participation {
  private static final Set<String> NOTHING = Set.of("declined", "none-declared", "withdrawn");

  private Participation() {}

  static Part of(Testimony<ContributionReport> offer) {
    Set<String> statuses = offer.values(ContributionReport::status);
    Set<String> countries = offer.values(ContributionReport::country);
    Part byStatus =
        part(statuses.size(), statuses.stream().filter(NOTHING::contains).count());
    Part byCountry = part(
        countries.size(), countries.stream().filter(BurdenSharing.ACTOR::equals).count());
    if (byStatus == Part.OUT || byCountry == Part.OUT) {
      return Part.OUT;
    }
    return byStatus == Part.CONTESTED || byCountry == Part.CONTESTED ? Part.CONTESTED : Part.IN;
  }

  private static Part part(long words, long against) {
    if (against == 0) {
      return Part.IN;
    }
    return against == words ? Part.OUT : Part.CONTESTED;
  }
}
