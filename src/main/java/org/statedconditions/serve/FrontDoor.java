package org.statedconditions.serve;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Fields;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.statedconditions.problem.ProblemsException;
import org.statedconditions.serve.api.ProblemKind;
import org.statedconditions.serve.api.Reply;
import org.statedconditions.serve.api.RequestProblem;
import org.statedconditions.serve.api.Route;

/** Where every request comes in: guards first, then the page's files, then the API. */
final class FrontDoor extends Handler.Abstract.NonBlocking {
  static final String API = "/api/v1";

  private static final Logger LOG = LoggerFactory.getLogger(FrontDoor.class);
  private static final String FORMAT = "format";

  private final HostGuard hosts;
  private final OriginGuard origins;
  private final Assets assets;
  private final List<Route> routes;
  private final Work work;
  private final ServeLimits limits;

  FrontDoor(HostGuard hosts, Assets assets, List<Route> routes, Work work, ServeLimits limits) {
    this.hosts = hosts;
    this.origins = new OriginGuard(hosts);
    this.assets = assets;
    this.routes = List.copyOf(routes);
    this.work = work;
    this.limits = limits;
  }

  /** A route, and what an address has in the place of its {@code {…}}. */
  private record Match(Route route, String part) {}

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    SecurityHeaders.put(response.getHeaders());
    try {
      hosts.check(request);
      // Not decoded: an address is the text of a route or of a file, or there is nothing at it.
      String path = request.getHttpURI().getPath();
      if (path.startsWith(API + "/") || !isRead(request)) {
        origins.check(request);
      }
      if (path.startsWith(API + "/")) {
        answer(request, response, callback, match(request, path.substring(API.length())));
      } else {
        asset(request, response, callback, path);
      }
    } catch (RequestProblem e) {
      write(response, callback, e.reply());
    }
    return true;
  }

  private static boolean isRead(Request request) {
    return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
  }

  // ---- the page

  private void asset(Request request, Response response, Callback callback, String path) {
    Assets.Asset asset = assets.at(path).orElseThrow(() -> nothing(path));
    if (!isRead(request)) {
      throw notAllowed("GET, HEAD");
    }
    response.getHeaders().put(HttpHeader.ETAG, asset.etag());
    // Asked for again each time, and sent only if it is another.
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-cache");
    if (request.getHeaders().getValuesList(HttpHeader.IF_NONE_MATCH).contains(asset.etag())) {
      response.setStatus(304);
      response.write(true, null, callback);
      return;
    }
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, asset.mediaType());
    send(request, response, callback, asset.bytes());
  }

  // ---- the API

  private Match match(Request request, String path) {
    TreeSet<String> others = new TreeSet<>();
    for (Route route : routes) {
      Optional<String> part = route.match(path);
      if (part.isPresent()) {
        String method = request.getMethod();
        if (route.method().equals(method)
            || (route.method().equals("GET") && method.equals("HEAD"))) {
          return new Match(route, part.get());
        }
        others.add(route.method());
      }
    }
    throw others.isEmpty() ? nothing(API + path) : notAllowed(String.join(", ", others));
  }

  private void answer(Request request, Response response, Callback callback, Match match) {
    Optional<String> format = format(request);
    if (match.route().hasBody()) {
      checkBody(request);
    }
    work.enter();
    Callback leaving = Callback.from(callback, work::leave);
    // While an answer is worked out nothing is sent or received.
    request.addIdleTimeoutListener(timeout -> false);
    try {
      if (match.route().hasBody()) {
        BodyReader.read(
            request,
            limits,
            body -> start(request, response, leaving, match, format, body),
            problem -> write(response, leaving, problem.reply()));
      } else {
        start(request, response, leaving, match, format, new byte[0]);
      }
    } catch (RuntimeException e) {
      leaving.failed(e);
    }
  }

  private static Optional<String> format(Request request) {
    if (request.getHttpURI().getQuery() == null) {
      return Optional.empty();
    }
    Fields query = Request.extractQueryParameters(request);
    for (Fields.Field field : query) {
      if (!field.getName().equals(FORMAT) || field.hasMultipleValues()) {
        throw new RequestProblem(
            ProblemKind.MALFORMED_REQUEST, "expected nothing in the query but `format`, once");
      }
    }
    return Optional.ofNullable(query.getValue(FORMAT));
  }

  private void checkBody(Request request) {
    String type = request.getHeaders().get(HttpHeader.CONTENT_TYPE);
    // Other types a page of any site may send without asking first.
    if (type == null || !isJson(type)) {
      throw new RequestProblem(
          ProblemKind.UNSUPPORTED_MEDIA_TYPE,
          "expected the Content-Type application/json but was "
              + (type == null ? "none" : "`" + type + "`"));
    }
    if (request.getHeaders().contains(HttpHeader.CONTENT_ENCODING)) {
      throw new RequestProblem(
          ProblemKind.UNSUPPORTED_MEDIA_TYPE, "expected a body without Content-Encoding");
    }
    if (request.getLength() > limits.body()) {
      throw BodyReader.tooLarge(limits.body());
    }
  }

  private static boolean isJson(String type) {
    String[] parts = type.split(";", -1);
    return parts[0].strip().equalsIgnoreCase("application/json")
        && (parts.length == 1
            || (parts.length == 2 && parts[1].strip().equalsIgnoreCase("charset=utf-8")));
  }

  private void start(
      Request request,
      Response response,
      Callback callback,
      Match match,
      Optional<String> format,
      byte[] body) {
    try {
      work.start(over -> write(response, callback, reply(request, match, format, body, over)));
    } catch (RejectedExecutionException e) {
      write(
          response,
          callback,
          new RequestProblem(ProblemKind.BUSY, "the server is being stopped").reply());
    }
  }

  private static Reply reply(
      Request request,
      Match match,
      Optional<String> format,
      byte[] body,
      AtomicBoolean timeIsOver) {
    try {
      Reply reply = match
          .route()
          .answer(
              match.part(),
              format,
              header(request, HttpHeader.ACCEPT),
              header(request, HttpHeader.IF_MATCH),
              body);
      return timeIsOver.get() ? outOfTime() : reply;
    } catch (RequestProblem e) {
      return timeIsOver.get() ? outOfTime() : e.reply();
    } catch (ProblemsException e) {
      return timeIsOver.get()
          ? outOfTime()
          : new RequestProblem(ProblemKind.UNUSABLE_INPUT, e.problems()).reply();
    } catch (Throwable fault) { // Whatever it is, the next request gets its answer.
      if (timeIsOver.get()) {
        return outOfTime();
      }
      LOG.warn("a fault of the program in {}: {}", match.route().path(), String.valueOf(fault));
      LOG.debug("where it came from", fault);
      return new RequestProblem(ProblemKind.FAULT, "please report it, with the request").reply();
    }
  }

  private static Reply outOfTime() {
    return new RequestProblem(
            ProblemKind.OUT_OF_TIME,
            "ask of fewer facts, or run the command line, which has longer")
        .reply();
  }

  private static Optional<String> header(Request request, HttpHeader name) {
    return Optional.ofNullable(request.getHeaders().get(name));
  }

  // ---- answers

  private static RequestProblem nothing(String path) {
    return new RequestProblem(
        ProblemKind.NOT_FOUND, "there is nothing at `" + path + "`; see " + API + "/openapi.json");
  }

  private static RequestProblem notAllowed(String allowed) {
    return new RequestProblem(ProblemKind.METHOD_NOT_ALLOWED, "expected " + allowed)
        .with(HttpHeader.ALLOW.asString(), allowed);
  }

  static void write(Response response, Callback callback, Reply reply) {
    response.setStatus(reply.status());
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, reply.mediaType());
    if (reply.mediaType().startsWith("text/html")) {
      SecurityHeaders.putForReport(response.getHeaders());
    }
    reply.headers().forEach(response.getHeaders()::put);
    send(response.getRequest(), response, callback, reply.body());
  }

  private static void send(Request request, Response response, Callback callback, byte[] body) {
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    @Nullable
    ByteBuffer content = request.getMethod().equals("HEAD") ? null : ByteBuffer.wrap(body);
    response.write(true, content, callback);
  }
}
