package org.juzhen.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.message;
import static org.juzhen.intake.GivenPortal.path;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class RefusingMessagesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private GivenPortal portal;

  @BeforeEach
  void aCityWithAPortal() {
    portal = new GivenPortal();
  }

  @AfterEach
  void nothingWasWritten() {
    as(portal.editor).get("/api/v1/articles").then().body("items", hasSize(0));
  }

  @Test
  void a_wrong_secret_is_refused() {
    String other = "whsec_" + "c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0";

    HttpResponse<String> answer =
        portal
            .push("m", message("article.published", portal.article("x")), other, Instant.now())
            .join();

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(path(answer, "code")).isEqualTo("HOOK_SIGNATURE");
  }

  @ParameterizedTest
  @ValueSource(longs = {-600, 600})
  void a_message_ten_minutes_off_is_refused_in_both_directions(long seconds) {
    Instant then = Instant.now().plus(Duration.ofSeconds(seconds));

    HttpResponse<String> answer =
        portal
            .push("m", message("article.published", portal.article("x")), portal.secret, then)
            .join();

    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(path(answer, "code")).isEqualTo("HOOK_TIMESTAMP");
  }

  @Test
  void a_message_without_headers_is_refused_and_so_is_an_unknown_portal() {
    given().body("{}").post(portal.hook()).then().statusCode(401);
    given()
        .body("{}")
        .post("/api/v1/hooks/portals/" + new UUID(0, 1))
        .then()
        .statusCode(404)
        .contentType("application/problem+json");
  }

  @Test
  void more_than_one_megabyte_is_refused() {
    Map<String, Object> data = portal.article("x");
    data.put("bodyHtml", "<p>" + "长".repeat(400_000) + "</p>");

    HttpResponse<String> answer = portal.push("m", message("article.published", data));

    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(path(answer, "code")).isEqualTo("HOOK_TOO_LARGE");
  }

  @Test
  void a_truncated_message_is_unreadable() {
    String whole = message("article.published", portal.article("x"));

    HttpResponse<String> answer = portal.push("m", whole.substring(0, whole.length() / 2));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(path(answer, "code")).isEqualTo("MALFORMED");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "id|null|REQUIRED",
        "id|17|WRONG_TYPE",
        "url|null|REQUIRED",
        "url|\"javascript:alert(1)\"|WRONG_FORMAT",
        "title|\" \"|REQUIRED",
        "title|\"a\\u0000b\"|WRONG_VALUE",
        "bodyHtml|null|REQUIRED",
        "bodyHtml|\"<p>\\u0000</p>\"|WRONG_VALUE",
        "source|{}|WRONG_TYPE",
        "publishedAt|\"soon\"|WRONG_FORMAT",
        "publishedAt|\"1066-10-14T09:00:00Z\"|OUT_OF_RANGE",
        "publishedAt|\"9998-12-31T00:00:00Z\"|OUT_OF_RANGE",
        "publishedAt|\"2099-12-31T00:00:00Z\"|OUT_OF_RANGE",
        "importance|\"VERY\"|WRONG_VALUE",
        "topics|\"供暖\"|WRONG_TYPE",
        "topics[0]|[1]|WRONG_TYPE",
        "sourceUrl|\"ftp://x/\"|WRONG_FORMAT",
        "attachments[0].url|[{\"name\":\"附件\"}]|REQUIRED"
      })
  void every_wrong_field_is_named(String field, String value, String fault)
      throws JsonProcessingException {
    Map<String, Object> data = portal.article("x");
    data.put(field.replaceFirst("\\[.*", ""), JSON.readValue(value, Object.class));

    HttpResponse<String> answer = portal.push("m", message("article.published", data));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(path(answer, "code")).isEqualTo("INVALID_FIELDS");
    assertThat(answer.body()).contains("\"data." + field + "\"").contains("\"" + fault + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"9999-12-31T23:59:59Z\"", "99999999999", "253402300799000"})
  void a_message_from_the_future_would_outrun_all_that_follow_and_is_refused(String sentAt)
      throws JsonProcessingException {
    Map<String, Object> message =
        Map.of(
            "type", "article.published",
            "timestamp", JSON.readValue(sentAt, Object.class),
            "data", portal.article("x"));

    HttpResponse<String> answer = portal.push("m", JSON.writeValueAsString(message));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(path(answer, "code")).isEqualTo("INVALID_FIELDS");
    assertThat(answer.body()).contains("\"timestamp\"").contains("\"OUT_OF_RANGE\"");
  }

  @Test
  void an_unknown_type_and_a_missing_body_are_named() {
    assertThat(portal.push("m1", message("article.deleted", portal.article("x"))).body())
        .contains("\"type\"")
        .contains("WRONG_VALUE");
    assertThat(portal.push("m2", "{\"type\":\"article.published\"}").body())
        .contains("\"data\"")
        .contains("REQUIRED");
    assertThat(portal.push("m3", "[]").statusCode()).isEqualTo(400);
  }

  @Test
  void after_a_change_both_secrets_work_and_two_changes_end_the_first() {
    String first = portal.secret;
    String body = message("article.withdrawn", Map.of("id", "never"));
    portal.secret = changed();

    assertThat(portal.push("m1", body, first, Instant.now()).join().statusCode()).isEqualTo(202);
    assertThat(portal.push("m2", body).statusCode()).isEqualTo(202);
    portal.secret = changed();
    assertThat(portal.push("m3", body).statusCode()).isEqualTo(202);
    assertThat(portal.push("m4", body, first, Instant.now()).join().statusCode()).isEqualTo(401);
  }

  private String changed() {
    Response changed = as(portal.portalEditor).post("/api/v1/portals/" + portal.id + "/secret");
    return changed.then().statusCode(200).extract().path("webhookSecret");
  }

  @Test
  void only_those_who_keep_portals_register_them_and_every_wrong_field_is_named() {
    Map<String, Object> wanted =
        Map.of("name", "x", "url", "https://x.example", "unitId", portal.city, "intake", "FEED");

    as(portal.editor).body(wanted).post("/api/v1/portals").then().statusCode(403);
    as(portal.supervisor)
        .body(wanted)
        .post("/api/v1/portals")
        .then()
        .statusCode(422)
        .body("fields[0].field", equalTo("feedUrl"));
    Response refused = as(portal.supervisor).body(Map.of("intake", "x")).post("/api/v1/portals");
    assertThat(World.codes(refused)).contains("REQUIRED", "WRONG_FORMAT");
    String foreign = portal.world.city();
    Map<String, Object> elsewhere =
        Map.of("name", "x", "url", "https://x.example", "unitId", foreign, "intake", "WEBHOOK");
    assertThat(
            as(portal.supervisor)
                .body(elsewhere)
                .post("/api/v1/portals")
                .jsonPath()
                .getList("fields.field"))
        .isEqualTo(List.of("unitId"));
  }
}
