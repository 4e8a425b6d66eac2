package org.juzhen.repost.uses;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Grant;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Paging.TimeAndId;
import org.juzhen.kernel.Role;

/** Reads uses within what a person may see. */
@ApplicationScoped
class UseRows {
  /** A time after all others, for the first page. */
  private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

  private static final String COLUMNS =
      "select x.id, x.article_id, r.title, x.post_id, x.unit_id, coalesce(nullif(u.short_name, ''),"
          + " u.name), x.account_id, a.name, a.platform, h.name, x.used_at, p.stage, d.state,"
          + " d.posted_at, d.url, exists (select 1 from post_variant v where v.post_id = x.post_id and"
          + " v.account_id = x.account_id) from article_use x join unit u on u.id = x.unit_id join"
          + " account a on a.id = x.account_id join post p on p.id = x.post_id join article r on r.id"
          + " = x.article_id left join person h on h.id = x.by_id left join lateral (select e.state,"
          + " e.posted_at, e.url from delivery e where e.source_id = x.post_id and e.account_id ="
          + " x.account_id and e.kind = 'POST' order by e.created_at desc limit 1) d on true where ";

  private static final String SCOPE =
      "(?1 or x.unit_id = any(cast(cast(?2 as text[]) as uuid[])) or u.path like any(cast(?3 as"
          + " text[])) or r.unit_id = any(cast(cast(?4 as text[]) as uuid[])))";

  private static final String PAGE =
      " and (x.used_at, x.id) < (?5, cast(?6 as uuid)) order by x.used_at desc, x.id desc limit ?7";

  static final String ALL = COLUMNS + SCOPE + PAGE;

  static final String OF_ARTICLE = COLUMNS + SCOPE + " and x.article_id = cast(?8 as uuid)" + PAGE;

  /** The newest first; of one article, or of all. */
  Uni<List<UseView>> page(Actor by, UUID article, Paging paging) {
    TimeAndId after =
        paging.after() == null ? new TimeAndId(LATEST, new UUID(-1, -1)) : paging.afterTimeAndId();
    return Panache.getSession()
        .chain(
            s -> {
              var query =
                  s.createNativeQuery(article == null ? ALL : OF_ARTICLE, Tuple.class)
                      .setParameter(1, by.isHub() || by.has(Role.AUDITOR))
                      .setParameter(2, ids(by.grants().stream()))
                      .setParameter(3, below(by))
                      .setParameter(4, ids(keeping(by)))
                      .setParameter(5, after.at())
                      .setParameter(6, after.id().toString())
                      .setParameter(7, paging.rows());
              return article == null
                  ? query.getResultList()
                  : query.setParameter(8, article.toString()).getResultList();
            })
        .map(rows -> rows.stream().map(UseRows::view).toList());
  }

  /** Whoever keeps the portal sees what became of its articles everywhere. */
  private static Stream<Grant> keeping(Actor by) {
    return by.grants().stream()
        .filter(g -> g.role() == Role.PORTAL_EDITOR || g.role() == Role.SUPERVISOR);
  }

  private static String[] ids(Stream<Grant> grants) {
    return grants
        .map(Grant::unitId)
        .filter(Objects::nonNull)
        .map(UUID::toString)
        .distinct()
        .toArray(String[]::new);
  }

  private static String[] below(Actor by) {
    return by.grants().stream()
        .filter(g -> g.role() == Role.SUPERVISOR || g.role() == Role.OBSERVER)
        .map(g -> g.unitPath() + "%")
        .toArray(String[]::new);
  }

  private static UseView view(Tuple t) {
    return new UseView(
        t.get(0, UUID.class),
        t.get(1, UUID.class),
        t.get(2, String.class),
        t.get(3, UUID.class),
        t.get(4, UUID.class),
        t.get(5, String.class),
        t.get(6, UUID.class),
        t.get(7, String.class),
        t.get(8, String.class),
        t.get(9, String.class),
        Column.instant(t.get(10)),
        UseOutcome.of(t.get(11, String.class), t.get(12, String.class), t.get(15, Boolean.class)),
        Column.instant(t.get(13)),
        t.get(14, String.class));
  }
}
