/** What the rules of a pack may not say: an allow-list of forms, names and sizes, whether or not it is a mistake. */
package org.statedconditions.drl.check.gate;
