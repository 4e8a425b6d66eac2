package org.juzhen.once;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class AskingTwiceTest {
  private static final String PORTALS = "/api/v1/portals";

  private final String key = UUID.randomUUID().toString();
  private World world;
  private String city;
  private String supervisor;

  @BeforeEach
  void a_city_with_a_supervisor() {
    world = new World();
    city = world.city();
    supervisor = world.person("supervisor", city, "SUPERVISOR");
  }

  @Test
  void the_same_request_again_gets_the_same_answer_and_does_nothing() {
    Response first = register(supervisor, key, "门户");

    Response second = register(supervisor, key, "门户");

    assertThat(first.statusCode()).isEqualTo(201);
    assertThat(second.statusCode()).isEqualTo(201);
    assertThat(second.asString()).isEqualTo(first.asString());
    assertThat(second.contentType()).isEqualTo(first.contentType());
    assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
    assertThat(portals()).hasSize(1);
  }

  @Test
  void the_same_key_with_another_body_or_address_is_refused() {
    register(supervisor, key, "门户");

    Response other = register(supervisor, key, "另一个门户");
    Response elsewhere =
        keyed(supervisor, key)
            .body(portal("门户"))
            .post(PORTALS + "/" + UUID.randomUUID() + "/secret");

    for (Response refused : List.of(other, elsewhere)) {
      refused.then().statusCode(422).body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }
    assertThat(portals()).hasSize(1);
  }

  @Test
  void sixteen_at_once_do_it_once_and_all_learn_the_same_in_the_end() {
    List<Response> answers =
        IntStream.range(0, 16)
            .mapToObj(i -> CompletableFuture.supplyAsync(() -> register(supervisor, key, "门户")))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(portals()).hasSize(1);
    assertThat(answers).anyMatch(a -> a.statusCode() == 201);
    answers.stream()
        .filter(a -> a.statusCode() != 201)
        .forEach(
            a -> {
              a.then().statusCode(409).body("code", equalTo("IDEMPOTENCY_KEY_RUNNING"));
              assertThat(a.header("Retry-After")).isEqualTo("1");
            });
    assertThat(register(supervisor, key, "门户").<String>path("id")).isEqualTo(portals().get(0));
  }

  @Test
  void two_people_may_use_the_same_key() {
    String other = world.person("other", city, "PORTAL_EDITOR");

    register(supervisor, key, "门户").then().statusCode(201);
    register(other, key, "门户").then().statusCode(201);

    assertThat(portals()).hasSize(2);
  }

  @Test
  void whoever_was_refused_may_try_again_under_the_same_key() {
    GivenFilings filings = new GivenFilings();
    String filing = filings.draft();
    String decisions = "/api/v1/filings/" + filing + "/decisions";
    Map<String, String> agree = Map.of("decision", "AGREE", "note", "同意");
    keyed(filings.supervisor, key).body(agree).post(decisions).then().statusCode(409);
    as(filings.coordinator).post("/api/v1/filings/" + filing + "/submission");

    keyed(filings.supervisor, key).body(agree).post(decisions).then().statusCode(200);

    keyed(filings.supervisor, key)
        .body(agree)
        .post(decisions)
        .then()
        .statusCode(200)
        .body("state", equalTo("FILED"));
  }

  @Test
  void a_change_is_answered_with_its_tag_again_and_a_removal_without_a_body() {
    String id = register(supervisor, key, "门户").path("unitId");
    Map<String, String> name = Map.of("shortName", "云岫");
    String change = key + "-change";
    Response first =
        keyed("admin", change).header("If-Match", "*").body(name).patch("/api/v1/units/" + id);
    Response again =
        keyed("admin", change).header("If-Match", "*").body(name).patch("/api/v1/units/" + id);
    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.header("ETag")).isEqualTo(first.header("ETag"));
    assertThat(again.asString()).isEqualTo(first.asString());

    String hook =
        World.id(
            as(supervisor)
                .body(Map.of("url", "https://oa.example/x", "events", List.of("duty.done")))
                .post("/api/v1/webhooks"));
    for (int i = 0; i < 2; i++) {
      keyed(supervisor, key + "-removal").delete("/api/v1/webhooks/" + hook).then().statusCode(204);
    }
  }

  @Test
  void a_file_that_is_sent_twice_is_kept_once() {
    Response first = upload("第一份");
    Response second = upload("第一份");
    Response other = upload("第二份");

    first.then().statusCode(201);
    second.then().statusCode(201).body("id", equalTo(first.path("id")));
    other.then().statusCode(422);
  }

  private Response upload(String text) {
    return given()
        .auth()
        .oauth2(World.token(supervisor))
        .header("Idempotency-Key", key)
        .multiPart("file", "notice.txt", text.getBytes(StandardCharsets.UTF_8), "text/plain")
        .post("/api/v1/files");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a b", "clé", "tab\there"})
  void a_key_that_is_no_key_is_refused(String wrong) {
    keyed(supervisor, wrong)
        .body(portal("门户"))
        .post(PORTALS)
        .then()
        .statusCode(400)
        .body("fields[0].field", equalTo("Idempotency-Key"));
  }

  @Test
  void a_key_has_255_characters_at_most() {
    register(supervisor, "k".repeat(255), "门户").then().statusCode(201);
    register(supervisor, "k".repeat(256), "门户")
        .then()
        .statusCode(400)
        .body("fields[0].code", equalTo("TOO_LONG"));
  }

  @Test
  void reading_takes_no_notice_of_a_key_and_nobody_is_let_in_by_one() {
    register(supervisor, key, "门户");

    keyed(supervisor, key).get(PORTALS).then().statusCode(200).body("items", hasSize(1));
    given()
        .contentType(ContentType.JSON)
        .header("Idempotency-Key", key)
        .body(portal("门户"))
        .post(PORTALS)
        .then()
        .statusCode(401);
  }

  private Response register(String person, String withKey, String name) {
    return keyed(person, withKey).body(portal(name)).post(PORTALS);
  }

  private static io.restassured.specification.RequestSpecification keyed(
      String person, String key) {
    return as(person).header("Idempotency-Key", key);
  }

  private Map<String, String> portal(String name) {
    return Map.of(
        "name", name, "url", "https://www.yunxiu.example", "unitId", city, "intake", "WEBHOOK");
  }

  private List<String> portals() {
    return as(supervisor).get(PORTALS + "?limit=500").path("items.id");
  }
}
