/** Fewer classes of the same rules: each one costs time whenever a pack is loaded. */
package org.statedconditions.engine.merge;
