/**
 * What people and programs read. A report says what it says once: to people in blocks that mean something, which a renderer for
 * each form writes ({@link org.statedconditions.report.OutputForm}); to programs as data. {@link
 * org.statedconditions.report.WrittenReport} is the door.
 */
package org.statedconditions.report;
