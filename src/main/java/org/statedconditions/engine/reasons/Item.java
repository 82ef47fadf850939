package org.statedconditions.engine.reasons;

/**
 * An object that rules can match.
 *
 * @param object the object
 * @param place the place of its fact in the scenario; -1 for what the engine put there itself
 */
record Item(Object object, int place) {}
