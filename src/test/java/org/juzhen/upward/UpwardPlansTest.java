package org.juzhen.upward;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;

/** No list of offers and no look at one article reads everything that was ever offered. */
@HubTest
class UpwardPlansTest {
  private static final List<String> LARGE =
      List.of("upward_offer", "upward_edit", "upward_step", "article", "article_key", "post");

  private static final List<String> ROWS =
      List.of(
          "insert into portal (id, unit_id, name, url, host, intake, secret, created_at) select id,"
              + " id, '门户', 'https://x.example', 'x.example', 'WEBHOOK', '', now() from place",
          "insert into article (id, unit_id, portal_id, title, state, text_version, published_at,"
              + " received_at, join_due_at) select gen_random_uuid(), ids[1 + n % 200], ids[1 + n %"
              + " 200], '第' || n || '号', 'CURRENT', 1, now() - n * interval '1 minute', now() - n *"
              + " interval '1 minute', null from generate_series(1, 20000) n, places",
          "insert into article_key (unit_id, kind, key, article_id) select unit_id, 'URL',"
              + " md5(id::text), id from article where portal_id in (select id from place)",
          "insert into upward_offer (id, kind, source_id, source_version, unit_id, portal_id,"
              + " receiving_unit_id, round, title, body_html, body_text, source, digest, files,"
              + " reason, negotiate, state, offered_by, offered_name, proposed_at, signed_by,"
              + " signed_name, signed_at, start_at, due_at, hours, answered_at, answered_late,"
              + " decided_by, decided_at, final_title, article_id, published_at) select"
              + " gen_random_uuid(), 'ARTICLE', gen_random_uuid(), 1, ids[1 + n % 200], ids[1 + n %"
              + " 37], ids[1 + n % 37], 1, '第' || n, '', '', '来源', repeat('a', 64),"
              + " array[md5(n::text)], '要点', false, 'PUBLISHED', gen_random_uuid(), '甲', now(),"
              + " gen_random_uuid(), '乙', now() - n * interval '1 minute', now() - n * interval '1"
              + " minute', now() - n * interval '1 minute' + interval '1 day', 24, now(), false,"
              + " gen_random_uuid(), now(), '第' || n, gen_random_uuid(), now() from"
              + " generate_series(1, 40000) n, places",
          "insert into post (id, unit_id, author_id, title, body_html, grade, article_id, stage,"
              + " created_at, created_by, changed_at) select gen_random_uuid(), unit_id, unit_id,"
              + " title, '', 'ADAPTED', id, 'CLEARED', now(), unit_id, now() from article where"
              + " portal_id in (select id from place)",
          "analyze portal, article, article_key, post, upward_offer");

  @Test
  void no_question_reads_a_whole_table() throws SQLException, IOException {
    List<String> asked =
        Stream.of(
                OfferRows.DESK,
                OfferRows.RECEIVED,
                OfferRows.SENT,
                OfferRows.WATCHED,
                OfferRows.BESIDE,
                OfferRows.OFFERABLE,
                Offers.MARKED,
                Offers.LOOKING,
                Offers.NEXT,
                Offers.ARRIVED,
                Offers.AWAITING,
                UpwardLinks.AT,
                UpwardFiles.OWNERS)
            .map(sql -> sql.replaceAll("\\?([0-9]+)", "\\$$1"))
            .toList();

    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.readingWhole(LARGE, asked)).isEmpty();
    }
  }
}
