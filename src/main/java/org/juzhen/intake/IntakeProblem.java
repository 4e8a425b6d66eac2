package org.juzhen.intake;

import org.juzhen.kernel.ProblemCode;

/** How intake says no. */
public enum IntakeProblem implements ProblemCode {
  /** More than 1 MB; nothing beyond that was read. */
  HOOK_TOO_LARGE(413),
  /** A header is missing, or no active secret signs this body. */
  HOOK_SIGNATURE(401),
  /** The message's time is more than five minutes off, in either direction. */
  HOOK_TIMESTAMP(401),
  /** The same webhook-id came before with another body. */
  HOOK_ID_REUSED(422),
  /** Only current articles get a class. */
  ARTICLE_WITHDRAWN(409),
  /** It is known already that the portal took it back. */
  WITHDRAWN_ALREADY(409),
  /** Nobody says that it was taken back, and nothing suggests it. */
  NOTHING_TO_DISMISS(409),
  /** The two are one already. */
  ARTICLES_JOINED(409),
  /** Only who may give classes to both lets accounts off one of them. */
  JOIN_NEEDS_BOTH(403),
  /** It is joined to none. */
  ARTICLE_NOT_JOINED(409),
  /** Feeds and pages are read from an address. */
  FEED_URL_MISSING(422),
  /** Until a day that somebody said nothing of it is read or taken. */
  PORTAL_PAUSED(409),
  /** Nothing of it is read or taken any more. */
  PORTAL_ENDED(410),
  /** It goes on already. */
  PORTAL_NOT_PAUSED(409),
  /** A portal that pushes is not read. */
  NOTHING_TO_READ(409),
  /** More markup than an article may have; nothing of it was kept. */
  PASTE_TOO_LONG(413),
  /** Neither words nor a picture. */
  PASTE_EMPTY(422);

  private final int status;

  IntakeProblem(int status) {
    this.status = status;
  }

  @Override
  public int status() {
    return status;
  }
}
