package org.juzhen.filing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;

/** The looks at links of notices. */
@ApplicationScoped
class NoticeProbes implements PanacheRepositoryBase<NoticeProbe, UUID> {
  private static final String CLAIM =
      "update notice_probe set leased_until = ?2 where id in (select id from notice_probe where"
          + " outcome is null and due_at <= ?1 and (leased_until is null or leased_until < ?1)"
          + " order by due_at limit ?3 for update skip locked) returning id";

  Uni<List<NoticeProbe>> of(Collection<UUID> announcements) {
    return announcements.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("announcementId in ?1 order by dueAt", List.copyOf(announcements));
  }

  /** Takes some that are due, for as long as the lease lasts. */
  Uni<List<UUID>> claim(Instant now, Instant lease, int most) {
    return Sql.of(CLAIM).with(now).with(lease).with(most).list(UUID.class);
  }

  /** When the next one is due, or null. */
  Uni<Instant> nextDue() {
    return Sql.of(
            "select min(greatest(due_at, coalesce(leased_until, due_at))) from"
                + " notice_probe where outcome is null")
        .one(OffsetDateTime.class)
        .map(due -> due == null ? null : due.toInstant());
  }
}
