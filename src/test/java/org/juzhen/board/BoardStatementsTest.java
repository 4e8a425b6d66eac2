package org.juzhen.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;

/** What the board asks for some accounts and some days never reads what all others do and owe. */
@HubTest
class BoardStatementsTest {
  private static final List<String> LARGE =
      List.of("delivery", "duty", "post", "duty_plan", "twin_text");

  /** 40,000 deliveries and duties of 200 accounts in 400 days: 10,000 of a hundred days. */
  private static final List<String> ROWS =
      List.of(
          "insert into article (id, unit_id, portal_id, title, state, text_version, importance,"
              + " published_at, received_at) select gen_random_uuid(), ids[1 + n % 200], ids[1 + n"
              + " % 200], '第' || n || '号' || md5(n::text), 'CURRENT', 1, 'IMPORTANT', now(), now()"
              + " - random() * interval '400 days' from generate_series(1, 40000) n, places",
          "insert into duty (id, article_id, version, account_id, unit_id, tier, basis_id,"
              + " clock_start_at, due_at, state) select gen_random_uuid(), id, 1, unit_id, unit_id,"
              + " 'SAME_LEVEL', gen_random_uuid(), received_at, received_at + interval '12 hours',"
              + " case when random() < 0.05 then 'OPEN' else 'EXEMPT' end from article where"
              + " portal_id in (select id from place)",
          "insert into duty_plan (duty_id, account_id, cause, best, made_at) select id, account_id,"
              + " 'NO_WAY', true, now() from duty where account_id in (select id from place)",
          "insert into post (id, unit_id, author_id, title, body_html, grade, article_id, stage,"
              + " created_at, created_by, changed_at) select gen_random_uuid(), unit_id,"
              + " gen_random_uuid(), '量尺', '', 'ADAPTED', id, 'DRAFT', now(), gen_random_uuid(),"
              + " now() from article where portal_id in (select id from place)",
          "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id,"
              + " state, due_at, once_key, created_at) select gen_random_uuid(), 'POST', id,"
              + " unit_id, unit_id, repeat('0', 64), gen_random_uuid(), 'PLANNED', now() - random()"
              + " * interval '400 days', md5(id::text), now() from post where unit_id in (select id"
              + " from place)",
          "insert into twin_text (article_id, number, words) select id, 1, gen_random_uuid() from"
              + " article where portal_id in (select id from place)",
          "analyze unit, article, account, duty, duty_plan, post, delivery, twin_text");

  private static final Map<String, String> VALUES = values();

  private static Map<String, String> values() {
    Map<String, String> values = new LinkedHashMap<>();
    values.put(
        "accounts", "(select array_agg(id) from (select id from place limit 100) these)::uuid[]");
    values.put("all", "false");
    values.put("own", "(select ids from places)::uuid[]");
    values.put("below", "array['/nowhere/%']");
    values.put("begin", "now() - interval '7 days'");
    values.put("end", "now()");
    values.put("since", "now() - interval '38 days'");
    values.put("until", "now() + interval '31 days'");
    return values;
  }

  @Test
  void a_week_of_a_hundred_accounts_is_read_along_the_indexes() throws SQLException, IOException {
    List<String> asked = List.of(asked(BoardItems.DELIVERIES), asked(BoardItems.DUTIES));

    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.of("select * from delivery where url = $1"))
          .as("a question without an index is noticed")
          .contains("Seq Scan on delivery ");
      assertThat(plans.readingWhole(LARGE, asked)).isEmpty();
    }
  }

  private static String asked(String sql) {
    String asked = sql;
    for (Map.Entry<String, String> value : VALUES.entrySet()) {
      asked = asked.replaceAll(":" + value.getKey() + "\\b", value.getValue());
    }
    return asked;
  }
}
