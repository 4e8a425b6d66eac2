package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.juzhen.audit.AuditDesk;
import org.juzhen.audit.AuditDesk.Subject;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.InTurn;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;
import org.juzhen.notify.NoticeDesk;
import org.juzhen.notify.NoticeOrder;

/**
 * Posts that were begun for a duty which nobody owes any more (不再须转): what is cleared stays
 * cleared, but they say so, their people are told, and what was planned for the duty is held for a
 * person instead of being sent. Joins the caller's transaction.
 */
@ApplicationScoped
public class UnowedPosts {
  private static final String NOTE =
      "update post p set unowed_at = ?2 where p.id = any(?1) and p.unowed_at is null and exists"
          + " (select 1 from post_variant v where v.post_id = p.id and not exists (select 1 from"
          + " delivery d where d.source_id = p.id and d.account_id = v.account_id and d.kind ="
          + " 'POST' and d.state not in ('PLANNED', 'WAITING_FOR_PERSON', 'FAILED', 'CANCELLED')))"
          + " returning p.id, p.unit_id, p.author_id";

  /** What is on its way already goes on; where it has to be sent again, it is held as well. */
  private static final String HOLD =
      "with held as (select d.id from delivery d where d.id = any(?1) and d.source_id = any(?2) and"
          + " d.state in ('PLANNED', 'CLAIMED', 'CONFIRMING', 'UNKNOWN') order by d.id for update)"
          + " update delivery d set unowed_at = ?3 from held where d.id = held.id";

  /** What a person has in hand already stays there: it may be out by now without the hub. */
  private static final String LET_GO =
      "with mine as (select d.id from delivery d where d.source_id = any(?1) and d.unowed_at is not"
          + " null and d.state <> 'WAITING_FOR_PERSON' order by d.id for update) update delivery d"
          + " set unowed_at = null from mine where d.id = mine.id";

  private static final String IN_HAND =
      "with mine as (select d.id from delivery d where d.source_id = any(?1) and d.unowed_at is not"
          + " null and d.state = 'WAITING_FOR_PERSON' and d.error_code = 'NO_LONGER_OWED' order by"
          + " d.id for update) update delivery d set error_code = 'OWED_AGAIN', error = ?2, version"
          + " = d.version + 1 from mine where d.id = mine.id returning d.id";

  private final NoticeDesk notices;
  private final Deliveries deliveries;
  private final DeliveryNotices told;
  private final AuditDesk audit;
  private final HubClock clock;

  UnowedPosts(
      NoticeDesk notices,
      Deliveries deliveries,
      DeliveryNotices told,
      AuditDesk audit,
      HubClock clock) {
    this.notices = notices;
    this.deliveries = deliveries;
    this.told = told;
    this.audit = audit;
    this.clock = clock;
  }

  /** The article that is not owed any more. */
  public record About(UUID id, UUID unitId, String title) {}

  /**
   * As far as they are not out on all their accounts; each person is told once for all of them.
   *
   * @param planned finds the deliveries that were planned for what is not owed any more; asked when
   *     the posts are held, so that whoever was just planning one of them is waited for
   */
  public Uni<Void> note(
      About article, Collection<UUID> posts, Supplier<Uni<List<UUID>>> planned, Actor by) {
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
                        : record(article, noted.size(), by)
                            .chain(x -> planned.get())
                            .chain(found -> hold(found, column(noted, 0)))
                            .chain(x -> tell(article, noted)));
  }

  private Uni<Void> hold(Collection<UUID> planned, Collection<UUID> noted) {
    return planned.isEmpty()
        ? Uni.createFrom().voidItem()
        : Sql.of(HOLD)
            .with(planned.toArray(UUID[]::new))
            .with(noted.toArray(UUID[]::new))
            .with(clock.now())
            .update()
            .replaceWithVoid();
  }

  /**
   * They are owed again: what was held goes at its time; where that has passed, a person has it in
   * hand and learns that it is wanted.
   */
  public Uni<Void> owedAgain(Collection<UUID> posts) {
    return posts.isEmpty()
        ? Uni.createFrom().voidItem()
        : Sql.of(LET_GO)
            .with(posts.toArray(UUID[]::new))
            .update()
            .chain(x -> inHand(posts))
            .chain(deliveries::these)
            .chain(found -> InTurn.each(found, told::owedAgain))
            .chain(x -> forget(posts));
  }

  private Uni<List<UUID>> inHand(Collection<UUID> posts) {
    return Sql.of(IN_HAND)
        .with(posts.toArray(UUID[]::new))
        .with(GateWords.of(UnowedDelivery.AGAIN))
        .list(UUID.class);
  }

  /** They say nothing of it any more; what is held stays so. */
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
