package org.juzhen.bench.province;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Stream;

/** What became of the duties: in time, or late by which cause. */
final class Tally {
  /** The fate of one duty. */
  enum Fate {
    ON_TIME,
    /** The portal's article came after, or within an hour of, the deadline. */
    LATE_FROM_PORTAL,
    LATE_BY_REVIEW,
    LATE_BY_HOURS,
    LATE_BY_QUOTA,
    MISSED
  }

  private final Map<Fate, Long> count = new EnumMap<>(Fate.class);
  private final Map<Integer, Long> minutes = new java.util.TreeMap<>();
  private long plans;

  void add(Fate fate, Duration after) {
    count.merge(fate, 1L, Long::sum);
    if (after != null) {
      minutes.merge((int) (after.toMinutes() / 10), 1L, Long::sum);
    }
  }

  void planned() {
    plans++;
  }

  Tally with(Tally other) {
    Tally both = new Tally();
    Stream.of(this, other)
        .forEach(
            t -> {
              t.count.forEach((fate, n) -> both.count.merge(fate, n, Long::sum));
              t.minutes.forEach((m, n) -> both.minutes.merge(m, n, Long::sum));
              both.plans += t.plans;
            });
    return both;
  }

  long all() {
    return count.values().stream().mapToLong(Long::longValue).sum();
  }

  long plans() {
    return plans;
  }

  double percent(Fate fate) {
    return all() == 0 ? 0 : 100.0 * count.getOrDefault(fate, 0L) / all();
  }

  /** The median from publication to reposting, in minutes, to ten minutes. */
  int medianMinutes() {
    long half = minutes.values().stream().mapToLong(Long::longValue).sum() / 2;
    for (Map.Entry<Integer, Long> entry : minutes.entrySet()) {
      half -= entry.getValue();
      if (half < 0) {
        return entry.getKey() * 10;
      }
    }
    return 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Tally t && count.equals(t.count) && minutes.equals(t.minutes);
  }

  @Override
  public int hashCode() {
    return count.hashCode();
  }
}
