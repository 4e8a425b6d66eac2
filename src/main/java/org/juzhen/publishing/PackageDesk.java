package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.channel.Channels;
import org.juzhen.channel.ContentLimits;
import org.juzhen.kernel.Actor;
import org.juzhen.registry.Account;
import org.juzhen.registry.Accounts;
import org.juzhen.registry.Platform;

/** Hands out what a person needs to post by hand (人工发布包), once it may be posted. */
@ApplicationScoped
public class PackageDesk {
  private final Deliveries deliveries;
  private final Posts posts;
  private final PostVariants variants;
  private final Accounts accounts;
  private final PostDoor door;
  private final SendingGate gate;
  private final Parcels parcels;
  private final Channels channels;
  private final Vertx vertx;

  PackageDesk(
      Deliveries deliveries,
      Posts posts,
      PostVariants variants,
      Accounts accounts,
      PostDoor door,
      SendingGate gate,
      Parcels parcels,
      Channels channels,
      Vertx vertx) {
    this.deliveries = deliveries;
    this.posts = posts;
    this.variants = variants;
    this.accounts = accounts;
    this.door = door;
    this.gate = gate;
    this.parcels = parcels;
    this.channels = channels;
    this.vertx = vertx;
  }

  /** The words of one account, ready to be packed. */
  record Contents(Platform platform, Errand.Content content) {}

  /** The package as a ZIP; frozen, because nobody changes what waits for a person unnoticed. */
  public Uni<byte[]> pack(Actor by, UUID id) {
    return contents(by, id).chain(c -> parcels.of(c.content()).chain(p -> zip(c.platform(), p)));
  }

  private Uni<byte[]> zip(Platform platform, org.juzhen.channel.Parcel parcel) {
    return vertx.executeBlocking(() -> channels.pack(platform, parcel), false);
  }

  @WithTransaction
  Uni<Contents> contents(Actor by, UUID id) {
    return deliveries
        .required(id)
        .call(d -> door.mustSee(by, d.unitId, id))
        .invoke(PackageDesk::mustWait)
        .call(gate::mustBeOpen)
        .chain(d -> variants.of(d.sourceId, d.accountId).chain(v -> contents(d, v)));
  }

  private Uni<Contents> contents(Delivery d, PostVariant v) {
    return posts
        .required(v.postId)
        .chain(p -> accounts.required(v.accountId).map(a -> contents(d, v, p, a)));
  }

  private Contents contents(Delivery d, PostVariant v, Post p, Account a) {
    ContentLimits limits = channels.limits(a.platform(), a.kind());
    return new Contents(a.platform(), PostContent.of(p, v, d, a.platform(), limits));
  }

  private static void mustWait(Delivery d) {
    if (d.kind != Delivery.Kind.POST || d.state != DeliveryState.WAITING_FOR_PERSON) {
      throw PublishingProblem.NO_PACKAGE.with("state", d.state);
    }
  }
}
