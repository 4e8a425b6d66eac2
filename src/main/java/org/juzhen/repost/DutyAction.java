package org.juzhen.repost;

import static org.juzhen.repost.DutyState.CANCELLED;
import static org.juzhen.repost.DutyState.DONE_LATE;
import static org.juzhen.repost.DutyState.DONE_ON_TIME;
import static org.juzhen.repost.DutyState.EXEMPT;
import static org.juzhen.repost.DutyState.MISSED;
import static org.juzhen.repost.DutyState.OPEN;
import static org.juzhen.repost.DutyState.OVERDUE;

import java.util.List;
import java.util.Set;

/** Every arrow of a duty's road. Nothing else changes a duty's state. */
enum DutyAction {
  //              allowed from            leads to
  /** The platform's time decides, also where the hub learns of the post after the end. */
  DO_ON_TIME(Set.of(OPEN, OVERDUE, MISSED), DONE_ON_TIME),
  DO_LATE(Set.of(OPEN, OVERDUE, MISSED), DONE_LATE),
  RUN_OUT(Set.of(OPEN), OVERDUE),
  GIVE_UP(Set.of(OVERDUE), MISSED),
  EXEMPT_IT(Set.of(OPEN, OVERDUE), EXEMPT),
  /** The unit asks to be let off. The clock goes on meanwhile, and after a refusal. */
  ASK_EXEMPTION(Set.of(OPEN, OVERDUE), null),
  REFUSE_EXEMPTION(Set.of(OPEN, OVERDUE), null),
  /** Whoever asked asks no longer. */
  WITHDRAW_EXEMPTION(Set.of(OPEN, OVERDUE), null),
  /** Also what was missed, where the article's class is taken back. */
  CANCEL(Set.of(OPEN, OVERDUE, MISSED), CANCELLED),
  /** The article is important after all, or the account is back from an allowed pause. */
  OWE_AGAIN(Set.of(CANCELLED), OPEN),
  /** The post that fulfilled it was taken back in time. */
  REOPEN(Set.of(DONE_ON_TIME, DONE_LATE), OPEN),
  /** The post that fulfilled it was taken back, and the time is over. */
  REOPEN_LATE(Set.of(DONE_ON_TIME, DONE_LATE), OVERDUE),
  /** The post was taken back, and the article obliges nobody any more or has a newer text. */
  LAPSE(Set.of(DONE_ON_TIME, DONE_LATE), CANCELLED);

  private final Set<DutyState> from;

  /** Null where it stays in its state. */
  private final DutyState to;

  DutyAction(Set<DutyState> from, DutyState to) {
    this.from = from;
    this.to = to;
  }

  boolean isAllowedFrom(DutyState state) {
    return from.contains(state);
  }

  /** The state it leads to, or null where it changes none. */
  DutyState to() {
    return to;
  }

  /** The road as a Mermaid diagram; the documentation is compared with it. */
  static String diagram() {
    StringBuilder text = new StringBuilder("stateDiagram-v2\n  [*] --> OPEN\n");
    for (DutyAction action : values()) {
      action.from.stream()
          .sorted()
          .forEach(
              f ->
                  text.append(
                      "  "
                          + f
                          + " --> "
                          + (action.to == null ? f : action.to)
                          + ": "
                          + action
                          + "\n"));
    }
    return text.toString();
  }

  static List<DutyState> open() {
    return List.of(OPEN, OVERDUE);
  }
}
