package org.juzhen.emergency;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.InTurn;
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
  private static final Logger LOG = Logger.getLogger(TakeOverDesk.class);

  private final Emergencies emergencies;
  private final EmergencyDoor door;
  private final EmergencyReading reading;
  private final Targets targets;
  private final Copies copies;
  private final PostDesk posts;
  private final ScheduleDesk schedule;
  private final AuditDesk audit;

  TakeOverDesk(
      Emergencies emergencies,
      EmergencyDoor door,
      EmergencyReading reading,
      Targets targets,
      Copies copies,
      PostDesk posts,
      ScheduleDesk schedule,
      AuditDesk audit) {
    this.emergencies = emergencies;
    this.door = door;
    this.reading = reading;
    this.targets = targets;
    this.copies = copies;
    this.posts = posts;
    this.schedule = schedule;
    this.audit = audit;
  }

  /**
   * Takes the cleared text over for the main accounts of the editor's own units, one post for each
   * unit, and puts them forward (同步转发); what an earlier taking-over left unsubmitted with them.
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
        .chain(all -> InTurn.of(all, post -> submitted(by, post)))
        .invoke(TakeOverDesk::sayWhatFailed)
        .chain(x -> show(by, id));
  }

  /** Each by itself: one unit's text that is refused keeps no other unit's back. */
  private Uni<Optional<Throwable>> submitted(Actor by, UUID post) {
    return Uni.createFrom()
        .deferred(() -> posts.submit(by, post))
        .map(x -> Optional.<Throwable>empty())
        .onFailure()
        .invoke(why -> LOG.warnf("Post %s could not be put forward: %s", post, why))
        .onFailure()
        .recoverWithItem(why -> Optional.of(why));
  }

  /** The first refusal is the answer; taking over again puts forward what is left. */
  private static void sayWhatFailed(List<Optional<Throwable>> all) {
    all.stream()
        .flatMap(Optional::stream)
        .findFirst()
        .ifPresent(
            why -> {
              throw why instanceof RuntimeException e ? e : new IllegalStateException(why);
            });
  }

  @WithTransaction
  Uni<List<UUID>> takenOver(Actor by, UUID id, UUID update) {
    return begun(
        by,
        id,
        update,
        u -> copies.drafts(u.id, edited(by)),
        u -> copies.signed(u.postId).map(copy -> new Words("TAKE_OVER_UPDATE", copy)));
  }

  @WithTransaction
  Uni<List<UUID>> writtenOwn(Actor by, UUID id, UUID update, OwnUpdate words) {
    Words own = new Words("WRITE_OWN_UPDATE", words::post);
    return begun(by, id, update, u -> none(), u -> Uni.createFrom().item(own));
  }

  /**
   * What is written down.
   *
   * @param verb what the journal calls it
   * @param on the post for these accounts
   */
  private record Words(String verb, Function<List<UUID>, WantedPost> on) {}

  private static <T> Uni<List<T>> none() {
    return Uni.createFrom().item(List.of());
  }

  /** What was left before, and one post for each of the editor's units that has not begun. */
  private Uni<List<UUID>> begun(
      Actor by,
      UUID id,
      UUID update,
      Function<EmergencyUpdate, Uni<List<UUID>>> left,
      Function<EmergencyUpdate, Uni<Words>> words) {
    UUID[] mine = edited(by);
    return emergencies
        .locked(id)
        .call(e -> door.seen(by, e))
        .invoke(e -> e.mustReachAccounts(EmergencyAction.TAKE_OVER))
        .chain(
            e ->
                emergencies
                    .update(id, update)
                    .call(u -> copies.mustStand(u.id))
                    .chain(
                        u ->
                            left.apply(u)
                                .chain(
                                    drafts ->
                                        written(by, e, u, mine, drafts, words)
                                            .map(made -> joined(drafts, made)))));
  }

  private static List<UUID> joined(List<UUID> some, List<UUID> others) {
    return Stream.concat(some.stream(), others.stream()).toList();
  }

  private Uni<List<UUID>> written(
      Actor by,
      Emergency e,
      EmergencyUpdate u,
      UUID[] mine,
      List<UUID> drafts,
      Function<EmergencyUpdate, Uni<Words>> words) {
    return targets
        .openOf(u.id, mine)
        .invoke(open -> mustBeSomething(open, drafts))
        .map(TakeOverDesk::byUnit)
        .chain(
            open ->
                open.isEmpty()
                    ? none()
                    : words
                        .apply(u)
                        .call(w -> stopOldPlans(by, u, mine))
                        .chain(w -> each(by, e, u, open, w)));
  }

  /** Words that were corrected since do not go out beside those that take their place. */
  private Uni<?> stopOldPlans(Actor by, EmergencyUpdate u, UUID[] mine) {
    return copies
        .oldPlans(u.id, mine)
        .chain(old -> InTurn.of(old, post -> schedule.unschedule(by, post)));
  }

  private static void mustBeSomething(List<Targets.Open> open, List<UUID> drafts) {
    if (open.isEmpty() && drafts.isEmpty()) {
      throw EmergencyProblem.NOTHING_TO_TAKE_OVER.problem();
    }
  }

  private static UUID[] edited(Actor by) {
    List<UUID> units = by.unitsWith(Role.EDITOR);
    if (units.isEmpty()) {
      throw KernelProblem.FORBIDDEN.with("needs", List.of(Role.EDITOR));
    }
    return units.toArray(UUID[]::new);
  }

  private static Map<UUID, List<UUID>> byUnit(List<Targets.Open> open) {
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

  /**
   * Sends what is cleared of the editor's own units out now (立即发布). Says UPDATE_HELD while the
   * leading unit's text is being corrected, COPY_OUTDATED where it was corrected since,
   * EMERGENCY_OVER once the thread is cancelled or closed.
   *
   * @param push also to the followers, where the platform knows the difference and has one left
   */
  @WithTransaction
  Uni<EmergencyView> publish(Actor by, UUID id, UUID update, boolean push) {
    UUID[] mine = edited(by);
    return emergencies
        .required(id)
        .call(e -> door.seen(by, e))
        .invoke(e -> e.mustReachAccounts(EmergencyAction.PUBLISH))
        .chain(e -> emergencies.update(id, update))
        .call(u -> copies.mustStand(u.id))
        .chain(u -> copies.ready(u.id, mine))
        .chain(
            all ->
                InTurn.of(
                    all,
                    post ->
                        schedule.schedule(by, post, new WantedSchedule(null, push, null, null))))
        // Asked once more behind the locks of the posts, in whose order a correction comes, too.
        .chain(x -> copies.mustKeepStanding(update))
        .chain(x -> show(by, id));
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
