/**
 * What rules may read and call besides the fields of facts: functions, members of values, and the types they may name. One table
 * for the checks and for the engine. An <i>operation</i> is one entry of it.
 */
package org.statedconditions.drl.vocabulary;
