package org.statedconditions.pack;

/**
 * A DRL file of a pack.
 *
 * @param name the name in the pack's folder, for example {@code ceasefire.drl}
 * @param text its text
 */
public record RuleFile(String name, String text) {}
