package org.juzhen.connectors.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;

/** The addresses that start with an underscore: scripts, journal, clock, citizens, accounts. */
final class Desk {
  private final Simulator simulator;

  Desk(Simulator simulator) {
    this.simulator = simulator;
  }

  Answer answer(Call call) {
    try {
      return answered(call);
    } catch (IllegalArgumentException wrong) {
      return Answer.json(400, Map.of("error", String.valueOf(wrong.getMessage())));
    }
  }

  private Answer answered(Call call) {
    switch (call.method() + " " + call.path()) {
      case "POST /_faults":
        return Answer.json(201, Map.of("added", simulator.faults().add(object(call))));
      case "GET /_faults":
        return Answer.json(Map.of("items", simulator.faults().open()));
      case "DELETE /_faults":
        simulator.faults().clear();
        return Answer.text(204, "");
      case "DELETE /_state":
        simulator.forget();
        return Answer.text(204, "");
      case "GET /_journal":
        return journal(call);
      case "GET /_posts":
        return posts(call);
      case "GET /_callbacks":
        return Answer.json(Map.of("items", simulator.world().callbacks().sent()));
      case "POST /_clock":
        simulator.turnClock(Duration.ofSeconds(object(call).path("advanceSeconds").asLong()));
        return Answer.json(Map.of("now", simulator.world().clock().instant().toString()));
      case "GET /_clock":
        return Answer.json(Map.of("now", simulator.world().clock().instant().toString()));
      case "POST /_citizens":
        return citizen(object(call));
      case "POST /_accounts":
        return account(object(call));
      default:
        return Answer.json(404, Map.of("error", "no such desk: " + call.path()));
    }
  }

  private Answer journal(Call call) {
    long since = call.query("since").isEmpty() ? 0 : Long.parseLong(call.query("since"));
    return Answer.json(
        Map.of(
            "items",
            simulator.journal().entries(call.query("platform"), call.query("path"), since).stream()
                .map(Desk::written)
                .toList()));
  }

  private Answer posts(Call call) {
    return Answer.json(
        Map.of(
            "items",
            simulator
                .world()
                .posts()
                .all(call.query("platform"), call.query("account"), call.query("text"))
                .stream()
                .map(Desk::written)
                .toList()));
  }

  private Answer citizen(JsonNode body) {
    CitizenAct act =
        new CitizenAct(
            body.path("platform").asText(),
            body.path("account").asText(),
            body.path("postId").asText(),
            body.path("citizen").asText("citizen"),
            body.path("text").asText());
    return Answer.json(201, Map.of("id", simulator.platform(act.platform()).citizenWrites(act)));
  }

  private Answer account(JsonNode body) {
    return Answer.json(201, simulator.platform(body.path("platform").asText()).register(body));
  }

  private static JsonNode object(Call call) {
    JsonNode body = call.json();
    if (!body.isContainerNode()) {
      throw new IllegalArgumentException("the body must be JSON");
    }
    return body;
  }

  private static Map<String, Object> written(Post p) {
    return Map.of(
        "platform", p.platform(),
        "account", p.account(),
        "id", p.id(),
        "title", p.title(),
        "text", p.text(),
        "url", p.url(),
        "at", p.at().toString(),
        "deleted", p.deleted());
  }

  private static Map<String, Object> written(Journal.Entry e) {
    return Map.of(
        "no", e.no(),
        "at", e.at().toString(),
        "platform", e.platform(),
        "method", e.method(),
        "path", e.path(),
        "query", e.query(),
        "headers", e.headers(),
        "body", e.body(),
        "status", e.status(),
        "answer", e.answer());
  }
}
