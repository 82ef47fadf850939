package org.statedconditions.engine.compile;

/**
 * What Drools says when it cannot build: not fit for a user's eyes.
 *
 * @param file the file it names, or {@code null}
 * @param line the line it names, or -1
 * @param text what it says
 */
public record RawMessage(String file, int line, String text) {}
