package org.juzhen.publishing;

import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;

/** Posts that were seen outside, and what is read where they stand. */
@ApplicationScoped
public class GivenReadings {
  private final GivenPosts posts;
  private final HubClock clock;

  GivenReadings(GivenPosts posts, HubClock clock) {
    this.posts = posts;
    this.clock = clock;
  }

  /** Notes a post that stands on the account since an hour ago. */
  String seen(String who, String account) {
    return seen(who, account, clock.now().minusSeconds(3600));
  }

  /** Notes a post that stands there since a moment. */
  String seen(String who, String account, Instant posted) {
    String at = posted.toString();
    String url = "https://weibo.com/" + UUID.randomUUID();
    return as(who)
        .body(Map.of("url", url, "title", "停水通知", "postedAt", at))
        .post("/api/v1/accounts/" + account + "/observed-posts")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** Who is at the unit has been there for a while. */
  void thereForDays(String unit, int days) {
    posts.sql(
        "update person_role set granted_at = granted_at - make_interval(days => $2) where unit_id ="
            + " $1",
        UUID.fromString(unit),
        days);
  }

  /** A person holds nothing but this role at the unit from now on. */
  void becomes(String who, String role, String unit) {
    World.admin()
        .body(Map.of("roles", List.of(Map.of("role", role, "unitId", unit))))
        .put(
            "/api/v1/people/"
                + posts.text("select id::text from person where username = $1", who)
                + "/roles")
        .then()
        .statusCode(200);
  }

  /** Another unit has the account, by the filing that hands it over. */
  public void handOver(GivenPosts.Office office, String account, String heir) {
    GivenFilings f = office.filings();
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "CHANGE");
    filing.put("accountId", account);
    filing.put("changes", Map.of("unitId", heir));
    filing.put("reason", "职能划转");
    filing.put("materials", List.of(Map.of("type", "NEW_SPONSOR_CONSENT", "text", "同意接收该账号")));
    String id = World.id(as(f.coordinator).body(filing).post("/api/v1/filings"));
    as(f.coordinator).post("/api/v1/filings/" + id + "/submission").then().statusCode(200);
    GivenFilings.decide(f.supervisor, id, "AGREE").then().statusCode(200);
  }

  /** Gives up what is being read. */
  ValidatableResponse end(String who, String account, String observed, String reason) {
    return as(who).body(Map.of("reason", reason)).post(of(account, observed) + "/ending").then();
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
