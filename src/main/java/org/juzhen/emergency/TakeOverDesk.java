package org.juzhen.emergency;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.publishing.PostDesk;
import org.juzhen.publishing.PostView;
import org.juzhen.publishing.ScheduleDesk;
import org.juzhen.publishing.WantedPost;
import org.juzhen.publishing.WantedSchedule;

/**
 * Brings updates to all main accounts (同步发布): every unit takes the cleared words over, signs for
 * its own accounts, and sends them.
 */
@ApplicationScoped
public class TakeOverDesk {
  private static final String TEXT =
      "select p.title, p.body_html, p.summary, p.source_url, p.article_id, p.grade from post p where"
          + " p.id = ?1 and p.stage = 'CLEARED'";

  private static final String CLEARED_OF =
      "select distinct t.post_id from emergency_target t join post p on p.id = t.post_id where"
          + " t.update_id = ?1 and t.unit_id = any(?2) and t.posted_at is null and p.stage ="
          + " 'CLEARED' order by 1";

  private final Emergencies emergencies;
  private final EmergencyDoor door;
  private final EmergencyReading reading;
  private final Targets targets;
  private final PostDesk posts;
  private final ScheduleDesk schedule;
  private final AuditDesk audit;

  TakeOverDesk(
      Emergencies emergencies,
      EmergencyDoor door,
      EmergencyReading reading,
      Targets targets,
      PostDesk posts,
      ScheduleDesk schedule,
      AuditDesk audit) {
    this.emergencies = emergencies;
    this.door = door;
    this.reading = reading;
    this.targets = targets;
    this.posts = posts;
    this.schedule = schedule;
    this.audit = audit;
  }

  /**
   * Takes the cleared text over for the main accounts of the editor's own units, one post for each
   * unit, and puts them forward (同步转发).
   */
  Uni<EmergencyView> takeOver(Actor by, UUID id, UUID update) {
    return posts
        .withPictures(by, () -> takenOver(by, id, update))
        .onItem()
        .transformToMulti(Multi.createFrom()::iterable)
        .onItem()
        .transformToUniAndConcatenate(post -> posts.submit(by, post))
        .collect()
        .asList()
        .chain(x -> show(by, id));
  }

  @WithTransaction
  Uni<List<UUID>> takenOver(Actor by, UUID id, UUID update) {
    UUID[] mine = edited(by);
    return emergencies
        .locked(id)
        .call(e -> door.seen(by, e))
        .chain(
            e ->
                emergencies
                    .update(id, update)
                    .invoke(TakeOverDesk::mustBeReleased)
                    .chain(
                        u ->
                            targets
                                .openOf(u.id, mine)
                                .map(TakeOverDesk::byUnit)
                                .chain(
                                    open -> text(u.postId).chain(t -> each(by, e, u, open, t)))));
  }

  private static UUID[] edited(Actor by) {
    List<UUID> units = by.unitsWith(Role.EDITOR);
    if (units.isEmpty()) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.EDITOR));
    }
    return units.toArray(UUID[]::new);
  }

  private static void mustBeReleased(EmergencyUpdate u) {
    if (u.releasedAt == null) {
      throw EmergencyProblem.UPDATE_NOT_RELEASED.problem();
    }
  }

  private static Map<UUID, List<UUID>> byUnit(List<Targets.Open> open) {
    if (open.isEmpty()) {
      throw EmergencyProblem.NOTHING_TO_TAKE_OVER.problem();
    }
    Map<UUID, List<UUID>> units = new LinkedHashMap<>();
    open.forEach(o -> units.computeIfAbsent(o.unitId(), x -> new ArrayList<>()).add(o.accountId()));
    return units;
  }

  private Uni<List<UUID>> each(
      Actor by, Emergency e, EmergencyUpdate u, Map<UUID, List<UUID>> open, Tuple text) {
    return Multi.createFrom()
        .iterable(open.values())
        .onItem()
        .transformToUniAndConcatenate(
            mine ->
                posts
                    .writeDown(by, copy(text, mine))
                    .call(post -> targets.carry(u.id, post.id(), mine))
                    .call(post -> record(by, "TAKE_OVER_UPDATE", e, u, post.id()))
                    .map(PostView::id))
        .collect()
        .asList();
  }

  private static WantedPost copy(Tuple text, List<UUID> mine) {
    return new WantedPost(
        text.get("title", String.class),
        text.get("body_html", String.class),
        text.get("summary", String.class),
        null,
        text.get("grade", String.class),
        null,
        null,
        text.get("article_id", UUID.class),
        text.get("source_url", String.class),
        mine,
        null,
        true);
  }

  /** The words as they are cleared; changed ones are nobody's to take over. */
  private Uni<Tuple> text(UUID post) {
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(TEXT, Tuple.class)
                    .setParameter(1, post)
                    .getSingleResultOrNull())
        .onItem()
        .ifNull()
        .failWith(EmergencyProblem.UPDATE_NOT_RELEASED::problem);
  }

  /**
   * Sends what is cleared of the editor's own units out now (立即发布).
   *
   * @param push also to the followers, where the platform knows the difference and has one left
   */
  @WithTransaction
  Uni<EmergencyView> publish(Actor by, UUID id, UUID update, boolean push) {
    UUID[] mine = edited(by);
    return emergencies
        .required(id)
        .call(e -> door.seen(by, e))
        .chain(e -> emergencies.update(id, update))
        .chain(u -> cleared(u.id, mine))
        .invoke(
            found -> {
              if (found.isEmpty()) {
                throw EmergencyProblem.UPDATE_NOT_RELEASED.problem();
              }
            })
        .onItem()
        .transformToMulti(Multi.createFrom()::iterable)
        .onItem()
        .transformToUniAndConcatenate(
            post -> schedule.schedule(by, post, new WantedSchedule(null, push, null)))
        .collect()
        .asList()
        .chain(x -> show(by, id));
  }

  private static Uni<List<UUID>> cleared(UUID update, UUID[] units) {
    return Panache.getSession()
        .chain(
            s ->
                s.createNativeQuery(CLEARED_OF, UUID.class)
                    .setParameter(1, update)
                    .setParameter(2, units)
                    .getResultList());
  }

  @WithTransaction
  Uni<EmergencyView> show(Actor by, UUID id) {
    return emergencies
        .required(id)
        .chain(e -> door.seen(by, e).chain(standing -> reading.view(by, e, standing)));
  }

  private Uni<Void> record(Actor by, String verb, Emergency e, EmergencyUpdate u, UUID post) {
    return audit.record(
        by, verb, new Subject("emergency", e.id, e.unitId), Map.of("update", u.id, "post", post));
  }
}
