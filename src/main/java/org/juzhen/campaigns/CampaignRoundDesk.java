package org.juzhen.campaigns;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.registry.Units;

/** Goes round the campaigns that run: looks for what may belong to them, reminds near their end. */
@ApplicationScoped
public class CampaignRoundDesk {
  private static final Logger LOG = Logger.getLogger(CampaignRoundDesk.class);

  private final Campaigns campaigns;
  private final CampaignDoor door;
  private final CampaignDesk desk;
  private final Suggestions suggestions;
  private final CampaignTelling telling;
  private final Counting counting;
  private final Units units;
  private final AuditDesk audit;
  private final HubClock clock;

  CampaignRoundDesk(
      Campaigns campaigns,
      CampaignDoor door,
      CampaignDesk desk,
      Suggestions suggestions,
      CampaignTelling telling,
      Counting counting,
      Units units,
      AuditDesk audit,
      HubClock clock) {
    this.campaigns = campaigns;
    this.door = door;
    this.desk = desk;
    this.suggestions = suggestions;
    this.telling = telling;
    this.counting = counting;
    this.units = units;
    this.audit = audit;
    this.clock = clock;
  }

  /** All that run, each in a transaction of its own; how many things were found or told. */
  public Uni<Integer> round() {
    return running()
        .chain(all -> InTurn.of(all, this::visitOrNextTime))
        .map(found -> found.stream().mapToInt(n -> n).sum());
  }

  @WithTransaction
  Uni<List<UUID>> running() {
    return campaigns.running();
  }

  /** One that cannot be looked at stops none of the others. */
  private Uni<Integer> visitOrNextTime(UUID id) {
    return visit(id)
        .onFailure()
        .invoke(e -> LOG.errorf(e, "Campaign %s could not be looked at", id))
        .onFailure()
        .recoverWithItem(0);
  }

  @WithTransaction
  Uni<Integer> visit(UUID id) {
    return campaigns
        .locked(id)
        .chain(
            c ->
                c.state != CampaignState.RUNNING
                    ? Uni.createFrom().item(0)
                    : looked(c).chain(found -> reminded(c).map(told -> found + told)));
  }

  private Uni<Integer> looked(Campaign c) {
    return units.required(c.unitId).chain(unit -> suggestions.look(c, unit, clock.now()));
  }

  /** Once, when three quarters of its time are over. */
  private Uni<Integer> reminded(Campaign c) {
    if (c.remindedAt != null || clock.now().isBefore(c.remindAt)) {
      return Uni.createFrom().item(0);
    }
    c.remindedAt = clock.now();
    return counting.all(c).chain(x -> telling.near(c)).replaceWith(1);
  }

  /** Looks now, for whoever runs it. */
  @WithTransaction
  public Uni<CampaignView> look(Actor by, UUID id) {
    return campaigns
        .locked(id)
        .call(c -> door.seen(by, c))
        .invoke(c -> CampaignDoor.mustRun(by, c))
        .invoke(c -> c.must(CampaignAction.LOOK))
        .call(
            c ->
                looked(c)
                    .chain(
                        found ->
                            audit.record(
                                by,
                                "LOOK_FOR_CAMPAIGN",
                                new Subject("campaign", c.id, c.unitId),
                                java.util.Map.of("found", found))))
        .chain(c -> desk.view(by, c));
  }
}
