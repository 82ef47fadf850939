package org.statedconditions.finding;

import org.jspecify.annotations.Nullable;

/**
 * A subject that is looked at; rules may match it. The engine keeps these from what {@link Findings#candidate} and
 * {@link Findings#notCandidate} say.
 *
 * @param kind the kind of the subject, for example {@code mission}
 * @param subject its id
 * @param within the id of the subject it lies within, for example the mission of a contribution; or {@code null}
 * @param contested whether reports differ on whether it is to be looked at
 */
public record Candidate(
    String kind, String subject, @Nullable String within, boolean contested) {}
