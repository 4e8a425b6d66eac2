package org.juzhen.publishing;

import io.quarkus.arc.All;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/**
 * Asks for a reason where somebody plans a repost for after its deadline (逾期发布理由), as pins do;
 * keeps it, and tells who leads. What goes out at once is as early as can be and is not asked, nor
 * is what goes as planned: of that the planner has told.
 */
@ApplicationScoped
class LatePlans {
  private static final String KEEP =
      "insert into late_plan_reason (delivery_id, due_at, reason, given_at, given_by) values"
          + " (?1, ?2, ?3, ?4, cast(cast(?5 as text) as uuid))";

  private final List<Deadlines> deadlines;
  private final NoticeDesk notices;
  private final HubClock clock;

  LatePlans(@All List<Deadlines> deadlines, NoticeDesk notices, HubClock clock) {
    this.deadlines = deadlines;
    this.notices = notices;
    this.clock = clock;
  }

  /** Until when each of these accounts has to show the article; null is an article of nobody. */
  Uni<Map<UUID, Instant>> deadlines(UUID article, Collection<UUID> accounts) {
    Map<UUID, Instant> all = new HashMap<>();
    return article == null || accounts.isEmpty()
        ? Uni.createFrom().item(all)
        : InTurn.each(
                deadlines,
                d ->
                    d.deadlines(article, accounts)
                        .invoke(some -> some.forEach((a, due) -> all.merge(a, due, LatePlans::min)))
                        .replaceWithVoid())
            .replaceWith(all);
  }

  private static Instant min(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }

  /** Refuses a moment after an account's deadline for which nobody gives a reason. */
  Uni<Void> mustBeInTime(PostFile file, Timing timing, String reason) {
    return OffHours.isGiven(reason)
        ? Uni.createFrom().voidItem()
        : deadlines(
                file.post().articleId, file.changeable().stream().map(v -> v.accountId).toList())
            .invoke(all -> file.changeable().forEach(v -> refuse(file, v, timing, all)))
            .replaceWithVoid();
  }

  private void refuse(PostFile file, PostVariant v, Timing timing, Map<UUID, Instant> all) {
    Instant due = all.get(v.accountId);
    if (isLate(timing.due(v.accountId), due)) {
      throw PublishingProblem.PLANNED_AFTER_DEADLINE
          .with("account", file.accounts().get(v.accountId).name())
          .with("at", Moments.minute(timing.due(v.accountId)))
          .with("due", Moments.minute(due));
    }
  }

  private boolean isLate(Instant at, Instant due) {
    return due != null && at.isAfter(due) && at.isAfter(clock.now());
  }

  /** Keeps with what was planned late why it is; who leads learns it in the same transaction. */
  Uni<Void> keep(Actor by, PostFile file, List<Delivery> planned, String reason) {
    return !OffHours.isGiven(reason) || planned.isEmpty()
        ? Uni.createFrom().voidItem()
        : deadlines(file.post().articleId, planned.stream().map(d -> d.accountId).toList())
            .map(all -> late(planned, all))
            .chain(
                late ->
                    InTurn.each(late, l -> keep(by, l, reason.strip()))
                        .chain(x -> tell(file, late, reason.strip())));
  }

  /** What was planned for after its deadline. */
  private record Late(Delivery delivery, Instant due) {}

  private List<Late> late(List<Delivery> planned, Map<UUID, Instant> all) {
    return planned.stream()
        .filter(d -> isLate(d.dueAt, all.get(d.accountId)))
        .map(d -> new Late(d, all.get(d.accountId)))
        .sorted(Comparator.comparing(Late::due))
        .toList();
  }

  private Uni<Void> keep(Actor by, Late late, String reason) {
    return Sql.of(KEEP)
        .with(late.delivery().id)
        .with(late.due())
        .with(reason)
        .with(clock.now())
        .with(by.id() == null ? null : by.id().toString())
        .update()
        .replaceWithVoid();
  }

  /** Of many accounts one notice with their number. */
  private Uni<Void> tell(PostFile file, List<Late> late, String reason) {
    if (late.isEmpty()) {
      return Uni.createFrom().voidItem();
    }
    Late first = late.get(0);
    boolean many = late.size() > 1;
    String kind = many ? "DELIVERY_PLANNED_LATE_MANY" : "DELIVERY_PLANNED_LATE";
    String which =
        many ? String.valueOf(late.size()) : file.accounts().get(first.delivery().accountId).name();
    return notices.tell(
        NoticeOrder.toRole(
            kind,
            file.post().unitId,
            Role.LEADER,
            List.of(
                which, Moments.minute(first.delivery().dueAt), Moments.minute(first.due()), reason),
            "/posts/" + file.post().id,
            "planned-late:" + first.delivery().id));
  }

  /** Why these deliveries go out after their deadlines; those that do not are missing. */
  Uni<Map<UUID, String>> reasons(Collection<UUID> deliveries) {
    return Sql.of("select delivery_id, reason from late_plan_reason where delivery_id = any(?1)")
        .with(deliveries.toArray(UUID[]::new))
        .list(Object[].class)
        .map(
            rows -> {
              Map<UUID, String> all = new HashMap<>();
              rows.forEach(r -> all.put((UUID) r[0], (String) r[1]));
              return all;
            });
  }
}
