/**
 * What rules look at, read off their syntax trees ({@link org.statedconditions.drl.outline.PackOutline}): types, fields, joins,
 * literals and the uses of the instant asked about.
 */
package org.statedconditions.drl.outline;
