package org.juzhen.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class RegisteringWebhooksTest {
  private static final String URL = "https://oa.yunxiu.example/juzhen";

  @Inject DueWorks due;
  @Inject EventSource events;

  private GivenWebhook given;

  @BeforeEach
  void a_city() {
    given = new GivenWebhook(due, events);
  }

  @Test
  void a_coordinator_enters_an_address_and_sees_its_secret_once() {
    Response made = given.registerAs(given.coordinator, URL, "duty.created", "delivery.posted");

    made.then()
        .statusCode(201)
        .body("secret", startsWith("whsec_"))
        .body("unitId", equalTo(given.department))
        .body("subtree", equalTo(false))
        .body("enabled", equalTo(true))
        .body("events", containsInAnyOrder("duty.created", "delivery.posted"));
    String id = World.id(made);
    given.show(id).body("secret", nullValue()).body("url", equalTo(URL));
    as(given.coordinator)
        .get("/api/v1/webhooks")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].secret", nullValue());
  }

  @Test
  void a_supervisor_hears_of_the_units_below_and_keeps_their_addresses_too() {
    String below = World.id(given.registerAs(given.coordinator, URL, "duty.done"));

    given
        .registerAs(given.supervisor, URL, "duty.done")
        .then()
        .statusCode(201)
        .body("unitId", equalTo(given.city))
        .body("subtree", equalTo(true));

    as(given.supervisor).get("/api/v1/webhooks").then().body("items.id", hasItem(below));
  }

  @Test
  void a_coordinator_does_not_reach_what_hears_of_a_whole_subtree() {
    Response above =
        as(given.supervisor)
            .body(Map.of("url", URL, "events", List.of("duty.done"), "unitId", given.department))
            .post("/api/v1/webhooks");
    String id = World.id(above);

    as(given.coordinator).get("/api/v1/webhooks/" + id).then().statusCode(404);
    as(given.coordinator).get("/api/v1/webhooks").then().body("items.id", not(hasItem(id)));
    as(given.coordinator)
        .body(Map.of("url", URL, "events", List.of("duty.done"), "subtree", true))
        .post("/api/v1/webhooks")
        .then()
        .statusCode(403);
  }

  @Test
  void nobody_else_enters_or_sees_an_address() {
    String id = World.id(given.registerAs(given.coordinator, URL, "duty.done"));
    GivenWebhook other = new GivenWebhook(due, events);

    given.registerAs(given.editor, URL, "duty.done").then().statusCode(403);
    as(given.editor).get("/api/v1/webhooks/" + id).then().statusCode(403);
    World.nobody().get("/api/v1/webhooks").then().statusCode(401);
    as(other.coordinator).get("/api/v1/webhooks/" + id).then().statusCode(404);
    as(other.supervisor).delete("/api/v1/webhooks/" + id).then().statusCode(404);
    as(other.coordinator).post("/api/v1/webhooks/" + id + "/secret").then().statusCode(404);
    as(other.coordinator)
        .body(Map.of("url", URL, "events", List.of("duty.done"), "unitId", given.department))
        .post("/api/v1/webhooks")
        .then()
        .statusCode(400)
        .body("fields[0].field", equalTo("unitId"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://192.168.1.20/hook",
        "http://10.0.0.1:9200/",
        "http://169.254.169.254/latest/meta-data",
        "http://[::1]/hook"
      })
  void an_address_of_an_inner_network_is_refused(String url) {
    given
        .registerAs(given.coordinator, url, "duty.done")
        .then()
        .statusCode(422)
        .body("code", equalTo("OUTBOUND_REFUSED"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|url|REQUIRED",
        "{'url':'ftp://x.example/','events':['duty.done']}|url|WRONG_FORMAT",
        "{'url':'https://a b.example/','events':['duty.done']}|url|WRONG_FORMAT",
        "{'url':'https://user:pass@x.example/','events':['duty.done']}|url|WRONG_FORMAT",
        "{'url':'https://x.example/','events':[]}|events|REQUIRED",
        "{'url':'https://x.example/','events':['duty.forgotten']}|events|WRONG_VALUE",
        "{'url':'https://x.example/','events':['webhook.test']}|events|WRONG_VALUE",
        "{'url':'https://x.example/','events':['duty.done'],'unitId':'x'}|unitId|WRONG_FORMAT"
      })
  void every_wrong_field_is_named(String body, String field, String code) {
    as(given.coordinator)
        .body(body.replace('\'', '"'))
        .post("/api/v1/webhooks")
        .then()
        .statusCode(400)
        .body("fields.find { it.field == '" + field + "' }.code", equalTo(code));
  }

  @Test
  void it_is_changed_by_whoever_read_it_last_and_removed_for_good() {
    String id = World.id(given.registerAs(given.coordinator, URL, "duty.done"));
    String path = "/api/v1/webhooks/" + id;
    Map<String, Object> off = Map.of("enabled", false);
    String tag = as(given.coordinator).get(path).header("ETag");

    as(given.coordinator).body(off).patch(path).then().statusCode(428);
    as(given.coordinator)
        .header("If-Match", tag)
        .body(off)
        .patch(path)
        .then()
        .statusCode(200)
        .body("enabled", equalTo(false))
        .body("stopped", equalTo("BY_PERSON"));
    as(given.coordinator).header("If-Match", tag).body(off).patch(path).then().statusCode(412);
    as(given.coordinator).post(path + "/test").then().statusCode(409);
    as(given.coordinator).delete(path).then().statusCode(204);
    as(given.coordinator).get(path).then().statusCode(404);
  }

  @Test
  void a_unit_has_twenty_addresses_at_most() {
    for (int i = 0; i < 20; i++) {
      given.registerAs(given.coordinator, URL + i, "duty.done").then().statusCode(201);
    }

    given
        .registerAs(given.coordinator, URL, "duty.done")
        .then()
        .statusCode(409)
        .body("code", equalTo("WEBHOOK_TOO_MANY"));
  }

  @Test
  void an_old_secret_signs_beside_the_new_one_for_a_day() {
    try (Receiver receiver = new Receiver()) {
      Response made = given.register(receiver, "delivery.posted");
      String first = made.path("secret");
      String path = "/api/v1/webhooks/" + World.id(made);
      String second =
          as(given.coordinator)
              .post(path + "/secret")
              .then()
              .statusCode(200)
              .extract()
              .path("secret");
      given.posted();
      given.send();
      String third = as(given.coordinator).post(path + "/secret").path("secret");
      given.posted();
      given.send();

      assertThat(receiver.messages()).hasSize(2);
      assertThat(receiver.messages().get(0).isSignedWith(first)).isTrue();
      assertThat(receiver.messages().get(0).isSignedWith(second)).isTrue();
      assertThat(receiver.messages().get(1).isSignedWith(first)).isFalse();
      assertThat(receiver.messages().get(1).isSignedWith(second)).isTrue();
      assertThat(receiver.messages().get(1).isSignedWith(third)).isTrue();
      assertThat(
              receiver
                  .messages()
                  .get(1)
                  .isSignedWith("whsec_" + UUID.randomUUID().toString().replace("-", "")))
          .isFalse();
    }
  }
}
