package org.statedconditions.serve;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;
import org.statedconditions.serve.api.ProblemKind;
import org.statedconditions.serve.api.RequestProblem;

/** Reads the body of a request as it arrives, so that whoever sends slowly holds no thread; up to a size and a time. */
final class BodyReader implements Runnable {
  private final Request request;
  private final int limit;
  private final Consumer<byte[]> whole;
  private final Consumer<RequestProblem> refused;
  private final Scheduler.Task alarm;
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  private BodyReader(
      Request request,
      ServeLimits limits,
      Consumer<byte[]> whole,
      Consumer<RequestProblem> refused) {
    this.request = request;
    this.limit = limits.body();
    this.whole = whole;
    this.refused = refused;
    this.alarm = request
        .getComponents()
        .getScheduler()
        .schedule(
            () -> request.fail(new TimeoutException("body")),
            limits.bodyTime().toMillis(),
            TimeUnit.MILLISECONDS);
  }

  /** Reads the body of {@code request}, then calls one of the two. */
  static void read(
      Request request,
      ServeLimits limits,
      Consumer<byte[]> whole,
      Consumer<RequestProblem> refused) {
    new BodyReader(request, limits, whole, refused).run();
  }

  static RequestProblem tooLarge(int limit) {
    return closing(new RequestProblem(
        ProblemKind.BODY_TOO_LARGE, "expected at most " + limit + " bytes but was more"));
  }

  /** What is left of the body is not read: there is no next request on that connection. */
  private static RequestProblem closing(RequestProblem problem) {
    return problem.with(HttpHeader.CONNECTION.asString(), "close");
  }

  @Override
  public void run() {
    while (true) {
      Content.Chunk chunk = request.read();
      if (chunk == null) {
        request.demand(this);
        return;
      }
      if (Content.Chunk.isFailure(chunk)) {
        alarm.cancel();
        refused.accept(closing(
            chunk.getFailure() instanceof TimeoutException
                ? new RequestProblem(
                    ProblemKind.BODY_TOO_SLOW,
                    "expected the whole body by now but it was not there")
                : new RequestProblem(
                    ProblemKind.MALFORMED_REQUEST, "expected a whole body but it broke off")));
        return;
      }
      boolean last = chunk.isLast();
      boolean fits = take(chunk);
      chunk.release();
      if (!fits || last) {
        alarm.cancel();
        if (fits) {
          whole.accept(bytes.toByteArray());
        } else {
          refused.accept(tooLarge(limit));
        }
        return;
      }
    }
  }

  private boolean take(Content.Chunk chunk) {
    ByteBuffer buffer = chunk.getByteBuffer();
    if (buffer.remaining() > limit - bytes.size()) {
      return false;
    }
    byte[] piece = new byte[buffer.remaining()];
    buffer.get(piece);
    bytes.writeBytes(piece);
    return true;
  }
}
