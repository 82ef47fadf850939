/** What the rules of a pack may name: types with their fields, queries, globals, variables; and what is known of their values. */
package org.statedconditions.drl.check.names;
