package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.HubTest;
import org.juzhen.house.SentStatements;

/** What the lists of accounts and filings ask, asked again where both tables are large. */
@HubTest
class RegisterPlansTest {
  private static final Set<String> LARGE = Set.of("account", "filing");

  private static final List<String> LISTS =
      List.of(
          "accounts?limit=50",
          "accounts?limit=50&status=DISCOVERED",
          "accounts?limit=50&platform=WEIBO",
          "accounts?limit=50&unitId=%1$s",
          "accounts?limit=50&under=%2$s",
          "accounts?limit=50&under=%2$s&status=ACTIVE&platform=DOUYIN",
          "accounts?limit=50&q=交",
          "accounts?limit=50&q=交通",
          "accounts?limit=50&q=云岫市交通&status=ACTIVE",
          "filings?limit=50",
          "filings?limit=50&accountId=%1$s");

  private static final List<String> ROWS =
      List.of(
          "set session_replication_role = replica",
          "create temporary table place on commit drop as select gen_random_uuid() as id from"
              + " generate_series(1, 400)",
          "create temporary table places on commit drop as select array_agg(id) as ids from place",
          "insert into unit (id, name, level, kind, region_code, path, created_at) select id,"
              + " '量尺局', 'COUNTY', 'DEPARTMENT', '980600', '/' || id || '/', now() from place",
          "insert into account (id, unit_id, platform, kind, name, platform_id, status, main,"
              + " created_at) select gen_random_uuid(), ids[1 + n % 400], case when n % 3 = 0 then"
              + " 'WEIBO' else 'WECHAT' end, 'OTHER', '量尺' || n || '号', 'q' || n, case when n % 900"
              + " = 0 then 'DISCOVERED' else 'ACTIVE' end, false, now() from generate_series(1,"
              + " 30000) n, places",
          "insert into filing (id, kind, state, unit_id, account_id, platform, account_name,"
              + " created_at, created_by, created_by_name) select gen_random_uuid(), 'CHANGE',"
              + " 'DRAFT', ids[1 + n % 400], gen_random_uuid(), 'WECHAT', '量尺', now(), ids[1], 'x'"
              + " from generate_series(1, 30000) n, places",
          "analyze unit, account, filing");

  @Test
  void no_list_of_the_register_reads_a_whole_table() throws SQLException, IOException {
    Set<String> sent = statements();
    assertThat(sent).filteredOn(s -> s.contains(" from account a")).hasSizeGreaterThan(6);
    List<String> reading = new ArrayList<>();
    try (Connection database = owner();
        Statement statement = database.createStatement()) {
      database.setAutoCommit(false);
      for (String rows : ROWS) {
        statement.execute(rows);
      }
      assertThat(plan(statement, "select * from account where purpose = $1"))
          .as("a question without an index is noticed")
          .contains("Seq Scan on account ");
      for (String one : sent) {
        String plan = plan(statement, one);
        if (LARGE.stream().anyMatch(t -> plan.contains("Seq Scan on " + t + " "))) {
          reading.add(one + "\n" + plan);
        }
      }
      database.rollback();
    }
    assertThat(reading).isEmpty();
  }

  private static Set<String> statements() {
    GivenFilings given = new GivenFilings();
    given.account();
    try (SentStatements listening = new SentStatements()) {
      for (String who : List.of("admin", given.supervisor, given.coordinator)) {
        for (String list : LISTS) {
          if (!who.equals("admin") || list.startsWith("accounts")) {
            as(who)
                .get("/api/v1/" + list.formatted(UUID.randomUUID(), given.city))
                .then()
                .statusCode(200);
          }
        }
      }
      return listening.sent();
    }
  }

  private static Connection owner() throws SQLException, IOException {
    var config = ConfigProvider.getConfig();
    String url = config.getValue("quarkus.datasource.jdbc.url", String.class);
    Path key =
        Path.of(config.getValue("juzhen.data-dir", String.class), "keys/database-postgres.key");
    String plain = url + (url.contains("?") ? "&" : "?") + "preferQueryMode=simple";
    return DriverManager.getConnection(plain, "postgres", Files.readString(key).strip());
  }

  private static String plan(Statement statement, String sent) throws SQLException {
    String known =
        sent.replaceAll("(?i)fetch first (\\$\\d+|\\?) rows only", "fetch first 51 rows only")
            .replaceAll("(?i)offset (\\$\\d+|\\?) rows", "offset 0 rows");
    StringBuilder plan = new StringBuilder();
    try (ResultSet lines = statement.executeQuery("explain (generic_plan) " + known)) {
      while (lines.next()) {
        plan.append(lines.getString(1)).append('\n');
      }
    }
    return plan.toString();
  }
}
