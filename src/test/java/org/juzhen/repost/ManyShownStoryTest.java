package org.juzhen.repost;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.PlaceRules;
import org.juzhen.house.Plans;
import org.juzhen.house.Portal;
import org.juzhen.house.World;

/** Thousands of accounts show an article before it is owed: none of them is asked to post again. */
@HubTest
class ManyShownStoryTest {
  private static final int MANY = 2_300;

  @Inject DueWorks due;

  private final World world = new World();
  private final String mark = "many" + UUID.randomUUID().toString().substring(0, 8);
  private final Map<String, Object> data = new HashMap<>();
  private String government;
  private String department;
  private String supervisor;
  private Portal portal;
  private String article;

  @BeforeEach
  void an_article_that_nobody_owes_yet() {
    government = world.unit("云岫市人民政府", "PREFECTURE", "GOVERNMENT", null);
    department = world.department("云岫市交通运输局", government);
    supervisor = world.person("supervisor", government, "SUPERVISOR");
    portal = Portal.of(government, supervisor);
    data.put("id", mark);
    data.put("url", "https://www.yunxiu.example/art/" + mark + ".html");
    data.put("title", "关于公园开放的通告");
    data.put("bodyHtml", "<p>" + mark + "公园周六开放。</p>");
    data.put("source", "云岫市人民政府办公室");
    data.put("publishedAt", Instant.now().toString());
    article =
        portal.push("article.published", data).then().statusCode(202).extract().path("articleId");
    hear();
  }

  private void hear() {
    due.drive("hook-receipts");
    due.drive("article-news");
  }

  /** The portal says in a signed message that it has to be reposted. */
  private void important() {
    data.put("importance", "IMPORTANT");
    portal.push("article.updated", data).then().statusCode(202);
    hear();
  }

  /** So many main accounts, each with a post of the article. */
  private void shownBy(int accounts) throws SQLException, IOException {
    all(
        List.of(
            "set session_replication_role = replica",
            ("insert into account (id, unit_id, platform, kind, name, platform_id, status, main,"
                    + " created_at) select gen_random_uuid(), '%s', 'APP', 'OTHER', '%s' || n, '%s' ||"
                    + " n, 'ACTIVE', true, now() from generate_series(1, %d) n")
                .formatted(department, mark, mark, accounts),
            ("insert into post (id, unit_id, author_id, title, body_html, grade, article_id,"
                    + " article_version, stage, created_at, created_by, changed_at) values"
                    + " (gen_random_uuid(), '%s', gen_random_uuid(), '%s', '', 'ADAPTED', '%s', 1,"
                    + " 'CLEARED', now(), gen_random_uuid(), now())")
                .formatted(department, mark, article),
            ("insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id,"
                    + " state, due_at, once_key, created_at, claimed_at, posted_at) select"
                    + " gen_random_uuid(), 'POST', p.id, a.unit_id, a.id, repeat('0', 64),"
                    + " gen_random_uuid(), 'POSTED', now(), md5(a.id::text), now(), now(), now() from"
                    + " post p, account a where p.title = '%s' and a.platform_id like '%s%%'")
                .formatted(mark, mark),
            "analyze account, post, delivery"));
  }

  @AfterEach
  void leave() throws SQLException, IOException {
    all(
        List.of(
            "set session_replication_role = replica",
            "delete from outbox_event where data->>'articleId' = '%s'".formatted(article),
            "delete from duty_plan where account_id in (select id from account where name like '%s%%')"
                .formatted(mark),
            "delete from plan_wanted where subject_id in (select id from account where name like"
                .concat(" '%s%%')".formatted(mark)),
            "delete from duty where article_id = '%s'".formatted(article),
            "delete from delivery where source_id in (select id from post where title = '%s')"
                .formatted(mark),
            "delete from post where title = '%s'".formatted(mark),
            "delete from account where platform_id like '%s%%'".formatted(mark)));
  }

  @Test
  void more_than_two_thousand_have_done_it_when_it_is_classed() throws Exception {
    shownBy(MANY);

    important();

    assertThat(count("duty where article_id = '%s'")).isEqualTo(MANY);
    assertThat(done()).isEqualTo(MANY);
    assertThat(
            count(
                "audit_entry where verb = 'DONE_ON_TIME' and subject_id in (select id from duty"
                    + " where article_id = '%s')"))
        .isEqualTo(MANY);
    assertThat(count("outbox_event where type = 'duty.done' and data->>'articleId' = '%s'"))
        .isEqualTo(MANY);
    assertThat(count("shown_wanted where article_id = '%s'")).isZero();
  }

  @Test
  void where_each_post_is_looked_at_the_rest_follows_in_rounds() throws Exception {
    new PlaceRules(supervisor, government).decide("LINK_COUNTS_AS_REPOST", "false");
    shownBy(2 * AlreadyShown.AT_ONCE + 30);

    important();

    assertThat(done()).isEqualTo(AlreadyShown.AT_ONCE);
    assertThat(due.drive(ShownLaterDesk.NAME)).isEqualTo(2);
    assertThat(done()).isEqualTo(2 * AlreadyShown.AT_ONCE + 30);
    assertThat(count("shown_wanted where article_id = '%s'")).isZero();
  }

  @Test
  void no_question_about_what_shows_an_article_reads_a_whole_table() throws Exception {
    List<String> rows =
        List.of(
            "insert into post (id, unit_id, author_id, title, body_html, grade, article_id, stage,"
                + " created_at, created_by, changed_at) select gen_random_uuid(), ids[1 + n % 200],"
                + " gen_random_uuid(), '量尺', '', 'ADAPTED', gen_random_uuid(), 'CLEARED', now(),"
                + " gen_random_uuid(), now() from generate_series(1, 40000) n, places",
            "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id,"
                + " state, due_at, once_key, created_at, claimed_at, posted_at) select"
                + " gen_random_uuid(), 'POST', id, unit_id, unit_id, repeat('0', 64),"
                + " gen_random_uuid(), 'POSTED', now(), md5(id::text), now(), now(), now() from"
                + " post where unit_id in (select id from place)",
            "insert into duty (id, article_id, version, account_id, unit_id, tier, basis_id,"
                + " clock_start_at, due_at, state) select gen_random_uuid(), article_id, 1,"
                + " unit_id, unit_id, 'SAME_LEVEL', gen_random_uuid(), now(), now(), 'OPEN' from"
                + " post where unit_id in (select id from place)",
            "insert into twin_text (article_id, number, words) select article_id, 1, id from post"
                + " where unit_id in (select id from place)",
            "insert into post_variant (id, post_id, account_id, title, body_html, digest, added_by,"
                + " added_at) select gen_random_uuid(), id, unit_id, '', '', repeat('0', 64),"
                + " author_id, now() from post where unit_id in (select id from place)",
            "analyze post, post_variant, delivery, duty, twin_text");
    List<String> asked =
        Stream.of(
                ShownRows.UNITS,
                ShownRows.CANDIDATES,
                ShownRows.MEET,
                ShownRows.MAY_APPEAR,
                ShownRows.RECORDED,
                DutyReviewClock.SAID)
            .map(sql -> sql.replaceAll("\\?([0-9]+)", "\\$$1"))
            .toList();

    try (Plans plans = Plans.amongPlaces(rows)) {
      List<String> large = List.of("post", "post_variant", "delivery", "duty", "twin_text");
      assertThat(plans.readingWhole(large, asked)).isEmpty();
    }
  }

  private long done() throws SQLException, IOException {
    return count("duty where article_id = '%s' and state = 'DONE_ON_TIME'");
  }

  private long count(String from) throws SQLException, IOException {
    try (Connection database = Plans.owner();
        Statement statement = database.createStatement();
        ResultSet row = statement.executeQuery("select count(*) from " + from.formatted(article))) {
      row.next();
      return row.getLong(1);
    }
  }

  private static void all(List<String> statements) throws SQLException, IOException {
    try (Connection database = Plans.owner();
        Statement statement = database.createStatement()) {
      for (String some : statements) {
        statement.execute(some);
      }
    }
  }
}
