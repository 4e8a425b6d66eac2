package org.juzhen.repost.outdated;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Unit;
import org.juzhen.registry.Units;

/**
 * Tells the leader and whoever supervises that a unit ended the task about a post of a withdrawn
 * article though the post stays (无法删除、仅作标注): nobody lets the own post stand unseen.
 */
@ApplicationScoped
class OutdatedSettledTelling {
  private final Units units;
  private final NoticeDesk notices;

  OutdatedSettledTelling(Units units, NoticeDesk notices) {
    this.units = units;
    this.notices = notices;
  }

  /** Joins the caller's transaction; says nothing where the post is gone or was only corrected. */
  Uni<Void> settled(OutdatedView task, String reason) {
    return task.kind() == OutdatedKind.TAKE_DOWN && task.how().leavesIt()
        ? units
            .required(task.unitId())
            .chain(
                unit ->
                    notices.tellEach(
                        List.of(
                            order(task, reason, unit.id(), Role.LEADER),
                            order(task, reason, above(unit), Role.SUPERVISOR))))
        : Uni.createFrom().voidItem();
  }

  /** At the top of the tree its own supervisor. */
  private static UUID above(Unit unit) {
    return unit.supervisingUnitId() == null ? unit.id() : unit.supervisingUnitId();
  }

  private static NoticeOrder order(OutdatedView task, String reason, UUID unit, Role role) {
    return NoticeOrder.toRole(
        "OUTDATED_LEFT_" + task.how().name(),
        unit,
        role,
        List.of(task.articleTitle(), task.unitName(), task.accountName(), reason),
        "/articles/" + task.articleId(),
        "outdated-left:" + task.id());
  }
}
