package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;

/** What is asked for one article never reads what all portals ever published. */
@HubTest
class JoinStatementsTest {
  private static final List<String> LARGE =
      List.of(
          "article",
          "article_version",
          "article_sketch",
          "article_key",
          "article_attachment",
          "article_picture",
          "withdrawal_ahead",
          "portal_link");

  private static final List<String> ROWS =
      List.of(
          "insert into article (id, unit_id, portal_id, title, state, text_version, published_at,"
              + " received_at, join_due_at) select gen_random_uuid(), ids[1 + n % 200], ids[1 + n %"
              + " 200], '第' || n || '号' || md5(n::text), 'CURRENT', 1, now() - n * interval '1"
              + " minute', now() - n * interval '1 minute', null from generate_series(1, 40000) n,"
              + " places",
          "insert into article_version (id, article_id, number, title, body_html, body_text,"
              + " digest, text_digest, source, way, received_at) select id, id, 1, title, '',"
              + " title, md5(title), md5(title), '', 'WEBHOOK', received_at from article where"
              + " portal_id in (select id from place)",
          "insert into article_sketch (article_id, address, document, bands, published_at) select"
              + " id, md5(title), '量尺' || md5(title), array(select hashint8extended(hashtext(title)"
              + " + b, 1) from generate_series(1, 8) b), published_at from article where portal_id"
              + " in (select id from place)",
          "insert into article_key (unit_id, kind, key, article_id) select unit_id, 'URL',"
              + " md5(title), id from article where portal_id in (select id from place)",
          "insert into article_attachment (id, version_id, place, name, url, file_id) select"
              + " gen_random_uuid(), id, 1, '附件', 'https://x.example/' || id, id from article where"
              + " portal_id in (select id from place)",
          "insert into article_picture (version_id, digest, file_id) select id, md5(id::text) ||"
              + " md5(title), id from article where portal_id in (select id from place)",
          "insert into withdrawal_ahead (article_id, portal_id, received_at, met_at) select"
              + " gen_random_uuid(), portal_id, now(), now() from article where portal_id in"
              + " (select id from place)",
          "insert into portal_link (portal_id, url, looked_at, empty) select portal_id,"
              + " 'https://x.example/' || id, now(), 0 from article where portal_id in (select id"
              + " from place)",
          "analyze portal_link, article, article_version, article_sketch, article_key,"
              + " article_attachment, article_picture, withdrawal_ahead");

  @Test
  void no_question_about_one_article_reads_a_whole_table() throws SQLException, IOException {
    List<String> asked =
        Stream.of(
                JoinRows.CANDIDATES,
                TwinDesk.OTHERS,
                TwinDesk.BY_ADDRESS,
                AttachmentListDesk.OF_ARTICLE,
                AttachmentListDesk.OPEN,
                ArticleFiles.OWNERS,
                PassedOverDesk.PASSED_OVER,
                ListedLinkDesk.EMPTY,
                ArrivalSql.KNOWN)
            .map(sql -> sql.replaceAll("\\?([0-9]+)", "\\$$1"))
            .toList();

    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.readingWhole(LARGE, asked)).isEmpty();
    }
  }
}
