package org.juzhen.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * How PostgreSQL would answer the application's questions with as many rows as a province has. A
 * tenth of them says the same: the fewer there are, the sooner it reads the whole table. The rows
 * are taken back at the end.
 */
public final class Plans implements AutoCloseable {
  /** Two hundred units, each with an account, in {@code place}; as an array in {@code places}. */
  private static final List<String> PLACES =
      List.of(
          "set session_replication_role = replica",
          "create temporary table place on commit drop as select gen_random_uuid() as id from"
              + " generate_series(1, 200)",
          "create temporary table places on commit drop as select array_agg(id) as ids from place",
          "insert into unit (id, name, level, kind, region_code, path, created_at) select id,"
              + " '量尺局', 'COUNTY', 'DEPARTMENT', '980600', '/' || id || '/', now() from place",
          "insert into account (id, unit_id, platform, kind, name, status, main, created_at) select"
              + " id, id, 'WEIBO', 'OTHER', '量尺号', 'ACTIVE', true, now() from place");

  private final Connection database;
  private final Statement statement;

  private Plans(Connection database) throws SQLException {
    this.database = database;
    database.setAutoCommit(false);
    statement = database.createStatement();
  }

  /** The same, spread over two hundred units with an account each. */
  public static Plans amongPlaces(Collection<String> rows) throws SQLException, IOException {
    return with(Stream.concat(PLACES.stream(), rows.stream()).toList());
  }

  /** {@code rows} are statements that fill the tables and analyse them. */
  public static Plans with(Collection<String> rows) throws SQLException, IOException {
    Plans plans = new Plans(owner());
    for (String some : rows) {
      plans.statement.execute(some);
    }
    return plans;
  }

  /** The questions that read one of these tables from its first row to its last, with plans. */
  public List<String> readingWhole(Collection<String> tables, Collection<String> questions)
      throws SQLException {
    List<String> reading = new ArrayList<>();
    for (String question : questions) {
      String plan = of(question);
      if (tables.stream().anyMatch(t -> plan.contains("Seq Scan on " + t + " "))) {
        reading.add(question + "\n" + plan);
      }
    }
    return reading;
  }

  /** The plan for any values; only how many rows are wanted is known. */
  public String of(String question) throws SQLException {
    String known =
        question
            .replaceAll("(?i)fetch first (\\$\\d+|\\?) rows only", "fetch first 51 rows only")
            .replaceAll("(?i)offset (\\$\\d+|\\?) rows", "offset 0 rows");
    StringBuilder plan = new StringBuilder();
    try (ResultSet lines = statement.executeQuery("explain (generic_plan) " + known)) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }

  @Override
  public void close() throws SQLException {
    try (database) {
      database.rollback();
    }
  }

  /** The database as its owner sees it; whoever opens it closes it. */
  public static Connection owner() throws SQLException, IOException {
    Config config = ConfigProvider.getConfig();
    String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
    Path key =
        Path.of(config.getValue("juzhen.data-dir", String.class), "keys/database-postgres.key");
    // Plain questions: the longer way of asking wants a value for every parameter.
    String plain = url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple";
    return DriverManager.getConnection(plain, "postgres", Files.readString(key).strip());
  }
}
