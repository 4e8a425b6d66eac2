package org.juzhen.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.SentStatements;

/**
 * What everybody outside may ask, asked again where ten thousand accounts lie: no question reads
 * the whole table, and so even less where a province's 110,000 lie. The rows are gone afterwards.
 */
@HubTest
class PublicPlansTest {
  private static final List<String> QUESTIONS =
      List.of(
          "accounts",
          "accounts?region=9806",
          "accounts?platform=WEIBO",
          "accounts?unit=量尺局",
          "accounts?unit=0198d3f0-0000-7000-8000-000000000001",
          "accounts?name=交通",
          "verify?name=云岫交通",
          "verify?name=云岫交通&platform=WECHAT",
          "verify?url=https://weibo.com/u/5000000001",
          "verify?url=https://www.yunxiu.example/app");

  private static final List<String> ROWS =
      List.of(
          "set session_replication_role = replica",
          "create temporary table place on commit drop as select gen_random_uuid() as id, n from"
              + " generate_series(1, 400) n",
          "create temporary table places on commit drop as select array_agg(id) as ids from place",
          "insert into unit (id, name, level, kind, region_code, path, created_at) select id,"
              + " '量尺局' || n, 'COUNTY', 'DEPARTMENT', lpad((980000 + n % 900)::text, 6, '0'), '/'"
              + " || id || '/', now() from place",
          "insert into account (id, unit_id, platform, kind, name, platform_id, url, status, main,"
              + " created_at) select gen_random_uuid(), ids[1 + n % 400], case when n % 4 = 0 then"
              + " 'WEIBO' else 'WECHAT' end, 'OTHER', '量尺' || left(md5(n::text), 8), 'plan' || n,"
              + " 'https://plan.example/' || n, 'ACTIVE', false, now() from generate_series(1,"
              + " 10000) n, places",
          "analyze unit, account");

  @Test
  void no_question_reads_a_whole_table() throws SQLException, IOException {
    Set<String> sent = statements();
    assertThat(sent).filteredOn(s -> s.contains(" from account a ")).hasSizeGreaterThan(8);
    try (Plans plans = Plans.with(ROWS)) {
      assertThat(plans.of("select * from account where purpose = $1"))
          .as("a question without an index is noticed")
          .contains("Seq Scan on account ");
      assertThat(plans.readingWhole(List.of("account"), sent)).isEmpty();
    }
  }

  private static Set<String> statements() {
    try (SentStatements listening = new SentStatements()) {
      for (String question : QUESTIONS) {
        assertThat(given().get("/api/v1/public/" + question).statusCode()).isIn(200, 404);
      }
      return listening.sent();
    }
  }
}
