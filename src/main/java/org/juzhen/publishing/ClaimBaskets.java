package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.PostingRights;

/** Reads all that a claim needs, a handful of queries for any number of deliveries. */
@ApplicationScoped
class ClaimBaskets {
  private final Posts posts;
  private final OriginalCheck originals;
  private final PostVariants variants;
  private final Accounts accounts;
  private final PostingRights rights;

  ClaimBaskets(
      Posts posts,
      OriginalCheck originals,
      PostVariants variants,
      Accounts accounts,
      PostingRights rights) {
    this.posts = posts;
    this.originals = originals;
    this.variants = variants;
    this.accounts = accounts;
    this.rights = rights;
  }

  Uni<ClaimBasket> of(List<Delivery> found, Set<UUID> good) {
    ClaimBasket basket = ClaimBasket.of(good);
    Set<UUID> sources =
        found.stream()
            .filter(d -> d.kind == Delivery.Kind.POST)
            .map(d -> d.sourceId)
            .collect(Collectors.toSet());
    return posts
        .these(sources)
        .invoke(all -> all.forEach(p -> basket.posts().put(p.id, p)))
        .chain(originals::faults)
        .invoke(basket.outdated()::putAll)
        .chain(x -> variants.of(sources))
        .invoke(all -> all.forEach(basket::add))
        .chain(x -> accounts.these(new HashSet<>(found.stream().map(d -> d.accountId).toList())))
        .invoke(all -> all.forEach(a -> basket.accounts().put(a.id(), a)))
        .chain(rights::of)
        .invoke(basket.rights()::putAll)
        .replaceWith(basket);
  }
}
