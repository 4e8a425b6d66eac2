package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/**
 * Posts that were begun for a duty which nobody owes any more (不再须转): they go on as they are, what
 * is cleared stays cleared, but they say so, and their people are told. Joins the caller's
 * transaction.
 */
@ApplicationScoped
public class UnowedPosts {
  private static final String NOTE =
      "update post p set unowed_at = ?2 where p.id = any(?1) and p.unowed_at is null and exists (select"
          + " 1 from post_variant v where v.post_id = p.id and not exists (select 1 from delivery d"
          + " where d.source_id = p.id and d.account_id = v.account_id and d.kind = 'POST' and d.state"
          + " not in ('PLANNED', 'WAITING_FOR_PERSON', 'FAILED', 'CANCELLED'))) returning p.id,"
          + " p.unit_id, p.author_id";

  private final NoticeDesk notices;
  private final AuditDesk audit;
  private final HubClock clock;

  UnowedPosts(NoticeDesk notices, AuditDesk audit, HubClock clock) {
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** The article that is not owed any more. */
  public record About(UUID id, UUID unitId, String title) {}

  /** As far as they are not out on all their accounts; each person is told once for all of them. */
  public Uni<Void> note(About article, Collection<UUID> posts, Actor by) {
    return posts.isEmpty()
        ? Uni.createFrom().voidItem()
        : Sql.of(NOTE)
            .with(posts.toArray(UUID[]::new))
            .with(clock.now())
            .list(Tuple.class)
            .chain(
                noted ->
                    noted.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : record(article, noted.size(), by).chain(x -> tell(article, noted)));
  }

  /** They are owed again. */
  public Uni<Void> forget(Collection<UUID> posts) {
    return posts.isEmpty()
        ? Uni.createFrom().voidItem()
        : Sql.of("update post set unowed_at = null where id = any(?1) and unowed_at is not null")
            .with(posts.toArray(UUID[]::new))
            .update()
            .replaceWithVoid();
  }

  private Uni<Void> record(About article, int posts, Actor by) {
    return audit.record(
        by,
        "RELEASE_POSTS",
        new Subject("article", article.id(), article.unitId()),
        Map.of("posts", posts));
  }

  private Uni<Void> tell(About article, List<Tuple> noted) {
    NoticeOrder order =
        new NoticeOrder(
            "REPOST_UNOWED",
            null,
            null,
            Role.EDITOR,
            List.of(article.title()),
            noted.size() == 1
                ? "/posts/" + noted.get(0).get(0, UUID.class)
                : "/posts?articleId=" + article.id(),
            "unowed:" + article.id() + ":" + clock.now());
    return notices
        .tellAt(order, column(noted, 1))
        .chain(x -> notices.tellThese(order, column(noted, 2)));
  }

  private static List<UUID> column(List<Tuple> rows, int at) {
    return rows.stream().map(r -> r.get(at, UUID.class)).distinct().toList();
  }
}
