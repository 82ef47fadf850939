package org.statedconditions.conformance;

import java.util.Map;

/** A fact that plays no part in the three conditions, such as a proposal; it is kept as it stands. */
record OtherReport(Header header, String kind, Map<String, Object> fields) implements Report {}
