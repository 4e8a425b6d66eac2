package org.juzhen.repost.outdated;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;

/** Lists posts that say what their articles say no more, and settles them (更正撤稿任务). */
@ApplicationScoped
public class OutdatedDesk {
  private final OutdatedPosts posts;
  private final OutdatedRows rows;
  private final OutdatedLines lines;
  private final OutdatedSettledTelling telling;
  private final AuditDesk audit;
  private final HubClock clock;

  OutdatedDesk(
      OutdatedPosts posts,
      OutdatedRows rows,
      OutdatedLines lines,
      OutdatedSettledTelling telling,
      AuditDesk audit,
      HubClock clock) {
    this.posts = posts;
    this.rows = rows;
    this.lines = lines;
    this.telling = telling;
    this.audit = audit;
    this.clock = clock;
  }

  /** Those that the person may see, the most pressing first. */
  @WithTransaction
  Uni<Slice<OutdatedView>> list(Actor by, OutdatedQuestion question, Paging paging) {
    return rows.page(by, question, paging);
  }

  /** One, if the person may see it. */
  @WithTransaction
  Uni<OutdatedView> show(Actor by, UUID id) {
    return rows.one(by, id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("outdatedPost", id));
  }

  /** What stands in one's own units and below those that one supervises, by article. */
  @WithTransaction
  Uni<List<OutdatedLines.Line>> today(Actor by) {
    return lines.of(by);
  }

  /**
   * Somebody who writes or leads at the unit says why it is no task any more. The post stays what
   * it is; whoever supervises sees who said so and why, and is told where something that was taken
   * back stays on the platform.
   */
  @WithTransaction
  public Uni<OutdatedView> settle(Actor by, UUID id, OutdatedHow how, String reason) {
    return show(by, id)
        .chain(x -> posts.required(id))
        .invoke(p -> OutdatedRows.mustSettle(by, p.unitId))
        .invoke(p -> p.settle(how, reason, by, clock.now()))
        .call(posts::flush)
        .call(
            p ->
                audit.record(
                    by,
                    "SETTLE_OUTDATED",
                    new Subject("outdatedPost", id, p.unitId),
                    Map.of("how", how, "reason", reason, "delivery", p.deliveryId)))
        .chain(p -> rows.one(by, id))
        .call(shown -> telling.settled(shown, reason));
  }
}
