package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which article goes where, once it is decided when the account pushes. As many as possible are in
 * time, the most urgent first.
 */
final class Seating {
  /** How many of each urgency are in time. */
  private final int[] inTime = new int[Urgency.values().length];

  private final List<Instant> pushes;
  private final Instant[] singleAt;
  private final int[] pushOf;

  Seating(Situation s, Cells cells, List<Instant> pushes) {
    this.pushes = List.copyOf(pushes);
    List<Owed> owed = s.owed();
    singleAt = new Instant[owed.size()];
    pushOf = new int[owed.size()];
    Arrays.fill(pushOf, Seats.NONE);
    int[] seat = seats(s, cells).fill();
    for (int i = 0; i < seat.length; i++) {
      if (seat[i] != Seats.NONE) {
        inTime[owed.get(i).urgency().ordinal()]++;
        take(i, seat[i], owed.get(i), cells);
      }
    }
  }

  /** Nodes: the cells, then the pushes, then what limits the cells. */
  private Seats seats(Situation s, Cells cells) {
    int first = cells.size() + pushes.size();
    int[] room = new int[first + cells.room().size()];
    int[] under = new int[room.length];
    for (int c = 0; c < cells.size(); c++) {
      room[c] = Integer.MAX_VALUE;
      under[c] = cells.limitOf(c) == Seats.TOP ? Seats.TOP : first + cells.limitOf(c);
    }
    for (int p = 0; p < pushes.size(); p++) {
      room[cells.size() + p] = s.push().together();
      under[cells.size() + p] = Seats.TOP;
    }
    for (int l = 0; l < cells.room().size(); l++) {
      room[first + l] = cells.room().get(l);
      int above = cells.under().get(l);
      under[first + l] = above == Seats.TOP ? Seats.TOP : first + above;
    }
    int[][] choices = s.owed().stream().map(o -> choices(o, cells)).toArray(int[][]::new);
    return new Seats(room, under, choices);
  }

  private int[] choices(Owed owed, Cells cells) {
    List<Integer> may = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      if (cells.moment(c, owed) != null) {
        may.add(c);
      }
    }
    for (int p = 0; p < pushes.size(); p++) {
      if (owed.inTimeAt(pushes.get(p))) {
        may.add(cells.size() + p);
      }
    }
    return may.stream().mapToInt(Integer::intValue).toArray();
  }

  private void take(int i, int seat, Owed owed, Cells cells) {
    if (seat < cells.size()) {
      singleAt[i] = cells.moment(seat, owed);
    } else {
      pushOf[i] = seat - cells.size();
    }
  }

  /** Whether more, or more urgent ones, are in time than in another seating. */
  boolean isBetterThan(Seating other) {
    return Arrays.compare(inTime, other.inTime) > 0;
  }

  boolean hasAll() {
    return Arrays.stream(inTime).sum() == pushOf.length;
  }

  boolean isInTime(int i) {
    return singleAt[i] != null || isPushed(i);
  }

  boolean isPushed(int i) {
    return pushOf[i] != Seats.NONE;
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
    return isPushed(i) ? pushes.get(pushOf[i]) : singleAt[i];
  }

  List<Instant> pushes() {
    return pushes;
  }
}
