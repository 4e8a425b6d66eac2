package org.juzhen.publishing;

/** What a platform counts in a period, of which none may be left (配额用尽). */
enum Spent {
  /** What goes to the followers, however many articles it carries. */
  PUSHES("HOLD_PUSH"),
  /** Each post that does not. */
  POSTS("HOLD_POST");

  private final String verb;

  Spent(String verb) {
    this.verb = verb;
  }

  /** Why a delivery waits for the next one. */
  String code() {
    return name() + "_SPENT";
  }

  /** Until there is one again the deadline passes; a person still can. */
  String pastDeadline() {
    return code() + "_PAST_DEADLINE";
  }

  /** What the journal says of a delivery that was moved for it. */
  String verb() {
    return verb;
  }
}
