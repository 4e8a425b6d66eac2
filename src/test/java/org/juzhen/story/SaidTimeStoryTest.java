package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.review.GivenSql;

/** What a person posts by hand is out since it was posted, not since its link was typed. */
@HubTest
class SaidTimeStoryTest {
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 5, 1};

  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject GivenSql sql;

  private GivenPlans given;
  private String account;
  private String article;
  private String delivery;
  private Instant handedOver;
  private Instant posted;

  /** Published at ten with twelve hours; posted an hour before the end, and typed in after it. */
  @BeforeEach
  void a_post_that_somebody_posts_by_hand() {
    clock.at(LocalDate.now(HubClock.ZONE));
    given = new GivenPlans(due);
    account = given.city.account("DOUYIN", "ENTERPRISE", true);
    article = given.article(clock.now());
    String post = given.submitted(article, false, account);
    given.city.sign(post);
    given.schedule(post, Map.of());
    due.drive("delivery");
    delivery = as(given.city.editor).get("/api/v1/deliveries?postId=" + post).path("items[0].id");
    handedOver = clock.now();
    posted = handedOver.plus(Duration.ofHours(11)).truncatedTo(ChronoUnit.MINUTES);
    clock.turn(Duration.ofHours(12).plusMinutes(5));
    due.drive("duty");
  }

  @AfterEach
  void back() {
    clock.reset();
    Platforms.heal();
  }

  private Map<String, Object> proof(Instant at, boolean seen) {
    Map<String, Object> proof = new HashMap<>();
    long number = UUID.randomUUID().getMostSignificantBits() >>> 1;
    proof.put(
        "url", "https://www.douyin.com/video/7" + String.format("%018d", number % 10_000_000_000L));
    if (at != null) {
      proof.put("postedAt", at.toString());
    }
    if (seen) {
      proof.put("screenshotFileId", screenshot());
    }
    return proof;
  }

  private String screenshot() {
    return id(
        as(given.city.editor)
            .contentType("multipart/form-data")
            .multiPart("file", "screenshot.png", PNG, "image/png")
            .post("/api/v1/files"));
  }

  private Response prove(Map<String, Object> proof) {
    return as(given.city.editor).body(proof).post("/api/v1/deliveries/" + delivery + "/evidence");
  }

  private JsonPath seen() {
    return as(given.city.editor).get("/api/v1/deliveries/" + delivery).jsonPath();
  }

  private JsonPath figures() {
    String today = clock.today().toString();
    return as(given.city.supervisor)
        .get("/api/v1/duties/metrics?to=" + today + "&unitId=" + given.city.government)
        .then()
        .statusCode(200)
        .extract()
        .jsonPath();
  }

  private String page(String path) {
    return sql.browser(given.city.editor).get(path).then().statusCode(200).extract().asString();
  }

  @Test
  void what_was_posted_in_time_was_in_time_though_its_link_came_later() {
    prove(proof(posted, true))
        .then()
        .statusCode(200)
        .body("state", equalTo("POSTED"))
        .body("saidAt", notNullValue());

    JsonPath duty = given.duty(article, account);
    assertThat(duty.getString("state")).isEqualTo("DONE_ON_TIME");
    assertThat(GivenPlans.instant(duty.getString("doneAt"))).isEqualTo(posted);
    assertThat(GivenPlans.instant(duty.getString("saidAt"))).isAfter(posted);
    assertThat(page("/duties/" + duty.getString("id"))).contains("时间由人工注明");
    assertThat(page("/posts/" + seen().getString("postId"))).contains("时间由人工注明");
    JsonPath all = figures();
    assertThat(all.getInt("all.onTime")).isOne();
    assertThat(all.getInt("all.onTimeBySay")).isOne();
  }

  @Test
  void whoever_found_out_what_became_of_it_says_since_when_it_is_there() {
    Map<String, Object> found = proof(posted, true);
    found.put("posted", true);

    as(given.city.editor)
        .body(found)
        .post("/api/v1/deliveries/" + delivery + "/resolution")
        .then()
        .statusCode(200);

    assertThat(given.duty(article, account).getString("state")).isEqualTo("DONE_ON_TIME");
  }

  @Test
  void a_word_alone_makes_nothing_in_time() {
    prove(proof(posted, false))
        .then()
        .statusCode(422)
        .body("code", equalTo("SAID_TIME_UNPROVEN"))
        .body("detail", containsString("截图"))
        .body("fields.field", hasItem("screenshotFileId"));

    assertThat(seen().getString("state")).isEqualTo("WAITING_FOR_PERSON");
  }

  @Test
  void where_it_decides_nothing_the_word_is_enough() {
    Instant late = handedOver.plus(Duration.ofHours(12).plusMinutes(2));

    prove(proof(late, false)).then().statusCode(200);

    assertThat(given.duty(article, account).getString("state")).isEqualTo("DONE_LATE");
    assertThat(figures().getInt("all.onTimeBySay")).isZero();
  }

  @Test
  void nothing_is_posted_ahead_or_before_it_was_handed_over() {
    prove(proof(clock.now().plusSeconds(60), true))
        .then()
        .statusCode(422)
        .body("code", equalTo("SAID_TIME_AHEAD"));
    prove(proof(handedOver.minusSeconds(120), true))
        .then()
        .statusCode(422)
        .body("code", equalTo("SAID_TIME_TOO_EARLY"))
        .body("fields.field", hasItem("postedAt"));

    assertThat(seen().getString("state")).isEqualTo("WAITING_FOR_PERSON");
    prove(proof(handedOver.truncatedTo(ChronoUnit.MINUTES), true)).then().statusCode(200);
    assertThat(GivenPlans.instant(seen().getString("postedAt")))
        .as("the minute of the handing over is not before it")
        .isAfterOrEqualTo(handedOver.truncatedTo(ChronoUnit.MINUTES));
  }

  @Test
  void what_was_said_is_not_said_anew_in_the_database_too() {
    prove(proof(posted, true)).then().statusCode(200);

    assertThatThrownBy(
            () ->
                sql.run(
                    "update delivery set said_at = said_at + interval '1 hour' where id ="
                        + " $1::text::uuid",
                    delivery))
        .hasMessageContaining("not said anew");
  }

  @Test
  void without_a_time_it_is_out_since_the_link_came() {
    prove(proof(null, false))
        .then()
        .statusCode(200)
        .body("byHand", equalTo(true))
        .body("saidAt", nullValue());

    assertThat(given.duty(article, account).getString("state")).isEqualTo("DONE_LATE");
  }

  @Test
  void the_page_asks_for_the_time_and_keeps_what_was_typed() {
    String typed = LocalDateTime.ofInstant(posted, HubClock.ZONE).toString();
    assertThat(page("/deliveries/" + delivery)).contains("实际发布时间", "type=\"datetime-local\"");
    String token =
        sql.browser(given.city.editor).get("/deliveries/" + delivery).getCookie("csrf-token");

    sql.browser(given.city.editor)
        .cookie("csrf-token", token)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf-token", token)
        .formParam("url", proof(null, false).get("url"))
        .formParam("postedAt", typed)
        .post("/deliveries/" + delivery + "/evidence")
        .then()
        .statusCode(422)
        .body(containsString("截图"))
        .body(containsString("value=\"" + typed + "\""));

    sql.browser(given.city.editor)
        .cookie("csrf-token", token)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .redirects()
        .follow(false)
        .formParam("csrf-token", token)
        .formParam("url", proof(null, false).get("url"))
        .formParam("postedAt", typed)
        .formParam("screenshotFileId", screenshot())
        .post("/deliveries/" + delivery + "/evidence")
        .then()
        .statusCode(303);
    assertThat(given.duty(article, account).getString("state")).isEqualTo("DONE_ON_TIME");
  }

  /** The application took it, and its answer is lost. */
  @Test
  void what_may_be_out_is_asked_for_and_not_offered_to_be_posted_again() {
    Platforms.spoil("app", "*/contents", "DROP_AFTER_ACCEPT");
    Platforms.spoil(Map.of("platform", "app", "path", "*/contents", "kind", "STATUS", "times", 0));
    String post = given.submitted(given.article(clock.now()), false, given.city.app());
    given.city.sign(post);
    given.schedule(post, Map.of());
    due.drive("delivery");
    String unheard =
        as(given.city.editor).get("/api/v1/deliveries?postId=" + post).path("items[0].id");

    assertThat(page("/deliveries/" + unheard))
        .contains("不要再发", "实际发布时间")
        .doesNotContain("data-copy", "平台上发不了");
    assertThat(page("/posts/" + post)).contains("注明实际发布时间");
  }
}
