/** Why, and why not: {@link org.statedconditions.why.Explanation}, as pure data. */
package org.statedconditions.why;
