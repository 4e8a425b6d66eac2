package org.juzhen.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;
import org.juzhen.inbox.Browser;
import org.juzhen.kernel.Digests;

@HubTest
class HandingInFilesTest {
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0
  };

  private static final byte[] PRIVATE = "内部材料".getBytes(StandardCharsets.UTF_8);

  @Inject SessionDesk sessions;

  private final World world = new World();
  private String editor;

  @BeforeEach
  void somebodyIsSignedIn() {
    editor = world.person(world.unique("filer"), world.city(), "EDITOR");
  }

  private RequestSpecification signedIn() {
    return given().auth().oauth2(World.token(editor));
  }

  private Response handIn(String name, byte[] content) {
    return signedIn().multiPart("file", name, content).post("/api/v1/files");
  }

  @Test
  void a_file_comes_back_as_it_was_and_says_what_it_is() {
    Response stored = handIn("seal.png", PNG);

    String id = World.id(stored);
    stored.then().body("mediaType", equalTo("image/png")).body("size", equalTo(PNG.length));
    stored.then().body("name", equalTo("seal.png")).body("digest", equalTo(Digests.hex(PNG)));
    Response read = signedIn().get("/api/v1/files/" + id);
    assertThat(read.asByteArray()).isEqualTo(PNG);
    assertThat(read.header("Content-Disposition")).startsWith("inline");
    assertThat(read.header("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void the_content_counts_and_not_the_name() {
    byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);

    handIn("harmless.png", page).then().statusCode(415).body("code", equalTo("FILE_KIND_REFUSED"));
    handIn("note.txt", "材料说明".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(201)
        .body("mediaType", equalTo("text/plain"));
  }

  @Test
  void empty_missing_and_too_large_files_are_refused() {
    handIn("empty.txt", new byte[0]).then().statusCode(400).body("code", equalTo("FILE_EMPTY"));
    signedIn().multiPart("other", "x").post("/api/v1/files").then().statusCode(400);
    byte[] large = "a".repeat(FileDesk.LARGEST + 1).getBytes(StandardCharsets.UTF_8);
    signedIn()
        .config(World.unprinted())
        .multiPart("file", "large.txt", large)
        .post("/api/v1/files")
        .then()
        .statusCode(413)
        .body("code", equalTo("FILE_TOO_LARGE"));
  }

  @Test
  void a_file_is_read_in_its_unit_and_above_and_nowhere_else() {
    String city = world.city();
    String bureau = world.department("应急管理局", city);
    String id = World.id(handedIn(world.person(world.unique("a"), bureau, "EDITOR")));
    String digest = Digests.hex(PRIVATE);

    for (String near :
        List.of(
            world.person(world.unique("b"), bureau, "REVIEWER"),
            world.person(world.unique("c"), city, "SUPERVISOR"))) {
      reading(near).get("/api/v1/files/" + id).then().statusCode(200);
    }
    for (String far :
        List.of(
            editor,
            world.person(world.unique("d"), city, "EDITOR"),
            world.person(world.unique("e"), world.department("教育局", city), "SUPERVISOR"))) {
      reading(far).get("/api/v1/files/" + id).then().statusCode(404);
      Browser there = new Browser(sessions, far);
      there.open("/files/" + id).statusCode(404);
      there.open("/files/digest/" + digest).statusCode(404);
    }
  }

  private static Response handedIn(String person) {
    return reading(person).multiPart("file", "paper.txt", PRIVATE).post("/api/v1/files");
  }

  private static RequestSpecification reading(String person) {
    return given().auth().oauth2(World.token(person));
  }

  @Test
  void nobody_else_reads_or_writes_files() {
    String id = World.id(handIn("a.txt", "甲".getBytes(StandardCharsets.UTF_8)));

    given().multiPart("file", "a.txt", PNG).post("/api/v1/files").then().statusCode(401);
    given().get("/api/v1/files/" + id).then().statusCode(401);
    given().redirects().follow(false).get("/files/" + id).then().statusCode(303);
    signedIn().get("/api/v1/files/" + new java.util.UUID(0, 0)).then().statusCode(404);
  }
}
