package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What no choice of pushes can do better than (上界): as if the articles that are pushed within one
 * period of the quota need not be ready together. A choice that reaches it is the best there is,
 * and no other need be looked for.
 */
final class Bound {
  private final Situation s;
  private final List<Instant> times;
  private final Ledger ledger;
  private final List<Integer> room = new ArrayList<>();
  private final List<Integer> under = new ArrayList<>();
  private final List<Map<Instant, Integer>> nodes = new ArrayList<>();

  private Bound(Situation s, List<Instant> times, Ledger ledger) {
    this.s = s;
    this.times = times;
    this.ledger = ledger;
  }

  /**
   * @param ledger what is left of the quotas of pushes
   */
  static InTime of(Situation s, Cells cells, List<Instant> times, Ledger ledger) {
    return new Bound(s, times, ledger).with(Nodes.of(s, cells, times, 0));
  }

  private InTime with(Nodes exact) {
    int[] periods = new int[times.size()];
    s.push().quotas().forEach(q -> nodes.add(new HashMap<>()));
    int first = exact.room().length;
    for (int t = 0; t < periods.length; t++) {
      periods[t] = node(first, times.get(t), 0);
    }
    int[] rooms = joined(exact.room(), room);
    int[] unders = joined(exact.under(), under);
    int[][] choices =
        Arrays.stream(exact.choices())
            .map(c -> relaxed(c, exact.firstPush(), periods))
            .toArray(int[][]::new);
    return InTime.of(s.owed(), new Seats(rooms, unders, choices).fill());
  }

  /** Instead of a time, the shortest period that it lies in. */
  private static int[] relaxed(int[] choices, int firstPush, int[] periods) {
    return Arrays.stream(choices)
        .map(c -> c >= firstPush && c < firstPush + periods.length ? periods[c - firstPush] : c)
        .distinct()
        .toArray();
  }

  /** The node of the i-th quota's period; without any quota, one that takes all. */
  private int node(int first, Instant at, int i) {
    if (nodes.isEmpty()) {
      nodes.add(new HashMap<>());
    }
    boolean limited = i < s.push().quotas().size();
    Instant start = limited ? s.push().quotas().get(i).per().start(at) : Instant.MIN;
    Integer known = nodes.get(i).get(start);
    if (known != null) {
      return known;
    }
    int above = i + 1 < s.push().quotas().size() ? node(first, at, i + 1) : Seats.TOP;
    int made = first + room.size();
    nodes.get(i).put(start, made);
    long left = limited ? Math.max(0, ledger.left(i, at)) : Integer.MAX_VALUE;
    room.add((int) Math.min(Integer.MAX_VALUE, left * s.push().together()));
    under.add(above);
    return made;
  }

  private static int[] joined(int[] some, List<Integer> more) {
    return IntStream.concat(Arrays.stream(some), more.stream().mapToInt(x -> x)).toArray();
  }
}
