package org.statedconditions.broken.here;

import org.statedconditions.broken.there.There;

/** One half of a circle. */
public record Here(There there) {}
