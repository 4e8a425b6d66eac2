package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;

/** A class that is taken back is taken back with everything that it caused. */
@HubTest
class ClassTakenBackStoryTest {
  @Inject DueWorks due;
  @Inject TurnedClock clock;

  private GivenArticle article;
  private City city;

  @BeforeEach
  void an_important_article() {
    article = new GivenArticle(due);
    city = article.city;
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
    Platforms.heal();
  }

  @Test
  void what_was_missed_is_cancelled_too_and_counts_in_no_figure() {
    later(Duration.ofHours(13));
    later(Duration.ofHours(73));
    assertThat(article.duties()).containsExactly("1 MISSED");
    figures().body("all.due", equalTo(1)).body("all.lateByUnit", equalTo(1));

    article.classed("ORDINARY");

    assertThat(article.duties()).containsExactly("1 CANCELLED");
    assertThat(article.owed().getBoolean("items[0].wasMissed")).isTrue();
    figures().body("all.due", equalTo(0)).body("all.lateByUnit", equalTo(0));
    article.classed("IMPORTANT");
    assertThat(article.duties()).containsExactly("1 OPEN");
  }

  @Test
  void what_a_supervisor_cancelled_for_another_reason_stays_missed() {
    later(Duration.ofHours(13));
    later(Duration.ofHours(73));

    article.withdrawn();

    assertThat(article.duties()).containsExactly("1 MISSED");
  }

  @Test
  void who_began_a_post_for_it_is_told_once_and_the_post_says_what_to_do() {
    String post = id(article.write());
    String both = city.world.person("both", city.department, "EDITOR", "COORDINATOR");
    article.post(post).then().body("unowedSince", nullValue());

    article.classed("ORDINARY");

    assertThat(article.told(city.editor, "/posts/" + post)).isEqualTo(1);
    assertThat(article.told(both, "/posts/" + post)).isEqualTo(1);
    assertThat(article.told(city.leader, "/posts/" + post)).isZero();
    article.post(post).then().body("unowedSince", notNullValue()).body("state", equalTo("DRAFT"));

    article.classed("IMPORTANT");
    article.post(post).then().body("unowedSince", nullValue());
    article.classed("ORDINARY");
    assertThat(article.told(city.editor, "/posts/" + post)).isEqualTo(2);
  }

  @Test
  void who_began_several_posts_gets_one_notice_that_leads_to_all_of_them() {
    id(article.write());
    id(article.write());

    article.classed("ORDINARY");

    assertThat(article.told(city.editor, "/posts?articleId=" + article.id)).isEqualTo(1);
  }

  @Test
  void nobody_is_told_of_what_is_out_or_was_never_owed() {
    String out = article.posted();
    article.classed("ORDINARY");
    assertThat(article.told(city.editor, "/posts/" + out)).isZero();
    article.post(out).then().body("unowedSince", nullValue());

    String free = id(article.write());
    article.classed("IMPORTANT");
    article.classed("ORDINARY");
    assertThat(article.told(city.editor, "/posts/" + free)).isZero();
  }

  @Test
  void what_is_signed_and_scheduled_is_held_for_a_person_and_goes_out_when_one_wants_it() {
    String weibo = city.weibo();
    article.classed("ORDINARY");
    article.classed("IMPORTANT");
    assertThat(article.duties()).containsExactly("1 OPEN", "1 OPEN");
    later(Duration.ofMinutes(11 * 60 + 30));
    String post = scheduledOn(weibo);

    article.classed("ORDINARY");
    due.drive("delivery");

    article
        .post(post)
        .then()
        .body("variants[0].cleared", equalTo(true))
        .body("unowedSince", notNullValue())
        .body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"))
        .body("deliveries[0].held", equalTo(true))
        .body("deliveries[0].errorCode", equalTo("NO_LONGER_OWED"));
    clock.turn(Duration.ofHours(1).plusMinutes(1));
    due.drive("delivery");
    article.post(post).then().body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"));
    assertThat(Platforms.posts("weibo", article.marker)).isEmpty();

    kept(post, city.reviewer, 403);
    Platforms.spoil(
        Map.of(
            "platform", "weibo",
            "path", "/2/statuses/share.json",
            "kind", "ERRCODE",
            "code", "10023"));
    kept(post, city.editor, 200);
    due.drive("delivery");
    article.post(post).then().body("deliveries[0].state", equalTo("PLANNED"));
    clock.turn(Duration.ofHours(1).plusMinutes(1));
    due.drive("delivery");
    article.post(post).then().body("deliveries[0].state", equalTo("POSTED"));
    article.post(post).then().body("unowedSince", nullValue());
    kept(post, city.editor, 409);
  }

  private static void kept(String post, String by, int status) {
    as(by).post("/api/v1/posts/" + post + "/keeping").then().statusCode(status);
  }

  private String scheduledOn(String account) {
    String post =
        id(
            as(city.editor)
                .body(
                    Map.of(
                        "articleId",
                        article.id,
                        "accountIds",
                        List.of(account),
                        "title",
                        article.marker,
                        "bodyHtml",
                        "<p>第一版：周六检修，请提前储水。</p>",
                        "grade",
                        "ADAPTED"))
                .post("/api/v1/posts"));
    article.submit(post).then().statusCode(200);
    city.sign(post);
    article.schedule(post).then().statusCode(200);
    return post;
  }

  private ValidatableResponse figures() {
    return as(city.editor)
        .get("/api/v1/duties/metrics?unitId=" + city.department)
        .then()
        .statusCode(200);
  }

  private void later(Duration time) {
    clock.turn(time);
    due.drive("duty");
  }
}
