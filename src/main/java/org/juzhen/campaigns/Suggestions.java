package org.juzhen.campaigns;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Unit;

/**
 * Finds what may belong to a campaign among what changed since it was last looked at: posts and
 * posts seen outside by the tag in their own words, articles by their topics. Only suggests; a
 * person confirms.
 */
@ApplicationScoped
class Suggestions {
  /** What was being written while one looked is seen the next time. */
  private static final Duration OVERLAP = Duration.ofMinutes(10);

  static final String POSTS =
      "insert into campaign_item (id, campaign_id, kind, item_id, unit_id, title, state, how,"
          + " made_at) select gen_random_uuid(), ?1, 'POST', p.id, p.unit_id, p.title, 'SUGGESTED',"
          + " 'TAG', ?4 from post p where p.changed_at >= ?2 and p.changed_at <= ?4 and (strpos(p.title, ?3) > 0 or"
          + " strpos(p.body_html, ?3) > 0) and exists (select 1 from campaign_account x where"
          + " x.campaign_id = ?1 and x.unit_id = p.unit_id) on conflict do nothing";

  static final String ARTICLES =
      "insert into campaign_item (id, campaign_id, kind, item_id, unit_id, title, state, how,"
          + " made_at) select gen_random_uuid(), ?1, 'ARTICLE', a.id, a.unit_id, a.title,"
          + " 'SUGGESTED', 'TOPIC', ?4 from article a join unit u on u.id = a.unit_id where"
          + " a.received_at >= ?2 and a.received_at <= ?4 and a.state = 'CURRENT' and a.topics && cast(?3 as text[]) and"
          + " (starts_with(cast(?5 as text), u.path) or starts_with(u.path, cast(?5 as text))) on"
          + " conflict do nothing";

  static final String OBSERVED =
      "insert into campaign_item (id, campaign_id, kind, item_id, unit_id, title, state, how,"
          + " made_at) select gen_random_uuid(), ?1, 'OBSERVED', o.id, x.unit_id, o.title,"
          + " 'SUGGESTED', 'TAG', ?4 from observed_post o join campaign_account x on x.campaign_id ="
          + " ?1 and x.account_id = o.account_id where o.seen_at >= ?2 and o.seen_at <= ?4 and o.delivery_id is null and"
          + " strpos(o.title, ?3) > 0 on conflict do nothing";

  /** How many are new. */
  Uni<Integer> look(Campaign c, Unit unit, Instant now) {
    Instant since = c.lookedAt.minus(OVERLAP);
    return insert(POSTS, c, since, now)
        .chain(posts -> insert(OBSERVED, c, since, now).map(seen -> posts + seen))
        .chain(found -> articles(c, unit, since, now).map(more -> found + more))
        .invoke(x -> c.lookedAt = now);
  }

  private static Uni<Integer> insert(String sql, Campaign c, Instant since, Instant now) {
    return Sql.of(sql).with(c.id).with(since).with(c.tag).with(now).update();
  }

  private static Uni<Integer> articles(Campaign c, Unit unit, Instant since, Instant now) {
    return c.topics.isEmpty()
        ? Uni.createFrom().item(0)
        : Sql.of(ARTICLES)
            .with(c.id)
            .with(since)
            .with(c.topics.toArray(String[]::new))
            .with(now)
            .with(unit.path())
            .update();
  }
}
