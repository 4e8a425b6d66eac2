package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;
import org.juzhen.review.GivenSql;

/** A request for an exemption is refused with a reason, or taken back; the clock never notices. */
@HubTest
class ExemptionAnswerStoryTest {
  private static final Map<String, String> ASKED = Map.of("reason", "与本单位职能无关");
  private static final Map<String, String> REFUSED = Map.of("reason", "涉及公交线路，须转载");

  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject GivenSql sql;

  private City city;
  private String duty;
  private String dueAt;

  @BeforeEach
  void the_unit_asks_to_be_let_off() {
    city = new City();
    city.account("WECHAT", "SUBSCRIPTION", true);
    String article =
        Portal.of(city.government, city.supervisor)
            .publish("关于公交改线的通告", "<p>自本月起公交改线。</p>", "IMPORTANT", clock.now());
    due.drive("article-news");
    duty = as(city.editor).get("/api/v1/duties?articleId=" + article).path("items[0].id");
    dueAt = shown().extract().path("dueAt");
    ask();
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void the_supervisor_refuses_with_a_reason_that_whoever_asked_is_told() {
    clock.turn(Duration.ofHours(2));

    refuse(city.supervisor)
        .then()
        .statusCode(200)
        .body("state", equalTo("OPEN"))
        .body("askedExemption", nullValue())
        .body("refusedExemption", equalTo(REFUSED.get("reason")));

    shown()
        .body("dueAt", equalTo(dueAt))
        .body("actions", hasItem("ASK_EXEMPTION"))
        .body("actions", not(hasItem("WITHDRAW_EXEMPTION")));
    as(city.editor)
        .get("/api/v1/notices?limit=500")
        .then()
        .body("items.link", hasItem("/duties/" + duty));
    refuse(city.supervisor).then().statusCode(409).body("code", equalTo("NOTHING_ASKED"));
  }

  @Test
  void the_clock_runs_out_as_if_nobody_had_asked_and_what_is_over_is_refused_too() {
    clock.turn(Duration.ofHours(12).plusMinutes(1));
    due.drive("duty");
    shown().body("state", equalTo("OVERDUE")).body("askedExemption", not(nullValue()));

    refuse(city.supervisor).then().statusCode(200).body("state", equalTo("OVERDUE"));

    shown().body("missed", not(nullValue())).body("dueAt", equalTo(dueAt));
  }

  @Test
  void after_a_refusal_it_is_asked_again_and_then_granted() {
    refuse(city.supervisor).then().statusCode(200);

    ask();
    shown().body("refusedExemption", nullValue());
    as(city.supervisor)
        .body(REFUSED)
        .post("/api/v1/duties/" + duty + "/exemption")
        .then()
        .statusCode(200)
        .body("state", equalTo("EXEMPT"));

    refuse(city.supervisor).then().statusCode(409).body("code", equalTo("DUTY_ENDED"));
  }

  @Test
  void only_who_asked_takes_it_back_and_then_nothing_waits_for_the_supervisor() {
    as(city.supervisor)
        .get("/api/v1/duties/" + duty)
        .then()
        .body("actions", hasItems("EXEMPT_IT", "REFUSE_EXEMPTION"));
    withdraw(city.leader).then().statusCode(403).body("code", equalTo("NOT_YOUR_REQUEST"));

    withdraw(city.editor).then().statusCode(200).body("askedExemption", nullValue());

    as(city.supervisor)
        .get("/api/v1/duties/" + duty)
        .then()
        .body("actions", not(hasItem("REFUSE_EXEMPTION")));
    shown().body("state", equalTo("OPEN")).body("dueAt", equalTo(dueAt));
    withdraw(city.editor).then().statusCode(409).body("code", equalTo("NOTHING_ASKED"));
  }

  @Test
  void nobody_refuses_for_the_own_unit_or_for_another_place() {
    refuse(city.leader).then().statusCode(403);
    refuse(city.editor).then().statusCode(403);
    refuse(new City().supervisor).then().statusCode(404);
    withdraw(new City().editor).then().statusCode(404);
    shown().body("askedExemption", equalTo(ASKED.get("reason")));
  }

  @Test
  void both_are_done_on_the_page() {
    page(city.supervisor).then().body(containsString("/exemption/refusal"));
    sent(city.supervisor, "/exemption/refusal", "").then().statusCode(400);
    sent(city.supervisor, "/exemption/refusal", "须转载").then().statusCode(303);
    page(city.editor).then().body(containsString("免转申请未获同意：须转载"));

    ask();
    page(city.editor).then().body(containsString("/exemption/withdrawal"));
    page(city.leader).then().body(not(containsString("/exemption/withdrawal")));
    sent(city.editor, "/exemption/withdrawal", null).then().statusCode(303);
    assertThat((String) shown().extract().path("askedExemption")).isNull();
  }

  private void ask() {
    as(city.editor)
        .body(ASKED)
        .post("/api/v1/duties/" + duty + "/exemption")
        .then()
        .statusCode(200);
  }

  private Response refuse(String who) {
    return as(who).body(REFUSED).post("/api/v1/duties/" + duty + "/exemption/refusal");
  }

  private Response withdraw(String who) {
    return as(who).delete("/api/v1/duties/" + duty + "/exemption");
  }

  private ValidatableResponse shown() {
    return as(city.editor).get("/api/v1/duties/" + duty).then().statusCode(200);
  }

  private Response page(String who) {
    return sql.browser(who).get("/duties/" + duty);
  }

  private Response sent(String who, String form, String reason) {
    Response page = page(who);
    String token = page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@content");
    var request =
        sql.browser(who)
            .cookie("csrf-token", page.getCookie("csrf-token"))
            .contentType("application/x-www-form-urlencoded; charset=UTF-8")
            .formParam("csrf-token", token);
    if (reason != null) {
      request.formParam("reason", reason);
    }
    return request.post("/duties/" + duty + form);
  }
}
