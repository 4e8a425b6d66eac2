package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Sql;

/**
 * Asks for a reason where something is planned for hours in which the account should not post, or
 * in which nobody confirms its pushes (非常时段发布理由), as pins do; and keeps it. What goes out at once
 * is an act of whoever is there, and is not asked.
 */
@ApplicationScoped
class OffHours {
  private static final String KEEP =
      "insert into off_hours_reason (delivery_id, reason, given_at, given_by) select d.id, ?2, ?3,"
          + " cast(cast(?4 as text) as uuid) from delivery d where d.id = any(?1)";

  private final List<ClosedHours> hours;
  private final HubClock clock;

  OffHours(@All List<ClosedHours> hours, HubClock clock) {
    this.hours = hours;
    this.clock = clock;
  }

  /**
   * Refuses a moment in closed hours for which nobody gives a reason.
   *
   * @param push whether followers are told, where nothing is said of an account
   */
  Uni<Void> mustBeOpen(PostFile file, Timing timing, boolean push, String reason) {
    return isGiven(reason)
        ? Uni.createFrom().voidItem()
        : closed(file.post().articleId, later(file, timing, push))
            .invoke(closed -> refuse(file, closed))
            .replaceWithVoid();
  }

  private Uni<List<ClosedHours.Closed>> closed(UUID article, Map<UUID, ClosedHours.Wanted> wanted) {
    return InTurn.of(hours, h -> h.of(article, wanted))
        .map(all -> all.stream().flatMap(List::stream).toList());
  }

  private Map<UUID, ClosedHours.Wanted> later(PostFile file, Timing timing, boolean push) {
    Instant now = clock.now();
    Map<UUID, ClosedHours.Wanted> wanted = new HashMap<>();
    for (PostVariant v : file.changeable()) {
      Boolean own = timing.push(v.accountId);
      if (timing.due(v.accountId).isAfter(now)) {
        wanted.put(
            v.accountId, new ClosedHours.Wanted(timing.due(v.accountId), own == null ? push : own));
      }
    }
    return wanted;
  }

  private static void refuse(PostFile file, List<ClosedHours.Closed> closed) {
    if (closed.isEmpty()) {
      return;
    }
    ClosedHours.Closed one = closed.get(0);
    throw why(one)
        .with("account", file.accounts().get(one.accountId()).name())
        .with("at", Moments.minute(one.at()))
        .with("open", one.open() == null ? "—" : Moments.minute(one.open()))
        .with("named", one.named())
        .with("there", one.there().isEmpty() ? List.of("—") : one.there());
  }

  private static PublishingProblem why(ClosedHours.Closed one) {
    if (one.quiet()) {
      return PublishingProblem.PLANNED_IN_QUIET_HOURS;
    }
    return one.named().isEmpty()
        ? PublishingProblem.NOBODY_CONFIRMS_PUSH
        : PublishingProblem.CONFIRMERS_AWAY;
  }

  static boolean isGiven(String reason) {
    return reason != null && !reason.isBlank();
  }

  /** Keeps with what was planned for closed hours why it goes out then. */
  Uni<Void> keep(Actor by, PostFile file, List<Delivery> planned, String reason) {
    return !isGiven(reason) || planned.isEmpty()
        ? Uni.createFrom().voidItem()
        : closed(file.post().articleId, wanted(file, planned))
            .map(closed -> closed.stream().map(ClosedHours.Closed::accountId).toList())
            .map(closed -> planned.stream().filter(d -> closed.contains(d.accountId)).toList())
            .chain(meant -> keep(by, meant, reason.strip()));
  }

  private Map<UUID, ClosedHours.Wanted> wanted(PostFile file, List<Delivery> planned) {
    Instant now = clock.now();
    return planned.stream()
        .filter(d -> d.dueAt.isAfter(now))
        .collect(
            Collectors.toMap(
                d -> d.accountId,
                d -> new ClosedHours.Wanted(d.dueAt, PostContent.isPushed(file.post(), d))));
  }

  private Uni<Void> keep(Actor by, List<Delivery> meant, String reason) {
    return meant.isEmpty()
        ? Uni.createFrom().voidItem()
        : Sql.of(KEEP)
            .with(meant.stream().map(d -> d.id).toArray(UUID[]::new))
            .with(reason)
            .with(clock.now())
            .with(by.id() == null ? null : by.id().toString())
            .update()
            .replaceWithVoid();
  }

  /** Those of these deliveries for which somebody gave a reason. */
  Uni<Set<UUID>> meant(Collection<UUID> deliveries) {
    return Sql.of("select delivery_id from off_hours_reason where delivery_id = any(?1)")
        .with(deliveries.toArray(UUID[]::new))
        .list(UUID.class)
        .map(Set::copyOf);
  }

  /** Why a plan goes out in closed hours or after its deadline, or null. */
  Uni<String> of(UUID delivery) {
    return Sql.of(
            "select reason from off_hours_reason where delivery_id = ?1 union select reason from"
                + " late_plan_reason where delivery_id = ?1 limit 1")
        .with(delivery)
        .one(String.class);
  }
}
