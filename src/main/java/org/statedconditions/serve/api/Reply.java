package org.statedconditions.serve.api;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.statedconditions.report.OutputForm;

/**
 * An answer to a request, whole.
 *
 * @param status the HTTP status
 * @param mediaType what the body is
 * @param body its bytes, UTF-8 if it is text; not to be changed
 * @param headers what is said of it besides
 */
@SuppressWarnings("ArrayRecordComponent") // Replies are written and never compared.
public record Reply(int status, String mediaType, byte[] body, Map<String, String> headers) {
  /** Copies the headers. */
  public Reply {
    headers = Map.copyOf(headers);
  }

  static Reply of(OutputForm form, String text) {
    return new Reply(
        200, FormChoice.mediaType(form), text.getBytes(StandardCharsets.UTF_8), Map.of());
  }

  static Reply json(Object value) {
    return new Reply(200, "application/json", Json.bytes(value), Map.of());
  }

  Reply with(String header, String value) {
    return new Reply(status, mediaType, body, Map.of(header, value));
  }
}
