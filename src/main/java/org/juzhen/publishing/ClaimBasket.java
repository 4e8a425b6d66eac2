package org.juzhen.publishing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.juzhen.registry.Account;
import org.juzhen.registry.PostingRight;

/**
 * What was read for some deliveries in the transaction that claims them.
 *
 * @param good whose clearance holds at this moment
 * @param outdated which posts may not go out because of their article, and why
 * @param stopped what the gate stopped, collected on the way
 */
record ClaimBasket(
    Set<UUID> good,
    Map<UUID, Post> posts,
    Map<String, PostVariant> variants,
    Map<UUID, Account> accounts,
    Map<UUID, PostingRight> rights,
    Map<UUID, String> outdated,
    List<Delivery> stopped) {

  static ClaimBasket of(Set<UUID> good) {
    return new ClaimBasket(
        new HashSet<>(good),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new HashMap<>(),
        new ArrayList<>());
  }

  PostVariant variant(Delivery d) {
    return variants.get(d.sourceId + " " + d.accountId);
  }

  void add(PostVariant variant) {
    variants.put(variant.postId + " " + variant.accountId, variant);
  }

  /** What the gate sees of it. */
  SendingGate.Seen seen(Delivery d) {
    return new SendingGate.Seen(
        SendingGate.isMoved(d, accounts.get(d.accountId)),
        outdated.get(d.sourceId),
        good.contains(d.id),
        rights.get(d.accountId),
        SendingGate.piece(d, variant(d)));
  }
}
