package org.juzhen.connectors.simulator.wechat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.connectors.simulator.Json;

/** Access tokens of one account: the classic and the stable kind know nothing of each other. */
final class Tokens {
  static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");
  private static final Duration LIFE = Duration.ofSeconds(7200);
  private static final Duration GRACE = Duration.ofMinutes(5);
  private static final int FORCED_A_DAY = 20;
  private static final Duration BETWEEN_FORCED = Duration.ofSeconds(30);

  private final Map<String, Instant> goodUntil = new HashMap<>();
  private final Set<String> dead = new HashSet<>();
  private String classic = "";
  private String stable = "";
  private Instant lastForced = Instant.EPOCH;
  private LocalDate forcedOn = LocalDate.EPOCH;
  private int forced;

  /** A new token each time; the one before lives five minutes longer. */
  ObjectNode classic(Instant now) {
    goodUntil.computeIfPresent(classic, (t, until) -> earlier(until, now.plus(GRACE)));
    classic = issue(now);
    return told(classic, now);
  }

  /** The same token until five minutes before its end, unless forced. */
  ObjectNode stable(boolean force, Instant now) {
    if (force) {
      checkForce(now);
      kill(stable);
      stable = issue(now);
    } else if (!goodUntil.getOrDefault(stable, Instant.EPOCH).minus(GRACE).isAfter(now)) {
      stable = issue(now);
    }
    return told(stable, now);
  }

  /** Throws the refusal that fits this token, if any. */
  void check(String token, Instant now) {
    if (dead.contains(token) || !goodUntil.containsKey(token)) {
      throw new Refusal(40001);
    }
    if (!goodUntil.get(token).isAfter(now)) {
      throw new Refusal(42001);
    }
  }

  boolean issued(String token) {
    return goodUntil.containsKey(token) || dead.contains(token);
  }

  void killAll() {
    Set.copyOf(goodUntil.keySet()).forEach(this::kill);
    stable = "";
    classic = "";
  }

  Set<String> all() {
    Set<String> all = new HashSet<>(goodUntil.keySet());
    all.addAll(dead);
    return all;
  }

  private void checkForce(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, CHINA);
    forced = today.equals(forcedOn) ? forced : 0;
    if (forced >= FORCED_A_DAY) {
      throw new Refusal(45009);
    }
    if (lastForced.isAfter(now.minus(BETWEEN_FORCED))) {
      throw new Refusal(45011);
    }
    forcedOn = today;
    forced++;
    lastForced = now;
  }

  private void kill(String token) {
    if (goodUntil.remove(token) != null) {
      dead.add(token);
    }
  }

  private String issue(Instant now) {
    String token =
        "99_" + (UUID.randomUUID().toString() + UUID.randomUUID()).replace("-", "") + "SIM";
    goodUntil.put(token, now.plus(LIFE));
    return token;
  }

  private ObjectNode told(String token, Instant now) {
    return Json.object()
        .put("access_token", token)
        .put("expires_in", Duration.between(now, goodUntil.get(token)).toSeconds());
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
