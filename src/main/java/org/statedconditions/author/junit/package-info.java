/**
 * The cases of a pack as JUnit 5 tests: {@link org.statedconditions.author.junit.PackCases}. Needs {@code junit-jupiter-api}, which
 * this library does not bring.
 */
package org.statedconditions.author.junit;
