package org.statedconditions.conformance;

import java.util.List;
import java.util.Map;

/**
 * A report on a mission's framework; null or empty is not said.
 *
 * @param mission null where the id is the mission's
 * @param participants the settled list of the countries that take part
 * @param participantsNamed whether the source says that the countries are named; it gives no list
 * @param requirementsNamed whether the source says that all requirements are named
 */
record MandateReport(
    Header header,
    String mission,
    List<String> participants,
    Boolean participantsNamed,
    Boolean requirementsNamed,
    String phase,
    Map<String, String> elements,
    String authorisedBy,
    String instrument,
    Moment adoptedOn,
    Moment confirmedOn,
    Moment startsOn,
    Moment endsOn)
    implements Report {
  String subject() {
    return mission == null ? header.id() : mission;
  }
}
