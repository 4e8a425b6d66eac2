package org.juzhen.files;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

@HubTest
class ScanningFilesTest {
  private static final String SETTING = "juzhen.virus-scan";

  private final World world = new World();
  private ScannerOnThisMachine scanner;
  private String editor;

  @BeforeEach
  void aScannerStandsBeside() {
    editor = world.person(world.unique("filer"), world.city(), "EDITOR");
    scanner = new ScannerOnThisMachine();
    System.setProperty(SETTING, scanner.address());
  }

  @AfterEach
  void without() {
    System.clearProperty(SETTING);
    scanner.close();
  }

  @Test
  void the_scanner_sees_the_whole_file_and_a_clean_one_is_kept() {
    byte[] long_ = "公告全文。".repeat(40_000).getBytes(StandardCharsets.UTF_8);

    Response kept = handIn(long_);

    kept.then().statusCode(201).body("scan", equalTo("CLEAN"));
    assertThat(scanner.seen()).isEqualTo(long_);
  }

  @Test
  void an_infected_file_is_refused_in_words_and_not_kept() {
    handIn(ScannerOnThisMachine.infected())
        .then()
        .statusCode(422)
        .body("code", equalTo("FILE_INFECTED"))
        .body("detail", containsString("Test.Known-1"));
  }

  @Test
  void a_scanner_that_does_not_answer_lets_nothing_pass() {
    scanner.close();

    handIn("公告".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(503)
        .body("code", equalTo("SCANNER_SILENT"));
  }

  @Test
  void without_a_scanner_the_hub_says_that_nothing_was_scanned() {
    System.clearProperty(SETTING);

    handIn("公告".getBytes(StandardCharsets.UTF_8))
        .then()
        .statusCode(201)
        .body("scan", equalTo("NOT_SCANNED"));
  }

  private Response handIn(byte[] content) {
    return given()
        .auth()
        .oauth2(World.token(editor))
        .multiPart("file", "notice.txt", content)
        .post("/api/v1/files");
  }
}
