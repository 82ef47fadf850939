/** Why, and why not: {@link org.statedconditions.assessment.reason.Explanation}, as pure data. */
package org.statedconditions.assessment.reason;
