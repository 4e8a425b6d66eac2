package org.juzhen.campaigns;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Ids;

/** Something that belongs to a campaign, or may (入题内容). */
@Entity
class CampaignItem {
  @Id UUID id;
  UUID campaignId;

  @Enumerated(EnumType.STRING)
  ItemKind kind;

  UUID itemId;
  UUID unitId;
  String title;

  @Enumerated(EnumType.STRING)
  ItemState state;

  @Enumerated(EnumType.STRING)
  ItemHow how;

  Instant madeAt;
  Instant settledAt;
  UUID settledBy;
  @Version int rowVersion;

  protected CampaignItem() {}

  /** Joined by hand. */
  CampaignItem(UUID campaignId, Named named, Actor by, Instant at) {
    id = Ids.next();
    this.campaignId = campaignId;
    kind = named.kind();
    itemId = named.itemId();
    unitId = named.unitId();
    title = named.title();
    state = ItemState.JOINED;
    how = ItemHow.HAND;
    madeAt = at;
    settledAt = at;
    settledBy = by.id();
  }

  /** What is joined, as it is called. */
  record Named(ItemKind kind, UUID itemId, UUID unitId, String title) {}

  void settle(ItemState next, Actor by, Instant at) {
    state = state.to(next);
    settledAt = at;
    settledBy = by.id();
  }
}
