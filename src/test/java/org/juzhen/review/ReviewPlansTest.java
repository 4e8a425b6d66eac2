package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.SentStatements;

/** What the lists of reviews ask, where forty thousand steps are over: none reads them all. */
@HubTest
class ReviewPlansTest {
  private static final List<String> ROWS =
      List.of(
          "insert into review_case (id, subject_kind, subject_id, submission, unit_id,"
              + " submitted_at, title, grade, state, closed_at, created_at) select gen_random_uuid(),"
              + " 'POST', gen_random_uuid(), 1, ids[1 + n % 200], now(), '量尺', 'ORIGINAL',"
              + " 'CLEARED', now(), now() from generate_series(1, 40000) n, places",
          "insert into review_step (id, case_id, position, stage, unit_id, roles, state, opened_at,"
              + " decided_at) select gen_random_uuid(), id, 1, 1, unit_id, array['REVIEWER'],"
              + " 'APPROVED', now(), now() from review_case where unit_id in (select id from place)",
          "analyze unit, account, review_case, review_step");

  @Inject GivenReview given;

  @Test
  void steps_that_are_over_are_found_by_their_unit() throws SQLException, IOException {
    Set<String> sent = statements();
    try (Plans plans = Plans.amongPlaces(ROWS)) {
      assertThat(plans.of("select * from review_step where decided_at = $1"))
          .as("a question without an index is noticed")
          .contains("Seq Scan on review_step ");
      assertThat(plans.readingWhole(Set.of("review_step", "review_case"), sent)).isEmpty();
      String visible = sent.stream().filter(s -> s.contains("'WAITING'")).findFirst().orElseThrow();
      assertThat(plans.of(visible)).contains("review_step_reached_ix");
    }
  }

  private Set<String> statements() {
    String reviewer = given.office().reviewer();
    try (SentStatements listening = new SentStatements()) {
      for (String how : List.of("?limit=50", "?mine=true", "?postId=" + UUID.randomUUID())) {
        as(reviewer).get("/api/v1/reviews" + how).then().statusCode(200);
      }
      return listening.sent().stream()
          .filter(s -> s.contains("review_step s "))
          .collect(Collectors.toSet());
    }
  }
}
