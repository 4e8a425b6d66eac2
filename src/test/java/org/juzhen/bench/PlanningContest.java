package org.juzhen.bench;

import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.Tuple;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.juzhen.kernel.Ids;

/**
 * The plans of one article for so many accounts by the running hub, from the mark that they are
 * wanted to the last row, with all that it reads and writes, against the time that it may take: ten
 * seconds for a hundred thousand. Half of the accounts are on Weibo, half on WeChat.
 */
final class PlanningContest implements Contest {
  private static final double MOST_SECONDS = 10;
  private static final int UNITS = 100;
  private static final int PATIENCE_SECONDS = 600;
  private static final String TREE =
      "insert into unit (id, name, level, kind, parent_id, region_code, path, created_at)"
          + " select i, '排期局', 'COUNTY', 'DEPARTMENT', p.id, p.region_code, p.path || i || '/',"
          + " now() from unit p, (select gen_random_uuid() i from generate_series(1, $2)) n where"
          + " p.id = $1";
  private static final String ACCOUNTS =
      "insert into account (id, unit_id, platform, kind, name, status, main, created_at) select"
          + " gen_random_uuid(), u.ids[1 + n % $3], case n % 2 when 0 then 'WEIBO' else 'WECHAT'"
          + " end, case n % 2 when 0 then 'ENTERPRISE' else 'SUBSCRIPTION' end, '排期号' || n,"
          + " 'ACTIVE', true, now() from generate_series(1, $2) n, (select array_agg(id) ids from"
          + " unit where parent_id = $1) u";
  private static final String DUTIES =
      "insert into duty (id, article_id, version, account_id, unit_id, tier, basis_id,"
          + " clock_start_at, due_at, state, next_mark_at) select gen_random_uuid(), $2, 1, a.id,"
          + " a.unit_id, 'SUPERIOR', $3, now(), now() + interval '12 hours', 'OPEN', now() +"
          + " interval '6 hours' from account a join unit u on u.id = a.unit_id where u.parent_id ="
          + " $1";
  private static final String BASIS =
      "insert into duty_basis (id, hours, document, clause, binds, force) values ($1, 12, $2,"
          + " '八(四)1', 'WEBSITE', 'RULE')";
  private static final String WANTED =
      "with w as (insert into plan_wanted (subject_id, kind, next_at) values ($1, 'ARTICLE', now())"
          + " on conflict (subject_id) do update set mark = plan_wanted.mark + 1, after = null,"
          + " next_at = now() returning 1) select pg_notify('juzhen_due', 'duty-plan') from w";
  private static final String LEFT = "select count(*) from plan_wanted";
  private static final String PLANNED =
      "select count(*) from duty_plan p join duty d on d.id = p.duty_id where d.article_id = $1 and"
          + " p.made_at >= now() - interval '15 minutes'";

  private final int accounts;
  private Pool pool;
  private UUID article;

  PlanningContest(int accounts) {
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return "planning in the hub, %,d accounts".formatted(accounts);
  }

  @Override
  public double goal() {
    return 1;
  }

  @Override
  public void prepare(BenchHub hub) throws Exception {
    BenchHub.City city = hub.city("PORTAL_EDITOR");
    UUID place = UUID.fromString(city.id());
    UUID basis = Ids.next();
    pool = hub.pool(1);
    article =
        UUID.fromString(
            hub.post(
                    city.token(),
                    "/api/v1/articles",
                    Map.of(
                        "unitId", city.id(),
                        "title", "关于做好今冬供暖工作的通知",
                        "bodyHtml", "<p>各区县要确保群众温暖过冬。</p>",
                        "source", "云岫市人民政府"))
                .path("id")
                .asText());
    run(BASIS, Tuple.of(basis, "测量 " + basis));
    run(TREE, Tuple.of(place, UNITS));
    run(ACCOUNTS, Tuple.of(place, accounts, UNITS));
    run(DUTIES, Tuple.of(place, article, basis));
    run("analyze", Tuple.tuple());
  }

  private RowSet<Row> run(String sql, Tuple with) throws Exception {
    return BenchHub.await(pool.preparedQuery(sql).execute(with));
  }

  @Override
  public double ours(BenchHub hub) throws Exception {
    long start = System.nanoTime();
    run(WANTED, Tuple.of(article));
    for (int tenth = 0; tenth < PATIENCE_SECONDS * 10 && isLeft(); tenth++) {
      TimeUnit.MILLISECONDS.sleep(100);
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    long planned = run(PLANNED, Tuple.of(article)).iterator().next().getLong(0);
    if (planned != accounts) {
      throw new IllegalStateException(planned + " plans for " + accounts + " accounts");
    }
    return accounts / seconds;
  }

  private boolean isLeft() throws Exception {
    return run(LEFT, Tuple.tuple()).iterator().next().getLong(0) > 0;
  }

  @Override
  public double limit(BenchHub hub) {
    return 100_000 / MOST_SECONDS;
  }

  @Override
  public void close() {
    pool.close();
  }
}
