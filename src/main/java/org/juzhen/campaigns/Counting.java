package org.juzhen.campaigns;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.PostedFacts;

/**
 * Counts for each account what it posted of a campaign, from what the hub delivered and from what
 * was seen; begins with the campaign's posts, so that one with few is counted fast whatever else
 * the accounts publish.
 */
@ApplicationScoped
class Counting {
  /**
   * What can be read of a campaign: {@code ?1} the campaign, {@code ?2} and {@code ?3} its time.
   */
  private static final String SEEN = seen("");

  private static String seen(String narrowed) {
    return "with joined as (select i.item_id as post_id, cast(null as uuid) as article_id from"
        + " campaign_item i where i.campaign_id = ?1 and i.kind = 'POST' and i.state = 'JOINED'"
        + " union all select p.id, p.article_id from campaign_item i join post p on p.article_id ="
        + " i.item_id where i.campaign_id = ?1 and i.kind = 'ARTICLE' and i.state = 'JOINED'), seen"
        + " as (select d.account_id, d.source_id as what, j.article_id, d.posted_at from joined j"
        + " join delivery d on d.source_id = j.post_id where d.kind = 'POST' and d.state = 'POSTED'"
        + " and d.posted_at >= ?2 and d.posted_at < ?3"
        + narrowed.formatted("d")
        + " union all select o.account_id, o.id, cast(null as uuid), o.posted_at from campaign_item"
        + " i join observed_post o on o.id = i.item_id where i.campaign_id = ?1 and i.kind ="
        + " 'OBSERVED' and i.state = 'JOINED' and o.posted_at >= ?2 and o.posted_at < ?3 and not"
        + " exists (select 1 from delivery m join joined k on k.post_id = m.source_id where m.id ="
        + " o.delivery_id and m.kind = 'POST')"
        + narrowed.formatted("o")
        + ") ";
  }

  private static final String COUNT =
      "update campaign_account c set posted = coalesce(n.posted, 0), articles ="
          + " coalesce(n.articles, 0), last_posted_at = n.last from campaign_account x left join"
          + " (select account_id, count(distinct what) as posted, count(distinct article_id) as"
          + " articles, max(posted_at) as last from seen group by account_id) n on n.account_id ="
          + " x.account_id where x.campaign_id = ?1 and c.campaign_id = ?1 and c.account_id ="
          + " x.account_id and (c.posted, c.articles, c.last_posted_at) is distinct from"
          + " (coalesce(n.posted, 0), coalesce(n.articles, 0), n.last)";

  static final String COUNT_ALL = SEEN + COUNT;
  static final String COUNT_ONE =
      seen(" and %s.account_id = ?4") + COUNT + " and x.account_id = ?4";

  private static final String RUNS =
      "select id from campaign where id = ?1 and state = 'RUNNING' for share";
  private static final String HOLD =
      "select account_id from campaign_account where campaign_id = ?1 and account_id = ?2 for"
          + " update";

  static final String DAYS =
      SEEN
          + "select cast(s.posted_at at time zone 'Asia/Shanghai' as date) as day, count(distinct"
          + " (s.account_id, s.what)) as posted, count(distinct s.account_id) as accounts from seen"
          + " s join campaign_account x on x.campaign_id = ?1 and x.account_id = s.account_id group"
          + " by 1 order by 1";

  private static final String WHOSE =
      "select x.campaign_id from campaign_account x join campaign c on c.id = x.campaign_id where"
          + " x.account_id = ?1 and c.state = 'RUNNING' and exists (select 1 from campaign_item i"
          + " where i.campaign_id = c.id and i.state = 'JOINED' and i.item_id in (?2, ?3)) order by"
          + " 1";

  /** How much appeared on a day, and on how many accounts. */
  public record Day(LocalDate day, long posted, long accounts) {}

  /** All accounts of it; the campaign is locked by whoever asks. */
  Uni<Integer> all(Campaign c) {
    return Panache.getSession()
        .chain(
            s -> s.flush().chain(x -> within(s.createNativeQuery(COUNT_ALL), c).executeUpdate()));
  }

  /**
   * One account of a campaign, while it runs. Whoever counts the same account waits, and whoever
   * closes the campaign; other accounts do not.
   */
  Uni<Integer> one(UUID campaign, UUID account) {
    return Sql.of(RUNS)
        .with(campaign)
        .one(UUID.class)
        .chain(
            runs ->
                runs == null
                    ? Uni.createFrom().item(0)
                    : Sql.of(HOLD)
                        .with(campaign)
                        .with(account)
                        .one(UUID.class)
                        .chain(x -> Panache.getSession())
                        .chain(s -> s.find(Campaign.class, campaign))
                        .chain(c -> counted(c, account)));
  }

  private static Uni<Integer> counted(Campaign c, UUID account) {
    return Panache.getSession()
        .chain(
            s ->
                s.flush()
                    .chain(
                        x ->
                            within(s.createNativeQuery(COUNT_ONE), c)
                                .setParameter(4, account)
                                .executeUpdate()));
  }

  private static Mutiny.MutationQuery within(Mutiny.MutationQuery query, Campaign c) {
    return query.setParameter(1, c.id).setParameter(2, c.begins()).setParameter(3, c.ends());
  }

  /** The running campaigns that something on an account belongs to. */
  Uni<List<UUID>> whose(PostedFacts f) {
    UUID article = f.articleId() == null ? f.sourceId() : f.articleId();
    return Sql.of(WHOSE).with(f.accountId()).with(f.sourceId()).with(article).list(UUID.class);
  }

  Uni<List<Day>> days(Campaign c) {
    return Sql.of(DAYS)
        .with(c.id)
        .with(c.begins())
        .with(c.ends())
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .map(
                        r ->
                            new Day(
                                r.get("day", LocalDate.class),
                                r.get("posted", Long.class),
                                r.get("accounts", Long.class)))
                    .toList());
  }
}
