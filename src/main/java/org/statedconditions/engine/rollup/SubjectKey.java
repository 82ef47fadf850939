package org.statedconditions.engine.rollup;

import org.jspecify.annotations.Nullable;

/**
 * Names a subject.
 *
 * @param kind the index of its kind in the outline
 * @param id its id
 * @param within the id of the subject that it lies within, or {@code null}
 */
public record SubjectKey(int kind, String id, @Nullable String within) {}
