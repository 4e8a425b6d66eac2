package org.juzhen.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.juzhen.house.World.admin;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.HubTest;

@HubTest
class FaceTest {
  private static final String NOBODYS = "0198d3f0-0000-7000-8000-000000000001";
  private static final Pattern LINK = Pattern.compile("(?:href|src|action)=\"([^\"]+)\"");

  @Inject FaceDoor door;

  @AfterEach
  void both_sides() {
    door.is(Face.ALL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/login",
        "/accounts",
        "/api/v1/sessions",
        "/api/v1/units",
        "/api/v1/hooks",
        "/api/v1/hooks/../units",
        "/api/v1/hooks/%2e%2e/units",
        "/api/v1//units",
        "/q/metrics",
        "/q/openapi",
        "/q/swagger-ui",
        "/q/dev",
        "/publicity"
      })
  void the_public_side_shows_nothing_of_the_inside(String path) {
    assertThat(Face.PUBLIC.shows(path)).isFalse();
    assertThat(Face.ADMIN.shows(path)).isTrue();
    assertThat(Face.ALL.shows(path)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/hooks/portals/x",
        "/api/v1/callbacks/wechat/x",
        "/api/v1/public/accounts",
        "/public/inquiries",
        "/q/health",
        "/q/health/ready",
        "/assets/juzhen.css"
      })
  void the_public_side_shows_what_is_for_those_outside(String path) {
    assertThat(Face.PUBLIC.shows(path)).isTrue();
  }

  @Test
  void an_instance_outside_answers_platforms_and_portals_and_nobody_else() {
    admin().get("/api/v1/units").then().statusCode(200);
    door.is(Face.PUBLIC);

    admin()
        .get("/api/v1/units")
        .then()
        .statusCode(404)
        .contentType("application/problem+json")
        .body("code", equalTo("NOT_FOUND"))
        .body("detail", startsWith("没有找到"));
    given()
        .header("Accept-Language", "en")
        .get("/login")
        .then()
        .statusCode(404)
        .body("detail", startsWith("There is no such thing"));
    given().get("/q/metrics").then().statusCode(404);
    given().get("/q/health/ready").then().statusCode(200);
    given()
        .body("{}")
        .contentType("application/json")
        .post("/api/v1/hooks/portals/" + NOBODYS)
        .then()
        .statusCode(404)
        .body("portal", equalTo(NOBODYS));
  }

  @Test
  void an_instance_outside_answers_readers_of_the_directory_and_leads_them_nowhere_else() {
    door.is(Face.PUBLIC);

    Set<String> seen = new HashSet<>();
    List<String> open =
        new ArrayList<>(
            List.of(
                "/public/accounts",
                "/public/accounts?name=没有这个名字",
                "/public/verify",
                "/public/verify?name=没有这个名字",
                "/public/report",
                "/public/badge/" + NOBODYS + ".svg",
                "/api/v1/public/accounts"));
    while (!open.isEmpty()) {
      String path = open.remove(0);
      Response answer = given().accept("text/html, */*").redirects().follow(false).get(path);
      assertThat(answer.contentType()).as(path).isNotEqualTo("application/problem+json");
      assertThat(answer.statusCode()).as(path).isIn(200, 303, 404);
      LINK.matcher(answer.contentType().startsWith("text/html") ? answer.asString() : "")
          .results()
          .map(link -> link.group(1).replace("&amp;", "&").replaceAll("#.*", ""))
          .filter(link -> link.startsWith("/") && seen.add(link))
          .forEach(open::add);
    }
    assertThat(seen).contains("/public/verify", "/assets/public.css").noneMatch("/"::equals);
  }

  @Test
  void no_operation_but_the_open_ones_is_there_outside() {
    Map<String, ?> paths = given().get("/q/openapi?format=json").jsonPath().getMap("paths");
    door.is(Face.PUBLIC);

    List<String> there =
        paths.keySet().stream()
            .map(path -> path.replaceAll("\\{[^}]*}", NOBODYS))
            .filter(path -> !given().get(path).asString().contains("\"code\":\"NOT_FOUND\""))
            .toList();

    assertThat(there)
        .isNotEmpty()
        .allMatch(path -> path.matches("/public/.*|/api/v1/(public|hooks|callbacks)/.*"));
  }
}
