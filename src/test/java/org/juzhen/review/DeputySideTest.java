package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
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
    GivenDeputies deputies = new GivenDeputies(given, office.unit());
    deputies.namesAs("SECRECY_REVIEWER", secrecy, deputy).statusCode(201);
    deputies.away(coordinator, secrecy).statusCode(201);
    UUID review =
        given.submit(
            office, subject, Grading.of(Grade.SENSITIVE), given.piece(office, "<p>路段恢复通行。</p>"));

    String page = given.browser(deputy).get("/reviews/" + review).asString();

    var steps = given.file(subject).steps();
    assertThat(steps.get(1).state).isEqualTo(StepState.OPEN);
    assertThat(page).contains("/reviews/" + steps.get(1).id + "/hold");
    assertThat(page).doesNotContain("/reviews/" + steps.get(0).id + "/hold");
  }
}
