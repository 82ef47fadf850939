package org.statedconditions.drl.syntax;

/**
 * A comment of a rule file.
 *
 * @param text as written, with its {@code //} or {@code /*}
 * @param start offset of its first character
 * @param end offset behind its last character
 * @param line where it begins, 1-based
 */
public record Comment(String text, int start, int end, int line) {}
