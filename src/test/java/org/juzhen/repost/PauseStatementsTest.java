package org.juzhen.repost;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;

/** An account that is back asks for what came meanwhile, not for all that ever came. */
@HubTest
class PauseStatementsTest {
  private static final List<String> ROWS =
      List.of(
          "insert into article (id, unit_id, portal_id, title, state, text_version, importance,"
              + " importance_at, published_at, received_at) select gen_random_uuid(), ids[1 + n %"
              + " 200], ids[1 + n % 200], '第' || n || '号' || md5(n::text), 'CURRENT', 1,"
              + " 'IMPORTANT', t.at, t.at, t.at from places, generate_series(1, 40000) n,"
              + " lateral (select now() - n * interval '10 minutes' as at) t",
          "insert into article_version (id, article_id, number, title, body_html, body_text,"
              + " digest, text_digest, source, way, received_at) select gen_random_uuid(), id, 1,"
              + " title, '', '', '', '', '', 'FEED', received_at from article where portal_id in"
              + " (select id from place)",
          "insert into duty (id, article_id, version, account_id, unit_id, tier, basis_id,"
              + " clock_start_at, due_at, state) select gen_random_uuid(), id, 1, unit_id, unit_id,"
              + " 'SAME_LEVEL', gen_random_uuid(), received_at, received_at, 'EXEMPT' from article"
              + " where portal_id in (select id from place)",
          "analyze unit, account, article, article_version, duty");

  @Test
  void no_resumption_reads_a_whole_table() throws SQLException, IOException {
    List<String> asked =
        Stream.of(DutiesAfterPause.MEANWHILE, DutiesAfterPause.ASIDE, DutiesAfterPause.SET_ASIDE)
            .map(sql -> sql.replaceAll("\\?([0-9]+)", "\\$$1"))
            .toList();

    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.readingWhole(List.of("duty", "article", "article_version"), asked))
          .isEmpty();
    }
  }
}
