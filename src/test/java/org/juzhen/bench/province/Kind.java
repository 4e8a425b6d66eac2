package org.juzhen.bench.province;

import java.time.Instant;
import java.util.List;
import org.juzhen.repost.planner.Means;
import org.juzhen.repost.planner.Period;
import org.juzhen.repost.planner.Quota;
import org.juzhen.repost.planner.Visibility;
import org.juzhen.repost.planner.Way;

/**
 * Kinds of accounts with what their platforms let them do, and how many of 100 accounts they are.
 */
enum Kind {
  /** Subscription account: one push a day, eight articles; publishing without a push. */
  WECHAT(38, new Quota(Period.DAY, 1)),
  /** The same, where an administrator confirms each push. */
  WECHAT_CONFIRMED(12, new Quota(Period.DAY, 1)),
  /** Service account: four pushes a month. */
  WECHAT_SERVICE(5, new Quota(Period.MONTH, 4)),
  WEIBO(20, null),
  DOUYIN(12, null),
  /** No interface: a person posts by hand. */
  BY_HAND(10, null),
  APP(3, null);

  private static final int TOGETHER = 8;

  private final int percent;
  private final Quota push;

  Kind(int percent, Quota push) {
    this.percent = percent;
    this.push = push;
  }

  static Kind of(int number) {
    int rest = Math.floorMod(number * 37, 100);
    for (Kind kind : values()) {
      rest -= kind.percent;
      if (rest < 0) {
        return kind;
      }
    }
    throw new IllegalStateException("the shares do not make a hundred");
  }

  Means push(Clocks clocks, Instant now, List<Instant> used) {
    return push == null
        ? null
        : new Means(
            Way.PUSH,
            Visibility.PUSHED,
            true,
            TOGETHER,
            List.of(push),
            used,
            (this == WECHAT_CONFIRMED ? clocks.office() : clocks.awake()).around(now));
  }

  Means single(Clocks clocks, Instant now, List<Instant> used, boolean unpushedCounts) {
    Hours hours = this == BY_HAND ? clocks.hands() : clocks.awake();
    return new Means(
        this == BY_HAND ? Way.BY_HAND : Way.PUBLISH,
        push == null ? Visibility.HOME_PAGE : Visibility.LINK_ONLY,
        push == null || unpushedCounts,
        1,
        quotas(),
        used,
        hours.around(now));
  }

  private List<Quota> quotas() {
    return switch (this) {
      case WEIBO -> List.of(new Quota(Period.HOUR, 30), new Quota(Period.DAY, 100));
      case DOUYIN -> List.of(new Quota(Period.DAY, 75));
      case BY_HAND -> List.of(new Quota(Period.HOUR, 6));
      default -> List.of();
    };
  }

  /** When what is done; the same for the whole province. */
  record Clocks(Hours awake, Hours office, Hours hands) {}
}
