package org.juzhen.repost.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;

/** Who confirms is one question for any number of accounts, and reads only of those named there. */
@HubTest
class ConfirmerStatementsTest {
  private static final List<String> LARGE =
      List.of("push_confirmer", "absence", "watch", "person", "person_role", "account");

  private static final List<String> ROWS =
      List.of(
          "create temporary table hand on commit drop as select gen_random_uuid() as id, n, p.id"
              + " as unit_id from place p, generate_series(1, 100) n",
          "insert into account (id, unit_id, platform, kind, name, status, main, created_at) select"
              + " gen_random_uuid(), id, 'WEIBO', 'OTHER', '量尺号', 'ACTIVE', false, now() from"
              + " place, generate_series(1, 50) n",
          "insert into person (id, username, name, unit_id, password_hash, created_at) select id,"
              + " 'p' || replace(id::text, '-', ''), '量尺人', unit_id, 'x', now() from hand",
          "insert into person_role (id, person_id, role, unit_id, granted_at) select"
              + " gen_random_uuid(), id, 'EDITOR', unit_id, now() from hand",
          "insert into push_confirmer (id, account_id, person_id, from_time, until_time,"
              + " working_days, named_at) select gen_random_uuid(), a.id, h.id, '08:30', '17:00',"
              + " true, now() from account a join hand h on h.unit_id = a.unit_id and h.n <= 3",
          "insert into absence (id, unit_id, person_id, from_day, until_day, reason, set_at,"
              + " set_by, set_by_name) select gen_random_uuid(), unit_id, id, current_date,"
              + " current_date, '休假', now(), id, '' from hand",
          "insert into watch (id, unit_id, person_id, from_at, until_at, created_at) select"
              + " gen_random_uuid(), unit_id, id, now() + k * interval '1 day', now() + k *"
              + " interval '1 day' + interval '8 hours', now() from hand, generate_series(-3, 3) k",
          "analyze unit, account, person, person_role, push_confirmer, absence, watch");

  @Test
  void no_question_about_who_confirms_reads_a_whole_table() throws SQLException, IOException {
    List<String> asked =
        Stream.of(Confirmers.OF, Confirmers.CANDIDATES, Confirmers.ACCOUNTS)
            .map(sql -> sql.replaceAll("\\?([0-9]+)", "\\$$1"))
            .toList();

    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.readingWhole(LARGE, asked)).isEmpty();
    }
  }
}
