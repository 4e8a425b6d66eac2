package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;

/** What the database asks at each claim of a post. */
@HubTest
class PostQuotaStatementsTest {
  private static final Set<String> LARGE = Set.of("delivery", "post", "observed_post");

  private static final List<String> ROWS =
      List.of(
          "insert into post (id, unit_id, author_id, title, body_html, grade, article_id, stage,"
              + " created_at, created_by, changed_at) select gen_random_uuid(), ids[1 + n % 200],"
              + " ids[1], '量尺', '', '', gen_random_uuid(), 'CLEARED', now(), ids[1], now() from"
              + " generate_series(1, 40000) n, places",
          "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id,"
              + " state, due_at, posted_at, claimed_at, once_key, created_at) select"
              + " gen_random_uuid(), 'POST', id, unit_id, unit_id, '', id, 'POSTED', now() -"
              + " random() * interval '900 days', now(), now(), replace(id::text, '-', ''), now()"
              + " from post where unit_id in (select id from place)",
          "insert into observed_post (id, account_id, url, posted_at, seen_at) select"
              + " gen_random_uuid(), unit_id, id::text, now() - random() * interval '900 days',"
              + " now() from post where unit_id in (select id from place)",
          "analyze unit, account, post, delivery, observed_post");

  @Test
  void counting_the_posts_of_a_period_reads_no_whole_table() throws SQLException, IOException {
    String counted = counting();
    assertThat(counted).contains(" from delivery d", "observed_post o").doesNotContain("posts_of");

    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.of("select * from observed_post where title = $1"))
          .as("a question without an index is noticed")
          .contains("Seq Scan on observed_post ");
      assertThat(plans.readingWhole(LARGE, List.of(counted))).isEmpty();
    }
  }

  /** The function's own words, its values left open. */
  private static String counting() throws SQLException, IOException {
    try (Connection database = Plans.owner();
        Statement statement = database.createStatement();
        ResultSet found =
            statement.executeQuery("select prosrc from pg_proc where proname = 'posts_of'")) {
      found.next();
      return found
          .getString(1)
          .replace("posts_of.account", "$1")
          .replace("posts_of.since", "cast($2 as timestamptz)")
          .replace("posts_of.until", "$3")
          .replace("posts_of.every", "cast($4 as boolean)")
          .replace("posts_of.without", "cast($5 as uuid)");
    }
  }

  @Test
  void of_an_account_that_pushes_only_what_is_not_pushed_takes_from_the_posts()
      throws SQLException, IOException {
    UUID account = UUID.randomUUID();
    try (Connection database = Plans.owner();
        Statement statement = database.createStatement()) {
      database.setAutoCommit(false);
      for (String made : given(account)) {
        statement.execute(made);
      }
      assertThat(left(statement, account)).as("of three a day, one pushed").isEqualTo(1);
      statement.execute("update account set platform = 'WEIBO' where id = '" + account + "'");
      assertThat(left(statement, account))
          .as("of thirty an hour, none can be pushed")
          .isEqualTo(27);
      statement.execute("update account set platform = 'APP' where id = '" + account + "'");
      assertThat(left(statement, account)).as("nothing is counted").isNull();
      database.rollback();
    }
  }

  /** A platform that pushes and limits what is not pushed, too: three were seen, one was pushed. */
  private static List<String> given(UUID account) {
    String seen =
        "insert into observed_post (id, account_id, url, posted_at, seen_at, pushed) values"
            + " (gen_random_uuid(), '%1$s', gen_random_uuid()::text, now(), now(), %2$s)";
    return List.of(
        "set local session_replication_role = replica",
        "insert into platform_rule (platform, way, valid_from, per_day, visibility, takes_minutes,"
            + " source, read_on) values ('WECHAT', 'PUBLISH', '2026-02-01', 3, 'LINK_ONLY', 5,"
            + " '量尺', '2026-02-01')",
        ("insert into account (id, unit_id, platform, kind, name, status, main, created_at) values"
                + " ('%1$s', gen_random_uuid(), 'WECHAT', 'SUBSCRIPTION', '量尺号', 'ACTIVE', true,"
                + " now())")
            .formatted(account),
        seen.formatted(account, "true"),
        seen.formatted(account, "false"),
        seen.formatted(account, "null"));
  }

  private static Integer left(Statement statement, UUID account) throws SQLException {
    try (ResultSet found =
        statement.executeQuery(
            "select remaining from posts_left('" + account + "', now(), null)")) {
      return found.next() ? found.getInt(1) : null;
    }
  }
}
