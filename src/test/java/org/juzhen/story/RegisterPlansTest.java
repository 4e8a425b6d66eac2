package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
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
          "filings?limit=50&accountId=%1$s",
          "filings?limit=50&waiting=true",
          "filings?limit=50&waiting=true&late=true",
          "filings?limit=50&waiting=true&sort=DEADLINE",
          "filings?limit=50&waiting=true&sort=KIND",
          "filings?limit=50&waiting=true&sort=UNIT");

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
              + " 6000) n, places",
          "insert into filing (id, kind, state, unit_id, account_id, platform, account_name,"
              + " created_at, created_by, created_by_name) select gen_random_uuid(), 'CHANGE',"
              + " 'DRAFT', ids[1 + n % 400], gen_random_uuid(), 'WECHAT', '量尺', now(), ids[1], 'x'"
              + " from generate_series(1, 30000) n, places",
          // As vacuum leaves it: an index with a list of its own to be read looks dear.
          "select gin_clean_pending_list('account_grams_ix')",
          "analyze unit, account, filing");

  @Test
  void no_list_of_the_register_reads_a_whole_table() throws SQLException, IOException {
    Set<String> sent = statements();
    assertThat(sent).filteredOn(s -> s.contains(" from account a")).hasSizeGreaterThan(6);
    try (Plans plans = Plans.with(ROWS)) {
      assertThat(plans.of("select * from account where purpose = $1"))
          .as("a question without an index is noticed")
          .contains("Seq Scan on account ");
      assertThat(plans.readingWhole(LARGE, sent)).isEmpty();
    }
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
}
