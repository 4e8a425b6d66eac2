package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** What is offered upward is the same notice above: with its annex, its number and its labels. */
@HubTest
class UpwardAnnexStoryTest {
  private static final String NUMBER = "云交发〔2026〕31号";

  @Inject DueWorks due;

  private GivenOffer given;
  private String writer;
  private String file;
  private String article;

  @BeforeEach
  void a_department_enters_a_notice_with_its_annex() {
    given = new GivenOffer(due);
    writer = given.world.person("writer", given.department, "PORTAL_EDITOR");
    file = kept("timetable.pdf");
    Map<String, Object> notice = new HashMap<>();
    notice.put("portalId", given.own.id);
    notice.put("title", given.title);
    notice.put("bodyHtml", "<p>" + given.words + "</p>");
    notice.put("source", "云岫市交通运输局");
    notice.put("documentNo", NUMBER);
    notice.put("topics", List.of("公共交通"));
    notice.put("industries", List.of("TRANSPORT"));
    notice.put("regions", List.of("云岫市"));
    notice.put("files", List.of(file));
    article = id(as(writer).body(notice).post("/api/v1/articles"));
    given.hear();
  }

  private String kept(String name) {
    byte[] pdf = ("%PDF-1.4\n% " + given.words).getBytes(StandardCharsets.UTF_8);
    return id(
        as(writer)
            .contentType("multipart/form-data")
            .multiPart("file", name, pdf, "application/pdf")
            .post("/api/v1/files"));
  }

  @Test
  void it_keeps_its_annex_its_number_and_its_labels() {
    String offer = given.accepted(article);
    String digest = given.seen(given.clerk, offer).getString("offered.files[0]");

    String published = given.entered(offer);

    as(given.clerk)
        .get("/api/v1/articles/" + published)
        .then()
        .body("unitId", equalTo(given.government))
        .body("documentNo", equalTo(NUMBER))
        .body("topics", contains("公共交通"))
        .body("industries", contains("TRANSPORT"))
        .body("regions", contains("云岫市"))
        .body("attachments.name", contains("timetable.pdf"))
        .body("attachments.url", contains("file:" + digest));
    assertThat(attachments(published)).isEqualTo(attachments(article));
    as(given.mate).get("/files/digest/" + digest).then().statusCode(200);
  }

  private String attachments(String of) {
    return as(given.city.supervisor).get("/api/v1/articles/" + of).path("attachments").toString();
  }
}
