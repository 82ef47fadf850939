package org.statedconditions.drl.syntax;

/**
 * An annotation of a rule.
 *
 * @param name without the {@code @}
 * @param value the text between its brackets, without quotes; empty where there is none
 * @param wellFormed whether it is one text in quotes, in brackets: the only form that rules use
 * @param start offset of its {@code @}
 * @param nameEnd offset behind its name
 * @param valueStart offset of what stands between its brackets
 * @param end offset behind its closing bracket
 */
public record DrlAnnotation(
    String name,
    String value,
    boolean wellFormed,
    int start,
    int nameEnd,
    int valueStart,
    int end) {}
