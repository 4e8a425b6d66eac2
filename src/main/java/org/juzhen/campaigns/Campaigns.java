package org.juzhen.campaigns;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;

/** The campaigns and what belongs to them. */
@ApplicationScoped
class Campaigns implements PanacheRepositoryBase<Campaign, UUID> {

  Uni<Campaign> required(UUID id) {
    return findById(id).onItem().ifNull().failWith(() -> missing(id));
  }

  /** The campaign, held until the transaction ends; whoever counts anew waits here. */
  Uni<Campaign> locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE)
        .onItem()
        .ifNull()
        .failWith(() -> missing(id));
  }

  static RuntimeException missing(UUID id) {
    return KernelProblem.NOT_FOUND.with("campaign", id);
  }

  /** Those that run, in one order. */
  Uni<List<UUID>> running() {
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "select c.id from Campaign c where c.state = ?1 order by c.id", UUID.class)
                    .setParameter(1, CampaignState.RUNNING)
                    .getResultList());
  }

  /** That item of that campaign, or NOT_FOUND. */
  Uni<CampaignItem> item(UUID campaign, UUID id) {
    return getSession()
        .chain(s -> s.find(CampaignItem.class, id))
        .map(
            i -> {
              if (i == null || !i.campaignId.equals(campaign)) {
                throw KernelProblem.NOT_FOUND.with("item", id);
              }
              return i;
            });
  }

  /** What is known of it in the campaign, or null. */
  Uni<CampaignItem> known(UUID campaign, ItemKind kind, UUID item) {
    return getSession()
        .chain(
            s ->
                s.createQuery(
                        "from CampaignItem i where i.campaignId = ?1 and i.kind = ?2 and i.itemId ="
                            + " ?3",
                        CampaignItem.class)
                    .setParameter(1, campaign)
                    .setParameter(2, kind)
                    .setParameter(3, item)
                    .getSingleResultOrNull());
  }

  Uni<CampaignItem> add(CampaignItem item) {
    return getSession().chain(s -> s.persist(item)).chain(this::flush).replaceWith(item);
  }
}
