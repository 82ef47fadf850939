package org.statedconditions.serve;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.statedconditions.serve.api.ProblemKind;
import org.statedconditions.serve.api.RequestProblem;

/**
 * Lets only those through who call this server by a name of its own. A page of another site whose name has been made to point
 * here (DNS rebinding) calls it by that name.
 */
final class HostGuard {
  private final Set<String> names;

  /** @param names without port, lower case; IPv6 addresses in brackets */
  HostGuard(Set<String> names) {
    this.names = Set.copyOf(names);
  }

  /** Throws {@link RequestProblem} for another host or port. */
  void check(Request request) {
    int port = Request.getLocalPort(request);
    List<String> hosts = request.getHeaders().getValuesList(HttpHeader.HOST);
    // The address of a request may name a host as well, and then counts more than the header.
    Optional<String> authority = Optional.ofNullable(request.getHttpURI().getAuthority());
    if (hosts.size() != 1
        || !isOurs(hosts.get(0), port)
        || authority.filter(named -> !isOurs(named, port)).isPresent()) {
      throw new RequestProblem(
          ProblemKind.WRONG_HOST,
          "expected the Host " + shown(port) + " but was "
              + (hosts.size() == 1 ? "`" + hosts.get(0) + "`" : "another"));
    }
  }

  /** The origins of pages that this server itself gave, when it is called at {@code port}. */
  Set<String> origins(int port) {
    Set<String> origins = new HashSet<>();
    for (String name : names) {
      origins.add("http://" + name + (port == 80 ? "" : ":" + port));
    }
    return origins;
  }

  private boolean isOurs(String host, int port) {
    String lower = host.toLowerCase(Locale.ROOT);
    String suffix = ":" + port;
    return lower.endsWith(suffix)
        ? names.contains(lower.substring(0, lower.length() - suffix.length()))
        : port == 80 && names.contains(lower);
  }

  private String shown(int port) {
    return names.stream().sorted().map(name -> name + ":" + port).toList().toString();
  }
}
