/** What is wrong with an input, and where: {@link org.statedconditions.problem.Problem}. */
package org.statedconditions.problem;
