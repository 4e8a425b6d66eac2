package org.juzhen.publishing;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.review.screening.PersonalData;

/**
 * With what a delivery goes out as one push (合并群发).
 *
 * @param place where it stands, from 1; the first is the headline (头条)
 * @param all in the order of the push, itself among them
 */
public record Together(UUID groupId, int place, List<Mate> all) {
  public Together {
    all = List.copyOf(all);
  }

  /** One text of the push. */
  public record Mate(UUID deliveryId, UUID postId, String title, DeliveryState state) {
    static Mate of(Object[] r) {
      return new Mate(
          (UUID) r[1],
          (UUID) r[2],
          PersonalData.masked((String) r[3]),
          DeliveryState.valueOf((String) r[5]));
    }
  }

  /** Null where it goes alone. */
  static Together of(Delivery d, Map<UUID, List<Mate>> mates) {
    List<Mate> all = d.groupId == null ? List.of() : mates.getOrDefault(d.groupId, List.of());
    int at = all.stream().map(Mate::deliveryId).toList().indexOf(d.id);
    return all.size() < 2 || at < 0 ? null : new Together(d.groupId, at + 1, all);
  }

  /** The place in front of it. */
  public int above() {
    return place - 1;
  }

  /** The place behind it. */
  public int below() {
    return place + 1;
  }

  /** It may stand further in front, and is not on its way yet. */
  public boolean mayRise() {
    return place > 1 && all.get(place - 1).state() == DeliveryState.PLANNED;
  }

  /** It may stand further behind, and is not on its way yet. */
  public boolean maySink() {
    return place < all.size() && all.get(place - 1).state() == DeliveryState.PLANNED;
  }
}
