package org.juzhen.repost.outdated;

import static org.juzhen.repost.outdated.OutdatedState.DONE;
import static org.juzhen.repost.outdated.OutdatedState.OPEN;
import static org.juzhen.repost.outdated.OutdatedState.OVERDUE;

import java.util.Set;

/** Every arrow of the road of a post that shows what its article says no more. */
enum OutdatedAction {
  //         allowed from          leads to
  RUN_OUT(Set.of(OPEN), OVERDUE),
  /** The article changes again; the clock goes on. */
  MOVE_ON(Set.of(OPEN, OVERDUE), null),
  /** The hub recorded that the post was taken back. */
  RECALL(Set.of(OPEN, OVERDUE), DONE),
  /** A corrected article is taken back, or one that was taken back appears again. */
  SUPERSEDE(Set.of(OPEN, OVERDUE), DONE),
  /** A person says why it is none any more. */
  SETTLE(Set.of(OPEN, OVERDUE), DONE);

  private final Set<OutdatedState> from;

  /** Null where it stays in its state. */
  private final OutdatedState to;

  OutdatedAction(Set<OutdatedState> from, OutdatedState to) {
    this.from = from;
    this.to = to;
  }

  boolean isAllowedFrom(OutdatedState state) {
    return from.contains(state);
  }

  /** The state it leads to, or null where it changes none. */
  OutdatedState to() {
    return to;
  }

  /** The road as a Mermaid diagram; the documentation is compared with it. */
  static String diagram() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n  [*] --> OPEN\n");
    for (OutdatedAction action : values()) {
      action.from.stream()
          .sorted()
          .map(f -> "  " + f + " --> " + (action.to == null ? f : action.to) + ": " + action + "\n")
          .forEach(text::append);
    }
    return text.toString();
  }
}
