package org.juzhen.repost.planner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How much of a way's quotas is left in each period (配额账). */
final class Ledger {
  private final List<Quota> quotas;
  private final List<Map<Instant, Integer>> used = new ArrayList<>();

  Ledger(Means means, List<Instant> before) {
    quotas = means.quotas();
    quotas.forEach(q -> used.add(new HashMap<>()));
    if (!quotas.isEmpty()) {
      before.forEach(this::take);
    }
  }

  void take(Instant at) {
    count(at, 1);
  }

  void giveBack(Instant at) {
    count(at, -1);
  }

  boolean allows(Instant at) {
    return leastLeft(at) > 0;
  }

  /** What is left where it is scarcest. */
  int leastLeft(Instant at) {
    int least = Integer.MAX_VALUE;
    for (int i = 0; i < quotas.size(); i++) {
      least = Math.min(least, left(i, at));
    }
    return least;
  }

  /** What is left of the i-th quota in the period of the moment. */
  int left(int i, Instant at) {
    Quota quota = quotas.get(i);
    return quota.most() - used.get(i).getOrDefault(quota.per().start(at), 0);
  }

  /** What is left of the longest period's quota; as much as anybody wants where there is none. */
  int leftOfLongest(Instant at) {
    return quotas.isEmpty() ? Integer.MAX_VALUE : left(quotas.size() - 1, at);
  }

  /** The first moment, not before the given one, at which the way is open and something is left. */
  Instant first(List<Span> open, Instant notBefore, Instant until) {
    Instant at = Span.firstOpen(open, notBefore);
    while (at != null && !at.isAfter(until) && !allows(at)) {
      at = Span.firstOpen(open, nextChance(at));
    }
    return at == null || at.isAfter(until) ? null : at;
  }

  private Instant nextChance(Instant at) {
    Instant next = at;
    for (int i = 0; i < quotas.size(); i++) {
      if (left(i, at) <= 0) {
        next = Span.later(next, quotas.get(i).per().next(at));
      }
    }
    return next;
  }

  private void count(Instant at, int more) {
    for (int i = 0; i < quotas.size(); i++) {
      used.get(i).merge(quotas.get(i).per().start(at), more, Integer::sum);
    }
  }
}
