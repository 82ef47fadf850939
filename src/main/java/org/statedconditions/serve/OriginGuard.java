package org.statedconditions.serve;

import java.util.List;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.statedconditions.serve.api.ProblemKind;
import org.statedconditions.serve.api.RequestProblem;

/**
 * Lets no page of another site ask or change anything. Browsers say in {@code Origin} and {@code Sec-Fetch-Site} who asks;
 * programs that are no browsers say nothing, and may.
 */
final class OriginGuard {
  private static final String SEC_FETCH_SITE = "Sec-Fetch-Site";
  private static final List<String> OURS = List.of("same-origin", "none");

  private final HostGuard hosts;

  OriginGuard(HostGuard hosts) {
    this.hosts = hosts;
  }

  /** Throws {@link RequestProblem} if a page of another site asks. */
  void check(Request request) {
    for (HttpField origin : request.getHeaders().getFields(HttpHeader.ORIGIN)) {
      if (!hosts.origins(Request.getLocalPort(request)).contains(origin.getValue())) {
        throw foreign(origin);
      }
    }
    for (HttpField site : request.getHeaders().getFields(SEC_FETCH_SITE)) {
      if (!OURS.contains(site.getValue())) {
        throw foreign(site);
      }
    }
  }

  private static RequestProblem foreign(HttpField field) {
    return new RequestProblem(
        ProblemKind.FOREIGN_ORIGIN,
        "expected a page of this server to ask but was " + field.getName() + " `" + field.getValue()
            + "`");
  }
}
