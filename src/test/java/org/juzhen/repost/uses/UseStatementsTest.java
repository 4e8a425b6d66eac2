package org.juzhen.repost.uses;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;

/** The log of uses is read page by page, never as a whole. */
@HubTest
class UseStatementsTest {
  private static final List<String> ROWS =
      List.of(
          "insert into article (id, unit_id, portal_id, title, state, text_version, published_at,"
              + " received_at) select gen_random_uuid(), ids[1 + n % 200], ids[1 + n % 200], '第' || n"
              + " || '号', 'CURRENT', 1, now(), now() from generate_series(1, 20000) n, places",
          "insert into post (id, unit_id, author_id, title, body_html, grade, article_id, stage,"
              + " created_at, created_by, changed_at) select gen_random_uuid(), unit_id,"
              + " gen_random_uuid(), '量尺', '', 'ADAPTED', id, 'DRAFT', now(), gen_random_uuid(),"
              + " now() from article where portal_id in (select id from place)",
          "insert into article_use (article_id, post_id, account_id, unit_id, by_id, used_at) select"
              + " article_id, id, unit_id, unit_id, author_id, now() - random() * interval '400 days'"
              + " from post where unit_id in (select id from place)",
          "analyze unit, account, article, post, article_use");

  @Test
  void a_page_of_uses_is_found_by_index() throws SQLException, IOException {
    List<String> asked =
        Stream.of(UseRows.ALL, UseRows.OF_ARTICLE)
            .map(sql -> sql.replaceAll("\\?([0-9]+)", "\\$$1"))
            .toList();

    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.readingWhole(List.of("article", "post", "article_use"), asked)).isEmpty();
    }
  }
}
