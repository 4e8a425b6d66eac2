package org.juzhen.filing;

import java.util.Set;

/** How far the answer of an authority outside has come (代录进度). */
public enum OutsideState {
  /** The letter is on its way. */
  SENT,
  /** Somebody recorded the answer. */
  RECORDED,
  /** Somebody else has compared it with the document. */
  CONFIRMED;

  /** The arrows. */
  enum Act {
    RECORD(Set.of(SENT), RECORDED),
    CONFIRM(Set.of(RECORDED), CONFIRMED),
    DOUBT(Set.of(RECORDED), SENT);

    private final Set<OutsideState> from;
    private final OutsideState to;

    Act(Set<OutsideState> from, OutsideState to) {
      this.from = from;
      this.to = to;
    }

    boolean allowedFrom(OutsideState state) {
      return from.contains(state);
    }

    OutsideState leadsFrom(OutsideState state) {
      if (!allowedFrom(state)) {
        throw OutsideProblem.OUTSIDE_WRONG_STATE.with("state", state).with("action", this);
      }
      return to;
    }
  }
}
