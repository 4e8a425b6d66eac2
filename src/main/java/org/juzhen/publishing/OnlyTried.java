package org.juzhen.publishing;

/** Ends a trial: the database took it, and everything of it is taken back (试领取). */
final class OnlyTried extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OnlyTried() {
    super("only tried", null, false, false);
  }
}
