package org.statedconditions.broken.there;

import org.statedconditions.broken.here.Here;

/** The other half of a circle. */
public record There(Here here) {}
