package org.juzhen.emergency;

import java.util.List;

/** What a thread is about (事件类型); the clocks that begin with it follow from that. */
public enum EmergencyKind {
  /** An especially grave or grave emergency (特别重大、重大突发事件). */
  MAJOR("late", ClockKind.FIRST_RELEASE, ClockKind.PRESS),
  /** Another matter that the public is concerned about (其他政务舆情). */
  OPINION("soon", ClockKind.RESPONSE),
  /** Something untrue goes round (谣言). */
  RUMOUR("soon", ClockKind.RESPONSE);

  private final String tone;
  private final List<ClockKind> clocks;

  EmergencyKind(String tone, ClockKind... clocks) {
    this.tone = tone;
    this.clocks = List.of(clocks);
  }

  /** The clocks that run from the first moment. */
  List<ClockKind> clocks() {
    return clocks;
  }

  /** Goes on being told of until it is over (持续发布). */
  boolean needsFurtherUpdates() {
    return this == MAJOR;
  }

  /** Is told of under the guidance of the propaganda office (在宣传部门指导下). */
  boolean needsGuidance() {
    return this == MAJOR;
  }

  /** Has something to be done about it on the spot (网下处置). */
  boolean needsHandling() {
    return this != RUMOUR;
  }

  /** The colour of its badge. */
  public String tone() {
    return tone;
  }
}
