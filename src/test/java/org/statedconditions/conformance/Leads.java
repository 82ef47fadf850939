package org.statedconditions.conformance;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Whether something that a mission needs has exactly one country that leads it. */
final class Leads {
  private static final String NOBODY = "none";
  private static final Set<String> GONE = Set.of("declined", "withdrawn");

  private Leads() {}

  /** Looked at is what is critical; also what may be, until somebody names a lead for it. */
  static Part part(Testimony<RequirementReport> need) {
    Set<Boolean> critical = need.values(RequirementReport::critical);
    if (critical.isEmpty()) {
      boolean namesLead =
          need.values(RequirementReport::lead).stream().anyMatch(lead -> !lead.equals(NOBODY));
      return namesLead ? Part.OUT : Part.IN;
    }
    if (!critical.contains(true)) {
      return Part.OUT;
    }
    return critical.contains(false) ? Part.CONTESTED : Part.IN;
  }

  /**
   * Exactly one.
   *
   * <p>For it speaks a source that names one lead, unless that lead has gone. Against it: that nobody leads it; two
   * leads named by one source; leads that differ between sources; a lead that has gone, or has by some reports.
   *
   * <p>Decided here: a source that names two leads speaks for neither. Where sources name different leads and all of
   * them have gone, nothing speaks for it any more. To have declared nothing is not to have gone.
   */
  static Opinion of(
      Testimony<RequirementReport> need, Collection<Testimony<ContributionReport>> offers) {
    Map<String, Set<String>> namedBy = new HashMap<>();
    boolean nobody = false;
    for (Said<String> said : need.on(RequirementReport::lead)) {
      if (said.value().equals(NOBODY)) {
        nobody = true;
      } else {
        namedBy.computeIfAbsent(said.speaker(), speaker -> new HashSet<>()).add(said.value());
      }
    }
    boolean spokenFor = false;
    boolean gone = false;
    Set<String> all = new HashSet<>();
    for (Set<String> named : namedBy.values()) {
      all.addAll(named);
      for (String lead : named) {
        Opinion standing = standing(lead, offers);
        spokenFor |= named.size() == 1 && standing.spokenFor();
        gone |= standing.spokenAgainst();
      }
    }
    return new Opinion(spokenFor, nobody || gone || all.size() > 1);
  }

  /** Whether a lead still stands: it does unless its contributions are gone. Some gone and some not: both are said. */
  private static Opinion standing(String lead, Collection<Testimony<ContributionReport>> offers) {
    boolean stands = false;
    boolean gone = false;
    for (Testimony<ContributionReport> offer : offers) {
      Set<String> countries = offer.values(ContributionReport::country);
      if (countries.contains(lead)) {
        Set<String> statuses = offer.values(ContributionReport::status);
        boolean saysGone = statuses.stream().anyMatch(GONE::contains);
        gone |= saysGone;
        // Decided here: an offer that may be another country's does not take this one's lead away
        // for certain.
        stands |= !saysGone || !GONE.containsAll(statuses) || countries.size() > 1;
      }
    }
    return new Opinion(stands || !gone, gone);
  }
}
