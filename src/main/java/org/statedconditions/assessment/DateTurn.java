package org.statedconditions.assessment;

import java.time.Instant;

/**
 * A date that a fact gives, and from when on rules see the fact otherwise because of it.
 *
 * @param field the field that gives the date, for example {@code expiresOn} or {@code source.date}
 * @param date the date itself
 * @param at the first instant at which rules see it otherwise: the date, the instant right after it for a rule that asks for
 *     a date before the instant asked about, or as much before or after it as the rule says
 */
public record DateTurn(String field, Instant date, Instant at) {}
