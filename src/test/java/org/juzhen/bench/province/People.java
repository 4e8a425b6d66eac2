package org.juzhen.bench.province;

import java.time.Instant;
import java.util.Random;
import org.juzhen.bench.province.Newsdesk.Published;
import org.juzhen.repost.planner.Urgency;

/**
 * The people of one unit: one writes, two sign. In office hours they take minutes to an hour and a
 * half each; outside, somebody on duty works from a phone until 23:00 and is rung out of bed for an
 * emergency only. One unit in twenty has its leader away for a day now and then.
 */
final class People {
  private static final int AWAY_PERCENT = 5;

  private final Hours office;
  private final Hours duty;
  private final Random chance;
  private final boolean oftenAway;

  People(Hours office, Hours duty, long seed) {
    this.office = office;
    this.duty = duty;
    chance = new Random(seed);
    oftenAway = chance.nextInt(100) < AWAY_PERCENT;
  }

  /** When the article is cleared for this unit's accounts. */
  Instant clears(Published article) {
    Instant written = step(article, article.arrived(), 5, 40);
    Instant read = step(article, written, 10, 60);
    Instant signed = step(article, read, 15, 90);
    return oftenAway && chance.nextInt(100) < 10 ? signed.plusSeconds(hours(4, 24)) : signed;
  }

  private Instant step(Published article, Instant from, int least, int most) {
    long takes = (least + chance.nextInt(most - least)) * 60L;
    if (office.isOpen(from)) {
      return from.plusSeconds(takes);
    }
    Instant begins = article.urgency() == Urgency.EMERGENCY ? from : duty.next(from);
    return begins.plusSeconds(takes * 2);
  }

  private long hours(int least, int most) {
    return 3_600L * (least + chance.nextInt(most - least));
  }
}
