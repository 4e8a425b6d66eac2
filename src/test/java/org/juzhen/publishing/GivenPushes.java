package org.juzhen.publishing;

import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.publishing.GivenPosts.Office;

/** Posts of one subscription account that are planned to be pushed at one moment. */
@ApplicationScoped
class GivenPushes {
  private final GivenPosts posts;
  private final TurnedClock clock;
  private final Sender sender;

  GivenPushes(GivenPosts posts, TurnedClock clock, Sender sender) {
    this.posts = posts;
    this.clock = clock;
    this.sender = sender;
  }

  /** What is to be pushed, and for whom. */
  record Push(Office office, String account, String marker, List<String> posts) {
    String post(int place) {
      return posts.get(place - 1);
    }
  }

  /** As many cleared posts, planned to be pushed in an hour. */
  Push planned(int number) {
    Office office = posts.office();
    String account = posts.wechat(office);
    String marker = posts.marker();
    Instant at = clock.now().plus(Duration.ofHours(1));
    List<String> all = new ArrayList<>();
    for (int i = 1; i <= number; i++) {
      all.add(pushed(office, marker + "第" + i, account, at));
    }
    return new Push(office, account, marker, all);
  }

  String pushed(Office office, String marker, String account, Instant at) {
    String post = posts.cleared(office, marker, account);
    posts
        .act(office, post, "schedule", Map.of("at", at.toString(), "push", true, "reason", "与活动同步"))
        .then()
        .statusCode(200);
    return post;
  }

  /** The hour passes. */
  void isTime() {
    clock.turn(Duration.ofMinutes(61));
  }

  /** One round of the worker. */
  int round() {
    return posts.run(sender::drive);
  }

  /** Sent, and the platform is given the time that it takes. */
  void sendAndWait() {
    for (int i = 0; i < 6; i++) {
      posts.drive();
      clock.turn(Duration.ofSeconds(40));
      Platforms.letTimePass(40);
    }
    posts.drive();
  }

  JsonPath delivery(Push push, int place) {
    return posts.show(push.office(), push.post(place)).jsonPath();
  }

  String state(Push push, int place) {
    return delivery(push, place).getString("deliveries[-1].state");
  }

  List<String> states(Push push) {
    List<String> states = new ArrayList<>();
    for (int i = 1; i <= push.posts().size(); i++) {
      states.add(state(push, i));
    }
    return states;
  }

  String id(Push push, int place) {
    return posts.delivery(push.office(), push.post(place));
  }

  UUID uuid(Push push, int place) {
    return UUID.fromString(id(push, place));
  }

  /** What followers see of it, in the order of the platform. */
  List<String> visible(Push push) {
    return Platforms.visible("wechat", push.marker()).stream()
        .map(p -> (String) p.get("title"))
        .map(t -> t.substring(t.indexOf('第')))
        .toList();
  }

  io.restassured.response.Response act(Push push, int place, String what, Map<String, ?> body) {
    return as(push.office().editor())
        .body(body)
        .post("/api/v1/deliveries/" + id(push, place) + "/" + what);
  }
}
