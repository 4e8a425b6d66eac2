package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.SameArticles;
import org.juzhen.publishing.Deadlines;

/**
 * The end of a duty's clock, of the article or of one that is the same, for whoever decides whether
 * to go on waiting for a platform.
 */
@ApplicationScoped
class DutyDeadlines implements Deadlines {
  private final Duties duties;
  private final SameArticles same;

  DutyDeadlines(Duties duties, SameArticles same) {
    this.duties = duties;
    this.same = same;
  }

  @Override
  public Uni<Instant> deadline(UUID articleId, UUID accountId) {
    return same.with(articleId)
        .chain(
            all ->
                duties
                    .find(
                        "articleId in ?1 and accountId = ?2 and state in ?3 order by dueAt",
                        all,
                        accountId,
                        List.of(DutyState.OPEN, DutyState.OVERDUE))
                    .<Duty>firstResult())
        .map(d -> d == null ? null : d.dueAt);
  }
}
