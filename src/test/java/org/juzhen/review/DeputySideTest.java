package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;

/** A deputy finds on the desk the step that he may sign, and who reads it. */
@HubTest
class DeputySideTest {
  @Inject GivenReview given;

  private final UUID subject = Ids.next();

  @Test
  void of_two_open_steps_the_desk_shows_the_one_that_the_deputy_may_sign() {
    World world = new World();
    GivenReview.Office office = given.office();
    String coordinator = world.person("clerk", office.unit(), "COORDINATOR");
    String secrecy = world.person("secrecy", office.unit(), "SECRECY_REVIEWER");
    String deputy = world.person("bpost", office.unit(), "HANDLER");
    standsIn(office, coordinator, secrecy, deputy);
    UUID review =
        given.submit(
            office, subject, Grading.of(Grade.SENSITIVE), given.piece(office, "<p>路段恢复通行。</p>"));

    String page = given.browser(deputy).get("/reviews/" + review).asString();

    var steps = given.file(subject).steps();
    assertThat(steps.get(1).state).isEqualTo(StepState.OPEN);
    assertThat(page).contains("/reviews/" + steps.get(1).id + "/hold");
    assertThat(page).doesNotContain("/reviews/" + steps.get(0).id + "/hold");
  }

  private void standsIn(
      GivenReview.Office office, String coordinator, String holder, String deputy) {
    LocalDate today = LocalDate.now(HubClock.ZONE);
    Map<String, Object> named =
        Map.of(
            "role",
            "SECRECY_REVIEWER",
            "personId",
            given.person(holder),
            "deputyId",
            given.person(deputy));
    Map<String, Object> away =
        Map.of(
            "personId",
            given.person(holder),
            "from",
            today.toString(),
            "until",
            today.plusDays(3).toString(),
            "reason",
            "出差");
    String unit = "/api/v1/deputies/units/" + office.unit();
    as(holder).body(named).post(unit).then().statusCode(201);
    as(coordinator).body(away).post(unit + "/absences").then().statusCode(201);
  }
}
