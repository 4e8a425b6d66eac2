package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.review.ReviewDesk;
import org.juzhen.review.ReviewView;

/** Reads posts with all that hangs on them, a handful of queries for any number. */
@ApplicationScoped
class PostFiles {
  private final PostVariants variants;
  private final Deliveries deliveries;
  private final PushGroups pushes;
  private final Accounts accounts;
  private final Gate gate;
  private final ReviewDesk reviews;
  private final HubClock clock;

  PostFiles(
      PostVariants variants,
      Deliveries deliveries,
      PushGroups pushes,
      Accounts accounts,
      Gate gate,
      ReviewDesk reviews,
      HubClock clock) {
    this.variants = variants;
    this.deliveries = deliveries;
    this.pushes = pushes;
    this.accounts = accounts;
    this.gate = gate;
    this.reviews = reviews;
    this.clock = clock;
  }

  Uni<PostFile> of(Post post) {
    return of(List.of(post)).map(all -> all.get(0));
  }

  /** In the order of the posts. */
  Uni<List<PostFile>> of(List<Post> posts) {
    List<UUID> ids = posts.stream().map(p -> p.id).toList();
    Reading r = new Reading();
    return variants
        .of(ids)
        .invoke(found -> found.forEach(v -> r.variants(v.postId).add(v)))
        .chain(x -> deliveries.of(ids))
        .invoke(found -> found.forEach(d -> r.deliveries(d.sourceId).add(d)))
        .chain(x -> accounts.these(r.accountIds()))
        .invoke(r::accounts)
        .chain(x -> gate.of(ids, clock.now()))
        .invoke(good -> r.cleared = good)
        .chain(x -> pushes.mates(r.allDeliveries()))
        .invoke(mates -> r.mates = mates)
        .chain(x -> reviews.reviewsOf(ids))
        .map(views -> posts.stream().map(p -> r.file(p, views)).toList());
  }

  /** What has been read so far. */
  private static final class Reading {
    private final Map<UUID, List<PostVariant>> variants = new HashMap<>();
    private final Map<UUID, List<Delivery>> deliveries = new HashMap<>();
    private Map<UUID, Account> accounts = Map.of();
    private Map<Gate.Content, Gate.Cleared> cleared = Map.of();
    private Map<UUID, List<Together.Mate>> mates = Map.of();

    List<Delivery> allDeliveries() {
      return deliveries.values().stream().flatMap(List::stream).toList();
    }

    List<PostVariant> variants(UUID post) {
      return variants.computeIfAbsent(post, x -> new ArrayList<>());
    }

    List<Delivery> deliveries(UUID post) {
      return deliveries.computeIfAbsent(post, x -> new ArrayList<>());
    }

    Collection<UUID> accountIds() {
      Set<UUID> ids = new LinkedHashSet<>();
      variants.values().forEach(vs -> vs.forEach(v -> ids.add(v.accountId)));
      deliveries.values().forEach(ds -> ds.forEach(d -> ids.add(d.accountId)));
      return ids;
    }

    void accounts(List<Account> found) {
      accounts = found.stream().collect(Collectors.toMap(Account::id, a -> a));
    }

    PostFile file(Post post, Map<UUID, List<ReviewView>> reviews) {
      return new PostFile(
          post,
          variants(post.id),
          deliveries(post.id),
          accounts,
          cleared,
          mates,
          reviews.getOrDefault(post.id, List.of()));
    }
  }
}
