package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.SentStatements;
import org.juzhen.intake.GivenPortal;
import org.juzhen.kernel.HubClock;

/**
 * What lists ask the database, asked again where forty thousand rows lie in each table: none of it
 * may read a whole table. The rows are gone afterwards.
 */
@HubTest
class ListPlansTest {
  private static final Set<String> LARGE =
      Set.of("article", "article_version", "duty", "emergency", "inquiry", "knowledge_entry");

  private static final List<String> LISTS =
      List.of(
          "articles?limit=50",
          "articles?limit=50&state=CURRENT",
          "articles?limit=50&importance=IMPORTANT",
          "articles?limit=50&portalId=%1$s",
          "articles?limit=50&q=供暖通知",
          "articles/unclassed?limit=50",
          "duties?limit=50",
          "duties?limit=50&articleId=%1$s",
          "duties?limit=50&accountId=%1$s",
          "duties?limit=50&state=OPEN",
          "duties?limit=50&dueBefore=2026-11-22T12:00:00Z",
          "duties/metrics?from=" + LocalDate.now(HubClock.ZONE).minusDays(1),
          "standing-exemptions?limit=50",
          "emergencies?limit=50",
          "emergencies?limit=50&over=true",
          "emergencies/figures?from=" + LocalDate.now(HubClock.ZONE).minusDays(1),
          "inquiries?limit=50",
          "inquiries?limit=50&state=RECEIVED",
          "inquiries?limit=50&running=true",
          "inquiries?limit=50&accountId=%1$s",
          "inquiries?limit=50&assignedUnitId=%1$s",
          "knowledge?limit=50",
          "knowledge?limit=50&state=DRAFT",
          "knowledge?limit=50&topic=供暖");

  private static final List<String> ROWS =
      List.of(
          "insert into article (id, unit_id, portal_id, title, state, text_version, importance,"
              + " published_at, received_at) select gen_random_uuid(), ids[1 + n % 200],"
              + " ids[1 + n % 200], '第' || n || '号通知' || md5(n::text), 'CURRENT', 1, case when n %"
              + " 20 > 0 then 'ORDINARY' end, now() - n * interval '1 minute', now() - n * interval"
              + " '1 minute' from generate_series(1, 40000) n, places",
          "insert into article_version (id, article_id, number, title, body_html, body_text, digest,"
              + " text_digest, source, way, received_at) select gen_random_uuid(), id, 1, title, '',"
              + " '', '', '', '', 'WEBHOOK', received_at from article where portal_id in (select id"
              + " from place)",
          "insert into duty_basis (id, hours, document, clause, binds, force) values"
              + " ('00000000-0000-7000-8000-000000000001', 13, '量尺', '', '', '')",
          "insert into duty (id, article_id, version, account_id, unit_id, tier, basis_id,"
              + " clock_start_at, due_at, state) select gen_random_uuid(), id, 1, unit_id, unit_id,"
              + " 'SAME_LEVEL', '00000000-0000-7000-8000-000000000001', received_at, received_at,"
              + " case when importance is null then 'OPEN' else 'EXEMPT' end from article where"
              + " portal_id in (select id from place)",
          "insert into inquiry (id, account_id, unit_id, kind, summary, state, received_at, due_at,"
              + " due_key, due_value, due_document, due_clause, due_binds, due_force, outcome,"
              + " assigned_unit_id) select gen_random_uuid(), gen_random_uuid(), ids[1 + n % 200],"
              + " 'COMMENT', '量尺', case when n % 20 = 0 then 'RECEIVED' else 'CLOSED' end, now(),"
              + " now() + n * interval '1 minute', '', '', '', '', '', '', 'ANSWERED', ids[1 + n /"
              + " 7 % 200] from generate_series(1, 40000) n, places",
          "insert into knowledge_entry (id, unit_id, question, answer, topic, state, question_key,"
              + " content_key, author_id, published_by, created_at, created_by) select"
              + " gen_random_uuid(), ids[1 + n % 200], '问' || n, '答', '题' || n % 50, case when n %"
              + " 20 = 0 then 'DRAFT' else 'EFFECTIVE' end, n::text, 'plan' || n, gen_random_uuid(),"
              + " gen_random_uuid(), now(), gen_random_uuid() from generate_series(1, 40000) n,"
              + " places",
          "insert into emergency (id, unit_id, kind, title, summary, responding_body, began_at, state,"
              + " first_released_at, sort_at, opened_at, opened_by) select gen_random_uuid(), ids[1 +"
              + " n % 200], 'MAJOR', '事' || n, '情', '局', now() - n * interval '1 hour', 'RELEASED',"
              + " now(), now() + n * interval '1 minute', now(), (select id from person limit 1) from"
              + " generate_series(1, 40000) n, places",
          "analyze unit, article, article_version, account, duty, emergency, inquiry,"
              + " knowledge_entry");

  @Test
  void no_list_reads_a_whole_table() throws SQLException, IOException {
    Set<String> sent = statements();
    assertThat(sent)
        .filteredOn(s -> LARGE.stream().anyMatch(t -> isAbout(s, t)))
        .hasSizeGreaterThan(20);
    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.of("select * from inquiry where citizen_name = $1"))
          .as("a question without an index is noticed")
          .contains("Seq Scan on inquiry ");
      assertThat(plans.readingWhole(LARGE, sent)).isEmpty();
    }
  }

  private static boolean isAbout(String statement, String table) {
    return statement.contains(" from " + table + " ");
  }

  private static Set<String> statements() {
    GivenPortal given = new GivenPortal();
    String handler = given.world.person("handler", given.city, "HANDLER", "EDITOR");
    try (SentStatements listening = new SentStatements()) {
      for (String who : List.of(handler, given.supervisor, given.editor)) {
        for (String list : LISTS) {
          int answered = as(who).get("/api/v1/" + list.formatted(UUID.randomUUID())).statusCode();
          assertThat(answered).as(list).isEqualTo(200);
        }
      }
      return listening.sent();
    }
  }
}
