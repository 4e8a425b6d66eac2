package org.juzhen.filing;

import static io.restassured.RestAssured.given;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.util.HashMap;
import java.util.Map;
import org.juzhen.house.World;

/** An authority that never signs in, and the two people who bring its answer in. */
record GivenAnswer(String filing, String decision) {
  static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 8};

  static GivenAnswer to(String filing, String decision) {
    return new GivenAnswer(filing, decision);
  }

  /** Letter, answer and confirmation; gives what the confirmation was answered. */
  Response by(String first, String second) {
    letter(first).then().statusCode(200);
    recorded(first).then().log().ifValidationFails().statusCode(200);
    return check(second, true, null);
  }

  Response letter(String who) {
    return letter(who, day(who));
  }

  Response letter(String who, String day) {
    return as(who)
        .body(Map.of("letterNo", "云政办函〔2026〕3号", "sentOn", day))
        .post("/api/v1/filings/" + filing + "/outside-letter");
  }

  Response recorded(String who) {
    return recorded(who, Map.of());
  }

  Response recorded(String who, Map<String, ?> other) {
    Map<String, Object> said = new HashMap<>();
    said.put("decision", decision);
    said.put("note", "省政府办公厅已研究");
    said.put("authority", "云岭省人民政府办公厅");
    said.put("documentNo", "岭政办函〔2026〕8号");
    said.put("answeredOn", day(who));
    if (!other.containsKey("fileId")) {
      said.put("fileId", upload(who, "answer.png", PNG));
    }
    said.putAll(other);
    return as(who).body(said).post("/api/v1/filings/" + filing + "/outside-answer");
  }

  Response check(String who, boolean matches, String doubt) {
    Map<String, Object> said = new HashMap<>();
    said.put("matches", matches);
    said.put("doubt", doubt);
    return as(who).body(said).post("/api/v1/filings/" + filing + "/outside-check");
  }

  static String upload(String who, String name, byte[] content) {
    return given()
        .auth()
        .oauth2(World.token(who))
        .multiPart("file", name, content)
        .post("/api/v1/files")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  /** The day on which it was handed in, by the hub's clock. */
  private String day(String who) {
    String at = as(who).get("/api/v1/filings/" + filing).path("submittedAt");
    return at == null
        ? today()
        : java.time.LocalDate.ofInstant(
                java.time.Instant.parse(at), java.time.ZoneId.of("Asia/Shanghai"))
            .toString();
  }

  static String today() {
    return java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai")).toString();
  }
}
