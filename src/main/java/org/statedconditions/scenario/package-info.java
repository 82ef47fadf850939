/** Facts and the date they are asked about, in code or from a file: {@link org.statedconditions.scenario.Scenario}. */
package org.statedconditions.scenario;
