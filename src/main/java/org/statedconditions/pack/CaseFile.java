package org.statedconditions.pack;

/**
 * A case of a pack: a scenario which says what it expects.
 *
 * @param name the name in the pack's folder, for example {@code cases/a-local-ceasefire-is-not-general.yaml}
 * @param shown how messages name the file
 * @param text its text
 */
public record CaseFile(String name, String shown, String text) {}
