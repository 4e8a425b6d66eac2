package org.juzhen.publishing;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What is left of the pushes of some accounts at one moment, while this worker alone claims pushes
 * of them (群发余额). A push of several articles takes one.
 */
final class PushRoom {
  private final Map<UUID, Long> left = new HashMap<>();
  private final Map<UUID, Instant> fresh = new HashMap<>();
  private final Set<UUID> held = new HashSet<>();

  /** Another worker claims pushes of an account that is not held; it is left for the next round. */
  void hold(UUID account) {
    held.add(account);
  }

  void has(UUID account, long pushes, Instant freshAt) {
    left.put(account, pushes);
    fresh.put(account, freshAt);
  }

  boolean isHeld(UUID account) {
    return held.contains(account);
  }

  /** Takes one; false where none is left. A platform that counts none always has one. */
  boolean take(UUID account) {
    Long pushes = left.get(account);
    if (pushes == null) {
      return true;
    }
    left.put(account, pushes - 1);
    return pushes > 0;
  }

  /** When the platform counts anew; null where this round took the last one. */
  Instant freshAt(UUID account) {
    return fresh.get(account);
  }
}
