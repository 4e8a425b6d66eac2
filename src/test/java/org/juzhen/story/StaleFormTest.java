package org.juzhen.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

@HubTest
class StaleFormTest {
  private static final int SESSION = 10 * 60 * 60;

  @Inject SessionDesk sessions;

  @Test
  void a_form_without_its_token_is_refused_in_words_that_keep_what_was_typed() throws Throwable {
    String session =
        VertxContextSupport.subscribeAndAwait(() -> sessions.enter("admin", World.PASSWORD))
            .cookie();

    given()
        .cookie("juzhen_session", session)
        .header("Accept", "text/html")
        .header("Accept-Language", "zh")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("note", "写了很久的一段意见")
        .formParam("before", World.PASSWORD)
        .post("/password")
        .then()
        .statusCode(400)
        .contentType("text/html")
        .body(containsString("什么都没有保存"))
        .body(containsString("写了很久的一段意见"))
        .body(not(containsString(World.PASSWORD)));
  }

  @Test
  void the_token_of_forms_lives_as_long_as_the_session() {
    Response form = given().header("Accept", "text/html").get("/login");
    String token = form.getCookie("csrf-token");
    Response entered =
        given()
            .redirects()
            .follow(false)
            .cookie("csrf-token", token)
            .formParam("csrf-token", token)
            .formParam("username", "admin")
            .formParam("password", World.PASSWORD)
            .post("/login");

    assertThat(entered.statusCode()).isEqualTo(303);
    assertThat(entered.getCookie("csrf-token")).isEqualTo(token);
    assertThat(entered.getDetailedCookie("csrf-token").getMaxAge()).isEqualTo(SESSION);
    assertThat(form.getDetailedCookie("csrf-token").getMaxAge()).isEqualTo(SESSION);
  }

  @Test
  void a_form_sent_to_the_interface_for_machines_is_answered_for_machines() {
    given()
        .auth()
        .oauth2(World.token("admin"))
        .contentType("application/x-www-form-urlencoded")
        .formParam("name", "x")
        .post("/api/v1/units")
        .then()
        .statusCode(415)
        .contentType("application/problem+json")
        .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
  }
}
