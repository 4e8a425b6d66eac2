package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.files.CleanHtml;
import org.juzhen.jobs.DueBell;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Role;
import org.juzhen.registry.Account;

/** Plans when cleared posts go out, takes plans back, and takes posts back (排期、撤回). */
@ApplicationScoped
public class ScheduleDesk {
  private static final Duration FARTHEST = Duration.ofDays(366);

  private final Posts posts;
  private final Deliveries deliveries;
  private final PostFiles files;
  private final Gate gate;
  private final PostDoor door;
  private final AuditDesk audit;
  private final DueBell bell;
  private final HubClock clock;
  private final Planning planning;
  private final JointPlans joint;
  private final OffHours hours;
  private final LatePlans late;

  ScheduleDesk(
      Posts posts,
      Deliveries deliveries,
      PostFiles files,
      Gate gate,
      PostDoor door,
      AuditDesk audit,
      DueBell bell,
      HubClock clock,
      Planning planning,
      JointPlans joint,
      OffHours hours,
      LatePlans late) {
    this.posts = posts;
    this.deliveries = deliveries;
    this.files = files;
    this.gate = gate;
    this.door = door;
    this.audit = audit;
    this.bell = bell;
    this.clock = clock;
    this.planning = planning;
    this.joint = joint;
    this.hours = hours;
    this.late = late;
  }

  /** Plans every account that does not show the post yet; each needs its clearance. */
  @WithTransaction
  public Uni<PostView> schedule(Actor by, UUID id, WantedSchedule wanted) {
    Instant due = due(wanted);
    return mine(by, id)
        .call(p -> deliveries.lockedOf(id))
        .chain(files::of)
        .invoke(PostFile::mustBeOfOneUnit)
        .chain(
            f -> planning.timing(f, wanted, due).call(t -> schedule(by, f, wanted, t)).map(t -> f))
        .chain(f -> view(by, f.post()));
  }

  /** When its accounts would go out as planned, for whoever saw it and may schedule it. */
  @WithTransaction
  public Uni<List<PlannedLine>> plans(PostView post) {
    return post.articleId() == null || !post.actions().contains(PostAction.SCHEDULE.name())
        ? Uni.createFrom().item(List.of())
        : posts.required(post.id()).chain(files::of).chain(planning::lines);
  }

  private Uni<PostFile> schedule(Actor by, PostFile file, WantedSchedule wanted, Timing timing) {
    boolean push = wanted.push() == null ? file.post().push : wanted.push();
    return mayBePlanned(file, timing)
        .call(
            f ->
                wanted.asPlanned()
                    ? nothing()
                    : hours
                        .mustBeOpen(f, timing, push, wanted.reason())
                        .chain(x -> late.mustBeInTime(f, timing, wanted.reason())))
        .invoke(f -> push(f, wanted.push()))
        .call(f -> plan(by, f, timing, wanted.reason()))
        .call(f -> record(by, "SCHEDULE_POST", f.post(), said(f, timing, wanted.reason())))
        .call(planning::changed)
        .call(f -> bell.ring(Sender.NAME));
  }

  /** The one place that says whether these accounts may be planned so. */
  Uni<PostFile> mayBePlanned(PostFile file, Timing timing) {
    return Uni.createFrom()
        .item(file)
        .call(this::mustNotHaveRunOut)
        .invoke(f -> mustBeReady(f, timing))
        .call(f -> door.mustPost(f.changeable().stream().map(f::account).toList()))
        .invoke(f -> PostDesk.must(PostAction.SCHEDULE, f));
  }

  /** Plans what {@link #mayBePlanned} has let through. */
  Uni<Void> replan(Actor by, PostFile file, Timing timing, String reason) {
    return plan(by, file, timing, reason)
        .chain(x -> planning.changed(file))
        .chain(x -> bell.ring(Sender.NAME));
  }

  /** Whoever plans chooses whether followers are told; the plan and the journal keep it. */
  private static void push(PostFile f, Boolean wanted) {
    if (wanted != null) {
      f.mustPushAsBefore(wanted);
      f.post().push = wanted;
    }
  }

  private static Map<String, ?> said(PostFile f, Timing timing, String reason) {
    return Map.of(
        "at", timing.together(),
        "digest", f.digest(),
        "push", f.post().push,
        "asPlanned", !timing.planned().isEmpty(),
        "reason", reason == null ? "" : reason.strip());
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  private Instant due(WantedSchedule schedule) {
    Instant now = clock.now();
    Instant wanted = schedule.at();
    if (wanted != null && schedule.asPlanned()) {
      throw KernelProblem.field("at", "WRONG_VALUE");
    }
    if (wanted != null && wanted.isAfter(now.plus(FARTHEST))) {
      throw KernelProblem.field("at", "OUT_OF_RANGE");
    }
    return wanted == null || wanted.isBefore(now) ? now : wanted;
  }

  /** Words that were read too long ago are told apart from words that nobody read. */
  private Uni<Void> mustNotHaveRunOut(PostFile f) {
    List<PostVariant> uncleared =
        f.changeable().stream().filter(v -> f.clearance(v) == null).toList();
    return InTurn.each(
        uncleared,
        v ->
            gate.ranOut(f.post().id, new Gate.Content(v.accountId, v.digest), clock.now())
                .invoke(until -> refuse(f.accounts().get(v.accountId), until))
                .replaceWithVoid());
  }

  private static void refuse(Account account, Instant until) {
    if (until != null) {
      throw PublishingProblem.CLEARANCE_RAN_OUT
          .with("account", account.name())
          .with("until", Moments.minute(until));
    }
  }

  private static void mustBeReady(PostFile f, Timing timing) {
    for (PostVariant v : f.changeable()) {
      Gate.Cleared clearance = f.clearance(v);
      if (clearance == null) {
        throw PublishingProblem.NOT_CLEARED.with("account", f.accounts().get(v.accountId).name());
      }
      if (!CleanHtml.of(v.bodyHtml, null).pictures().isEmpty()) {
        throw PublishingProblem.PICTURE_ELSEWHERE.with(
            "account", f.accounts().get(v.accountId).name());
      }
      if (!timing.due(v.accountId).isBefore(clearance.until())) {
        throw PublishingProblem.CLEARANCE_ENDS_BEFORE.with(
            "until", Moments.minute(clearance.until()));
      }
    }
  }

  /** Plans of before are moved by making new ones, so that each keeps its own history. */
  private Uni<Void> plan(Actor by, PostFile f, Timing timing, String reason) {
    f.deliveries().stream().filter(Delivery::isCancellable).forEach(Delivery::cancel);
    List<Delivery> planned =
        f.changeable().stream()
            .map(v -> new Delivery(Delivery.Kind.POST, order(f, v, timing), by, clock.now()))
            .toList();
    return deliveries
        .flush()
        .chain(
            x ->
                planned.isEmpty()
                    ? nothing()
                    : deliveries
                        .persist(planned)
                        .chain(deliveries::flush)
                        .chain(y -> hours.keep(by, f, planned, reason))
                        .chain(y -> late.keep(by, f, planned, reason))
                        .chain(y -> joint.complete(by, f, planned, timing)));
  }

  private static DeliveryOrder order(PostFile f, PostVariant v, Timing timing) {
    return new DeliveryOrder(
        f.post().id,
        f.post().unitId,
        v.accountId,
        v.digest,
        f.clearance(v).id(),
        timing.due(v.accountId),
        timing.push(v.accountId));
  }

  /** Takes back what is only planned. */
  @WithTransaction
  public Uni<PostView> unschedule(Actor by, UUID id) {
    return mine(by, id)
        .call(p -> deliveries.lockedOf(id))
        .chain(files::of)
        .invoke(f -> PostDesk.must(PostAction.UNSCHEDULE, f))
        .invoke(ScheduleDesk::cancelPlans)
        .call(f -> record(by, "UNSCHEDULE_POST", f.post(), Map.of()))
        .call(planning::changed)
        .chain(f -> view(by, f.post()));
  }

  /** Takes back what is planned and what is out; where the hub cannot, a person is asked. */
  @WithTransaction
  public Uni<PostView> recall(Actor by, UUID id, String reason) {
    return mine(by, id)
        .call(p -> deliveries.lockedOf(id))
        .chain(files::of)
        .invoke(f -> PostDesk.must(PostAction.RECALL, f))
        .invoke(ScheduleDesk::cancelPlans)
        .invoke(f -> wantBack(f, reason))
        .call(planning::changed)
        .call(
            f ->
                record(by, "RECALL_POST", f.post(), Map.of("reason", reason == null ? "" : reason)))
        .call(f -> bell.ring(Sender.NAME))
        .chain(f -> view(by, f.post()));
  }

  private void wantBack(PostFile f, String reason) {
    f.deliveries().stream()
        .filter(d -> d.mayBeOut() && d.state != DeliveryState.RECALLED)
        .forEach(d -> d.wantBack(reason, clock.now()));
  }

  private static void cancelPlans(PostFile f) {
    f.deliveries().stream()
        .filter(d -> d.state != DeliveryState.FAILED && d.isCancellable())
        .forEach(Delivery::cancel);
  }

  private Uni<Post> mine(Actor by, UUID id) {
    return posts
        .locked(id)
        .call(p -> door.mustSee(by, p.unitId, id))
        .invoke(p -> by.must(p.unitId, Role.EDITOR));
  }

  private Uni<Void> record(Actor by, String verb, Post post, Map<String, ?> change) {
    return audit.record(by, verb, new Subject("post", post.id, post.unitId), change);
  }

  private Uni<PostView> view(Actor by, Post post) {
    return posts.flush().chain(x -> files.of(post)).map(f -> f.view(by));
  }
}
