package org.juzhen.repost.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;

/** What planning asks for some accounts never reads what all others owe, posted or reviewed. */
@HubTest
class PlanStatementsTest {
  private static final List<String> LARGE =
      List.of(
          "duty",
          "delivery",
          "post",
          "post_variant",
          "review_case",
          "clearance",
          "duty_plan",
          "twin_text");

  private static final List<String> ROWS =
      List.of(
          "insert into article (id, unit_id, portal_id, title, state, text_version, importance,"
              + " published_at, received_at) select gen_random_uuid(), ids[1 + n % 200], ids[1 + n"
              + " % 200], '第' || n || '号' || md5(n::text), 'CURRENT', 1, 'IMPORTANT', now(), now()"
              + " from generate_series(1, 40000) n, places",
          "insert into duty (id, article_id, version, account_id, unit_id, tier, basis_id,"
              + " clock_start_at, due_at, state) select gen_random_uuid(), id, 1, unit_id, unit_id,"
              + " 'SAME_LEVEL', gen_random_uuid(), received_at, received_at, case when random() <"
              + " 0.05 then 'OPEN' else 'EXEMPT' end from article where portal_id in (select id"
              + " from place)",
          "insert into duty_plan (duty_id, account_id, cause, best, made_at) select id, account_id,"
              + " 'NO_WAY', true, now() from duty where account_id in (select id from place)",
          "insert into post (id, unit_id, author_id, title, body_html, grade, article_id, stage,"
              + " created_at, created_by, changed_at) select gen_random_uuid(), unit_id,"
              + " gen_random_uuid(), '量尺', '', 'ADAPTED', id, 'DRAFT', now(), gen_random_uuid(),"
              + " now() from article where portal_id in (select id from place)",
          "insert into post_variant (id, post_id, account_id, title, body_html, digest, added_by,"
              + " added_at) select gen_random_uuid(), id, unit_id, '', '', repeat('0', 64),"
              + " author_id, now() from post where unit_id in (select id from place)",
          "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id,"
              + " state, due_at, once_key, created_at) select gen_random_uuid(), 'POST', id,"
              + " unit_id, unit_id, repeat('0', 64), gen_random_uuid(), 'PLANNED', now() - random()"
              + " * interval '400 days', md5(id::text), now() from post where unit_id in (select id"
              + " from place)",
          "insert into review_case (id, subject_kind, subject_id, submission, unit_id,"
              + " submitted_at, title, grade, state, closed_at, created_at) select"
              + " gen_random_uuid(), 'POST', id, 1, unit_id, now() - random() * interval '400"
              + " days', '', 'ADAPTED', 'CLEARED', now(), now() from post where unit_id in (select"
              + " id from place)",
          "insert into clearance (id, account_id, digest, subject_kind, subject_id, case_id,"
              + " cleared_at, cleared_by, expires_at) select gen_random_uuid(), unit_id,"
              + " repeat('0', 64), 'POST', id, gen_random_uuid(), now(), gen_random_uuid(), now() +"
              + " interval '1 day' from post where unit_id in (select id from place)",
          "insert into twin_text (article_id, number, words) select id, 1, gen_random_uuid() from"
              + " article where portal_id in (select id from place)",
          "analyze unit, article, account, duty, duty_plan, post, post_variant, delivery,"
              + " review_case, clearance, twin_text");

  @Test
  void no_round_of_planning_reads_a_whole_table() throws SQLException, IOException {
    List<String> asked =
        Stream.of(
                StandingRows.OWED,
                StandingRows.USED,
                StandingRows.MEDIANS,
                SharedDuties.OF,
                PlansOfArticles.OF,
                PlanRows.ENDED,
                PlanRows.OUTDONE,
                PlanClaims.OWING,
                PlanClaims.RULED,
                LapsedPins.PASSED)
            .map(sql -> sql.replaceAll("\\?([0-9]+)", "\\$$1"))
            .toList();

    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.readingWhole(LARGE, asked)).isEmpty();
    }
  }
}
