package org.juzhen.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;

/** What is asked at each signature and answer about whose hands were in it reads no whole table. */
@HubTest
class HandPlansTest {
  private static final List<String> ROWS =
      List.of(
          "insert into person (id, username, name, password_hash, phone, email, created_at,"
              + " failed_logins, version) select gen_random_uuid(), 'gauge' || n, '量尺', 'x', '139'"
              + " || lpad(n::text, 8, '0'), 'gauge' || n || '@yunxiu.example', now(), 0, 0 from"
              + " generate_series(1, 20000) n",
          "insert into knowledge_entry (id, unit_id, question, answer, state, question_key,"
              + " content_key, author_id, created_at, created_by) select gen_random_uuid(), ids[1 +"
              + " n % 200], '问' || n, '答' || n, 'DRAFT', n::text, n::text, ids[1], now(), ids[1]"
              + " from generate_series(1, 20000) n, places",
          "insert into inquiry (id, account_id, unit_id, kind, summary, state, received_at, due_at,"
              + " due_key, due_value, due_document, due_clause, due_binds, due_force) select"
              + " gen_random_uuid(), ids[1 + n % 200], ids[1 + n % 200], 'COMMENT', '量尺',"
              + " 'RECEIVED', now(), now(), 'REPLY_SIMPLE_WORKING_DAYS', '5', 'x', '', 'WEBSITE',"
              + " 'RULE' from generate_series(1, 20000) n, places",
          "insert into stand_in (id, unit_id, role, person_id, deputy_id, since, set_by,"
              + " set_by_name) select gen_random_uuid(), ids[1 + n % 200], 'LEADER',"
              + " gen_random_uuid(), gen_random_uuid(), now(), gen_random_uuid(), 'x' from"
              + " generate_series(1, 20000) n, places",
          "analyze unit, account, person, knowledge_entry, inquiry, stand_in");

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "select q.id from person q where q.mobiles && array['13900000007']; person_mobiles_ix",
        "select q.id from person q where q.mailboxes && array['gauge7@yunxiu.example'];"
            + " person_mailboxes_ix",
        "select e.id from knowledge_entry e where words_digest(e.answer) = words_digest($1);"
            + " knowledge_entry_words_ix",
        "select id from inquiry where account_id = $1 and unit_id = $2 and state not in"
            + " ('REPLIED', 'EXPLAINED', 'HIDDEN', 'CLOSED') order by id; inquiry_",
        "select x.deputy_id from stand_in x where x.person_id = $1 and x.ended_at is null;"
            + " stand_in_holder_ix"
      })
  void it_is_found_by_an_index(String question, String index) throws SQLException, IOException {
    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.of(question)).contains(index).doesNotContain("Seq Scan");
    }
  }

  @Test
  void a_question_without_an_index_is_noticed() throws SQLException, IOException {
    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.of("select id from person where name = $1")).contains("Seq Scan on person");
    }
  }
}
