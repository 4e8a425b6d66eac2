package org.juzhen.webhook;

import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.house.DueWorks;
import org.juzhen.house.World;
import org.juzhen.notify.EventType;
import org.juzhen.notify.OutboxDesk;

/** A city with a department, their supervisor and coordinators, and a receiver that listens. */
final class GivenWebhook {
  final World world = new World();
  final String city = world.city();
  final String department = world.department("云岫市水利局", city);
  final String supervisor = world.person("supervisor", city, "SUPERVISOR");
  final String coordinator = world.person("coordinator", department, "COORDINATOR");
  final String editor = world.person("editor", department, "EDITOR");
  private final DueWorks due;
  private final EventSource events;

  GivenWebhook(DueWorks due, EventSource events) {
    this.due = due;
    this.events = events;
  }

  /** The coordinator's address at the department. */
  Response register(Receiver receiver, String... types) {
    return registerAs(coordinator, receiver.url(), types);
  }

  Response registerAs(String person, String url, String... types) {
    return as(person).body(Map.of("url", url, "events", List.of(types))).post("/api/v1/webhooks");
  }

  /** Something happens at a unit, in a transaction of its own. */
  void happens(EventType type, String unit, Map<String, ?> data) {
    DueWorks.await(() -> events.commit(type, UUID.fromString(unit), data));
  }

  void posted() {
    happens(EventType.DELIVERY_POSTED, department, Map.of("deliveryId", UUID.randomUUID()));
  }

  /** Everything that is due now is done. */
  void send() {
    due.drive(OutboxDesk.WORK);
    due.drive(SoundLane.NAME);
    due.drive(FailingLane.NAME);
    due.drive(SoundLane.NAME);
  }

  /** The newest line of the log. */
  ValidatableResponse log(String webhook) {
    return as(coordinator)
        .get("/api/v1/webhooks/" + webhook + "/deliveries")
        .then()
        .statusCode(200);
  }

  String logged(String webhook, String field) {
    Object value = log(webhook).extract().path("items[0]." + field);
    return value == null ? null : value.toString();
  }

  ValidatableResponse show(String webhook) {
    return as(coordinator).get("/api/v1/webhooks/" + webhook).then().statusCode(200);
  }

  String notices(String person) {
    return as(person).get("/api/v1/notices?limit=500").then().statusCode(200).extract().asString();
  }
}
