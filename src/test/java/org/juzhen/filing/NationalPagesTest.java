package org.juzhen.filing;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/** The page of the national reporting system is found from the list of accounts. */
@HubTest
class NationalPagesTest {
  @Inject SessionDesk sessions;

  @Test
  void whoever_files_or_decides_is_led_to_the_page_of_the_own_unit() {
    GivenFilings given = new GivenFilings();
    String auditor = given.world.person("auditor", given.city, "AUDITOR");

    page(given.coordinator, "/accounts").body(containsString("href=\"/national\""));
    page(given.coordinator, "/national")
        .statusCode(303)
        .header("Location", endsWith("/national/" + given.bureau));
    page(given.supervisor, "/national")
        .statusCode(303)
        .header("Location", endsWith("/national/" + given.city));
    page(given.supervisor, "/national/" + given.city)
        .statusCode(200)
        .body(allOf(containsString("国办系统报送与比对"), containsString("sheet.xlsx")));
    page(auditor, "/accounts").body(not(containsString("href=\"/national\"")));
    page(auditor, "/national").statusCode(403);
  }

  private ValidatableResponse page(String who, String path) {
    String cookie = DueWorks.await(() -> sessions.enter(who, World.PASSWORD)).cookie();
    return given()
        .cookie("juzhen_session", cookie)
        .accept("text/html")
        .redirects()
        .follow(false)
        .get(path)
        .then();
  }
}
