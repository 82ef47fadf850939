package org.statedconditions.question.timeline;

import org.statedconditions.assessment.Aspect;

/**
 * One thing that changed.
 *
 * @param aspect what
 * @param from what was said of it before: a status as written in files, or the id of a stage
 * @param to what is said of it from then on
 */
public record Shift(Aspect aspect, String from, String to) {}
