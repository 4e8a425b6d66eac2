package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.World;

/**
 * Who answers for more than a thousand units that come late in the register sees the same pages as
 * if everything were read, found in another way.
 */
@HubTest
class WideReachTest {
  private static final String WIDE = "98760000-0000-7000-8000-000000000000";
  private static final String OTHER = "98760000-0000-7000-8000-999999999999";
  private static final String UNIT = "('98760000-0000-7000-8000-' || lpad((%s)::text, 12, '0'))";

  private static final List<String> ROWS =
      List.of(
          "set session_replication_role = replica",
          "insert into unit (id, name, level, kind, region_code, path, created_at) select o::uuid,"
              + " '宽域' || left(o, 4), 'PREFECTURE', 'GOVERNMENT', '987600', '/' || o || '/', now()"
              + " from unnest(array['"
              + WIDE
              + "', '"
              + OTHER
              + "']) o",
          "insert into unit (id, parent_id, name, level, kind, region_code, path, created_at) select "
              + UNIT.formatted("n")
              + "::uuid, '"
              + WIDE
              + "', '宽域' || n || '局', 'COUNTY', 'DEPARTMENT', '987601', '/"
              + WIDE
              + "/' || "
              + UNIT.formatted("n")
              + " || '/', now() from generate_series(1, 1050) n",
          // What belongs to others comes first and is more than is looked at one by one.
          "insert into account (id, unit_id, platform, kind, name, platform_id, status, main,"
              + " created_at) select ('00000001-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid,"
              + " case when n <= 4000 then '"
              + OTHER
              + "' else "
              + UNIT.formatted("1 + n * 7 % 1050")
              + " end::uuid, case when n % 4 = 0 then 'WEIBO' else 'WECHAT' end, 'OTHER', '宽域' || n"
              + " || case when n % 3 = 0 then '发布' else '在线' end, 'wide' || n, case when n % 50 = 0"
              + " then 'CLOSED' else 'ACTIVE' end, false, now() from generate_series(1, 6000) n",
          "insert into filing (id, kind, state, unit_id, account_id, platform, account_name, round,"
              + " filed_on, filing_no, submitted_by, submitted_at, created_by, created_by_name, created_at)"
              + " select id, 'OPEN', case when platform = 'WEIBO' then 'RETURNED' else 'FILED' end,"
              + " unit_id, id, platform, name, 1, current_date, platform_id, unit_id, now(), unit_id, '沈知行', now()"
              + " from account where platform_id like 'wide%'",
          "insert into filing_level (id, filing_id, round, position, unit_id, decision, decided_at)"
              + " select id, id, 1, 1, '"
              + WIDE
              + "', 'AGREE', now() from filing where filing_no in ('wide3999', 'wide5999')",
          "analyze unit, account, filing, filing_level");

  private static final List<String> GONE =
      List.of(
          "set session_replication_role = replica",
          "delete from filing_level where unit_id = '" + WIDE + "'",
          "delete from filing where filing_no like 'wide%'",
          "delete from account where platform_id like 'wide%'",
          "delete from unit where id::text like '98760000-%'",
          "analyze unit, account, filing, filing_level");

  private String supervisor;

  @BeforeEach
  void enter() throws SQLException, IOException {
    all(ROWS);
    supervisor = new World().person("wide", WIDE, "SUPERVISOR");
  }

  @AfterEach
  void leave() throws SQLException, IOException {
    all(GONE);
  }

  @Test
  void pages_of_a_wide_reach_are_those_of_everything() throws SQLException, IOException {
    String mine = "platform_id like 'wide%' and unit_id <> '" + OTHER + "'";
    same("accounts?limit=50", "account where " + mine + " order by id");
    same(
        "accounts?limit=50&status=CLOSED",
        "account where status = 'CLOSED' and " + mine + " order by id");
    same(
        "accounts?limit=50&platform=WEIBO&under=" + WIDE,
        "account where platform = 'WEIBO' and " + mine + " order by id");
    same("accounts?limit=50&q=布", "account where name like '%布%' and " + mine + " order by id");
    same("accounts?limit=50&q=发布", "account where name like '%布%' and " + mine + " order by id");
    same(
        "accounts?limit=50&q=域501",
        "account where name like '%域501%' and " + mine + " order by id");
    same(
        "public/accounts?limit=50&region=9876",
        "account where status = 'ACTIVE' and platform_id like 'wide%' order by id");
    same(
        "public/accounts?limit=50&region=987601&name=发布",
        "account where status = 'ACTIVE' and name like '%布%' and " + mine + " order by id");
    String seen =
        "(unit_id <> '" + OTHER + "' or filing_no = 'wide3999') and filing_no like 'wide%'";
    same("filings?limit=50", "filing where " + seen + " order by id desc");
    same(
        "filings?limit=50&state=FILED",
        "filing where state = 'FILED' and " + seen + " order by id desc");
    same("filings?limit=50&kind=CLOSE", "filing where kind = 'CLOSE' and " + seen + " order by id");
    same(
        "filings?limit=50&unitId=" + OTHER,
        "filing where unit_id = '" + OTHER + "' and filing_no = 'wide3999' order by id");
  }

  /** The first three pages are the first rows that the plain question has. */
  private void same(String asked, String from) throws SQLException, IOException {
    List<String> shown = new ArrayList<>();
    String next = "";
    for (int page = 0; page < 3 && next != null; page++) {
      JsonPath answer =
          as(supervisor)
              .get("/api/v1/" + asked + (next.isEmpty() ? "" : "&cursor=" + next))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      shown.addAll(answer.getList("items.id"));
      next = answer.getString("next");
    }
    assertThat(shown).as(asked).isEqualTo(plain("select id from " + from + " limit 150"));
  }

  private static List<String> plain(String question) throws SQLException, IOException {
    try (Connection database = Plans.owner();
        Statement statement = database.createStatement();
        ResultSet rows = statement.executeQuery(question)) {
      List<String> ids = new ArrayList<>();
      while (rows.next()) {
        ids.add(rows.getString(1));
      }
      return ids;
    }
  }

  private static void all(List<String> statements) throws SQLException, IOException {
    try (Connection database = Plans.owner();
        Statement statement = database.createStatement()) {
      database.setAutoCommit(false);
      for (String one : statements) {
        statement.execute(one);
      }
      database.commit();
    }
  }
}
