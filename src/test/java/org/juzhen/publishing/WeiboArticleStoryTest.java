package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.OwnAddress;
import org.juzhen.publishing.GivenArticles.Picture;
import org.juzhen.publishing.GivenPosts.Office;

/** A unit chooses 头条文章 for an account; what is signed is what Weibo gets, and nothing else. */
@HubTest
class WeiboArticleStoryTest {
  private static final String SENTENCE = "市水务局将于本周六对主管道进行检修，届时请各位居民提前储水。";

  @Inject GivenPosts given;
  @Inject GivenArticles articles;
  @Inject OwnAddress own;
  @Inject TurnedClock clock;
  private Office office;
  private String marker;
  private String account;
  private Picture cover;
  private Picture inText;

  @BeforeEach
  void an_institution_on_weibo() {
    own.tell(GivenArticles.HUB);
    office = given.office();
    marker = given.marker();
    account = articles.institution(office);
    cover = articles.picture(office);
    inText = articles.picture(office);
  }

  @AfterEach
  void not_known_outside_again() {
    own.tell("");
    clock.reset();
  }

  private Map<String, Object> draft() {
    return articles.draft(
        marker,
        account,
        cover,
        "<h2>检修安排</h2><p>" + SENTENCE.repeat(9) + "</p>" + inText.inText("大厅"));
  }

  private String written() {
    return World.id(as(office.editor()).body(draft()).post("/api/v1/posts"));
  }

  private String sent() {
    String post = written();
    given.submitAndSign(office, post);
    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    given.drive();
    return post;
  }

  private ValidatableResponse patch(String post, Map<String, ?> change) {
    return as(office.editor())
        .header("If-Match", "*")
        .body(change)
        .patch("/api/v1/posts/" + post)
        .then();
  }

  @Test
  void what_was_signed_is_what_weibo_gets_with_its_short_post_and_its_pictures() {
    String post = sent();

    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("POSTED"))
        .body("deliveries[0].url", containsString("https://weibo.com/31"))
        .body("variants[0].shortText", containsString("【公交线路调整" + marker + "】"));
    String address = GivenArticles.HUB + "/public/pictures/" + inText.digest();
    assertThat(Platforms.visible("weibo", marker))
        .singleElement()
        .satisfies(
            seen ->
                assertThat(seen.get("text").toString())
                    .isEqualTo(
                        "<p><strong>检修安排</strong></p><p>"
                            + SENTENCE.repeat(9)
                            + "</p><p><img src=\""
                            + address
                            + "\" alt=\"大厅\"></p>"));
    byte[] fetched =
        RestAssured.get("/public/pictures/" + inText.digest())
            .then()
            .statusCode(200)
            .contentType("image/png")
            .extract()
            .asByteArray();
    assertThat(Digests.hex(fetched)).isEqualTo(inText.digest());
  }

  @Test
  void a_picture_is_open_to_everybody_only_while_its_article_stands() {
    String post = written();
    given.submitAndSign(office, post);
    RestAssured.get("/public/pictures/" + cover.digest()).then().statusCode(404);
    RestAssured.get("/public/pictures/none").then().statusCode(404);

    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    given.drive();

    RestAssured.get("/public/pictures/" + cover.digest()).then().statusCode(200);
    given.act(office, post, "recall", Map.of("reason", "有误")).then().statusCode(200);
    given.drive();
    RestAssured.get("/public/pictures/" + cover.digest()).then().statusCode(404);
    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("RECALLED"))
        .body("deliveries[0].error", containsString("没有开放的删除接口"));
    assertThat(given.told(office.editor(), "RECALL_LEAVES")).isEqualTo(1);
  }

  @Test
  void changing_anything_of_it_needs_new_signatures() {
    List<Map<String, ?>> changes =
        List.of(
            Map.of("title", "另一个题目" + marker),
            Map.of("bodyHtml", "<p>" + SENTENCE + "</p>" + inText.inText("大厅")),
            Map.of("bodyHtml", "<p>" + SENTENCE + "</p>" + cover.inText("大厅")),
            Map.of("summary", "另一个摘要。"),
            Map.of("coverFileId", inText.id()),
            Map.of("sourceUrl", "https://www.yunxiu.example/other.html"),
            Map.of("forms", List.of(Map.of("accountId", account, "form", "SHORT"))));
    String post = written();
    for (Map<String, ?> change : changes) {
      given.submitAndSign(office, post);
      String digest = given.show(office, post).path("digest");

      patch(post, change).statusCode(200).body("state", equalTo("DRAFT"));

      assertThat(given.show(office, post).<String>path("digest")).isNotEqualTo(digest);
      given.act(office, post, "schedule", Map.of()).then().statusCode(409);
      marker = given.marker();
      post = written();
    }
    given.drive();
    assertThat(Platforms.posts("weibo", marker)).isEmpty();
  }

  @Test
  void a_change_that_changes_nothing_keeps_the_clearance() {
    String post = written();
    given.submitAndSign(office, post);

    patch(post, Map.of("forms", List.of(Map.of("accountId", account, "form", "ARTICLE"))))
        .statusCode(200)
        .body("state", equalTo("CLEARED"));
  }

  @Test
  void who_signs_and_who_writes_see_the_short_post_and_the_article() {
    String post = written();
    as(office.leader())
        .get("/api/v1/posts/" + post + "/previews")
        .then()
        .body("items[0].shape", equalTo("ARTICLE"))
        .body("items[0].rendering", equalTo("3"))
        .body("items[0].current", equalTo(true))
        .body("items[0].counts.part", hasItem("SHORT"))
        .body("items[0].links.fate", hasItem("IN_SHORT_POST"))
        .body("items[0].faults", equalTo(List.of()));
    assertThat(given.page(office.editor(), "/posts/" + post + "/previews"))
        .contains("头条文章，随一条短文发出", "【公交线路调整" + marker + "】");
    given.submitAndSign(office, post);
    String step = given.show(office, post).path("reviews[-1].id");

    assertThat(given.page(office.leader(), "/reviews/" + step))
        .contains("随发短文", "【公交线路调整" + marker + "】", "第 3 版");
    assertThat(given.page(office.editor(), "/posts/" + post + "/edit"))
        .contains(account + ":ARTICLE\" selected");
  }

  @Test
  void a_call_that_broke_half_way_waits_for_a_person_and_is_never_sent_again() {
    String before = written();
    given.submitAndSign(office, before);
    String uid =
        given.text("select platform_id from account where id = $1", UUID.fromString(account));
    articles.tell(uid, Map.of("articleTrouble", 11002));

    given.act(office, before, "schedule", Map.of()).then().statusCode(200);
    given.drive();
    given.seen(office, before).body("deliveries[0].state", equalTo("UNKNOWN"));
    clock.turn(Duration.ofMinutes(5));
    given.drive();

    given
        .seen(office, before)
        .body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"))
        .body("deliveries[0].error", containsString("核对"));
    assertThat(articles.tell(uid, Map.of())).isEqualTo(1);
  }

  @Test
  void the_account_chooses_by_default_and_a_post_may_choose_otherwise() {
    articles
        .choose(office.editor(), account, "ARTICLE")
        .statusCode(200)
        .body("form", equalTo("ARTICLE"));
    Map<String, Object> silent = draft();
    silent.remove("forms");
    Map<String, Object> shortOnce = draft();
    shortOnce.put("forms", List.of(Map.of("accountId", account, "form", "SHORT")));

    String article = World.id(as(office.editor()).body(silent).post("/api/v1/posts"));
    String brief = World.id(as(office.editor()).body(shortOnce).post("/api/v1/posts"));

    given.seen(office, article).body("variants[0].shortText", containsString(marker));
    given.seen(office, brief).body("variants[0].shortText", nullValue());
    articles.choose(office.editor(), account, "SHORT").statusCode(200);
    given.seen(office, article).body("variants[0].shortText", containsString(marker));
    assertThat(given.page(office.editor(), "/accounts/" + account + "/form")).contains("头条文章");
    assertThat(given.page(office.editor(), "/posts/new")).contains(account + ":ARTICLE");
  }

  @Test
  void only_who_may_chooses_and_only_what_is_offered() {
    String plain = given.weibo(office);
    articles
        .choose(office.editor(), plain, "ARTICLE")
        .statusCode(422)
        .body("code", equalTo("FORM_NOT_OFFERED"));
    articles.choose(office.leader(), account, "ARTICLE").statusCode(403);
    articles.choose(given.office().editor(), account, "ARTICLE").statusCode(404);
    Map<String, Object> wrong = draft();
    wrong.put("accountIds", List.of(plain));
    wrong.put("forms", List.of(Map.of("accountId", plain, "form", "ARTICLE")));
    as(office.editor())
        .body(wrong)
        .post("/api/v1/posts")
        .then()
        .statusCode(422)
        .body("code", equalTo("FORM_NOT_OFFERED"));
  }

  @Test
  void without_an_address_outside_nobody_puts_an_article_forward() {
    String post = written();
    own.tell("");

    as(office.editor())
        .body(draft())
        .post("/api/v1/posts")
        .then()
        .statusCode(409)
        .body("code", equalTo("NO_PUBLIC_ADDRESS"));
    given
        .act(office, post, "submission", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("NO_PUBLIC_ADDRESS"));
    as(office.editor())
        .get("/api/v1/posts/" + post + "/previews")
        .then()
        .body("items[0].faults", hasItem("NO_PUBLIC_ADDRESS"));
  }
}
