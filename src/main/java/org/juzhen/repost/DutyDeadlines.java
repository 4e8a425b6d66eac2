package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.intake.SameArticles;
import org.juzhen.publishing.Deadlines;

/**
 * The ends of duties' clocks, of the article or of one that is the same, for whoever plans a post,
 * or decides whether to go on waiting for a platform.
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
  public Uni<Map<UUID, Instant>> deadlines(UUID articleId, Collection<UUID> accountIds) {
    return same.with(articleId)
        .chain(
            all ->
                duties
                    .find(
                        "articleId in ?1 and accountId in ?2 and state in ?3 order by dueAt",
                        all,
                        accountIds,
                        List.of(DutyState.OPEN, DutyState.OVERDUE))
                    .<Duty>list())
        .map(
            all ->
                all.stream()
                    .collect(
                        Collectors.toMap(d -> d.accountId, d -> d.dueAt, (first, later) -> first)));
  }
}
