package org.juzhen.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.juzhen.repost.planner.Means;
import org.juzhen.repost.planner.Owed;
import org.juzhen.repost.planner.Period;
import org.juzhen.repost.planner.Planner;
import org.juzhen.repost.planner.Quota;
import org.juzhen.repost.planner.Situation;
import org.juzhen.repost.planner.Span;
import org.juzhen.repost.planner.Urgency;
import org.juzhen.repost.planner.Visibility;
import org.juzhen.repost.planner.Way;
import org.juzhen.repost.planner.Wish;

/**
 * Planning one article for so many accounts, each with a few other duties open, against the time
 * that it may take: ten seconds for a hundred thousand. Half are Weibo accounts; of the rest, which
 * are WeChat's, every second has nothing that counts but the push of the day.
 */
final class PlanContest implements Contest {
  private static final double MOST_SECONDS = 10;
  private static final int MOST_OTHERS = 6;

  private final int accounts;
  private List<Situation> situations;

  PlanContest(int accounts) {
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return "planning, %,d accounts".formatted(accounts);
  }

  @Override
  public double goal() {
    return 1;
  }

  @Override
  public void prepare(BenchHub hub) {
    Random chance = new Random(1);
    Instant now = Instant.parse("2027-03-10T02:00:00Z");
    List<Span> awake = List.of(span(now, -3, 13), span(now, 21, 37));
    situations = new ArrayList<>();
    for (int i = 0; i < accounts; i++) {
      situations.add(situation(now, awake, i, chance));
    }
  }

  private static Span span(Instant now, int from, int to) {
    return new Span(now.plus(Duration.ofHours(from)), now.plus(Duration.ofHours(to)));
  }

  private static Situation situation(Instant now, List<Span> awake, int i, Random chance) {
    List<Owed> owed = new ArrayList<>();
    for (int n = chance.nextInt(MOST_OTHERS); n >= 0; n--) {
      Instant ready = now.plusSeconds(chance.nextInt(4 * 3_600));
      Instant deadline = now.plusSeconds(4 * 3_600 + chance.nextInt(8 * 3_600));
      UUID duty = new UUID(chance.nextLong(), chance.nextLong());
      owed.add(new Owed(duty, Urgency.IMPORTANT, ready, deadline));
    }
    boolean weibo = i % 2 == 0;
    Means push = means(Way.PUSH, true, 8, List.of(new Quota(Period.DAY, 1)), awake);
    List<Quota> hourly = List.of(new Quota(Period.HOUR, 30), new Quota(Period.DAY, 100));
    Means single = means(Way.PUBLISH, weibo || i % 4 == 1, 1, weibo ? hourly : List.of(), awake);
    return new Situation(now, owed, weibo ? null : push, single, List.of(), Wish.PLAIN);
  }

  private static Means means(
      Way way, boolean fulfils, int together, List<Quota> quotas, List<Span> open) {
    return new Means(way, Visibility.HOME_PAGE, fulfils, together, quotas, List.of(), open);
  }

  @Override
  public double ours(BenchHub hub) {
    long start = System.nanoTime();
    long booked =
        situations.parallelStream().mapToLong(s -> Planner.plan(s).bookings().size()).sum();
    double seconds = (System.nanoTime() - start) / 1e9;
    if (booked < accounts) {
      throw new IllegalStateException(booked + " bookings for " + accounts + " accounts");
    }
    return accounts / seconds;
  }

  @Override
  public double limit(BenchHub hub) {
    return 100_000 / MOST_SECONDS;
  }
}
