package org.statedconditions.serve.api;

import java.util.List;
import java.util.Map;
import org.statedconditions.problem.Problem;

/** A request is not answered as asked. */
public final class RequestProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ProblemKind kind;

  @SuppressWarnings("serial") // Never serialised.
  private final List<Problem> problems;

  @SuppressWarnings("serial") // Never serialised.
  private final Map<String, String> headers;

  /** One that a sentence tells. */
  public RequestProblem(ProblemKind kind, String detail) {
    this(kind, detail, List.of(), Map.of());
  }

  /** One that problems in texts of the request tell. */
  public RequestProblem(ProblemKind kind, List<Problem> problems) {
    this(
        kind,
        problems.size() == 1 ? problems.get(0).message() : problems.size() + " problems",
        problems,
        Map.of());
  }

  private RequestProblem(
      ProblemKind kind, String detail, List<Problem> problems, Map<String, String> headers) {
    super(detail, null, false, false);
    this.kind = kind;
    this.problems = List.copyOf(problems);
    this.headers = Map.copyOf(headers);
  }

  /** The same, answered with a header more. */
  public RequestProblem with(String header, String value) {
    return new RequestProblem(kind, detail(), problems, Map.of(header, value));
  }

  /** Why. */
  public ProblemKind kind() {
    return kind;
  }

  /** A sentence on this request. */
  public String detail() {
    return String.valueOf(getMessage());
  }

  /** The answer: {@code application/problem+json}. */
  public Reply reply() {
    return new Reply(
        kind.status(),
        "application/problem+json",
        Json.bytes(Json.object(
            "type", kind.type(),
            "title", kind.title(),
            "status", kind.status(),
            "detail", detail(),
            "problems", problems.stream().map(ProblemData::of).toList())),
        headers);
  }
}
