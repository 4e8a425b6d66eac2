package org.juzhen.upward;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jboss.logging.Logger;
import org.juzhen.jobs.DueWork;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;

/** Reminds of answers that are due, and looks for articles that portals publish themselves. */
@ApplicationScoped
public class UpwardClockDesk implements DueWork {
  static final String NAME = "upward";
  private static final Logger LOG = Logger.getLogger(UpwardClockDesk.class);
  private static final Actor HUB = Actor.hub(NAME);
  private static final int MOST = 50;

  private final Offers offers;
  private final UpwardTelling telling;
  private final UpwardLinks links;
  private final HubClock clock;

  UpwardClockDesk(Offers offers, UpwardTelling telling, UpwardLinks links, HubClock clock) {
    this.offers = offers;
    this.telling = telling;
    this.links = links;
    this.clock = clock;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  @WithSession
  public Uni<Instant> nextDue() {
    return offers.nextDue();
  }

  /** Each in its own transaction: what goes wrong with one holds up no other. */
  @Override
  public Uni<Integer> drive() {
    return each(Offers.MARKED, this::remind)
        .chain(told -> each(Offers.LOOKING, this::look).map(looked -> told + looked));
  }

  private Uni<Integer> each(String which, Function<UUID, Uni<Void>> work) {
    return due(which)
        .chain(ids -> InTurn.each(ids, id -> orLater(id, work)).replaceWith(() -> ids.size()));
  }

  @WithSession
  Uni<List<UUID>> due(String which) {
    return offers.due(which, clock.now(), MOST);
  }

  private Uni<Void> orLater(UUID id, Function<UUID, Uni<Void>> work) {
    return work.apply(id)
        .onFailure()
        .recoverWithUni(
            e -> {
              LOG.errorf(e, "Offer %s could not be looked after", id);
              return putOff(id);
            });
  }

  @WithTransaction
  Uni<Void> remind(UUID id) {
    return offers
        .locked(id)
        .chain(
            o -> {
              if (o.nextMarkAt == null || clock.now().isBefore(o.nextMarkAt)) {
                return Uni.createFrom().voidItem();
              }
              OfferMark mark = OfferMark.reached(!clock.now().isBefore(o.dueAt));
              o.told(mark);
              return offers.flush().chain(x -> telling.mark(o, mark));
            });
  }

  @WithTransaction
  Uni<Void> look(UUID id) {
    return links
        .alone()
        .chain(x -> offers.locked(id))
        .chain(
            o ->
                !o.isAwaited() || clock.now().isBefore(o.awaited.lookAt)
                    ? Uni.createFrom().voidItem()
                    : links.look(o, HUB));
  }

  @WithTransaction
  Uni<Void> putOff(UUID id) {
    return Sql.of(
            "update upward_offer set next_mark_at = case when next_mark_at <= ?2 then"
                + " ?3 else next_mark_at end, look_at = case when look_at <= ?2 then ?3"
                + " else look_at end, row_version = row_version + 1 where id = ?1")
        .with(id)
        .with(clock.now())
        .with(clock.now().plusSeconds(600))
        .update()
        .replaceWithVoid();
  }
}
