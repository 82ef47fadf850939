package org.statedconditions.scenario;

/**
 * One field of a fact.
 *
 * @param doc what it says; editors show it
 */
record Field(String name, Kind kind, String doc) {}
