package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

/** A post that was taken back ends its offer, with the reason and a word to both sides. */
@HubTest
class UpwardEndsTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private GivenOffer given;

  @BeforeEach
  void a_department() {
    given = new GivenOffer(due);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void what_was_taken_back_before_anything_was_decided_ends() {
    String post = posted(given.city.app());
    String offer = given.taken(given.wanted("postId", post));

    recalled(post);

    assertThat(given.state(offer)).isEqualTo("FALLEN");
    assertThat(given.seen(given.editor, offer).getList("steps.action")).contains("POST_RECALLED");
    assertThat(given.told(given.clerk, offer)).contains("UPWARD_POST_RECALLED");
    assertThat(given.told(given.editor, offer)).contains("UPWARD_POST_RECALLED");
    GivenOffer.act(given.clerk, offer, "decisions", Map.of("decision", "ACCEPT"))
        .then()
        .statusCode(409);
  }

  @Test
  void where_it_was_accepted_those_above_are_told() {
    String post = posted(given.city.app());
    String offer = given.taken(given.wanted("postId", post));
    given.accept(offer);

    recalled(post);

    assertThat(given.state(offer)).isEqualTo("ACCEPTED");
    assertThat(given.told(given.clerk, offer)).contains("UPWARD_POST_GONE");
  }

  private String posted(String account) {
    Map<String, Object> post = new HashMap<>();
    post.put("title", given.title);
    post.put("bodyHtml", "<p>" + given.words + "</p>");
    post.put("accountIds", List.of(account));
    post.put("grade", "ORIGINAL");
    String written = id(as(given.editor).body(post).post("/api/v1/posts"));
    as(given.editor).post("/api/v1/posts/" + written + "/submission").then().statusCode(200);
    given.city.sign(written);
    as(given.editor)
        .body(Map.of())
        .post("/api/v1/posts/" + written + "/schedule")
        .then()
        .statusCode(200);
    due.drive("delivery");
    return written;
  }

  private void recalled(String post) {
    as(given.editor)
        .body(Map.of("reason", "内容有误"))
        .post("/api/v1/posts/" + post + "/recall")
        .then()
        .statusCode(200);
    due.drive("delivery");
  }
}
