package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.message;
import static org.juzhen.intake.GivenPortal.path;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.review.GivenSql;

/** What the clocks of a portal's machines do to the order of its messages. */
@HubTest
class PassedOverTest {
  private static final Duration FAST = Duration.ofMinutes(4);

  @Inject DueWorks works;
  @Inject GivenSql sql;
  private GivenPortal portal;

  @BeforeEach
  void aCityWithAPortal() {
    portal = new GivenPortal();
  }

  @Test
  void a_withdrawal_counts_though_the_article_came_from_a_machine_whose_clock_is_fast() {
    String article = push("article.published", portal.article("f1"), Instant.now().plus(FAST));

    push("article.withdrawn", Map.of("id", "f1"), Instant.now());

    portal.show(article).then().body("state", equalTo("WITHDRAWN"));
  }

  @Test
  void so_does_a_correction_and_a_withdrawal_that_comes_before_its_article() {
    Map<String, Object> data = portal.article("f2");
    String article = push("article.published", data, Instant.now().plus(FAST));
    data.put("bodyHtml", "<p>更正：供暖时间改为十一月十日。</p>");
    push("article.updated", data, Instant.now());
    portal.show(article).then().body("versions", hasSize(2));

    String gone = push("article.withdrawn", Map.of("id", "f3"), Instant.now().plus(FAST));
    push("article.published", portal.article("f3"), Instant.now());
    portal.show(gone).then().body("state", equalTo("CURRENT"));
  }

  @Test
  void what_is_passed_over_as_older_is_in_the_journal_on_the_page_and_on_the_day() {
    String article = push("article.published", portal.article("f4"), Instant.now());

    push("article.withdrawn", Map.of("id", "f4"), Instant.parse("2020-01-01T00:00:00Z"));

    portal
        .show(article)
        .then()
        .body("state", equalTo("CURRENT"))
        .body("passedOver.kind", equalTo("WITHDRAWAL"))
        .body("passedOver.saidAt", equalTo("2020-01-01T00:00:00Z"));
    String auditor = portal.world.person("auditor", null, "AUDITOR");
    as(auditor)
        .get("/api/v1/audit?subjectId=" + article)
        .then()
        .body("items.verb", hasItem("PASS_OVER"));
    sql.browser(portal.portalEditor)
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("/articles/" + article));
    sql.browser(portal.editor)
        .get("/articles/" + article)
        .then()
        .body(containsString("标明的时间早于本稿现有内容"));

    push("article.withdrawn", Map.of("id", "f4"), Instant.now());
    portal.show(article).then().body("state", equalTo("WITHDRAWN")).body("passedOver", nullValue());
  }

  @Test
  void a_text_that_the_hub_had_is_only_in_the_journal_when_it_comes_again_late() {
    Map<String, Object> data = portal.article("f5");
    Instant first = Instant.now().minusSeconds(60);
    String article = push("article.published", data, first);
    String before = (String) data.put("bodyHtml", "<p>第二版</p>");
    push("article.updated", data, Instant.now());
    data.put("bodyHtml", before);

    push("article.published", data, first);
    portal.show(article).then().body("passedOver", nullValue()).body("versions", hasSize(2));

    data.put("bodyHtml", "<p>第一版半</p>");
    push("article.updated", data, first);
    portal.show(article).then().body("passedOver.kind", equalTo("TEXT"));
    assertThat(
            sql.text(
                "select count(*)::text from audit_entry where subject_id = $1::text::uuid and verb"
                    + " = 'PASS_OVER'",
                article))
        .isEqualTo("2");
  }

  /** Pushes it with that time of the portal; returns the article's id. */
  private String push(String type, Map<String, Object> data, Instant said) {
    String body =
        message(type, data)
            .replaceFirst("\"timestamp\":\"[^\"]+\"", "\"timestamp\":\"" + said + "\"");
    String article = path(portal.push(portal.world.unique("m"), body), "articleId");
    works.drive("hook-receipts");
    return article;
  }
}
