package org.juzhen.repost.planner;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.juzhen.kernel.HubClock;

/**
 * A service account whose four pushes of the month are all that counts, and that owes far more than
 * they carry: every duty is ready at another moment and due within a day.
 */
public final class TightSituation {
  private static final Instant NOW =
      LocalDate.of(2027, 3, 10).atTime(10, 0).atZone(HubClock.ZONE).toInstant();

  private static final int DAYS = 63;
  private static final int HOURS = 12;
  private static final int SECONDS = 3_600;

  private final Random chance;

  public TightSituation(long seed) {
    chance = new Random(seed);
  }

  /** With so many duties. */
  public Situation of(int duties) {
    Means push = means(Way.PUSH, true, 8, List.of(new Quota(Period.MONTH, 4)));
    Means single = means(Way.PUBLISH, false, 1, List.of());
    return new Situation(NOW, owed(duties), push, single, List.of(), Wish.PLAIN);
  }

  private List<Owed> owed(int duties) {
    List<Owed> owed = new ArrayList<>();
    for (int i = 0; i < duties; i++) {
      Instant ready = NOW.plusSeconds(chance.nextInt(HOURS * SECONDS));
      Instant deadline = ready.plusSeconds(SECONDS + chance.nextInt(HOURS * SECONDS));
      UUID duty = new UUID(chance.nextLong(), chance.nextLong());
      owed.add(new Owed(duty, Urgency.IMPORTANT, ready, deadline));
    }
    return owed;
  }

  private static Means means(Way way, boolean fulfils, int together, List<Quota> quotas) {
    return new Means(way, Visibility.PUSHED, fulfils, together, quotas, List.of(), awake());
  }

  /** From six in the morning to eleven at night. */
  private static List<Span> awake() {
    Instant midnight = LocalDate.of(2027, 3, 10).atStartOfDay(HubClock.ZONE).toInstant();
    List<Span> awake = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      Instant from = midnight.plus(Duration.ofDays(day));
      awake.add(new Span(from.plus(Duration.ofHours(6)), from.plus(Duration.ofHours(23))));
    }
    return awake;
  }
}
