package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.List;

/**
 * Tries out pushes one more at a time: how many of each urgency would be in time. Goes on from who
 * has a place already instead of placing all anew.
 */
final class Trial {
  private final List<Owed> owed;
  private final int together;
  private final int firstPush;
  private final Seats seats;
  private int[] seat;

  /** With no push yet; each can be made at one of these times. */
  Trial(Situation s, Cells cells, List<Instant> times) {
    owed = s.owed();
    together = s.push() == null ? 0 : s.push().together();
    Nodes nodes = Nodes.of(s, cells, times, 0);
    firstPush = nodes.firstPush();
    seats = nodes.seats();
    seat = seats.fill();
  }

  Seats.Kept keep() {
    return seats.keep();
  }

  void backTo(Seats.Kept kept) {
    seats.backTo(kept);
  }

  /** One push more at the i-th time. */
  void push(int i) {
    seats.enlarge(firstPush + i, together);
    seat = seats.fill();
  }

  InTime inTime() {
    return InTime.of(owed, seat);
  }
}
