package org.statedconditions.conformance;

/** A report on what one country gives to a mission; null is not said. */
record ContributionReport(
    Header header,
    String mission,
    String country,
    String status,
    String type,
    Extent extent,
    String role,
    String task,
    Boolean caveatsDeclared,
    Boolean fundingDeclared)
    implements Report {}
