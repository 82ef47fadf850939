package org.statedconditions.serve.api;

/** Why a request is not answered as asked: the {@code type}, {@code title} and {@code status} of RFC 9457. */
public enum ProblemKind {
  MALFORMED_REQUEST(400, "malformed-request", "The request cannot be read."),
  FOREIGN_ORIGIN(403, "foreign-origin", "The request comes from a page of another site."),
  NOT_FOUND(404, "not-found", "There is nothing at this address."),
  METHOD_NOT_ALLOWED(405, "method-not-allowed", "This address does not take this method."),
  NOT_ACCEPTABLE(406, "not-acceptable", "The answer has none of the forms asked for."),
  BODY_TOO_SLOW(408, "body-too-slow", "The body of the request did not arrive in time."),
  CHANGED_MEANWHILE(412, "changed-meanwhile", "The file has changed since it was read."),
  BODY_TOO_LARGE(413, "body-too-large", "The body of the request is too large."),
  ADDRESS_TOO_LONG(414, "address-too-long", "The address of the request is too long."),
  UNSUPPORTED_MEDIA_TYPE(415, "unsupported-media-type", "The body has to be application/json."),
  WRONG_HOST(421, "wrong-host", "The request is meant for another host."),
  UNUSABLE_INPUT(422, "unusable-input", "The scenario, the pack or the question cannot be used."),
  HASH_REQUIRED(428, "hash-required", "If-Match has to say which content is replaced."),
  HEADERS_TOO_LARGE(431, "headers-too-large", "The headers of the request are too large."),
  FAULT(500, "fault", "A fault of the program."),
  NOT_WRITTEN(500, "not-written", "The file could not be written and stays as it was."),
  BUSY(503, "busy", "Too many requests are being answered; try again."),
  OUT_OF_TIME(504, "out-of-time", "The answer took longer than is allowed.");

  private static final String PREFIX = "urn:stated-conditions:problem:";

  private final int status;
  private final String code;
  private final String title;

  ProblemKind(int status, String code, String title) {
    this.status = status;
    this.code = code;
    this.title = title;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** A URI that stands for the kind and for nothing to be fetched. */
  public String type() {
    return PREFIX + code;
  }

  /** A sentence. */
  public String title() {
    return title;
  }

  /** The kind that a server's own refusal of that status stands for. */
  public static ProblemKind ofStatus(int status) {
    for (ProblemKind kind : values()) {
      if (kind.status == status) {
        return kind;
      }
    }
    return status < 500 ? MALFORMED_REQUEST : FAULT;
  }
}
