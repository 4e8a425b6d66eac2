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
    int[] seat = seats(s, cells).fill();
    for (int i = 0; i < seat.length; i++) {
      if (seat[i] != Seats.NONE) {
        inTime[owed.get(i).urgency().ordinal()]++;
        take(i, seat[i], owed.get(i), cells);
      }
    }
  }

  /** Nodes: the cells, then the pushes, those that are fixed, then what limits the cells. */
  private Seats seats(Situation s, Cells cells) {
    int first = cells.size() + pushes.size() + fixed.size();
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
    for (int f = 0; f < fixed.size(); f++) {
      room[cells.size() + pushes.size() + f] = fixed.get(f).room();
      under[cells.size() + pushes.size() + f] = Seats.TOP;
    }
    for (int l = 0; l < cells.room().size(); l++) {
      room[first + l] = cells.room().get(l);
      int above = cells.under().get(l);
      under[first + l] = above == Seats.TOP ? Seats.TOP : first + above;
    }
    List<Instant> fixedAt = fixed.stream().map(Pin::at).toList();
    boolean[] openPush = open(s, pushes);
    boolean[] openFixed = open(s, fixedAt);
    int[][] choices =
        s.owed().stream().map(o -> choices(o, cells, openPush, openFixed)).toArray(int[][]::new);
    return new Seats(room, under, choices);
  }

  /** Which of these moments are for all, and not only for emergencies. */
  private static boolean[] open(Situation s, List<Instant> moments) {
    boolean[] open = new boolean[moments.size()];
    for (int i = 0; i < open.length; i++) {
      open[i] = s.push().isOpen(moments.get(i));
    }
    return open;
  }

  private int[] choices(Owed owed, Cells cells, boolean[] openPush, boolean[] openFixed) {
    boolean urgent = owed.urgency() == Urgency.EMERGENCY;
    List<Integer> may = new ArrayList<>();
    for (int c = 0; c < cells.size(); c++) {
      if (cells.moment(c, owed) != null) {
        may.add(c);
      }
    }
    for (int f = 0; f < fixed.size(); f++) {
      if ((urgent || openFixed[f]) && owed.inTimeAt(fixed.get(f).at())) {
        may.add(cells.size() + pushes.size() + f);
      }
    }
    for (int p = 0; p < pushes.size(); p++) {
      if ((urgent || openPush[p]) && owed.inTimeAt(pushes.get(p))) {
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
