package org.statedconditions.serve;

import org.eclipse.jetty.http.HttpFields;

/** What every answer says to the browser, refusals included. Nothing here or elsewhere allows other sites anything. */
final class SecurityHeaders {
  private static final String PAGE =
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self';"
          + " frame-ancestors 'none'; base-uri 'none'; form-action 'none'";

  /** A report has its style within it, and no script. */
  private static final String REPORT =
      "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; base-uri 'none';"
          + " form-action 'none'; sandbox allow-popups";

  private SecurityHeaders() {}

  static void put(HttpFields.Mutable headers) {
    headers.put("Content-Security-Policy", PAGE);
    headers.put("X-Content-Type-Options", "nosniff");
    headers.put("Referrer-Policy", "no-referrer");
    headers.put("Cross-Origin-Opener-Policy", "same-origin");
    headers.put("Cross-Origin-Resource-Policy", "same-origin");
    headers.put("Cache-Control", "no-store");
  }

  /** For an answer of the API that is a page. */
  static void putForReport(HttpFields.Mutable headers) {
    headers.put("Content-Security-Policy", REPORT);
  }
}
