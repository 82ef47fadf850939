package org.statedconditions.conformance;

import java.time.Instant;

/** What a report says on one point, and who says it. */
record Said<T>(T value, String speaker, Instant reportedOn) {}
