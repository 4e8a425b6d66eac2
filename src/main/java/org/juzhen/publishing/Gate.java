package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Sql;

/** Which contents are cleared right now (审核通过凭证). */
@ApplicationScoped
class Gate {
  private static final String GOOD =
      "select c.id, c.account_id, c.digest, c.expires_at from clearance c where c.subject_id in ?1"
          + " and clearance_is_good(c.id, ?2) order by c.expires_at";

  private static final String RAN_OUT =
      "select max(c.expires_at), count(*) from clearance c where c.subject_id = ?1 and c.account_id"
          + " = ?2 and c.digest = ?3 and c.voided_at is null and c.expires_at <= ?4";

  /**
   * A clearance that holds.
   *
   * @param until when it ends by itself
   */
  record Cleared(UUID id, UUID accountId, String digest, Instant until) {}

  /** By account and digest; of several the one that lasts longest. */
  Uni<Map<Content, Cleared>> of(List<UUID> subjects, Instant at) {
    if (subjects.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return Sql.of(GOOD).with(subjects).with(at).list(Object[].class).map(Gate::byContent);
  }

  /** When the last clearance of exactly this ended by itself; null where none did. */
  Uni<Instant> ranOut(UUID subject, Content content, Instant at) {
    return Sql.of(RAN_OUT)
        .with(subject)
        .with(content.accountId())
        .with(content.digest())
        .with(at)
        .list(Object[].class)
        .map(rows -> rows.get(0)[0] == null ? null : Column.instant(rows.get(0)[0]));
  }

  private static Map<Content, Cleared> byContent(List<Object[]> rows) {
    Map<Content, Cleared> all = new HashMap<>();
    for (Object[] row : rows) {
      Cleared c =
          new Cleared((UUID) row[0], (UUID) row[1], (String) row[2], Column.instant(row[3]));
      all.put(new Content(c.accountId(), c.digest()), c);
    }
    return all;
  }

  /** Exactly what is shown, exactly where. */
  record Content(UUID accountId, String digest) {}
}
