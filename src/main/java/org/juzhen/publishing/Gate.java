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
