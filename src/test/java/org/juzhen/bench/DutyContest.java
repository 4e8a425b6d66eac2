package org.juzhen.bench;

import io.vertx.core.Future;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Row;
import io.vertx.sqlclient.RowSet;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import java.io.StringReader;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.juzhen.kernel.Ids;
import org.juzhen.repost.DutyStatements;
import org.postgresql.PGConnection;

/**
 * The duties of one article for so many accounts by the hub's own statements — who is bound, and
 * the rows — in one transaction, against COPY of such rows into the same table with the same keys.
 * The rows of COPY are written out beforehand, which is more than the hub gets.
 */
final class DutyContest implements Contest {
  private static final int UNITS = 100;
  private static final int PREFIX = 18;
  private static final String OWING =
      "select a.id, a.unit_id from account a join unit u on u.id = a.unit_id where u.parent_id = $1"
          + " order by a.id";

  private final int accounts;
  private final UUID basis = Ids.next();
  private Pool pool;
  private Connection copying;
  private UUID city;
  private List<UUID[]> owing;

  DutyContest(int accounts) {
    this.accounts = accounts;
  }

  @Override
  public String name() {
    return "duties, %,d accounts".formatted(accounts);
  }

  @Override
  public double goal() {
    return 0.6;
  }

  @Override
  public void prepare(BenchHub hub) throws Exception {
    city = UUID.fromString(hub.city("SUPERVISOR").id());
    pool = hub.pool(1);
    copying = hub.jdbc();
    run(
        "insert into duty_basis (id, hours, document, clause, binds, force) values ($1, 12, $2,"
            + " '八(四)1', 'WEBSITE', 'RULE')",
        Tuple.of(basis, "测量 " + basis));
    run(
        "insert into unit (id, name, level, kind, parent_id, region_code, path, created_at)"
            + " select i, '测量局', 'COUNTY', 'DEPARTMENT', p.id, p.region_code, p.path || i || '/',"
            + " now() from unit p, (select gen_random_uuid() i from generate_series(1, $2)) n where"
            + " p.id = $1",
        Tuple.of(city, UNITS));
    run(
        "insert into account (id, unit_id, platform, kind, name, status, main, created_at) select"
            + " gen_random_uuid(), u.ids[1 + n % $3], 'WEIBO', 'OTHER', '测量号' || n, 'ACTIVE', true,"
            + " now() from generate_series(1, $2) n, (select array_agg(id) ids from unit where"
            + " parent_id = $1) u",
        Tuple.of(city, accounts, UNITS));
    owing = new ArrayList<>();
    for (Row row : run(OWING, Tuple.of(city))) {
      owing.add(new UUID[] {row.getUUID(0), row.getUUID(1)});
    }
  }

  private RowSet<Row> run(String sql, Tuple with) throws Exception {
    return BenchHub.await(pool.preparedQuery(sql).execute(with));
  }

  @Override
  public double ours(BenchHub hub) throws Exception {
    long start = System.nanoTime();
    int made = BenchHub.await(pool.withTransaction(this::create));
    return rate(made, start);
  }

  private Future<Integer> create(SqlConnection connection) {
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    String[] none = {};
    Tuple bound =
        Tuple.of("/" + city + "/%", "IMPORTANT", city.toString())
            .addValue(null)
            .addValue(none)
            .addValue(none)
            .addValue(none);
    return connection
        .preparedQuery(DutyStatements.units())
        .execute(bound)
        .compose(
            units -> {
              Tuple all = Tuple.tuple();
              for (int i = 0; i < bound.size(); i++) {
                all.addValue(bound.getValue(i));
              }
              all.addValue(Ids.next().toString().substring(0, PREFIX))
                  .addValue(Ids.next())
                  .addValue(1)
                  .addValue("PREFECTURE")
                  .addValue(basis)
                  .addValue(now)
                  .addValue(now.plusHours(12))
                  .addValue(now.plusHours(6))
                  .addValue(
                      StreamSupport.stream(units.spliterator(), false)
                          .map(row -> row.getUUID(0))
                          .toArray(UUID[]::new))
                  .addValue(now)
                  .addValue(false)
                  .addValue(false)
                  .addValue(now.toLocalDate())
                  .addValue(false)
                  .addValue(null);
              return connection.preparedQuery(DutyStatements.insert()).execute(all);
            })
        .map(RowSet::rowCount);
  }

  @Override
  public double limit(BenchHub hub) throws Exception {
    String rows = rows();
    long start = System.nanoTime();
    long made =
        copying
            .unwrap(PGConnection.class)
            .getCopyAPI()
            .copyIn(
                "copy duty (id, article_id, version, account_id, unit_id, tier, basis_id,"
                    + " clock_start_at, due_at, state, next_mark_at) from stdin",
                new StringReader(rows));
    return rate(made, start);
  }

  private String rows() {
    String prefix = Ids.next().toString().substring(0, PREFIX);
    UUID article = Ids.next();
    OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);
    StringBuilder rows = new StringBuilder();
    for (UUID[] account : owing) {
      rows.append(prefix).append(UUID.randomUUID().toString(), PREFIX, 36).append('\t');
      rows.append(article).append("\t1\t").append(account[0]).append('\t').append(account[1]);
      rows.append("\tSUPERIOR\t").append(basis).append('\t').append(now).append('\t');
      rows.append(now.plusHours(12)).append("\tOPEN\t").append(now.plusHours(6)).append('\n');
    }
    return rows.toString();
  }

  /** Both sides must have made a row for every account, or the comparison means nothing. */
  private double rate(long made, long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    if (made != accounts) {
      throw new IllegalStateException(made + " duties for " + accounts + " accounts");
    }
    return made / seconds;
  }

  @Override
  public void close() {
    pool.close();
    try {
      copying.close();
    } catch (SQLException e) {
      throw new IllegalStateException("closing a connection", e);
    }
  }
}
