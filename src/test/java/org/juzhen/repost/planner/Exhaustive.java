package org.juzhen.repost.planner;

import static org.juzhen.repost.planner.Situations.at;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tries out every plan there is, hour by hour: slow, and without any of the planner's thoughts. */
final class Exhaustive {
  private static final int HOURS = 36;

  private final Situation s;
  private final List<Instant> pushes = new ArrayList<>();
  private final List<Instant> singles = new ArrayList<>();
  private final Map<Instant, Integer> carried = new HashMap<>();
  private final Map<Instant, Integer> along = new HashMap<>();
  private final int[] now = new int[Urgency.values().length];
  private int[] best = new int[Urgency.values().length];

  private Exhaustive(Situation s) {
    this.s = s;
  }

  /** How many of each urgency can be in time. */
  static List<Integer> best(Situation s) {
    Exhaustive all = new Exhaustive(s);
    all.from(0);
    return Arrays.stream(all.best).boxed().toList();
  }

  /** How many of each urgency are in time in a plan. */
  static List<Integer> inTime(Plan plan, Situation s) {
    Map<UUID, Instant> at = new HashMap<>();
    plan.bookings().forEach(b -> b.duties().forEach(d -> at.put(d, b.at())));
    int[] counts = new int[Urgency.values().length];
    s.owed().stream()
        .filter(o -> at.containsKey(o.duty()) && !at.get(o.duty()).isAfter(o.deadline()))
        .forEach(o -> counts[o.urgency().ordinal()]++);
    return Arrays.stream(counts).boxed().toList();
  }

  private void from(int i) {
    if (i == s.owed().size()) {
      best = Arrays.compare(now, best) > 0 ? now.clone() : best;
      return;
    }
    Owed owed = s.owed().get(i);
    from(i + 1);
    now[owed.urgency().ordinal()]++;
    for (int hour = 0; hour < HOURS; hour++) {
      if (owed.inTimeAt(at(hour)) && !at(hour).isBefore(s.now())) {
        joinAt(at(hour), i, owed);
        pushAt(at(hour), i, owed);
        singleAt(at(hour), i, owed);
      }
    }
    now[owed.urgency().ordinal()]--;
  }

  /** Goes along with a push that is fixed for that hour. */
  private void joinAt(Instant at, int i, Owed owed) {
    boolean room =
        s.push() != null
            && s.push().fulfils()
            && isOpen(s.push(), at, owed)
            && s.pins().stream()
                .anyMatch(
                    p ->
                        p.way() == Way.PUSH
                            && p.at().equals(at)
                            && along.getOrDefault(at, 0) < p.room());
    if (room) {
      along.merge(at, 1, Integer::sum);
      from(i + 1);
      along.merge(at, -1, Integer::sum);
    }
  }

  private void pushAt(Instant at, int i, Owed owed) {
    if (s.push() == null || !s.push().fulfils() || !isOpen(s.push(), at, owed)) {
      return;
    }
    boolean joins = carried.getOrDefault(at, 0) % s.push().together() != 0;
    if (joins || allowed(s.push(), pushes, at, owed)) {
      if (!joins) {
        pushes.add(at);
      }
      carried.merge(at, 1, Integer::sum);
      from(i + 1);
      carried.merge(at, -1, Integer::sum);
      if (!joins) {
        pushes.remove(pushes.size() - 1);
      }
    }
  }

  private void singleAt(Instant at, int i, Owed owed) {
    if (s.single() != null && s.single().fulfils() && allowed(s.single(), singles, at, owed)) {
      singles.add(at);
      from(i + 1);
      singles.remove(singles.size() - 1);
    }
  }

  private static boolean isOpen(Means means, Instant at, Owed owed) {
    boolean emergency = owed.urgency() == Urgency.EMERGENCY;
    return (emergency ? means.urgentOpen() : means.open())
        .stream().anyMatch(o -> !at.isBefore(o.from()) && at.isBefore(o.to()));
  }

  private boolean allowed(Means means, List<Instant> booked, Instant at, Owed owed) {
    return isOpen(means, at, owed)
        && means.quotas().stream().allMatch(q -> count(means, booked, q, at) < q.most());
  }

  private long count(Means means, List<Instant> booked, Quota quota, Instant at) {
    List<Instant> all = new ArrayList<>(booked);
    all.addAll(s.usedOf(means));
    return all.stream().filter(x -> quota.per().start(x).equals(quota.per().start(at))).count();
  }
}
