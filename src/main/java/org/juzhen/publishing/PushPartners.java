package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;

/**
 * Posts of the articles that are planned to go with another in one push (同次群发的稿件), as far as they
 * are cleared for the account and nothing is planned or out for it.
 */
@ApplicationScoped
class PushPartners {
  /** Whoever works on one of them holds it; it is left, and joins when it is planned itself. */
  static final String OF =
      "select p.id from post p where p.article_id = any(?1) and p.unit_id = ?3 and p.stage = 'CLEARED'"
          + " and exists (select 1 from post_variant v join clearance c on c.account_id = v.account_id"
          + " and c.digest = v.digest and c.subject_id = p.id and c.voided_at is null where v.post_id ="
          + " p.id and v.account_id = ?2) and not exists (select 1 from delivery d where d.source_id in"
          + " (select o.id from post o where o.article_id = p.article_id) and d.account_id = ?2 and"
          + " d.state not in ('CANCELLED', 'FAILED')) order by array_position(cast(?1 as uuid[]),"
          + " p.article_id), p.id desc for update of p skip locked";

  private final Posts posts;

  PushPartners(Posts posts) {
    this.posts = posts;
  }

  /** One post for each article, in the order of the articles. */
  Uni<List<Post>> of(Collection<UUID> articles, UUID account, UUID unit) {
    return articles.isEmpty()
        ? Uni.createFrom().item(List.of())
        : Sql.of(OF)
            .with(articles.toArray(UUID[]::new))
            .with(account)
            .with(unit)
            .list(UUID.class)
            .chain(ids -> posts.these(ids).map(found -> PushOrder.newestOfEach(ids, found)));
  }
}
