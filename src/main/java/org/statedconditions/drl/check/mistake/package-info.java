/** What authors of rules get wrong, told in their own words. What is not understood is not called a mistake; see {@code gate}. */
package org.statedconditions.drl.check.mistake;
