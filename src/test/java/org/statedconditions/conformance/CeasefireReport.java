package org.statedconditions.conformance;

import java.util.List;

/**
 * A report on a ceasefire; null or empty is not said. Enumerated values are kept as the file's words.
 *
 * @param lastDay the last day on which it runs: the same thing as {@code expiresOn}, said in another way
 */
record CeasefireReport(
    Header header,
    List<String> parties,
    String status,
    List<Declaration> declarations,
    Moment effectiveFrom,
    Moment expiresOn,
    Moment lastDay,
    Moment endedOn,
    String kind,
    String ceasefireClass,
    String scope,
    String form,
    String monitoring,
    String compliance,
    String purpose)
    implements Report {}
