/**
 * Walks the compiled rules of a pack over the facts of one evaluation, to say why a rule holds or how near it comes. Nothing of
 * it lies on the way of an assessment.
 */
package org.statedconditions.engine.reasons;
