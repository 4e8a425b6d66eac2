package org.juzhen.publishing;

import static io.restassured.RestAssured.given;

import io.restassured.response.Response;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.juzhen.house.DueWorks;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;
import org.juzhen.kernel.HubClock;

/** The form on a post's page by which people schedule it. */
@ApplicationScoped
class SchedulePage {
  private final SessionDesk sessions;

  SchedulePage(SessionDesk sessions) {
    this.sessions = sessions;
  }

  /** Sends the form with this moment; null leaves the field empty, which is now. */
  Response schedule(String editor, String post, Instant at) {
    String cookie = DueWorks.await(() -> sessions.enter(editor, World.PASSWORD)).cookie();
    String page = "/posts/" + post;
    String token =
        given().cookie("juzhen_session", cookie).accept("text/html").get(page).cookie("csrf-token");
    return given()
        .redirects()
        .follow(false)
        .cookie("juzhen_session", cookie)
        .cookie("csrf-token", token)
        .accept("text/html")
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf-token", token)
        .formParam("at", at == null ? "" : typed(at))
        .formParam("reason", "与活动同步")
        .post(page + "/schedule");
  }

  /** As the field for day and hour writes it. */
  private static String typed(Instant at) {
    return LocalDateTime.ofInstant(at, HubClock.ZONE).truncatedTo(ChronoUnit.MINUTES).toString();
  }
}
