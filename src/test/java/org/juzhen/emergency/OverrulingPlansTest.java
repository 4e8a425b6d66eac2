package org.juzhen.emergency;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;

/** What every sending asks about emergencies reads none of those that it is not about. */
@HubTest
class OverrulingPlansTest {
  private static final List<String> ROWS =
      List.of(
          "insert into emergency (id, unit_id, kind, title, summary, responding_body, began_at,"
              + " state, sort_at, opened_at, opened_by) select gen_random_uuid(), ids[1 + n % 200],"
              + " 'MAJOR', '量尺', '量尺', '量尺', now(), 'WAITING', now(), now(), ids[1] from"
              + " generate_series(1, 2000) n, places",
          "insert into emergency_update (id, emergency_id, number, kind, post_id, title,"
              + " written_at, written_by) select gen_random_uuid(), e.id, k, 'PROGRESS',"
              + " gen_random_uuid(), '量尺', now(), e.unit_id from emergency e, generate_series(1,"
              + " 10) k where e.unit_id in (select id from place)",
          "insert into emergency_target (update_id, account_id, unit_id, post_id) select u.id,"
              + " gen_random_uuid(), u.written_by, gen_random_uuid() from emergency_update u,"
              + " generate_series(1, 2) k where u.written_by in (select id from place)",
          "analyze unit, account, emergency, emergency_update, emergency_target");

  @Test
  void it_is_found_by_the_posts() throws SQLException, IOException {
    List<String> asked = List.of(OverruledCopies.FAULTS.replace("?1", "$1"));

    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.of("select * from emergency_target where url = $1"))
          .as("a question without an index is noticed")
          .contains("Seq Scan on emergency_target ");
      assertThat(
              plans.readingWhole(
                  List.of("emergency_target t", "emergency_update u", "emergency e"), asked))
          .isEmpty();
    }
  }
}
