package org.statedconditions.pack;

import org.jspecify.annotations.Nullable;

/**
 * A value that rules use and a scenario may override.
 *
 * @param name in camelCase
 * @param value the default: a {@link java.math.BigDecimal}, a {@link String}, a {@link Boolean} or a list of strings
 * @param unit its unit, or {@code null}
 * @param reference where it comes from
 */
public record Parameter(String name, Object value, @Nullable String unit, String reference) {}
