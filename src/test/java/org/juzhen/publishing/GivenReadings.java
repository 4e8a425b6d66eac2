package org.juzhen.publishing;

import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.HubClock;

/** Posts that were seen outside, and what is read where they stand. */
@ApplicationScoped
class GivenReadings {
  private final GivenPosts posts;
  private final HubClock clock;

  GivenReadings(GivenPosts posts, HubClock clock) {
    this.posts = posts;
    this.clock = clock;
  }

  /** Notes a post that stands on the account since an hour ago. */
  String seen(String who, String account) {
    String at = clock.now().minusSeconds(3600).toString();
    String url = "https://weibo.com/" + UUID.randomUUID();
    return as(who)
        .body(Map.of("url", url, "title", "停水通知", "postedAt", at))
        .post("/api/v1/accounts/" + account + "/observed-posts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  static String of(String account, String observed) {
    return "/api/v1/accounts/" + account + "/observed-posts/" + observed + "/review";
  }

  /** Puts forward what was read there. */
  ValidatableResponse review(String who, String account, String observed, String text) {
    return as(who).body(Map.of("text", text)).post(of(account, observed)).then();
  }

  /** Puts it forward again. */
  ValidatableResponse again(
      String who, String account, String observed, String text, String reason) {
    Map<String, String> words = new HashMap<>();
    words.put("text", text);
    words.put("reason", reason);
    return as(who).body(words).post(of(account, observed)).then();
  }

  /** Decides on the step that is open. */
  ValidatableResponse decide(String who, String review, String decision, String note) {
    String step =
        posts.text(
            "select id::text from review_step where case_id = $1 and state = 'OPEN'",
            UUID.fromString(review));
    return as(who)
        .body(
            Map.of(
                "decision",
                decision,
                "gates",
                GivenPosts.GATES,
                "findings",
                Map.of(),
                "note",
                note))
        .post("/api/v1/reviews/" + step + "/decisions")
        .then();
  }

  ValidatableResponse approve(String who, String review) {
    return decide(who, review, "APPROVE", "");
  }
}
