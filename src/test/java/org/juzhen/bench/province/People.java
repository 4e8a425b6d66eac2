package org.juzhen.bench.province;

import java.time.Instant;
import java.util.Random;
import org.juzhen.bench.province.Newsdesk.Published;
import org.juzhen.repost.planner.Urgency;

/**
 * The people of one unit: one writes, two sign, and each does one thing at a time. Outside of
 * office hours somebody on duty works from a phone until 23:00, at half the speed, and is rung out
 * of bed for an emergency only. One unit in twenty has its leader away for a day now and then.
 */
final class People {
  private static final int AWAY_PERCENT = 5;

  private final Hours office;
  private final Hours duty;
  private final Pace pace;
  private final Random chance;
  private final boolean oftenAway;
  private Instant writerFree = Instant.MIN;
  private Instant readerFree = Instant.MIN;
  private Instant leaderFree = Instant.MIN;
  private Instant look = Instant.MIN;
  private int signedAtLook;

  People(Hours office, Hours duty, Pace pace, long seed) {
    this.office = office;
    this.duty = duty;
    this.pace = pace;
    chance = new Random(seed);
    oftenAway = chance.nextInt(100) < AWAY_PERCENT;
  }

  /** When the article is cleared for this unit's accounts; asked in the order of arrival. */
  Instant clears(Published article) {
    writerFree = works(article, article.arrived(), writerFree, pace.write());
    readerFree = works(article, writerFree, readerFree, pace.read());
    Instant signed = signs(article, readerFree);
    return oftenAway && chance.nextInt(100) < 10 ? signed.plusSeconds(hours(4, 24)) : signed;
  }

  private Instant signs(Published article, Instant read) {
    if (!pace.rounds()) {
      leaderFree = works(article, read, leaderFree, pace.sign());
      return leaderFree;
    }
    if (article.urgency() == Urgency.EMERGENCY) {
      return read.plusSeconds(minutes(5, 15));
    }
    if (look.isBefore(read)) {
      look = open(open(read).plusSeconds(minutes(pace.sign()[0], pace.sign()[1])));
      signedAtLook = 0;
    }
    return look.plusSeconds(60L * ++signedAtLook);
  }

  /** When this person is done with it: not before what was begun earlier is. */
  private Instant works(Published article, Instant from, Instant free, int[] range) {
    long takes = minutes(range[0], range[1]);
    if (article.urgency() == Urgency.EMERGENCY) {
      return from.plusSeconds(takes);
    }
    Instant begins = open(from.isAfter(free) ? from : free);
    return begins.plusSeconds(office.isOpen(begins) ? takes : takes * 2);
  }

  private Instant open(Instant at) {
    return office.isOpen(at) ? at : duty.next(at);
  }

  private long minutes(int least, int most) {
    return 60L * (least + chance.nextInt(most - least));
  }

  private long hours(int least, int most) {
    return 3_600L * (least + chance.nextInt(most - least));
  }
}
