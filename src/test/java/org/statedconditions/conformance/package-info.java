/**
 * A second, independent answer to the questions that the bundled Türkiye position is asked: written from the
 * specification alone, in plain Java, with its own reader of scenarios and no rule engine. The product has to agree
 * with it; so has any other implementation, by means of the files that {@link
 * org.statedconditions.conformance.Kit} writes.
 */
package org.statedconditions.conformance;
