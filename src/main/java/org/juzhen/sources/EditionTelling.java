package org.juzhen.sources;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;
import org.juzhen.registry.Unit;

/** Tells who is to decide on an edition of the list, and who proposed it what became of it. */
@ApplicationScoped
class EditionTelling {
  private final NoticeDesk notices;

  EditionTelling(NoticeDesk notices) {
    this.notices = notices;
  }

  /**
   * Supervisors of the unit and of the one above learn that it waits; in the caller's transaction.
   *
   * @param unit whose list it is; null for the hub's own, which administrators look after
   */
  Uni<Void> waits(Unit unit, UUID edition) {
    if (unit == null) {
      return Uni.createFrom().voidItem();
    }
    List<UUID> deciding =
        Stream.of(unit.id(), unit.supervisingUnitId()).filter(Objects::nonNull).distinct().toList();
    return notices.tellAt(
        NoticeOrder.toRole(
            "SOURCES_WAIT",
            unit.id(),
            Role.SUPERVISOR,
            List.of(unit.shownName()),
            "/sources/editions/" + edition,
            "sources:" + edition),
        deciding);
  }

  /** Whoever proposed it, unless it was decided by the same person. */
  Uni<Void> decided(EditionView e, Actor by, boolean confirmed) {
    return e.madeBy() == null || e.madeBy().equals(by.id())
        ? Uni.createFrom().voidItem()
        : notices.tell(
            NoticeOrder.toPerson(
                confirmed ? "SOURCES_CONFIRMED" : "SOURCES_DISCARDED",
                e.madeBy(),
                List.of(String.valueOf(e.number()), by.name()),
                "/sources/editions/" + e.id(),
                "sources-decided:" + e.id()));
  }
}
