package org.statedconditions.drl.syntax;

/**
 * An attribute of a rule, such as {@code salience}, or its {@code extends}. The language has none; they are kept to say so.
 *
 * @param name with its hyphens
 * @param start offset of its first character
 * @param end offset behind its name
 */
public record DrlAttribute(String name, int start, int end) {}
