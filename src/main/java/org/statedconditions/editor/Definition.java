package org.statedconditions.editor;

/**
 * What a word in a text means.
 *
 * @param start offset of its first char
 * @param end offset behind its last char
 * @param word the word
 * @param text its definition
 */
public record Definition(int start, int end, String word, String text) {}
