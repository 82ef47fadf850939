package org.statedconditions.question.timeline;

import java.util.Optional;

/**
 * A condition looks at another subject than before: another ceasefire, another mission. What is said of the condition and its
 * criteria may stay the same by that, but it is said of that subject from then on.
 *
 * @param reading the reading's id
 * @param condition the condition's id
 * @param from the subject looked at before; empty: there was none to look at
 * @param to the subject looked at from then on; empty: there is none any more
 */
public record SubjectShift(
    String reading, String condition, Optional<String> from, Optional<String> to) {}
