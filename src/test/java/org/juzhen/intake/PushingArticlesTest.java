package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.message;
import static org.juzhen.intake.GivenPortal.path;

import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

@HubTest
class PushingArticlesTest {
  @Inject DueWorks works;
  private GivenPortal portal;

  @BeforeEach
  void aCityWithAPortal() {
    portal = new GivenPortal();
  }

  @Test
  @Clause({"R-IM-006", "R-IM-008", "R-SX-059", "R-47-029", "R-47-006"})
  void a_signed_article_is_taken_in_and_can_be_read() {
    Map<String, Object> data = portal.article("a1");
    data.put("importance", "IMPORTANT");
    data.put("topics", List.of("供暖"));

    HttpResponse<String> answer = portal.publish(data);

    assertThat(answer.statusCode()).isEqualTo(202);
    portal
        .show(path(answer, "articleId"))
        .then()
        .statusCode(200)
        .header("ETag", "\"0\"")
        .body("title", equalTo(data.get("title")))
        .body("importance", equalTo("IMPORTANT"))
        .body("topics", equalTo(List.of("供暖")))
        .body("source", equalTo("云岫市住房和城乡建设局"))
        .body("publishedAt", equalTo("2026-11-20T01:30:00Z"))
        .body("versions", hasSize(1));
  }

  @Test
  void sixteen_replays_at_once_get_one_receipt_and_one_article() {
    String body = message("article.published", portal.article("a2"));
    String id = "msg_same";

    List<HttpResponse<String>> answers =
        IntStream.range(0, 16)
            .mapToObj(i -> portal.push(id, body, portal.secret, Instant.now()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).allMatch(a -> a.statusCode() == 202);
    Set<String> bodies = answers.stream().map(HttpResponse::body).collect(Collectors.toSet());
    assertThat(bodies).hasSize(1);
    works.drive("hook-receipts");
    as(portal.editor).get("/api/v1/articles").then().body("items", hasSize(1));
  }

  @Test
  void the_same_id_with_another_body_is_refused() {
    portal.push("msg_1", message("article.published", portal.article("a3")));

    HttpResponse<String> other =
        portal.push("msg_1", message("article.published", portal.article("a4")));

    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(path(other, "code")).isEqualTo("HOOK_ID_REUSED");
  }

  @Test
  void many_different_articles_at_once_all_come_in() {
    List<HttpResponse<String>> answers =
        IntStream.range(0, 120)
            .mapToObj(
                i ->
                    portal.push(
                        "many_" + i,
                        message("article.published", portal.article("m" + i)),
                        portal.secret,
                        Instant.now()))
            .toList()
            .stream()
            .map(CompletableFuture::join)
            .toList();

    assertThat(answers).allMatch(a -> a.statusCode() == 202);
    assertThat(answers.stream().map(a -> path(a, "articleId")).distinct()).hasSize(120);
    works.drive("hook-receipts");
    as(portal.editor).get("/api/v1/articles?limit=500").then().body("items", hasSize(120));
  }

  @Test
  void a_changed_text_is_a_new_version_and_the_same_text_is_none() {
    Map<String, Object> data = portal.article("a5");
    String article = path(portal.publish(data), "articleId");
    portal.publish(data);
    data.put("bodyHtml", "<p>供暖时间改为十一月十日。</p>");

    String again = path(portal.publish(data), "articleId");

    assertThat(again).isEqualTo(article);
    portal
        .show(article)
        .then()
        .body("versions", hasSize(2))
        .body("textVersion", equalTo(2))
        .body("bodyHtml", equalTo("<p>供暖时间改为十一月十日。</p>"))
        .body("versions[1].bodyHtml", equalTo("<p>各区县要在十一月十五日前完成供暖准备。</p>"));
  }

  @Test
  void another_id_with_the_same_address_is_the_same_article() {
    String first = path(portal.publish(portal.article("a6")), "articleId");
    Map<String, Object> renamed = portal.article("a6");
    renamed.put("id", "a6-new");
    renamed.put("url", "http://" + portal.host.toUpperCase() + "/zwgk/a6.html#top");

    assertThat(path(portal.publish(renamed), "articleId")).isEqualTo(first);
  }

  @Test
  void what_is_taken_back_is_withdrawn() {
    String article = path(portal.publish(portal.article("a7")), "articleId");

    HttpResponse<String> back = portal.push("w1", message("article.withdrawn", Map.of("id", "a7")));

    assertThat(back.statusCode()).isEqualTo(202);
    assertThat(path(back, "articleId")).isEqualTo(article);
    portal.show(article).then().body("state", equalTo("WITHDRAWN"));
  }

  @Test
  void an_older_message_that_comes_late_changes_nothing() {
    Map<String, Object> data = portal.article("a8");
    String late =
        message("article.updated", portal.article("a8"))
            .replaceFirst("\"timestamp\":\"[^\"]+\"", "\"timestamp\":\"2020-01-01T00:00:00Z\"");
    data.put("bodyHtml", "<p>新的正文</p>");
    String article = path(portal.publish(data), "articleId");

    HttpResponse<String> answer = portal.push("late", late);

    assertThat(answer.statusCode()).isEqualTo(202);
    portal.show(article).then().body("versions", hasSize(1));
  }

  @Test
  void nothing_that_runs_survives() {
    Map<String, Object> data = portal.article("a9");
    data.put(
        "bodyHtml",
        "<p onclick=x()>正文</p><script>alert(1)</script><style>p{}</style><a"
            + " href='javascript:x()'>链接</a><table><tr><td"
            + " colspan=2>格</td></tr></table><svg/onload=alert(1)><iframe src=//e></iframe>");

    String article = path(portal.publish(data), "articleId");

    String html = portal.show(article).path("bodyHtml");
    assertThat(html).contains("<p>正文</p>").contains("colspan=\"2\"").contains("链接");
    assertThat(html).doesNotContainIgnoringCase("script").doesNotContain("onclick", "onload");
    assertThat(html).doesNotContain("iframe", "style");
  }
}
