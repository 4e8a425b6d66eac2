package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.filing.GivenFilings.decide;
import static org.juzhen.house.World.as;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

/** Nobody decides what he wrote at, whoever began it and whoever handed it in. */
@HubTest
class WhoWroteDoesNotDecideTest {
  private GivenFilings given;
  private String both;
  private String filing;

  @BeforeEach
  void somebody_files_in_the_bureau_and_supervises_in_the_city() {
    given = new GivenFilings();
    both = given.world.person("both", given.city);
    String id =
        as(given.supervisor)
            .get("/api/v1/people?unitId=" + given.city)
            .path("items.find { it.username == '" + both + "' }.id");
    World.admin()
        .body(
            Map.of(
                "roles",
                List.of(role("COORDINATOR", given.bureau), role("SUPERVISOR", given.city))))
        .put("/api/v1/people/" + id + "/roles")
        .then()
        .statusCode(200);
    filing = given.draft();
    written(both);
    as(given.coordinator).post("/api/v1/filings/" + filing + "/submission").then().statusCode(200);
  }

  private static Map<String, String> role(String role, String unit) {
    return Map.of("role", role, "unitId", unit);
  }

  @Test
  void whoever_wrote_at_a_colleagues_draft_does_not_agree_to_it() {
    decide(both, filing, "AGREE").then().statusCode(403).body("code", equalTo("OWN_FILING"));
    decide(both, filing, "REJECT").then().statusCode(403);

    as(both)
        .get("/api/v1/filings/" + filing)
        .then()
        .body("state", equalTo("IN_APPROVAL"))
        .body("actions", not(hasItem("AGREE")));
    decide(given.supervisor, filing, "AGREE").then().statusCode(200);
  }

  @Test
  void the_queue_offers_it_to_others_only() {
    assertThat(waiting(both)).doesNotContain(filing);
    assertThat(waiting(given.supervisor)).contains(filing);
  }

  @Test
  void what_was_written_in_an_earlier_round_counts_as_well() {
    decide(given.supervisor, filing, "RETURN").then().statusCode(200);
    as(given.coordinator).post("/api/v1/filings/" + filing + "/submission").then().statusCode(200);

    decide(both, filing, "AGREE").then().statusCode(403).body("code", equalTo("OWN_FILING"));
  }

  @Test
  void whoever_wrote_at_it_is_no_second_person_of_an_answer_from_outside() {
    String first = given.world.person("first", given.city, "COORDINATOR");
    String wrote = given.world.person("wrote", given.city, "COORDINATOR");
    String clerk = given.world.person("clerk", given.city, "LEADER");
    Map<String, Object> wanted =
        given.toOpen("WEIBO", given.world.unique("云岫发布"), given.world.unique("wb"));
    @SuppressWarnings("unchecked")
    Map<String, Object> account = (Map<String, Object>) wanted.get("account");
    account.put("unitId", given.city);
    filing = World.id(as(first).body(wanted).post("/api/v1/filings"));
    written(wrote);
    as(first).post("/api/v1/filings/" + filing + "/submission").then().statusCode(200);
    GivenAnswer answer = GivenAnswer.to(filing, "AGREE");
    answer.letter(first).then().statusCode(200);
    answer.recorded(first).then().statusCode(200);

    answer.check(wrote, true, null).then().statusCode(403).body("code", equalTo("OWN_FILING"));
    answer.check(wrote, false, "文号不符").then().statusCode(403);
    as(wrote)
        .get("/api/v1/filings/" + filing + "/outside-answers")
        .then()
        .body("actions[0]", empty());
    answer.check(clerk, true, null).then().statusCode(200).body("state", equalTo("FILED"));
  }

  private void written(String who) {
    as(who)
        .header("If-Match", "*")
        .body(Map.of("reason", "改由我补充开设理由", "account", Map.of("purpose", "发布出行信息")))
        .patch("/api/v1/filings/" + filing)
        .then()
        .statusCode(200);
  }

  private static List<String> waiting(String who) {
    return as(who).get("/api/v1/filings?waiting=true&limit=200").jsonPath().getList("items.id");
  }
}
