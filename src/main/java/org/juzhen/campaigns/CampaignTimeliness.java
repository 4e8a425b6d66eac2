package org.juzhen.campaigns;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.Timeliness;

/** Whether a post counts in a campaign that has ended only by a stated moment. */
@ApplicationScoped
class CampaignTimeliness implements Timeliness {
  private static final String ENDED_SINCE =
      "select count(*) from campaign c where c.id = any(?1) and c.to_on >= cast(?2 as date) and"
          + " c.to_on < cast(?3 as date)";

  private final Counting counting;

  CampaignTimeliness(Counting counting) {
    this.counting = counting;
  }

  @Override
  public Uni<Boolean> hangsOn(PostedFacts facts, Instant now) {
    return facts.kind().equals("POST")
        ? counting.whose(facts).chain(all -> endedSince(all, facts.postedAt(), now))
        : Uni.createFrom().item(false);
  }

  private static Uni<Boolean> endedSince(List<UUID> campaigns, Instant at, Instant now) {
    return campaigns.isEmpty()
        ? Uni.createFrom().item(false)
        : Sql.of(ENDED_SINCE)
            .with(campaigns.toArray(UUID[]::new))
            .with(at.atZone(HubClock.ZONE).toLocalDate())
            .with(now.atZone(HubClock.ZONE).toLocalDate())
            .row(Long.class)
            .map(many -> many > 0);
  }
}
