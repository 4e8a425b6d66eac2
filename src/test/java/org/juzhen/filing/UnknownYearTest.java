package org.juzhen.filing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.quarkus.vertx.VertxContextSupport;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/** Working days of a year whose holidays nobody has published are never counted in silence. */
@HubTest
class UnknownYearTest {
  private static final String ON_THE_CLOCK = "期限跨入还没有录入节假日的年份";
  private static final String UNKNOWN = "2028 年的节假日安排还没有录入";

  @Inject TurnedClock clock;
  @Inject SessionDesk sessions;

  @AfterEach
  void back() {
    clock.reset();
  }

  private ValidatableResponse page(String who, String path) throws Throwable {
    String cookie =
        VertxContextSupport.subscribeAndAwait(() -> sessions.enter(who, World.PASSWORD)).cookie();
    return given()
        .cookie("juzhen_session", cookie)
        .accept("text/html")
        .get(path)
        .then()
        .statusCode(200);
  }

  @Test
  void the_supervisor_is_told_on_the_page_of_a_filing_whose_time_reaches_into_it()
      throws Throwable {
    clock.at(LocalDate.of(2028, 6, 5));
    GivenFilings given = new GivenFilings();

    String id = given.submitted();

    page(given.supervisor, "/filings/" + id).body(containsString(ON_THE_CLOCK));
    as(given.supervisor).get("/api/v1/filings/" + id).then().body("noticeUncertain", equalTo(true));
    page(given.supervisor, "/").body(containsString(UNKNOWN));
    page("admin", "/").body(containsString(UNKNOWN));
    page(given.supervisor, "/rules/" + given.city).body(containsString(UNKNOWN));
  }

  @Test
  void in_a_year_that_is_known_nobody_is_warned() throws Throwable {
    clock.at(LocalDate.of(2025, 6, 3));
    GivenFilings given = new GivenFilings();

    String id = given.submitted();

    page(given.supervisor, "/filings/" + id).body(not(containsString(ON_THE_CLOCK)));
    as(given.supervisor)
        .get("/api/v1/filings/" + id)
        .then()
        .body("noticeUncertain", equalTo(false));
  }
}
