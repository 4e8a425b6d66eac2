package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The places that a situation has, as {@link Seats} want them: the cells, then pushes, those that
 * are fixed, then what limits the cells.
 *
 * @param firstPush the node of the first push
 */
record Nodes(int[] room, int[] under, int[][] choices, int firstPush) {
  /**
   * @param each how many articles one of these pushes takes
   */
  static Nodes of(Situation s, Cells cells, List<Instant> pushes, int each) {
    List<Pin> fixed = s.openPushes();
    int firstFixed = cells.size() + pushes.size();
    int firstLimit = firstFixed + fixed.size();
    int[] room = new int[firstLimit + cells.room().size()];
    int[] under = new int[room.length];
    for (int c = 0; c < cells.size(); c++) {
      room[c] = Integer.MAX_VALUE;
      under[c] = cells.limitOf(c) == Seats.TOP ? Seats.TOP : firstLimit + cells.limitOf(c);
    }
    for (int p = cells.size(); p < firstLimit; p++) {
      room[p] = p < firstFixed ? each : fixed.get(p - firstFixed).room();
      under[p] = Seats.TOP;
    }
    for (int l = 0; l < cells.room().size(); l++) {
      room[firstLimit + l] = cells.room().get(l);
      int above = cells.under().get(l);
      under[firstLimit + l] = above == Seats.TOP ? Seats.TOP : firstLimit + above;
    }
    Moments chosen = Moments.of(s, pushes, cells.size());
    Moments given = Moments.of(s, fixed.stream().map(Pin::at).toList(), firstFixed);
    int[][] choices =
        s.owed().stream()
            .map(
                o -> IntStream.concat(IntStream.concat(cells(cells, o), given.of(o)), chosen.of(o)))
            .map(IntStream::toArray)
            .toArray(int[][]::new);
    return new Nodes(room, under, choices, cells.size());
  }

  Seats seats() {
    return new Seats(room, under, choices);
  }

  private static IntStream cells(Cells cells, Owed owed) {
    return IntStream.range(0, cells.size()).filter(c -> cells.moment(c, owed) != null);
  }

  /**
   * Moments of pushes.
   *
   * @param open which of them are for all, and not only for emergencies
   * @param first the node of the first
   */
  private record Moments(List<Instant> at, boolean[] open, int first) {
    static Moments of(Situation s, List<Instant> at, int first) {
      boolean[] open = new boolean[at.size()];
      for (int i = 0; i < open.length; i++) {
        open[i] = s.push().isOpen(at.get(i));
      }
      return new Moments(at, open, first);
    }

    IntStream of(Owed owed) {
      boolean urgent = owed.urgency() == Urgency.EMERGENCY;
      return IntStream.range(0, open.length)
          .filter(i -> (urgent || open[i]) && owed.inTimeAt(at.get(i)))
          .map(i -> first + i);
    }
  }
}
