package org.juzhen.emergency;

import static org.juzhen.emergency.EmergencyState.CANCELLED;
import static org.juzhen.emergency.EmergencyState.CLOSED;
import static org.juzhen.emergency.EmergencyState.RELEASED;
import static org.juzhen.emergency.EmergencyState.WAITING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Every step of a thread and where it leads; both guards and buttons come from here. */
public enum EmergencyAction {
  /** An update is written and put forward for review. */
  WRITE_UPDATE(EnumSet.of(WAITING, RELEASED), null),
  /** A unit makes posts of an update for its own accounts, in these or in its own words. */
  TAKE_OVER(EnumSet.of(WAITING, RELEASED), null),
  /** A unit sends what was cleared of them. */
  PUBLISH(EnumSet.of(WAITING, RELEASED), null),
  RECORD_GUIDANCE(EnumSet.of(WAITING, RELEASED), null),
  RECORD_HANDLING(EnumSet.of(WAITING, RELEASED), null),
  RECORD_BRIEFING(EnumSet.of(WAITING, RELEASED), null),
  RECORD_RUMOUR(EnumSet.of(WAITING, RELEASED), null),
  /** It turns out to be a major emergency. */
  RAISE(EnumSet.of(WAITING, RELEASED), null),
  /** The first update is visible on an account. */
  RELEASE(EnumSet.of(WAITING), RELEASED),
  /** All that was visible was taken back. */
  TAKE_BACK(EnumSet.of(RELEASED), WAITING),
  CLOSE(EnumSet.of(RELEASED), CLOSED),
  REOPEN(EnumSet.of(CLOSED), RELEASED),
  CANCEL(EnumSet.of(WAITING), CANCELLED);

  /** Not pressed by anybody: they follow from what accounts show. */
  private static final Set<EmergencyAction> BY_THEMSELVES = EnumSet.of(RELEASE, TAKE_BACK);

  /** Buttons of each update, for the units that show it. */
  private static final Set<EmergencyAction> OF_UPDATES = EnumSet.of(TAKE_OVER, PUBLISH);

  private static final Set<EmergencyAction> OF_LEADERS = EnumSet.of(CLOSE, REOPEN, CANCEL);

  private final Set<EmergencyState> from;
  private final EmergencyState to;

  EmergencyAction(Set<EmergencyState> from, EmergencyState to) {
    this.from = from;
    this.to = to;
  }

  public boolean allowedIn(EmergencyState state) {
    return from.contains(state);
  }

  /** Where it leads, or null where the thread stays where it is. */
  public EmergencyState leadsTo() {
    return to;
  }

  /** Where the thread is after it; else a refusal. */
  EmergencyState after(EmergencyState state) {
    if (!allowedIn(state)) {
      throw EmergencyProblem.WRONG_EMERGENCY_STATE.with("state", state).with("action", name());
    }
    return to == null ? state : to;
  }

  /** The buttons of a thread for somebody. */
  static List<EmergencyAction> in(
      EmergencyState state, EmergencyKind kind, boolean runs, boolean leads, boolean edits) {
    return Arrays.stream(values())
        .filter(a -> a.allowedIn(state) && !BY_THEMSELVES.contains(a) && !OF_UPDATES.contains(a))
        .filter(a -> a != RAISE || kind != EmergencyKind.MAJOR)
        .filter(a -> a == WRITE_UPDATE ? edits : OF_LEADERS.contains(a) ? leads : runs)
        .toList();
  }
}
