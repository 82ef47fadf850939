package org.statedconditions.report.page;

/**
 * What stands in a cell of a picture that is a table.
 *
 * @param look the status as written in files, or {@code none} where nothing is said
 * @param mark the mark of the status; may be empty
 */
public record Mark(String look, String mark, String word) {}
