package org.statedconditions.broken;

/** A fact with an accessor that Drools misreads. */
public record Misread(String id, String issuer) {}
