package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;

/** Which posts say some articles is asked without reading all posts. */
@HubTest
class BegunPlansTest {
  private static final List<String> ROWS =
      List.of(
          "insert into article (id, unit_id, portal_id, title, state, text_version, importance,"
              + " published_at, received_at) select gen_random_uuid(), ids[1 + n % 200], ids[1 + n"
              + " % 200], '量尺', 'CURRENT', 1, 'IMPORTANT', now(), now() from generate_series(1,"
              + " 40000) n, places",
          "insert into post (id, unit_id, author_id, title, body_html, grade, article_id,"
              + " article_version, stage, created_at, created_by, changed_at) select"
              + " gen_random_uuid(), unit_id, gen_random_uuid(), '量尺', '', 'ADAPTED', id, 1,"
              + " 'DRAFT', now(), gen_random_uuid(), now() from article where portal_id in (select"
              + " id from place)",
          "insert into twin_text (article_id, number, words) select id, 1, gen_random_uuid() from"
              + " article where portal_id in (select id from place)",
          "analyze unit, article, post, twin_text");

  @Test
  void what_says_some_articles_is_found_by_them() throws SQLException, IOException {
    String asked = BegunPosts.SAYING.replaceAll("\\?([0-9]+)", "\\$$1");

    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.readingWhole(List.of("article", "post", "twin_text"), List.of(asked)))
          .isEmpty();
    }
  }
}
