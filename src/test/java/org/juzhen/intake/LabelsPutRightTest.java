package org.juzhen.intake;

import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.path;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;

/** What an article is about, put right by a person. */
@HubTest
class LabelsPutRightTest {
  @Test
  void what_a_person_put_right_stays_when_the_portal_sends_another_text() {
    GivenPortal portal = new GivenPortal();
    Map<String, Object> data = portal.article("label");
    data.put("topics", List.of("交通"));
    String id = path(portal.publish(data), "articleId");
    Map<String, Object> labels =
        Map.of("topics", List.of("供暖", " 供暖 "), "industries", List.of("住建"), "regions", List.of());

    as(portal.editor).body(labels).put("/api/v1/articles/" + id + "/labels").then().statusCode(403);
    as(portal.portalEditor)
        .body(labels)
        .put("/api/v1/articles/" + id + "/labels")
        .then()
        .statusCode(200)
        .body("topics", equalTo(List.of("供暖")))
        .body("industries", equalTo(List.of("住建")));
    data.put("bodyHtml", "<p>改为十一月十日前完成。</p>");
    portal.publish(data);

    portal.show(id).then().body("textVersion", equalTo(2)).body("topics", equalTo(List.of("供暖")));
  }
}
