/** A position: who stated it, what it asks for, and the rule files that decide it. No Drools in here. */
package org.statedconditions.pack;
