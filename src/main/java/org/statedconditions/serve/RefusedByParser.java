package org.statedconditions.serve;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.statedconditions.serve.api.ProblemKind;
import org.statedconditions.serve.api.Reply;
import org.statedconditions.serve.api.RequestProblem;

/** Tells of requests that come no further than Jetty as of all others, and nothing of the inside. */
final class RefusedByParser extends ErrorHandler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    SecurityHeaders.put(response.getHeaders());
    FrontDoor.write(response, callback, reply(response.getStatus()));
    return true;
  }

  // Jetty still calls it for what is no request of HTTP.
  @SuppressWarnings("removal")
  @Override
  public ByteBuffer badMessageError(int status, String reason, HttpFields.Mutable fields) {
    Reply reply = reply(status);
    SecurityHeaders.put(fields);
    fields.put(HttpHeader.CONTENT_TYPE, reply.mediaType());
    return ByteBuffer.wrap(reply.body());
  }

  private static Reply reply(int status) {
    ProblemKind kind = ProblemKind.ofStatus(status);
    return new RequestProblem(kind, "the request is refused before it is looked at").reply();
  }
}
