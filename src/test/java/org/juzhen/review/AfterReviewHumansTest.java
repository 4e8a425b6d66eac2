package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;

/** Who had a hand in an emergency in any way does not read it again. */
@HubTest
class AfterReviewHumansTest {
  @Inject GivenReview given;

  private final UUID subject = Ids.next();

  private String signed(GivenReview.Office office, String signer) {
    given.submit(
        office, subject, Grading.of(Grade.EMERGENCY), given.piece(office, "<p>暴雨红色预警</p>"));
    as(signer)
        .body(approval())
        .post("/api/v1/reviews/" + given.open(subject) + "/decisions")
        .then()
        .statusCode(200);
    return given.text("select id::text from after_review where subject_id = $1", subject);
  }

  private void isRefused(String who, String again) {
    as(who).get("/api/v1/after-reviews/" + again).then().body("mayReview", equalTo(false));
    as(who)
        .body(Map.of("result", "SOUND"))
        .post("/api/v1/after-reviews/" + again + "/result")
        .then()
        .statusCode(403)
        .body("code", equalTo("SIGNED_BEFORE"));
    assertThatThrownBy(
            () ->
                given.sql(
                    "update after_review set result = 'SOUND', reviewed_by = $2,"
                        + " reviewed_by_name = 'x', reviewed_at = now() where id = $1",
                    UUID.fromString(again),
                    given.person(who)))
        .hasMessageContaining("does not read it again");
  }

  @Test
  void who_was_signed_for_is_not_offered_the_reading() {
    GivenReview.Office office = given.office();
    String deputy = new World().person("bpost", office.unit(), "HANDLER");
    LocalDate today = LocalDate.now(HubClock.ZONE);
    GivenDeputies deputies = new GivenDeputies(given, office.unit());
    deputies.names(office.leader(), deputy).statusCode(201);
    deputies.away(office.leader(), office.leader(), today, today).statusCode(201);

    isRefused(office.leader(), signed(office, deputy));
  }

  @Test
  void the_signers_second_user_does_not_read_it_either() {
    GivenReview.Office office = given.office();
    String box = "same" + UUID.randomUUID() + "@yunxiu.example";
    given.sql(
        "update person set email = $3 where id in ($1, $2)",
        given.person(office.leader()),
        given.person(office.chief()),
        box);

    isRefused(office.chief(), signed(office, office.leader()));
  }
}
