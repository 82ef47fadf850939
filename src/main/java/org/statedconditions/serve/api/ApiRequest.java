package org.statedconditions.serve.api;

import java.util.Optional;
import org.statedconditions.report.OutputForm;

/**
 * A request to a route, as far as the answer depends on it.
 *
 * @param part what the address has in the place of the route's {@code {…}}; empty if it has none
 * @param form the form asked for
 * @param body the body, empty if there is none; not to be changed
 * @param ifMatch the header of that name
 */
@SuppressWarnings("ArrayRecordComponent") // Requests are read and never compared.
public record ApiRequest(String part, OutputForm form, byte[] body, Optional<String> ifMatch) {}
