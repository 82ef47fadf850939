/** What rules conclude: {@link org.statedconditions.finding.Findings} and {@link org.statedconditions.finding.Status}. */
package org.statedconditions.finding;
