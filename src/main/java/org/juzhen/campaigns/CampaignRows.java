package org.juzhen.campaigns;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Column;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Slice;
import org.juzhen.kernel.Sql;

/** Reads lists of campaigns and of what belongs to them. */
@ApplicationScoped
class CampaignRows {
  private static final String LINES =
      "select c.id, c.unit_id, coalesce(nullif(u.short_name, ''), u.name) as unit_name, c.name,"
          + " c.tag, c.from_on, c.to_on, c.target, c.posts_each, c.state, n.accounts, n.begun,"
          + " n.posted from campaign c join unit u on u.id = c.unit_id cross join lateral (select"
          + " count(*) as accounts, count(*) filter (where x.posted > 0) as begun,"
          + " coalesce(sum(x.posted), 0) as posted from campaign_account x where x.campaign_id ="
          + " c.id) n where ";

  private static final String REACH =
      "(c.unit_id = any(:own) or u.path like any(:below) or exists (select 1 from campaign_account"
          + " y where y.campaign_id = c.id and y.unit_id = any(:own)))";

  private static final String ITEMS =
      "select i.id, i.kind, i.item_id, i.unit_id, coalesce(nullif(u.short_name, ''), u.name) as"
          + " unit_name, i.title, i.state, i.how, i.made_at, p.name as settled_by, o.url from"
          + " campaign_item i join unit u on u.id = i.unit_id left join person p on p.id ="
          + " i.settled_by left join observed_post o on i.kind = 'OBSERVED' and o.id = i.item_id"
          + " where i.campaign_id = :campaign and i.state = :state";

  /**
   * Before somebody joined it a post is shown to its own people only, unless everybody can see it.
   */
  private static final String NOT_YET_JOINED =
      " and (i.kind <> 'POST' or i.unit_id = any(:own) or u.path like any(:below) or exists (select"
          + " 1 from delivery d where d.kind = 'POST' and d.source_id = i.item_id and d.state ="
          + " 'POSTED'))";

  private static final String OF_POST =
      "select i.campaign_id from campaign_item i where i.item_id = ?1 and i.state = 'JOINED'";

  private static final String COUNTS =
      "select count(*) filter (where i.state = 'JOINED' and i.kind = 'ARTICLE') as articles,"
          + " count(*) filter (where i.state = 'JOINED' and i.kind <> 'ARTICLE') as posts, count(*)"
          + " filter (where i.state = 'SUGGESTED') as suggested from campaign_item i where"
          + " i.campaign_id = ?1";

  private final Campaigns campaigns;

  CampaignRows(Campaigns campaigns) {
    this.campaigns = campaigns;
  }

  /** How many of each belong to it. */
  record Counts(long articles, long posts, long suggested) {}

  /** Those that run, or those that are over; the newest first. */
  Uni<Slice<CampaignLine>> page(Actor by, boolean over, Paging paging) {
    Map<String, Object> values = new LinkedHashMap<>();
    StringBuilder where = new StringBuilder(over ? "c.state <> 'RUNNING'" : "c.state = 'RUNNING'");
    if (!CampaignDoor.seesAll(by)) {
      where.append(" and ").append(REACH);
      values.put("own", CampaignDoor.own(by));
      values.put("below", CampaignDoor.below(by));
    }
    after(where, "c.id", values, paging);
    where.append(" order by c.id desc");
    return read(LINES + where, values, paging.rows())
        .map(rows -> Slice.of(rows, paging, r -> r.get("id", UUID.class).toString()))
        .map(slice -> slice.map(CampaignRows::line));
  }

  private static void after(
      StringBuilder where, String key, Map<String, Object> values, Paging paging) {
    if (paging.afterId() != null) {
      where.append(" and ").append(key).append(" < :after");
      values.put("after", paging.afterId());
    }
  }

  private Uni<List<Tuple>> read(String sql, Map<String, Object> values, int most) {
    return Sql.of(sql).withAll(values).most(most).list(Tuple.class);
  }

  private static CampaignLine line(Tuple r) {
    return new CampaignLine(
        r.get("id", UUID.class),
        r.get("unit_id", UUID.class),
        r.get("unit_name", String.class),
        r.get("name", String.class),
        r.get("tag", String.class),
        r.get("from_on", LocalDate.class),
        r.get("to_on", LocalDate.class),
        CampaignTarget.valueOf(r.get("target", String.class)),
        r.get("posts_each", Integer.class),
        CampaignState.valueOf(r.get("state", String.class)),
        number(r, "accounts"),
        number(r, "begun"),
        number(r, "posted"));
  }

  /** What belongs to it, or waits to; the newest first. */
  Uni<Slice<ItemLine>> items(Actor by, Campaign c, ItemState state, Paging paging) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("campaign", c.id);
    values.put("state", state.name());
    StringBuilder where = new StringBuilder(ITEMS);
    if (state != ItemState.JOINED && !CampaignDoor.seesAll(by)) {
      where.append(NOT_YET_JOINED);
      values.put("own", CampaignDoor.own(by));
      values.put("below", CampaignDoor.below(by));
    }
    after(where, "i.id", values, paging);
    where.append(" order by i.id desc");
    return read(where.toString(), values, paging.rows())
        .map(rows -> Slice.of(rows, paging, r -> r.get("id", UUID.class).toString()))
        .map(slice -> slice.map(r -> item(by, c, r)));
  }

  private static ItemLine item(Actor by, Campaign c, Tuple r) {
    ItemKind kind = ItemKind.valueOf(r.get("kind", String.class));
    UUID unit = r.get("unit_id", UUID.class);
    return new ItemLine(
        r.get("id", UUID.class),
        kind,
        r.get("item_id", UUID.class),
        unit,
        r.get("unit_name", String.class),
        r.get("title", String.class),
        ItemState.valueOf(r.get("state", String.class)),
        ItemHow.valueOf(r.get("how", String.class)),
        time(r, "made_at"),
        r.get("settled_by", String.class),
        r.get("url", String.class),
        CampaignDoor.settles(by, c, kind, unit));
  }

  Uni<Counts> counts(UUID campaign) {
    return Sql.of(COUNTS)
        .with(campaign)
        .row(Tuple.class)
        .map(r -> new Counts(number(r, "articles"), number(r, "posts"), number(r, "suggested")));
  }

  /** The campaigns that a post or an article was joined to. */
  Uni<List<UUID>> of(UUID item) {
    return Sql.of(OF_POST).with(item).list(UUID.class);
  }

  static long number(Tuple r, String name) {
    return r.get(name, Number.class).longValue();
  }

  static Instant time(Tuple r, String name) {
    return Column.instant(r.get(name));
  }
}
