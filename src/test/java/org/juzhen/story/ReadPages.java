package org.juzhen.story;

import static io.restassured.RestAssured.given;

import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.house.DueWorks;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/** Pages as somebody reads them who signed in with the password. */
@ApplicationScoped
class ReadPages {
  private final SessionDesk sessions;

  ReadPages(SessionDesk sessions) {
    this.sessions = sessions;
  }

  String page(String who, String path) {
    String cookie = DueWorks.await(() -> sessions.enter(who, World.PASSWORD)).cookie();
    return given()
        .accept("text/html")
        .cookie("juzhen_session", cookie)
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }
}
