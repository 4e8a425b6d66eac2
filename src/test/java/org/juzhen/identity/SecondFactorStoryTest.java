package org.juzhen.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.nobody;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedWallClock;
import org.juzhen.house.World;

@HubTest
class SecondFactorStoryTest {
  @Inject SecondFactorRule rule;
  @Inject TurnedWallClock clock;
  @Inject GivenFactors given;

  private World world;
  private String city;
  private String editor;

  @BeforeEach
  void everybody_needs_one() {
    world = new World();
    city = world.city();
    editor = world.person("editor", city, "EDITOR");
    rule.is(SecondFactorRule.Wanted.REQUIRED);
  }

  @AfterEach
  void back() {
    rule.is(SecondFactorRule.Wanted.OPTIONAL);
    clock.reset();
  }

  /** Somebody whose device holds the secret. */
  private record Enrolled(String secret, List<String> recovery, String token) {}

  private static Response enter(String who, String otp) {
    Map<String, String> credentials = new HashMap<>();
    credentials.put("username", who);
    credentials.put("password", World.PASSWORD);
    credentials.put("otp", otp);
    return nobody().body(credentials).post("/api/v1/sessions");
  }

  private static RequestSpecification with(String token) {
    return nobody().auth().oauth2(token);
  }

  private String code(String secret) {
    return given.code(secret);
  }

  private Enrolled enrolled(String who) {
    String token = enter(who, null).then().statusCode(201).extract().path("accessToken");
    String secret =
        with(token).post("/api/v1/second-factor").then().statusCode(201).extract().path("secret");
    List<String> recovery =
        with(token)
            .body(Map.of("otp", code(secret)))
            .post("/api/v1/second-factor/confirmation")
            .then()
            .statusCode(200)
            .body("recoveryCodes", hasSize(10))
            .extract()
            .path("recoveryCodes");
    return new Enrolled(secret, recovery, token);
  }

  @Test
  @Clause("R-47-035")
  void whoever_has_none_comes_in_only_to_enrol() {
    Response entered = enter(editor, null);
    entered.then().statusCode(201).body("stage", equalTo("ENROLMENT"));
    String token = entered.path("accessToken");

    with(token)
        .get("/api/v1/units/" + city)
        .then()
        .statusCode(403)
        .body("code", equalTo("FACTOR_REQUIRED"));
    String secret = with(token).post("/api/v1/second-factor").path("secret");
    with(token)
        .body(Map.of("otp", code(secret).equals("000000") ? "000001" : "000000"))
        .post("/api/v1/second-factor/confirmation")
        .then()
        .statusCode(422)
        .body("code", equalTo("WRONG_CODE"))
        .body("fields.field", hasItem("otp"));
    with(token)
        .body(Map.of("otp", code(secret)))
        .post("/api/v1/second-factor/confirmation")
        .then()
        .statusCode(200);

    with(token).get("/api/v1/units/" + city).then().statusCode(200);
    with(token).post("/api/v1/second-factor").then().statusCode(409);
  }

  @Test
  void a_code_is_asked_for_and_counts_once() {
    Enrolled held = enrolled(editor);
    String used = code(held.secret());

    enter(editor, null).then().statusCode(401).body("code", equalTo("OTP_REQUIRED"));
    enter(editor, used).then().statusCode(401).body("code", equalTo("BAD_CREDENTIALS"));
    clock.turn(Duration.ofSeconds(30));
    String next = code(held.secret());
    enter(editor, next).then().statusCode(201).body("stage", equalTo("FULL"));
    enter(editor, next).then().statusCode(401).body("code", equalTo("BAD_CREDENTIALS"));
  }

  @Test
  void a_wrong_code_is_refused_like_a_wrong_password_and_slows_guessing_down() {
    enrolled(editor);
    Response wrong = enter(editor, "nonsense");
    Response password =
        nobody()
            .body(Map.of("username", editor, "password", "not-this-one"))
            .post("/api/v1/sessions");

    assertThat(wrong.statusCode()).isEqualTo(401);
    assertThat(wrong.asString()).isEqualTo(password.asString());
    for (int i = 0; i < 6; i++) {
      enter(editor, "nonsense").then().statusCode(401);
    }
    enter(editor, "nonsense").then().statusCode(423);
  }

  @Test
  void a_recovery_code_takes_its_place_once() {
    Enrolled held = enrolled(editor);
    String one = held.recovery().get(3);

    enter(editor, one.toLowerCase(java.util.Locale.ROOT)).then().statusCode(201);
    enter(editor, one).then().statusCode(401);
    with(held.token())
        .get("/api/v1/second-factor")
        .then()
        .statusCode(200)
        .body("enrolled", equalTo(true))
        .body("recoveryCodesLeft", equalTo(9));
  }

  @Test
  void the_security_administrator_takes_it_away_and_the_journal_says_so() {
    rule.is(SecondFactorRule.Wanted.OPTIONAL);
    String guard = world.person("guard", null, "SECURITY_ADMIN");
    String auditor = world.person("auditor", null, "AUDITOR");
    World.token(guard);
    World.token(auditor);
    rule.is(SecondFactorRule.Wanted.REQUIRED);
    Enrolled held = enrolled(editor);
    String id = given.personId(editor);
    String path = "/api/v1/people/" + id + "/second-factor";

    World.admin().delete(path).then().statusCode(403);
    as(guard).delete(path).then().statusCode(204);

    with(held.token()).get("/api/v1/units/" + city).then().statusCode(401);
    enter(editor, null).then().statusCode(201).body("stage", equalTo("ENROLMENT"));
    as(guard).delete(path).then().statusCode(409).body("code", equalTo("NO_FACTOR"));
    as(auditor)
        .get("/api/v1/audit?subjectId=" + id)
        .then()
        .body("items.verb", hasItem("ENROL_FACTOR"))
        .body("items.verb", hasItem("RESET_FACTOR"));
  }

  @Test
  void where_it_is_optional_nobody_without_one_is_asked() {
    rule.is(SecondFactorRule.Wanted.OPTIONAL);

    enter(editor, null).then().statusCode(201).body("stage", equalTo("FULL"));
    enter(editor, "123456").then().statusCode(201);
    enrolled(editor);
    enter(editor, null).then().statusCode(401).body("code", equalTo("OTP_REQUIRED"));
  }

  @Test
  void on_pages_the_administrator_enrols_and_gives_the_code_next_time() {
    String admin = world.person("system", null, "SYSTEM_ADMIN");
    Map<String, String> entry = Map.of("username", admin, "password", World.PASSWORD);
    Visitor first = new Visitor();
    first.post("/login", entry, 303);
    first
        .get("/admin/people")
        .then()
        .statusCode(303)
        .header("Location", startsWith(at("/second-factor")));
    first.get("/second-factor").then().statusCode(200);
    first.post("/second-factor/code", Map.of("otp", "123456"), 409);
    first.post("/second-factor", Map.of(), 303);
    String page = first.get("/second-factor/enrolment").then().statusCode(200).extract().asString();
    String secret = page.replaceAll("(?s).*<code>([A-Z2-7 ]+)</code>.*", "$1").replace(" ", "");
    assertThat(page).contains("<svg width=\"224\"").doesNotContain("otpauth");
    first.post("/second-factor/code", Map.of("otp", code(secret)), 409);
    first.post("/second-factor/enrolment", Map.of("otp", "12"), 422);
    first.post("/second-factor/enrolment", Map.of("otp", code(secret)), 200);
    first.get("/admin/people").then().statusCode(200);

    Visitor later = new Visitor();
    clock.turn(Duration.ofSeconds(30));
    later.post("/login", entry, 303);
    later.get("/admin/people").then().statusCode(303);
    later.post("/second-factor/code", Map.of("otp", "x"), 401);
    later.post("/second-factor/code", Map.of("otp", code(secret)), 303);
    later.get("/admin/people").then().statusCode(200);
  }

  private static String at(String path) {
    return io.restassured.RestAssured.baseURI + ":" + io.restassured.RestAssured.port + path;
  }

  /** A browser that keeps its cookies. */
  private static final class Visitor {
    private final Map<String, String> cookies = new HashMap<>();

    Response get(String path) {
      return kept(request().get(path));
    }

    Response post(String path, Map<String, String> fields, int status) {
      kept(request().get("/second-factor".equals(path) ? path : "/login"));
      Map<String, String> form = new HashMap<>(fields);
      form.put("csrf-token", cookies.get("csrf-token"));
      Response answer = kept(request().contentType(ContentType.URLENC).formParams(form).post(path));
      answer.then().statusCode(status);
      return answer;
    }

    private RequestSpecification request() {
      return io.restassured.RestAssured.given()
          .redirects()
          .follow(false)
          .accept("text/html")
          .cookies(cookies);
    }

    private Response kept(Response answer) {
      cookies.putAll(answer.cookies());
      return answer;
    }
  }
}
