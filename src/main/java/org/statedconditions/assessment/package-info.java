/** The answer, as pure data: {@link org.statedconditions.assessment.Assessment}. */
package org.statedconditions.assessment;
