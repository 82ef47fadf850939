package org.statedconditions.drl.syntax;

/**
 * Something that can be read and that rules of a pack cannot have: the language of Drools has it, this one does not. It is kept
 * so that whoever checks the file can say so where it stands.
 *
 * @param what the word or sign, for example {@code function}, {@code over} or {@code :=}
 * @param start offset of its first character
 * @param end offset behind its last character
 */
public record Foreign(String what, int start, int end) {}
