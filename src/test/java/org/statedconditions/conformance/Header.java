package org.statedconditions.conformance;

import java.util.Map;

/**
 * What every report may say of itself.
 *
 * @param source the source that reported it, or null
 * @param from from when the report holds, or null
 * @param until from when it no longer holds, or null
 * @param reportedOn when it became known, or null
 * @param inferred the fields that the file's author concluded, each with the reason
 */
record Header(
    String id,
    String source,
    Moment from,
    Moment until,
    Moment reportedOn,
    Map<String, String> inferred) {}
