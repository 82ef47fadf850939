/**
 * What people and programs read: {@link org.statedconditions.report.TextReport}, {@link
 * org.statedconditions.report.JsonReport} and {@link org.statedconditions.report.ProblemReport}.
 */
package org.statedconditions.report;
