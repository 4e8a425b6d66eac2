package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.AtOnce;
import org.juzhen.house.HubTest;
import org.juzhen.publishing.GivenPosts.Office;

/** Of two who confirm a look at once, the second is told that nothing is left to confirm. */
@HubTest
class LooksAtOnceTest {
  @Inject GivenPosts given;
  @Inject AtOnce atOnce;

  @Test
  void one_confirms_and_the_other_hears_of_it() {
    Office office = given.office();
    String second = office.filings().world.person("chief", office.unit(), "CHIEF_REVIEWER");
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.app(office));
    given.drive();
    String delivery = given.delivery(office, post);
    String at = "/api/v1/deliveries/" + delivery + "/read-backs";
    String look =
        as(office.reviewer())
            .body(Map.of("words", "公交线路调整" + marker + "12路公交车延长到高铁站，首班车早上六点。阅读 12"))
            .post(at)
            .then()
            .statusCode(201)
            .extract()
            .path("looks[0].id");

    List<Response> answers =
        atOnce.both(
            "select 1 from delivery where id = cast($1 as uuid) for update",
            delivery,
            () -> as(office.leader()).post(at + "/" + look + "/confirmation"),
            () -> as(second).post(at + "/" + look + "/confirmation"));

    assertThat(answers).extracting(Response::statusCode).containsExactly(200, 409);
    assertThat(answers.get(1).<String>path("code")).isEqualTo("LOOK_NEEDS_NOTHING");
  }
}
