package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;
import org.juzhen.publishing.Deadlines;

/** The end of a duty's clock, for whoever decides whether to go on waiting for a platform. */
@ApplicationScoped
class DutyDeadlines implements Deadlines {
  private final Duties duties;

  DutyDeadlines(Duties duties) {
    this.duties = duties;
  }

  @Override
  public Uni<Instant> deadline(UUID articleId, UUID accountId) {
    return duties
        .find(
            "articleId = ?1 and accountId = ?2 and state = ?3 order by dueAt",
            articleId,
            accountId,
            DutyState.OPEN)
        .firstResult()
        .map(d -> d == null ? null : d.dueAt);
  }
}
