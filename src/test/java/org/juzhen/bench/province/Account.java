package org.juzhen.bench.province;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.bench.province.Newsdesk.Published;
import org.juzhen.repost.planner.Booking;
import org.juzhen.repost.planner.Cause;
import org.juzhen.repost.planner.Owed;
import org.juzhen.repost.planner.Period;
import org.juzhen.repost.planner.Plan;
import org.juzhen.repost.planner.Planner;
import org.juzhen.repost.planner.Situation;
import org.juzhen.repost.planner.Way;
import org.juzhen.repost.planner.Wish;

/** One account through the simulated days: planned anew whenever something became ready. */
final class Account {
  static final Duration TICK = Duration.ofMinutes(30);
  private static final Duration ALLOWED = Duration.ofHours(12);
  private static final Duration SENDING = Duration.ofMinutes(5);
  private static final Duration GIVEN_UP = Duration.ofHours(72);
  private static final Duration USUAL_REVIEW = Duration.ofHours(3);

  private final Kind kind;
  private final Rules rules;
  private final Tally tally;
  private final List<Instant> pushes = new ArrayList<>();
  private final List<Instant> singles = new ArrayList<>();
  private final Map<UUID, Due> open = new HashMap<>();
  private List<Booking> planned = List.of();
  private Instant changesAt = Instant.MIN;

  /** What is the same for all. */
  record Rules(Kind.Clocks clocks, boolean unpushedCounts, boolean hold) {
    Wish wish() {
      return new Wish(false, (LocalTime) null, 0, hold, Duration.ZERO);
    }
  }

  private static final class Due {
    private final Published article;
    private final Instant cleared;
    private Cause cause;

    private Due(Published article, Instant cleared) {
      this.article = article;
      this.cleared = cleared;
    }

    private Instant deadline() {
      return article.at().plus(ALLOWED);
    }
  }

  Account(Kind kind, Rules rules, Tally tally) {
    this.kind = kind;
    this.rules = rules;
    this.tally = tally;
  }

  void owes(Published article, Instant cleared) {
    open.put(new UUID(0, article.number()), new Due(article, cleared));
    changesAt = Instant.MIN;
  }

  /** Plans where something changed, and carries out what falls into the coming tick. */
  void tick(Instant now) {
    giveUp(now);
    if (open.isEmpty()) {
      return;
    }
    if (!now.isBefore(changesAt)) {
      plan(now);
    }
    planned.stream().filter(b -> isWithin(b, now)).forEach(this::carryOut);
  }

  private static boolean isWithin(Booking booking, Instant now) {
    return !booking.at().isBefore(now) && booking.at().isBefore(now.plus(TICK));
  }

  private void plan(Instant now) {
    forget(now);
    Plan plan = Planner.plan(situation(now));
    tally.planned();
    plan.troubles().forEach(t -> becauseOf(t.duty(), t.cause()));
    planned = plan.bookings();
    changesAt = nextChange(now);
  }

  /** When the next article is cleared, or turns out to take longer than was expected. */
  private Instant nextChange(Instant now) {
    return open.values().stream()
        .filter(due -> due.cleared.isAfter(now))
        .map(due -> earlier(due.cleared, expected(due, now)))
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  private static Instant expected(Due due, Instant now) {
    Instant expected = due.article.arrived().plus(USUAL_REVIEW);
    Instant soonest = now.plus(TICK);
    return expected.isAfter(soonest) ? expected : soonest;
  }

  private Situation situation(Instant now) {
    List<Owed> owed = new ArrayList<>();
    open.forEach((id, due) -> owed.add(owed(id, due, now)));
    return new Situation(
        now,
        owed,
        kind.push(rules.clocks(), now, pushes),
        kind.single(rules.clocks(), now, singles, rules.unpushedCounts()),
        List.of(),
        rules.wish());
  }

  private static Owed owed(UUID id, Due due, Instant now) {
    Instant ready = due.cleared.isAfter(now) ? expected(due, now) : due.cleared;
    return new Owed(id, due.article.urgency(), ready, due.deadline().minus(SENDING));
  }

  private void becauseOf(UUID duty, Cause cause) {
    Due due = open.get(duty);
    if (due.cause == null) {
      due.cause = cause;
    }
  }

  private void carryOut(Booking booking) {
    List<UUID> ready = booking.duties().stream().filter(d -> isCleared(d, booking.at())).toList();
    if (!ready.isEmpty()) {
      (booking.way() == Way.PUSH ? pushes : singles).add(booking.at());
      ready.forEach(d -> done(open.remove(d), booking.at().plus(SENDING)));
    }
  }

  private boolean isCleared(UUID duty, Instant at) {
    return open.containsKey(duty) && !open.get(duty).cleared.isAfter(at);
  }

  private void done(Due due, Instant at) {
    boolean late = at.isAfter(due.deadline());
    tally.add(late ? fate(due) : Tally.Fate.ON_TIME, Duration.between(due.article.at(), at));
  }

  private static Tally.Fate fate(Due due) {
    if (due.article.arrived().isAfter(due.deadline().minus(Duration.ofHours(1)))) {
      return Tally.Fate.LATE_FROM_PORTAL;
    }
    if (due.cleared.isAfter(due.deadline().minus(SENDING)) || due.cause == null) {
      return Tally.Fate.LATE_BY_REVIEW;
    }
    return switch (due.cause) {
      case QUOTA_SPENT, CROWDED, NO_WAY, ACCOUNT_STANDS_STILL -> Tally.Fate.LATE_BY_QUOTA;
      case CLOSED -> Tally.Fate.LATE_BY_HOURS;
      case TIME_OVER, REVIEW_TOO_LONG -> Tally.Fate.LATE_BY_REVIEW;
    };
  }

  private void giveUp(Instant now) {
    open.values()
        .removeIf(
            due -> {
              boolean over = due.deadline().plus(GIVEN_UP).isBefore(now);
              if (over) {
                tally.add(Tally.Fate.MISSED, null);
              }
              return over;
            });
  }

  /** What lies before this month, or this day, counts against no quota any more. */
  private void forget(Instant now) {
    Instant month = Period.MONTH.start(now);
    Instant day = Period.DAY.start(now);
    pushes.removeIf(at -> at.isBefore(month));
    singles.removeIf(at -> at.isBefore(day));
  }
}
