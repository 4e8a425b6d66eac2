package org.juzhen.emergency;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.PostDesk;
import org.juzhen.publishing.PostView;
import org.juzhen.publishing.ScheduleDesk;
import org.juzhen.publishing.SignedTexts;
import org.juzhen.publishing.WantedPost;
import org.juzhen.publishing.WantedSchedule;

/**
 * Brings updates to all main accounts (同步发布): every unit takes the cleared words over, signs for
 * its own accounts, and sends them.
 */
@ApplicationScoped
public class TakeOverDesk {
  private static final String CLEARED_OF =
      "select distinct t.post_id from emergency_target t join post p on p.id = t.post_id where"
          + " t.update_id = ?1 and t.unit_id = any(?2) and t.posted_at is null and p.stage ="
          + " 'CLEARED' order by 1";

  private final Emergencies emergencies;
  private final EmergencyDoor door;
  private final EmergencyReading reading;
  private final Targets targets;
  private final PostDesk posts;
  private final SignedTexts signed;
  private final ScheduleDesk schedule;
  private final AuditDesk audit;

  TakeOverDesk(
      Emergencies emergencies,
      EmergencyDoor door,
      EmergencyReading reading,
      Targets targets,
      PostDesk posts,
      SignedTexts signed,
      ScheduleDesk schedule,
      AuditDesk audit) {
    this.emergencies = emergencies;
    this.door = door;
    this.reading = reading;
    this.targets = targets;
    this.posts = posts;
    this.signed = signed;
    this.schedule = schedule;
    this.audit = audit;
  }

  /**
   * Takes the cleared text over for the main accounts of the editor's own units, one post for each
   * unit, and puts them forward (同步转发).
   */
  Uni<EmergencyView> takeOver(Actor by, UUID id, UUID update) {
    return putForward(by, id, () -> takenOver(by, id, update));
  }

  /**
   * Says it in a unit's own words, where nobody signed the whole of the leading unit's or it is to
   * be said otherwise (自行撰稿). They go the ordinary way of the unit's texts.
   */
  Uni<EmergencyView> writeOwn(Actor by, UUID id, UUID update, OwnUpdate words) {
    return putForward(by, id, () -> writtenOwn(by, id, update, words));
  }

  private Uni<EmergencyView> putForward(Actor by, UUID id, Supplier<Uni<List<UUID>>> written) {
    return posts
        .withPictures(by, written)
        .chain(all -> InTurn.of(all, post -> posts.submit(by, post)))
        .chain(x -> show(by, id));
  }

  @WithTransaction
  Uni<List<UUID>> takenOver(Actor by, UUID id, UUID update) {
    return begun(
        by,
        id,
        update,
        u -> text(u.postId).map(t -> new Words("TAKE_OVER_UPDATE", mine -> copy(t, mine))));
  }

  @WithTransaction
  Uni<List<UUID>> writtenOwn(Actor by, UUID id, UUID update, OwnUpdate words) {
    Words own = new Words("WRITE_OWN_UPDATE", words::post);
    return begun(by, id, update, u -> Uni.createFrom().item(own));
  }

  /**
   * What is written down.
   *
   * @param verb what the journal calls it
   * @param on the post for these accounts
   */
  private record Words(String verb, Function<List<UUID>, WantedPost> on) {}

  /** One post for each of the editor's units that has not begun. */
  private Uni<List<UUID>> begun(
      Actor by, UUID id, UUID update, Function<EmergencyUpdate, Uni<Words>> words) {
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
                                    open -> words.apply(u).chain(w -> each(by, e, u, open, w)))));
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
      Actor by, Emergency e, EmergencyUpdate u, Map<UUID, List<UUID>> open, Words words) {
    return InTurn.of(
        open.values(),
        mine ->
            posts
                .writeDown(by, words.on().apply(mine))
                .call(post -> targets.carry(u.id, post.id(), mine))
                .call(post -> record(by, words.verb(), e, u, post.id()))
                .map(PostView::id));
  }

  private static WantedPost copy(SignedTexts.Text text, List<UUID> mine) {
    return new WantedPost(
        text.title(),
        text.bodyHtml(),
        text.summary(),
        null,
        text.grade(),
        null,
        null,
        text.articleId(),
        text.sourceUrl(),
        mine,
        null,
        true);
  }

  /** The words as they were signed; what was written since is nobody's to take over. */
  private Uni<SignedTexts.Text> text(UUID post) {
    return signed
        .of(post)
        .map(
            found -> {
              if (!found.cleared()) {
                throw EmergencyProblem.UPDATE_NOT_RELEASED.problem();
              }
              if (found.whole() == null) {
                throw EmergencyProblem.UPDATE_NOT_WHOLE.problem();
              }
              return found.whole();
            });
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
        .chain(
            all ->
                InTurn.of(
                    all, post -> schedule.schedule(by, post, new WantedSchedule(null, push, null))))
        .chain(x -> show(by, id));
  }

  private static Uni<List<UUID>> cleared(UUID update, UUID[] units) {
    return Sql.of(CLEARED_OF).with(update).with(units).list(UUID.class);
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
