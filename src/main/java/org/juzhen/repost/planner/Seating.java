package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * Which article goes where, once it is decided when the account pushes. As many as possible are in
 * time, the most urgent first.
 */
final class Seating {
  private final InTime inTime;

  private final List<Instant> pushes;
  private final List<Pin> fixed;
  private final Instant[] singleAt;
  private final int[] pushOf;

  Seating(Situation s, Cells cells, List<Instant> pushes) {
    this.pushes = List.copyOf(pushes);
    fixed = s.openPushes();
    List<Owed> owed = s.owed();
    singleAt = new Instant[owed.size()];
    pushOf = new int[owed.size()];
    Arrays.fill(pushOf, Seats.NONE);
    int[] seat =
        Nodes.of(s, cells, this.pushes, s.push() == null ? 0 : s.push().together()).seats().fill();
    inTime = InTime.of(owed, seat);
    for (int i = 0; i < seat.length; i++) {
      if (seat[i] != Seats.NONE) {
        take(i, seat[i], owed.get(i), cells);
      }
    }
  }

  private void take(int i, int seat, Owed owed, Cells cells) {
    if (seat < cells.size()) {
      singleAt[i] = cells.moment(seat, owed);
    } else {
      pushOf[i] = seat - cells.size();
    }
  }

  InTime inTime() {
    return inTime;
  }

  boolean hasAll() {
    return inTime.all() == pushOf.length;
  }

  boolean isInTime(int i) {
    return singleAt[i] != null || isPushed(i);
  }

  boolean isPushed(int i) {
    return pushOf[i] != Seats.NONE;
  }

  /** The fixed push that the i-th article goes along with, or null. */
  Pin joined(int i) {
    return pushOf[i] < pushes.size() ? null : fixed.get(pushOf[i] - pushes.size());
  }

  /** When the i-th article goes out by itself, or null. */
  Instant singleAt(int i) {
    return singleAt[i];
  }

  /** Which push carries the i-th article. */
  int pushOf(int i) {
    return pushOf[i];
  }

  /** When the i-th article goes out, or null where it is not in time. */
  Instant at(int i) {
    if (joined(i) != null) {
      return joined(i).at();
    }
    return isPushed(i) ? pushes.get(pushOf[i]) : singleAt[i];
  }

  List<Instant> pushes() {
    return pushes;
  }
}
