package org.juzhen.impersonation;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/**
 * Staff show an imitation by a picture, and prove a letter by its scan, on the page of the case.
 */
@HubTest
class CasePagesTest {
  private static final byte[] PICTURE = {
    (byte) 0x89,
    'P',
    'N',
    'G',
    13,
    10,
    26,
    10,
    0,
    0,
    0,
    13,
    'I',
    'H',
    'D',
    'R',
    0,
    0,
    0,
    1,
    0,
    0,
    0,
    1,
    8,
    2,
    0,
    0,
    0
  };

  @Inject SessionDesk sessions;
  private GivenFilings city;
  private String path;

  @BeforeEach
  void a_case_that_the_city_handles() {
    city = new GivenFilings();
    Map<String, Object> found =
        Map.of(
            "unitId",
            city.bureau,
            "report",
            Map.of("platform", "WEIBO", "name", city.world.unique("云岫交通官方")));
    path =
        "/impersonations/"
            + World.id(as(city.supervisor).body(found).post("/api/v1/impersonations"));
  }

  private RequestSpecification browser() {
    String cookie = DueWorks.await(() -> sessions.enter(city.supervisor, World.PASSWORD)).cookie();
    return given().cookie("juzhen_session", cookie).accept("text/html").redirects().follow(false);
  }

  private RequestSpecification form() {
    Response page = browser().get(path);
    String token = page.cookie("csrf-token");
    return browser().cookie("csrf-token", token).multiPart("csrf-token", token);
  }

  @Test
  void a_picture_is_evidence_and_a_letter_carries_its_scan() {
    form()
        .multiPart("file", "截图.png", PICTURE, "image/png")
        .multiPart("note", "冒用局徽", "text/plain; charset=UTF-8")
        .post(path + "/evidence")
        .then()
        .statusCode(303);
    form()
        .multiPart("addressee", "PLATFORM")
        .multiPart("documentNo", "3")
        .multiPart("sentOn", "2026-01-05")
        .multiPart("file", "letter.pdf", "%PDF-1.4 x".getBytes(StandardCharsets.UTF_8))
        .post(path + "/letters")
        .then()
        .statusCode(303);

    Response kept = as(city.supervisor).get("/api/v1" + path);
    kept.then()
        .body("evidence[0].fileId", notNullValue())
        .body("evidence[0].note", equalTo("冒用局徽"))
        .body("letters[0].fileId", notNullValue());
    browser().get("/files/" + kept.path("evidence[0].fileId")).then().statusCode(200);
    browser()
        .get(path)
        .then()
        .body(
            allOf(
                containsString("/files/" + kept.path("evidence[0].fileId")),
                containsString("/files/" + kept.path("letters[0].fileId"))));
  }

  @Test
  void neither_an_empty_form_nor_a_program_is_evidence() {
    form().multiPart("note", "x").post(path + "/evidence").then().statusCode(400);
    form()
        .multiPart("file", "fake.exe", new byte[] {'M', 'Z', 0, 3, 0, 0, 0, 4})
        .post(path + "/evidence")
        .then()
        .statusCode(415);

    as(city.supervisor).get("/api/v1" + path).then().body("evidence.size()", equalTo(0));
  }
}
