package org.juzhen.repost.planner;

import static org.juzhen.repost.planner.Situations.at;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** A situation made from a seed; everything in it lies on full hours. */
final class MadeUpSituation {
  private final Random chance;

  MadeUpSituation(long seed) {
    chance = new Random(seed);
  }

  /** Small enough to try out every plan: up to five duties within thirty hours. */
  Situation small() {
    Means push = chance.nextInt(5) == 0 ? null : push(1 + chance.nextInt(2), 30);
    Means single = chance.nextInt(2) == 0 ? null : single(1 + chance.nextInt(2), 30);
    List<Pin> pins =
        push != null && chance.nextInt(4) == 0
            ? List.of(new Pin(Way.PUSH, at(chance.nextInt(30)), List.of(id()), room(2), 0))
            : List.of();
    return new Situation(at(0), owed(1 + chance.nextInt(5), 24), push, single, pins, Wish.PLAIN);
  }

  /** As large as a busy county has them: up to sixty duties in three days, wishes and all. */
  Situation large() {
    Means push = chance.nextInt(6) == 0 ? null : push(8, 72);
    Means single = chance.nextInt(3) == 0 ? null : single(1 + chance.nextInt(6), 72);
    Wish wish =
        new Wish(
            chance.nextBoolean(),
            chance.nextBoolean() ? LocalTime.of(18, 0) : null,
            chance.nextInt(3),
            chance.nextBoolean(),
            Duration.ofMinutes(chance.nextInt(3) * 5L));
    List<Pin> pins =
        push == null
            ? List.of()
            : List.of(new Pin(Way.PUSH, at(chance.nextInt(72)), List.of(id()), room(8), 0));
    return new Situation(at(0), owed(1 + chance.nextInt(60), 60), push, single, pins, wish);
  }

  private int room(int most) {
    return chance.nextInt(most);
  }

  private Means push(int together, int hours) {
    List<Quota> quotas =
        List.of(new Quota(Period.DAY, 1), new Quota(Period.MONTH, 1 + chance.nextInt(4)));
    return means(Way.PUSH, together, quotas, hours);
  }

  private Means single(int most, int hours) {
    List<Quota> quotas =
        List.of(new Quota(Period.HOUR, most), new Quota(Period.DAY, most + chance.nextInt(3)));
    return means(Way.PUBLISH, 1, quotas, hours);
  }

  private Means means(Way way, int together, List<Quota> quotas, int hours) {
    List<Instant> used = chance.nextInt(4) == 0 ? List.of(at(chance.nextInt(hours))) : List.of();
    boolean fulfils = way == Way.PUSH || chance.nextInt(4) != 0;
    List<Span> open = open(hours);
    List<Span> urgent = chance.nextInt(3) == 0 ? Span.ALWAYS : open;
    return new Means(way, Visibility.PUSHED, fulfils, together, quotas, used, open, urgent);
  }

  private List<Span> open(int hours) {
    if (chance.nextInt(3) == 0) {
      return Span.ALWAYS;
    }
    List<Span> open = new ArrayList<>();
    for (int from = chance.nextInt(6); from < hours; ) {
      int to = from + 1 + chance.nextInt(12);
      open.add(new Span(at(from), at(to)));
      from = to + 1 + chance.nextInt(10);
    }
    return open;
  }

  private List<Owed> owed(int count, int hours) {
    List<Owed> owed = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int ready = chance.nextInt(hours);
      Urgency urgency = Urgency.values()[chance.nextInt(3)];
      owed.add(new Owed(id(), urgency, at(ready), at(ready + chance.nextInt(12) - 1)));
    }
    return owed;
  }

  private UUID id() {
    return new UUID(chance.nextLong(), chance.nextLong());
  }
}
