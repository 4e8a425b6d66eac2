package org.juzhen.publishing;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is left of the pushes, or of the other posts, of some accounts at one moment, while this
 * worker alone claims them (发布余额). A push of several articles takes one.
 */
final class QuotaRoom {
  private final Spent what;
  private final Map<UUID, Long> left = new HashMap<>();
  private final Map<UUID, Instant> fresh = new HashMap<>();
  private final Set<UUID> held = new HashSet<>();

  QuotaRoom(Spent what) {
    this.what = what;
  }

  Spent what() {
    return what;
  }

  /** Another worker claims for an account that is not held; it is left for the next round. */
  void hold(UUID account) {
    held.add(account);
  }

  void has(UUID account, long remaining, Instant freshAt) {
    left.put(account, remaining);
    fresh.put(account, freshAt);
  }

  boolean isHeld(UUID account) {
    return held.contains(account);
  }

  /** Takes one; false where none is left. A platform that counts none always has one. */
  boolean take(UUID account) {
    Long remaining = left.get(account);
    if (remaining == null) {
      return true;
    }
    left.put(account, remaining - 1);
    return remaining > 0;
  }

  /** When the platform counts anew; null where this round took the last one. */
  Instant freshAt(UUID account) {
    return fresh.get(account);
  }
}
