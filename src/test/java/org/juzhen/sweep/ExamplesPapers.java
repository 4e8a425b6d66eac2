package org.juzhen.sweep;

import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.RestAssured;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import org.juzhen.house.World;

/** Accepted requests about answers of authorities outside. */
final class ExamplesPapers {
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 9
  };
  private final SweptOffice o;
  private final String clerk;
  private final String today = LocalDate.now(ZoneOffset.ofHours(8)).toString();

  private ExamplesPapers(SweptOffice office) {
    o = office;
    clerk = o.world.person("papers", o.filings.city, "COORDINATOR");
  }

  static void in(SweptOffice office, BiConsumer<String, Example> post) {
    ExamplesPapers examples = new ExamplesPapers(office);
    post.accept(
        "/filings/{id}/outside-letter",
        Example.on(examples.clerk, examples.waiting(), examples.letter()));
    post.accept(
        "/filings/{id}/outside-answer",
        Example.on(examples.clerk, examples.written(), examples.answer()));
    post.accept(
        "/filings/{id}/outside-check",
        Example.on(
            examples.world().person("second", examples.o.filings.city, "COORDINATOR"),
            examples.recorded(),
            Map.of("matches", true, "doubt", "无")));
  }

  private World world() {
    return o.world;
  }

  /** A filing of the city, above which nobody signs in. */
  private String waiting() {
    Map<String, Object> wanted =
        o.filings.toOpen("BAIJIAHAO", o.world.unique("百家"), o.world.unique("bj"));
    @SuppressWarnings("unchecked")
    Map<String, Object> account = (Map<String, Object>) wanted.get("account");
    account.put("unitId", o.filings.city);
    String filing = id(as(clerk).body(wanted).post("/api/v1/filings"));
    as(clerk).post("/api/v1/filings/" + filing + "/submission").then().statusCode(200);
    return filing;
  }

  private String written() {
    String filing = waiting();
    as(clerk)
        .body(letter())
        .post("/api/v1/filings/" + filing + "/outside-letter")
        .then()
        .statusCode(200);
    return filing;
  }

  private String recorded() {
    String filing = written();
    as(clerk)
        .body(answer())
        .post("/api/v1/filings/" + filing + "/outside-answer")
        .then()
        .statusCode(200);
    return filing;
  }

  private Map<String, Object> letter() {
    return Map.of("letterNo", "云政办函〔2026〕9号", "sentOn", today);
  }

  private Map<String, Object> answer() {
    Map<String, Object> said = new HashMap<>();
    said.put("decision", "AGREE");
    said.put("note", "同意");
    said.put("authority", "云岭省人民政府办公厅");
    said.put("documentNo", "岭政办函〔2026〕9号");
    said.put("answeredOn", today);
    said.put("fileId", scan());
    return said;
  }

  private String scan() {
    return RestAssured.given()
        .auth()
        .oauth2(World.token(clerk))
        .multiPart("file", "answer.png", PNG)
        .post("/api/v1/files")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }
}
