package org.juzhen.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.SentStatements;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/**
 * What is asked about outdated posts, asked again where forty thousand of them lie, one of twenty
 * standing: none of it may read the whole table. The rows are gone afterwards.
 */
@HubTest
class OutdatedPlansTest {
  private static final Set<String> LARGE = Set.of("outdated_post", "delivery");

  private static final List<String> LISTS =
      List.of(
          "/api/v1/outdated-posts?limit=50",
          "/api/v1/outdated-posts?limit=50&articleId=%1$s",
          "/api/v1/outdated-posts?limit=50&standing=true",
          "/api/v1/outdated-posts?limit=50&state=OVERDUE",
          "/api/v1/supervision/figures");

  private static final List<String> ROWS =
      List.of(
          "insert into post (id, unit_id, author_id, title, body_html, grade, article_id, stage,"
              + " created_at, created_by, changed_at, article_version) select gen_random_uuid(),"
              + " ids[1 + n % 200], gen_random_uuid(), '通告', '', 'ADAPTED', gen_random_uuid(),"
              + " 'CLEARED', now(), gen_random_uuid(), now(), 1 from generate_series(1, 40000) n,"
              + " places",
          "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id,"
              + " state, due_at, claimed_at, once_key, posted_at, created_at) select"
              + " gen_random_uuid(), 'POST', id, unit_id, unit_id, '', gen_random_uuid(), 'POSTED',"
              + " now(), now(), md5(id::text), now(), now() from post where unit_id in (select id"
              + " from place)",
          "insert into duty_basis (id, hours, document, clause, binds, force) values"
              + " ('00000000-0000-7000-8000-000000000001', 13, '量尺', '', '', '')",
          "insert into outdated_post (id, delivery_id, post_id, article_id, account_id, unit_id,"
              + " kind, shown_version, version, basis_id, since_at, due_at, state, next_mark_at,"
              + " how, done_at) select gen_random_uuid(), d.id, p.id, p.article_id, d.account_id,"
              + " d.unit_id, 'CORRECT', 1, 2, '00000000-0000-7000-8000-000000000001', now(), now()"
              + " + row_number() over () * interval '1 minute', case when row_number() over () % 20"
              + " = 0 then 'OPEN' else 'DONE' end, case when row_number() over () % 20 = 0 then"
              + " now() end, case when row_number() over () % 20 > 0 then 'RECALLED' end, case when"
              + " row_number() over () % 20 > 0 then now() end from delivery d join post p on p.id"
              + " = d.source_id where d.unit_id in (select id from place)",
          "analyze unit, account, post, delivery, outdated_post");

  @Inject DueWorks due;
  @Inject SessionDesk sessions;

  @Test
  void no_question_reads_a_whole_table() throws SQLException, IOException {
    List<String> sent = statements().stream().filter(OutdatedPlansTest::isOurs).toList();
    assertThat(sent)
        .hasSizeGreaterThan(12)
        .anyMatch(s -> s.startsWith("with l as (select d.article_id, d.kind"));
    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.of("select * from outdated_post where reason = $1"))
          .as("a question without an index is noticed")
          .contains("Seq Scan on outdated_post ");
      assertThat(plans.readingWhole(LARGE, sent)).isEmpty();
    }
  }

  private static boolean isOurs(String statement) {
    return statement.contains("outdated_post")
        || statement.startsWith("select d.id, d.state, a.unit_id, p.article_version from delivery");
  }

  /** What an article's changes, its posts, reminders, lists and pages ask. */
  private Set<String> statements() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", Instant.now());
    String post = article.posted();
    try (SentStatements listening = new SentStatements()) {
      article.corrected("第二版：改为周日检修。");
      due.drive("outdated");
      for (String who : List.of(article.city.editor, article.city.supervisor)) {
        LISTS.stream()
            .map(list -> list.formatted(article.id))
            .filter(list -> who.equals(article.city.supervisor) || !list.contains("supervision"))
            .forEach(list -> answered(who, list));
        answered(who, "/");
        answered(who, "/outdated-posts/article/" + article.id);
      }
      article.recalled(post);
      return listening.sent();
    }
  }

  private void answered(String who, String path) {
    assertThat(path.startsWith("/api") ? as(who).get(path).statusCode() : page(who, path))
        .as(path)
        .isEqualTo(200);
  }

  private int page(String who, String path) {
    String cookie = DueWorks.await(() -> sessions.enter(who, World.PASSWORD)).cookie();
    return given()
        .accept("text/html")
        .cookie("juzhen_session", cookie)
        .redirects()
        .follow(false)
        .get(path)
        .statusCode();
  }
}
