package org.juzhen.house;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/** The simulated platforms that the hub under test posts to, seen from their side. */
public final class Platforms {
  /** The setting that names the simulator's address. */
  public static final String URL = "juzhen.test.simulator";

  private Platforms() {}

  /** Address of the simulator. */
  public static String url() {
    return ConfigProvider.getConfig().getValue(URL, String.class);
  }

  /** Makes an account known; the fields are the platform's own. */
  public static void register(String platform, Map<String, ?> fields) {
    Map<String, Object> all = new HashMap<>(fields);
    all.put("platform", platform);
    given()
        .contentType(ContentType.JSON)
        .body(all)
        .post(url() + "/_accounts")
        .then()
        .statusCode(201);
  }

  /** A citizen writes below a post, as {@link #visible} shows it; returns the comment's id. */
  public static String comment(Map<String, Object> post, String text) {
    return given()
        .contentType(ContentType.JSON)
        .body(
            Map.of(
                "platform", post.get("platform"),
                "account", post.get("account"),
                "postId", post.get("id"),
                "citizen", "路人",
                "text", text))
        .post(url() + "/_citizens")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** What people can see, of posts that contain this text; deleted ones are left out. */
  public static List<Map<String, Object>> visible(String platform, String text) {
    return posts(platform, text).stream().filter(p -> !(Boolean) p.get("deleted")).toList();
  }

  /** Deleted ones too. */
  public static List<Map<String, Object>> posts(String platform, String text) {
    return given()
        .queryParam("platform", platform)
        .queryParam("text", text)
        .get(url() + "/_posts")
        .jsonPath()
        .getList("items");
  }

  /** The next request to this path goes wrong. */
  public static void spoil(String platform, String path, String kind) {
    spoil(Map.of("platform", platform, "path", path, "kind", kind));
  }

  /** A line of the fault script. */
  public static void spoil(Map<String, ?> line) {
    given()
        .contentType(ContentType.JSON)
        .body(line)
        .post(url() + "/_faults")
        .then()
        .statusCode(201);
  }

  /** What is left of the fault script goes. */
  public static void heal() {
    given().delete(url() + "/_faults").then().statusCode(204);
  }

  /** Asynchronous platforms get on with their work. */
  public static void letTimePass(int seconds) {
    given()
        .contentType(ContentType.JSON)
        .body(Map.of("advanceSeconds", seconds))
        .post(url() + "/_clock")
        .then()
        .statusCode(200);
  }

  /** So far other tests turned the platforms' clock ahead of ours. */
  public static int secondsAhead() {
    String now = given().get(url() + "/_clock").then().statusCode(200).extract().path("now");
    return Math.toIntExact(Duration.between(Instant.now(), Instant.parse(now)).toSeconds());
  }

  /** How often a path was called. */
  public static int calls(String platform, String path) {
    return given()
        .queryParam("platform", platform)
        .queryParam("path", path)
        .get(url() + "/_journal")
        .jsonPath()
        .getList("items")
        .size();
  }
}
