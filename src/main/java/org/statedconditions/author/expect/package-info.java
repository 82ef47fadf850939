/** Compares what a scenario expects with what came out: start with {@link org.statedconditions.author.expect.Expectations}. */
package org.statedconditions.author.expect;
