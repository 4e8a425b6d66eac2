package org.juzhen.roster;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

@HubTest
class ReadingStoryTest {
  @Inject TurnedClock clock;

  private GivenFilings given;
  private String editor;

  @BeforeEach
  void an_editor_on_duty() {
    given = new GivenFilings();
    editor = given.world.person("editor", given.bureau, "EDITOR");
  }

  private ValidatableResponse read(String who, int daysAgo, String findings, String measures) {
    Map<String, Object> words = new HashMap<>();
    words.put("day", clock.today().minusDays(daysAgo).toString());
    words.put("pieces", 12);
    words.put("findings", findings);
    words.put("measures", measures);
    return as(who).body(words).post("/api/v1/units/" + given.bureau + "/readings").then();
  }

  @Clause({"R-47-007", "R-IM-009"})
  @Test
  void somebody_reads_what_was_published_and_says_what_came_of_it() {
    read(editor, 1, null, null).statusCode(201).body("reader", equalTo("editor"));
    read(editor, 0, "标题错字一处", "已撤回更正").statusCode(201);

    as(given.supervisor)
        .get("/api/v1/units/" + given.bureau + "/readings")
        .then()
        .body("items.findings", contains("标题错字一处", null))
        .body("items[0].measures", equalTo("已撤回更正"));
  }

  @Test
  void a_duty_is_written_down_soon_by_who_works_there_and_a_fault_is_seen_to() {
    read(editor, -1, null, null).statusCode(400).body("fields.field", contains("day"));
    read(editor, 8, null, null).statusCode(400).body("fields.field", contains("day"));
    read(editor, 0, "错字", null).statusCode(400).body("fields.field", contains("measures"));
    read(given.supervisor, 0, null, null).statusCode(403);
    read(new GivenFilings().coordinator, 0, null, null).statusCode(404);
  }
}
