package org.statedconditions.pack;

import java.util.Optional;

/**
 * A named choice of criteria.
 *
 * @param id in kebab-case
 * @param title how it reads the statement
 * @param extendsReading the reading all of whose criteria it asks for too
 */
public record Reading(String id, String title, Optional<String> extendsReading) {}
