package org.juzhen.intake.links;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;

/** Whoever looks for what an article explains never reads all articles. */
@HubTest
class LinkStatementsTest {
  private static final List<String> ROWS =
      List.of(
          "insert into article (id, unit_id, portal_id, title, state, text_version, document_no,"
              + " published_at, received_at) select gen_random_uuid(), ids[1 + n % 200], ids[1 + n"
              + " % 200], '第' || n || '号' || md5(n::text) || case when n % 50 = 0 then '解读' else ''"
              + " end, 'CURRENT', 1, case when n % 10 = 0 then md5(n::text) end, now(), now() from"
              + " generate_series(1, 40000) n, places",
          "insert into article_version (id, article_id, number, title, body_html, body_text,"
              + " digest, text_digest, source, way, received_at) select gen_random_uuid(), id, 1,"
              + " title, '', '', '', '', '', 'FEED', now() from article where portal_id in (select"
              + " id from place)",
          "insert into article_link (id, policy_id, reading_id, state, made_at) select"
              + " gen_random_uuid(), id, gen_random_uuid(), 'SUGGESTED', now() from article where"
              + " portal_id in (select id from place) limit 20000",
          // What other tests left unsorted in the index would be counted as read each time.
          "select gin_clean_pending_list('article_title_trgm_ix')",
          "select gin_clean_pending_list('article_explains_title_ix')",
          "analyze unit, article, article_version, article_link");

  @Test
  void links_are_found_by_index() throws SQLException, IOException {
    List<String> asked =
        Stream.of(LinkRows.EXPLANATIONS, LinkRows.POLICIES, LinkRows.OF_ARTICLE)
            .map(LinkStatementsTest::translated)
            .toList();

    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.readingWhole(List.of("article", "article_version", "article_link"), asked))
          .isEmpty();
      assertThat(plans.of(translated(LinkRows.EXPLANATIONS))).contains("article_explains_title_ix");
    }
  }

  /**
   * Patterns as they are, for PostgreSQL plans with them: of an unknown one it fears that it has no
   * three letters to look for.
   */
  private static String translated(String sql) {
    return sql.replaceAll("like \\?[123]", "like '%今冬供暖工作%'")
        .replace("cast(?4 as text[])", "array['云政发〔2026〕5号']")
        .replaceAll("\\?([0-9]+)", "\\$$1");
  }
}
