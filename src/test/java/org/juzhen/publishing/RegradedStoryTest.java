package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;

/** Signatures count for the grade under which they were given, and for no other. */
@HubTest
class RegradedStoryTest {
  @Inject GivenPosts given;

  private static ValidatableResponse sensitive(String who, String post) {
    return as(who)
        .header("If-Match", "*")
        .body(Map.of("grade", "SENSITIVE"))
        .patch("/api/v1/posts/" + post)
        .then();
  }

  @Test
  void the_one_signature_of_an_emergency_clears_nothing_else() {
    Office office = given.office();
    Map<String, Object> draft = given.draft(given.marker(), given.app(office));
    draft.put("grade", "EMERGENCY");
    String post = World.id(as(office.editor()).body(draft).post("/api/v1/posts"));
    given.submitAndSign(office, post, office.leader());

    sensitive(office.editor(), post).statusCode(200).body("state", equalTo("DRAFT"));

    given.act(office, post, "schedule", Map.of()).then().statusCode(409);
    assertThat(
            given.text(
                "select detail ->> 'grade' from audit_entry where subject_id = $1 and verb ="
                    + " 'CHANGE_POST'",
                UUID.fromString(post)))
        .isEqualTo("SENSITIVE");
  }

  @Test
  void what_is_classed_anew_while_it_is_read_is_read_anew() {
    Office office = given.office();
    String post = given.written(office, given.marker(), given.app(office));
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    String step = given.show(office, post).path("reviews[-1].id");

    sensitive(office.editor(), post).statusCode(200);

    as(office.reviewer())
        .body(Map.of("decision", "APPROVE", "gates", GivenPosts.GATES, "findings", Map.of()))
        .post("/api/v1/reviews/" + step + "/decisions")
        .then()
        .statusCode(409);
    given.seen(office, post).body("state", equalTo("DRAFT"));
  }
}
