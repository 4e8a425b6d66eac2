package org.juzhen.publishing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** The order of what goes together (图文顺序), from 1 without gaps; plain functions. */
final class PushOrder {
  /** As it is planned, the headline first. */
  static final Comparator<Delivery> PLANNED =
      Comparator.comparing((Delivery d) -> d.place == null ? 0 : d.place).thenComparing(d -> d.id);

  private PushOrder() {}

  /** Without those that were stopped or taken out. */
  static List<Delivery> live(List<Delivery> all) {
    return all.stream()
        .filter(d -> d.state != DeliveryState.FAILED && d.state != DeliveryState.CANCELLED)
        .toList();
  }

  /**
   * What goes out again with one that a person did not find on the platform: all that waits as it
   * does, for one call brought all or none. Where a person found another of them, it goes alone.
   */
  static List<Delivery> goesAgainWith(Delivery d, List<Delivery> all) {
    if (d.groupId == null || isOut(all)) {
      takeOut(d);
      return List.of(d);
    }
    return all.stream()
        .filter(o -> DeliveryAction.RETRY.allowedIn(o.state))
        .filter(o -> (o.unknownSince == null) == (d.unknownSince == null))
        .toList();
  }

  /** One of them stands on the platform, or stood there. */
  static boolean isOut(List<Delivery> all) {
    return all.stream()
        .anyMatch(o -> o.state == DeliveryState.POSTED || o.state == DeliveryState.RECALLED);
  }

  /** From now on it goes alone. */
  static void takeOut(Delivery d) {
    d.groupId = null;
    d.place = null;
    d.sentPlace = null;
  }

  /** Those that went in one call: who dropped out of an earlier one is not looked for. */
  static List<Delivery> inCall(List<Delivery> all, Instant claimed) {
    return all.stream().filter(d -> d.sentPlace != null && claimed.equals(d.claimedAt)).toList();
  }

  /** Of several posts of one article the first named. */
  static List<Post> newestOfEach(List<UUID> ids, List<Post> found) {
    Set<UUID> articles = new HashSet<>();
    return ids.stream()
        .flatMap(id -> found.stream().filter(p -> p.id.equals(id)))
        .filter(p -> articles.add(p.articleId))
        .toList();
  }

  /** Puts one among the others, at a place or behind all; the others make room. */
  static void put(List<Delivery> others, Delivery one, Integer wanted) {
    List<Delivery> order = new ArrayList<>(others.stream().sorted(PLANNED).toList());
    order.remove(one);
    int at = wanted == null ? order.size() : Math.min(Math.max(wanted - 1, 0), order.size());
    order.add(at, one);
    for (int i = 0; i < order.size(); i++) {
      order.get(i).place = i + 1;
    }
  }
}
