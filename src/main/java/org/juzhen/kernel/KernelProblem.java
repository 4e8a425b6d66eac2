package org.juzhen.kernel;

/** The refusals that every capability shares. */
public enum KernelProblem implements ProblemCode {
  /** The request itself cannot be read. */
  MALFORMED(400),
  /** Fields are missing, too long, of a wrong type or value; {@code fields} names them. */
  INVALID_FIELDS(400),
  /** Nobody is signed in. */
  UNAUTHENTICATED(401),
  /** The role is missing. */
  FORBIDDEN(403),
  /** There is no such thing, or it lies outside of what the person may see. */
  NOT_FOUND(404),
  METHOD_NOT_ALLOWED(405),
  NOT_ACCEPTABLE(406),
  /** Somebody else changed it in the meantime (If-Match did not match). */
  CHANGED_MEANWHILE(412),
  /** The same act was just done by somebody else. */
  CONFLICT(409),
  TOO_LARGE(413),
  UNSUPPORTED_MEDIA_TYPE(415),
  /** The hub may not call this address: not public, not allowed, or not to be resolved. */
  OUTBOUND_REFUSED(422),
  IF_MATCH_REQUIRED(428),
  TOO_MANY_REQUESTS(429),
  /** A defect of the hub; the answer carries a trace id and nothing else. */
  INTERNAL(500);

  private final int status;

  KernelProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }

  /** A wrong field of the request. */
  public static Problem field(String name, String faultCode) {
    return INVALID_FIELDS.problem().field(name, faultCode);
  }
}
