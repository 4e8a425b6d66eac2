package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;

/**
 * Sends all the same what was planned for a duty that nobody owes any more (仍要发布): at its time, or
 * now where that has passed.
 */
@ApplicationScoped
public class KeepingDesk {
  private static final String WANTED = "update delivery set unowed_at = null where id = any(?1)";

  private final Posts posts;
  private final Deliveries deliveries;
  private final PostFiles files;
  private final PostDoor door;
  private final Planning planning;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;

  KeepingDesk(
      Posts posts,
      Deliveries deliveries,
      PostFiles files,
      PostDoor door,
      Planning planning,
      AuditDesk audit,
      DueBell bell,
      HubClock clock) {
    this.posts = posts;
    this.deliveries = deliveries;
    this.files = files;
    this.door = door;
    this.planning = planning;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
  }

  /** All of the post that is held, or NOTHING_HELD. */
  @WithTransaction
  public Uni<PostView> keep(Actor by, UUID id) {
    return posts
        .locked(id)
        .call(p -> door.mustSee(by, p.unitId, id))
        .invoke(p -> by.must(p.unitId, Role.EDITOR))
        .call(p -> deliveries.lockedOf(id).chain(all -> keep(by, p, all)))
        .chain(files::of)
        .map(f -> f.view(by));
  }

  private Uni<Void> keep(Actor by, Post post, List<Delivery> all) {
    List<Delivery> held = all.stream().filter(UnowedDelivery::isHeld).toList();
    if (held.isEmpty()) {
      throw PublishingProblem.NOTHING_HELD.problem();
    }
    List<UUID> ids = held.stream().map(d -> d.id).toList();
    held.forEach(d -> UnowedDelivery.want(d, clock.now()));
    return deliveries
        .flush()
        .chain(x -> wanted(ids))
        .chain(
            x ->
                audit.record(
                    by,
                    "KEEP_DELIVERIES",
                    new Subject("post", post.id, post.unitId),
                    Map.of("deliveries", ids)))
        .chain(x -> planning.changed(held.stream().map(d -> d.accountId).toList()))
        .chain(x -> bell.ring(Sender.NAME));
  }

  /** Written past Hibernate, as the mark was. */
  static Uni<Void> wanted(List<UUID> ids) {
    return Sql.of(WANTED).with(ids.toArray(UUID[]::new)).update().replaceWithVoid();
  }
}
