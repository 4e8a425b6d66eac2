package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;

import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.World;
import org.juzhen.kernel.Digests;
import org.juzhen.publishing.GivenPosts.Office;

/** What the signers saw of a picture is what goes out. */
@HubTest
class PicturesBehindTheGateTest {
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 1
  };

  @Inject GivenPosts given;

  @ConfigProperty(name = "juzhen.data-dir")
  String home;

  private String written(Office office, String marker, String picture) {
    Map<String, Object> draft = given.draft(marker, given.app(office));
    draft.put("bodyHtml", "<p>12路公交车延长到高铁站。</p><p><img src=\"" + picture + "\" alt=\"车站\"></p>");
    return World.id(as(office.editor()).body(draft).post("/api/v1/posts"));
  }

  @Test
  void nobody_approves_a_picture_that_lies_elsewhere() {
    Office office = given.office();
    String post = written(office, given.marker(), "https://pic.example/a.png");
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    String step = given.show(office, post).path("reviews[-1].id");
    String finding =
        given.show(office, post).path("reviews[-1].findings.find{it.severity=='BLOCK'}.id");

    as(office.leader())
        .body(Map.of("reason", "图片来自权威网站"))
        .post("/api/v1/reviews/" + step + "/findings/" + finding + "/acceptance")
        .then()
        .statusCode(422)
        .body("code", equalTo("FINDING_NOT_ACCEPTABLE"));
    as(office.reviewer())
        .body(Map.of("decision", "APPROVE", "gates", GivenPosts.GATES, "findings", Map.of()))
        .post("/api/v1/reviews/" + step + "/decisions")
        .then()
        .statusCode(422)
        .body("code", equalTo("FINDING_BLOCKS"));
  }

  @Test
  void what_was_cleared_with_a_picture_elsewhere_before_is_not_planned() {
    Office office = given.office();
    String post = written(office, given.marker(), "https://pic.example/a.png");
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    // As it was before the machine looked: the finding is a hint.
    asOwner("update review_finding f set severity = 'HINT' from review_case c", post);
    for (String signer : new String[] {office.reviewer(), office.leader()}) {
      String step = given.show(office, post).path("reviews[-1].id");
      as(signer)
          .body(Map.of("decision", "APPROVE", "gates", GivenPosts.GATES, "findings", Map.of()))
          .post("/api/v1/reviews/" + step + "/decisions")
          .then()
          .statusCode(200);
    }

    given
        .act(office, post, "schedule", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("PICTURE_ELSEWHERE"));
  }

  private static void asOwner(String update, String post) {
    try (var database = org.juzhen.house.Plans.owner();
        var statement = database.createStatement()) {
      assertThat(
              statement.executeUpdate(
                  update + " where c.id = f.case_id and c.subject_id = '" + post + "'"))
          .isPositive();
    } catch (java.sql.SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_picture_that_was_exchanged_on_disk_is_not_sent() throws IOException {
    Office office = given.office();
    byte[] picture = (new String(PNG, "ISO-8859-1") + UUID.randomUUID()).getBytes("ISO-8859-1");
    RestAssured.given()
        .auth()
        .oauth2(World.token(office.editor()))
        .multiPart("file", "map.png", picture)
        .post("/api/v1/files")
        .then()
        .statusCode(201);
    String digest = Digests.hex(picture);
    String marker = given.marker();
    String post = written(office, marker, "file:" + digest);
    given.submitAndSign(office, post);
    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    Files.write(kept(digest), new byte[] {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 9});

    given.drive();

    given
        .seen(office, post)
        .body("deliveries.state", hasItem("FAILED"))
        .body("deliveries.errorCode", hasItem("CONTENT_CHANGED"));
    assertThat(Platforms.visible("app", marker)).isEmpty();
  }

  private Path kept(String digest) {
    return Path.of(home, "files", digest.substring(0, 2), digest.substring(2, 4), digest);
  }
}
