package org.juzhen.campaigns;

import io.quarkus.hibernate.reactive.panache.Panache;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.Platform;

/** The accounts of a campaign and how far each is; while it runs as it is, afterwards as it was. */
@ApplicationScoped
class AccountRows {
  private static final String MET =
      "case when cast(:target as text) = 'EACH_ARTICLE' then cast(:articles as bigint) > 0 and"
          + " x.articles >= cast(:articles as bigint) else x.posted >= cast(:each as int) end";

  private static final String PLANNED =
      "(select count(*) from delivery d where d.account_id = x.account_id and d.kind = 'POST' and"
          + " d.state <> 'CANCELLED' and d.state in ('PLANNED', 'CLAIMED', 'CONFIRMING', 'UNKNOWN',"
          + " 'WAITING_FOR_PERSON') and d.due_at >= :begins and (exists (select 1 from campaign_item i"
          + " where i.campaign_id = :campaign and i.kind = 'POST' and i.item_id = d.source_id and"
          + " i.state = 'JOINED') or exists (select 1 from post p join campaign_item i on"
          + " i.campaign_id = :campaign and i.kind = 'ARTICLE' and i.item_id = p.article_id and"
          + " i.state = 'JOINED' where p.id = d.source_id)))";

  private static final String NOW =
      "select x.account_id, a.name as account_name, a.platform, x.unit_id,"
          + " coalesce(nullif(u.short_name, ''), u.name) as unit_name, x.posted, x.articles,"
          + " x.last_posted_at, "
          + MET
          + " as met, "
          + PLANNED
          + " as planned from campaign_account x join account a on a.id = x.account_id join unit u on"
          + " u.id = x.unit_id where x.campaign_id = :campaign and x.account_id > :after";

  private static final String THEN =
      "select x.account_id, x.account_name, x.platform, x.unit_id, x.unit_name, x.posted, x.articles,"
          + " x.last_posted_at, x.met, 0 as planned from campaign_final x where x.campaign_id ="
          + " :campaign and x.account_id > :after";

  private static final String FIGURES =
      "select count(*) as accounts, count(distinct x.unit_id) as units, count(*) filter (where "
          + MET
          + ") as met, count(*) filter (where x.posted > 0) as begun, coalesce(sum(x.posted), 0) as"
          + " posted from campaign_account x where x.campaign_id = :campaign";

  private static final String FINAL =
      "insert into campaign_final (campaign_id, account_id, unit_id, account_name, platform,"
          + " unit_name, posted, articles, last_posted_at, met) select x.campaign_id, x.account_id,"
          + " x.unit_id, a.name, a.platform, coalesce(nullif(u.short_name, ''), u.name), x.posted,"
          + " x.articles, x.last_posted_at, "
          + MET
          + " from campaign_account x join account a on a.id = x.account_id join unit u on u.id ="
          + " x.unit_id where x.campaign_id = :campaign";

  /**
   * Which accounts are asked for.
   *
   * @param articles how many articles the campaign has
   * @param units of these units only; null for all
   * @param nothing only those that have posted nothing
   */
  record Question(Campaign campaign, long articles, UUID[] units, boolean nothing) {}

  Uni<Slice<AccountLine>> page(Question asked, Paging paging) {
    boolean over = asked.campaign().state == CampaignState.CLOSED;
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("campaign", asked.campaign().id);
    values.put("after", paging.afterId() == null ? new UUID(0, 0) : paging.afterId());
    StringBuilder sql = new StringBuilder(over ? THEN : NOW);
    if (!over) {
      target(asked.campaign(), asked.articles(), values);
      values.put("begins", asked.campaign().begins());
    }
    if (asked.units() != null) {
      sql.append(" and x.unit_id = any(:units)");
      values.put("units", asked.units());
    }
    sql.append(asked.nothing() ? " and x.posted = 0" : "").append(" order by x.account_id");
    return rows(sql.toString(), values, paging.rows())
        .map(rows -> rows.stream().map(AccountRows::line).toList())
        .map(found -> Slice.of(found, paging, l -> l.accountId().toString()));
  }

  private static void target(Campaign c, long articles, Map<String, Object> values) {
    values.put("target", c.target.name());
    values.put("articles", articles);
    values.put("each", c.postsEach);
  }

  private static Uni<List<Tuple>> rows(String sql, Map<String, Object> values, int most) {
    return Sql.of(sql).withAll(values).most(most).list(Tuple.class);
  }

  private static AccountLine line(Tuple r) {
    long posted = CampaignRows.number(r, "posted");
    long planned = CampaignRows.number(r, "planned");
    return new AccountLine(
        r.get("account_id", UUID.class),
        r.get("account_name", String.class),
        Platform.valueOf(r.get("platform", String.class)),
        r.get("unit_id", UUID.class),
        r.get("unit_name", String.class),
        AccountStage.of(r.get("met", Boolean.class), posted, planned),
        posted,
        CampaignRows.number(r, "articles"),
        planned,
        CampaignRows.time(r, "last_posted_at"));
  }

  Uni<CampaignView.Figures> figures(Campaign c, long articles) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("campaign", c.id);
    target(c, articles, values);
    return rows(FIGURES, values, 1).map(rows -> figures(rows.get(0)));
  }

  private static CampaignView.Figures figures(Tuple r) {
    long accounts = CampaignRows.number(r, "accounts");
    long begun = CampaignRows.number(r, "begun");
    return new CampaignView.Figures(
        accounts,
        CampaignRows.number(r, "units"),
        CampaignRows.number(r, "met"),
        begun,
        accounts - begun,
        CampaignRows.number(r, "posted"));
  }

  /** Keeps the table as it is now; before the campaign is closed, in the same transaction. */
  Uni<Integer> keep(Campaign c, long articles) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("campaign", c.id);
    target(c, articles, values);
    return Panache.getSession()
        .chain(
            s -> {
              Mutiny.MutationQuery query = s.createNativeQuery(FINAL);
              values.forEach(query::setParameter);
              return query.executeUpdate();
            });
  }
}
