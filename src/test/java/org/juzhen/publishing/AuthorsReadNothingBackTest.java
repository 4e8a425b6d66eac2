package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.publishing.GivenPosts.Office;

/** Whoever wrote a text, or put it forward, says nothing of what stands on the platform. */
@HubTest
class AuthorsReadNothingBackTest {
  private static final String SAME =
      "insert into read_back (id, delivery_id, found, words, read_at, read_by, read_by_name) select"
          + " gen_random_uuid(), $1, 'SAME', 'x', now(), id, 'x' from person where username = $2";

  @Inject GivenPosts posts;

  @Test
  void neither_author_nor_submitter_reads_back_what_others_planned_and_others_do() {
    Office office = posts.office();
    String submitter = office.filings().world.person("submitter", office.unit(), "EDITOR");
    String planner = office.filings().world.person("planner", office.unit(), "EDITOR");
    String post = posts.written(office, posts.marker(), posts.app(office));
    Office submitting =
        new Office(office.filings(), office.unit(), submitter, office.reviewer(), office.leader());
    posts.submitAndSign(submitting, post);
    as(planner).body(Map.of()).post("/api/v1/posts/" + post + "/schedule").then().statusCode(200);
    posts.drive();
    String delivery = posts.delivery(office, post);
    String at = "/api/v1/deliveries/" + delivery + "/read-backs";
    Map<String, String> words = Map.of("words", "12路公交车延长到高铁站。");

    for (String hand : new String[] {office.editor(), submitter, planner}) {
      as(hand)
          .body(words)
          .post(at)
          .then()
          .statusCode(403)
          .body("code", equalTo("LOOK_NEEDS_OTHERS"));
      as(hand).get(at).then().statusCode(200).body("reads", equalTo(false));
      assertThatThrownBy(() -> posts.sql(SAME, UUID.fromString(delivery), hand))
          .as(hand)
          .hasMessageContaining("does not read it back");
    }
    as(office.reviewer()).body(words).post(at).then().statusCode(201);
  }
}
