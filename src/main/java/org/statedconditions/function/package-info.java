/** Functions that a program or a library registers for rules to call. */
package org.statedconditions.function;
