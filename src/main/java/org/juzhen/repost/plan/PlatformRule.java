package org.juzhen.repost.plan;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.juzhen.registry.AccountKind;
import org.juzhen.registry.Platform;
import org.juzhen.repost.planner.Period;
import org.juzhen.repost.planner.Quota;
import org.juzhen.repost.planner.Visibility;
import org.juzhen.repost.planner.Way;

/**
 * What a platform allows of one way (平台规则).
 *
 * @param platform empty where it says nothing of any other
 * @param kind of account; empty for every kind
 * @param together how many articles the platform takes in one delivery
 * @param takes from the call until people see it
 */
record PlatformRule(
    String platform,
    String kind,
    Way way,
    List<Quota> quotas,
    int together,
    Visibility visibility,
    Duration takes) {

  static List<Quota> quotas(Integer hour, Integer day, Integer month) {
    return Stream.of(quota(Period.HOUR, hour), quota(Period.DAY, day), quota(Period.MONTH, month))
        .filter(Objects::nonNull)
        .toList();
  }

  private static Quota quota(Period per, Integer most) {
    return most == null ? null : new Quota(per, most);
  }

  /** The one that says most exactly what an account may do by pushing, or null. */
  static PlatformRule push(List<PlatformRule> all, Platform platform, AccountKind kind) {
    return best(all, platform.name(), kind.name(), Way.PUSH);
  }

  /** The one for what carries a single article; by hand where the platform offers nothing. */
  static PlatformRule single(List<PlatformRule> all, Platform platform, AccountKind kind) {
    PlatformRule own = best(all, platform.name(), kind.name(), Way.PUBLISH);
    PlatformRule byHand = own == null ? best(all, platform.name(), kind.name(), Way.BY_HAND) : own;
    return byHand == null ? best(all, "", "", Way.BY_HAND) : byHand;
  }

  private static PlatformRule best(List<PlatformRule> all, String platform, String kind, Way way) {
    Map<Boolean, PlatformRule> found = new HashMap<>();
    all.stream()
        .filter(r -> r.way == way && r.platform.equals(platform))
        .filter(r -> r.kind.isEmpty() || r.kind.equals(kind))
        .forEach(r -> found.put(r.kind.isEmpty(), r));
    return found.getOrDefault(false, found.get(true));
  }
}
