package org.juzhen.intake;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.juzhen.intake.PortalCondition.Flip;
import org.juzhen.intake.PortalCondition.Stuck;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.OwnAddress;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Units;

/** Shows how one portal does, and has it read at once (采集状况与立即重试). */
@ApplicationScoped
public class PortalConditionDesk {
  private static final Duration LOOKED_BACK = Duration.ofDays(7);

  /** What was published before the portal was registered says nothing about its delay. */
  private static final String LAG =
      "select cast(percentile_cont(0.5) within group (order by extract(epoch from t.received_at -"
          + " t.published_at)) as bigint), cast(count(*) as int) from (select a.received_at,"
          + " a.published_at from article a join portal p on p.id = a.portal_id where a.portal_id ="
          + " ?1 and a.published_known and not a.published_day_only and a.published_at >="
          + " p.created_at order by a.received_at desc limit 200) t";

  private final PortalDesk portals;
  private final PortalPollDesk polls;
  private final Articles articles;
  private final ArticleNotes notes;
  private final ListedLinkDesk listed;
  private final PortalHubs hubs;
  private final OwnAddress own;
  private final Units units;
  private final HubClock clock;

  PortalConditionDesk(
      PortalDesk portals,
      PortalPollDesk polls,
      Articles articles,
      ArticleNotes notes,
      ListedLinkDesk listed,
      PortalHubs hubs,
      OwnAddress own,
      Units units,
      HubClock clock) {
    this.hubs = hubs;
    this.listed = listed;
    this.own = own;
    this.portals = portals;
    this.polls = polls;
    this.articles = articles;
    this.notes = notes;
    this.units = units;
    this.clock = clock;
  }

  /** How the portal does, if it is within reach. */
  @WithTransaction
  public Uni<PortalCondition> show(Actor by, UUID id) {
    return portals
        .show(by, id)
        .chain(view -> lag(id).chain(lag -> flipping(id).chain(flips -> show(view, lag, flips))));
  }

  private Uni<PortalCondition> show(PortalView view, Tuple lag, List<Flip> flips) {
    return stuck(view.id())
        .chain(
            stuck ->
                listed
                    .empty(view.id())
                    .chain(
                        empty ->
                            hub(view.id())
                                .map(
                                    hub ->
                                        new PortalCondition(
                                            view,
                                            lag.get(0, Long.class),
                                            lag.get(1, Integer.class),
                                            flips,
                                            stuck,
                                            empty,
                                            hub.orElse(null)))));
  }

  private Uni<List<Stuck>> stuck(UUID portal) {
    return notes
        .stuck(portal)
        .map(
            found ->
                found.stream()
                    .map(n -> new Stuck(n.article(), n.title(), n.failures(), n.nextAt()))
                    .toList());
  }

  /** Whether the person may say by what rules the portal's articles are classed. */
  @WithTransaction
  Uni<Boolean> mayRule(Actor by, PortalCondition shown) {
    return units
        .required(shown.portal().unitId())
        .map(
            unit ->
                by.covers(Role.PORTAL_EDITOR, unit.path())
                    || by.covers(Role.SUPERVISOR, unit.path()));
  }

  /** Reads it now, whatever the circuit breaker says; a success closes it. */
  public Uni<PortalCondition> tryNow(Actor by, UUID id) {
    return portals.mayRead(by, id).chain(x -> polls.readNow(id)).chain(n -> show(by, id));
  }

  private Uni<Optional<HubView>> hub(UUID portal) {
    return hubs.findById(portal)
        .map(h -> Optional.ofNullable(h).map(k -> HubView.of(k, own.told().isPresent())));
  }

  private static Uni<Tuple> lag(UUID portal) {
    return Sql.of(LAG).with(portal).row(Tuple.class);
  }

  private Uni<List<Flip>> flipping(UUID portal) {
    return articles
        .find(
            "portalId = ?1 and flipAt > ?2 order by flipAt desc",
            portal,
            clock.now().minus(LOOKED_BACK))
        .range(0, 19)
        .list()
        .map(found -> found.stream().map(a -> new Flip(a.id, a.title, a.flips, a.flipAt)).toList());
  }
}
