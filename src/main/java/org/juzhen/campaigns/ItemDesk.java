package org.juzhen.campaigns;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.campaigns.CampaignItem.Named;
import org.juzhen.intake.ArticleDesk;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.PostDesk;

/** Says what belongs to a campaign: by hand, or of what was suggested (入题). */
@ApplicationScoped
public class ItemDesk {
  private static final String OBSERVED =
      "select a.unit_id, o.title from observed_post o join account a on a.id = o.account_id where"
          + " o.id = ?1";

  private final Campaigns campaigns;
  private final CampaignDoor door;
  private final CampaignDesk desk;
  private final CampaignRows rows;
  private final Counting counting;
  private final Takings takings;
  private final PostDesk posts;
  private final ArticleDesk articles;
  private final AuditDesk audit;
  private final HubClock clock;

  ItemDesk(
      Campaigns campaigns,
      CampaignDoor door,
      CampaignDesk desk,
      CampaignRows rows,
      Counting counting,
      Takings takings,
      PostDesk posts,
      ArticleDesk articles,
      AuditDesk audit,
      HubClock clock) {
    this.campaigns = campaigns;
    this.door = door;
    this.desk = desk;
    this.rows = rows;
    this.counting = counting;
    this.takings = takings;
    this.posts = posts;
    this.articles = articles;
    this.audit = audit;
    this.clock = clock;
  }

  /** Joins something by hand; what was thrown out before comes in again. */
  @WithTransaction
  public Uni<CampaignView> join(Actor by, UUID id, NewItem wanted) {
    return held(by, id, CampaignAction.JOIN)
        .chain(
            c ->
                named(by, wanted)
                    .invoke(n -> CampaignDoor.mustSettle(by, c, n.kind(), n.unitId()))
                    .call(n -> mustTakePart(c, n))
                    .chain(n -> joined(by, c, n))
                    .call(x -> counting.all(c))
                    .chain(x -> desk.view(by, c)));
  }

  /** The campaigns that a post or an article was joined to. */
  @WithTransaction
  public Uni<List<UUID>> joined(Actor by, UUID item) {
    return by.isHub() ? Uni.createFrom().item(List.of()) : rows.of(item);
  }

  private Uni<Campaign> held(Actor by, UUID id, CampaignAction action) {
    return campaigns.locked(id).call(c -> door.seen(by, c)).invoke(c -> c.must(action));
  }

  /** What it is called, if the person may see it. */
  private Uni<Named> named(Actor by, NewItem wanted) {
    UUID item = wanted.itemId();
    return switch (wanted.kind()) {
      case POST ->
          posts.show(by, item).map(p -> new Named(ItemKind.POST, item, p.unitId(), p.line()));
      case ARTICLE ->
          articles
              .show(by, item)
              .chain(x -> articles.facts(item))
              .map(a -> new Named(ItemKind.ARTICLE, item, a.portalUnitId(), a.title()));
      case OBSERVED -> observed(item);
    };
  }

  private static Uni<Named> observed(UUID item) {
    return Sql.of(OBSERVED)
        .with(item)
        .one(Object[].class)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("observed", item))
        .map(r -> new Named(ItemKind.OBSERVED, item, (UUID) r[0], (String) r[1]));
  }

  private Uni<Void> mustTakePart(Campaign c, Named n) {
    return n.kind() == ItemKind.ARTICLE
        ? Uni.createFrom().voidItem()
        : takings
            .among(c.id, new UUID[] {n.unitId()})
            .invoke(
                among -> {
                  if (!among) {
                    throw CampaignProblem.NOT_OF_A_PARTICIPANT
                        .problem()
                        .field("itemId", "WRONG_VALUE");
                  }
                })
            .replaceWithVoid();
  }

  private Uni<Void> joined(Actor by, Campaign c, Named n) {
    return campaigns
        .known(c.id, n.kind(), n.itemId())
        .chain(
            known -> {
              if (known == null) {
                return campaigns.add(new CampaignItem(c.id, n, by, clock.now()));
              }
              known.settle(ItemState.JOINED, by, clock.now());
              return Uni.createFrom().item(known);
            })
        .chain(i -> record(by, "JOIN_CAMPAIGN", c, i));
  }

  /** Says of what was suggested that it belongs to the campaign. */
  @WithTransaction
  public Uni<CampaignView> confirm(Actor by, UUID id, UUID item) {
    return settle(by, id, item, ItemState.JOINED, "JOIN_CAMPAIGN");
  }

  /** Says of what was suggested, or joined, that it does not. */
  @WithTransaction
  public Uni<CampaignView> reject(Actor by, UUID id, UUID item) {
    return settle(by, id, item, ItemState.REJECTED, "LEAVE_CAMPAIGN");
  }

  private Uni<CampaignView> settle(Actor by, UUID id, UUID item, ItemState next, String verb) {
    return held(by, id, CampaignAction.SETTLE)
        .chain(
            c ->
                campaigns
                    .item(id, item)
                    .invoke(i -> CampaignDoor.mustSettle(by, c, i.kind, i.unitId))
                    .invoke(i -> i.settle(next, by, clock.now()))
                    .call(i -> record(by, verb, c, i))
                    .chain(x -> counting.all(c))
                    .chain(x -> desk.view(by, c)));
  }

  private Uni<Void> record(Actor by, String verb, Campaign c, CampaignItem i) {
    return audit.record(
        by,
        verb,
        new Subject("campaign", c.id, c.unitId),
        Map.of("kind", i.kind, "item", i.itemId, "how", i.how));
  }
}
