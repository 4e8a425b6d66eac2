package org.juzhen.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.quarkus.vertx.VertxContextSupport;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/** Two portals of one city publish the same notice: it is owed once. */
@HubTest
class JoinedArticlesStoryTest {
  private static final String TITLE = "关于调整公交首末班时间的通告";
  private final String words =
      UUID.randomUUID()
          + "自2026年12月1日起，全市公交线路统一调整首末班时间，首班车提前到六点发车，末班车推迟到二十二点发车。"
          + "市民可以在站牌、手机应用和服务热线查询各条线路的时间。驾驶员按新的排班到岗，各场站提前半小时开放，"
          + "换乘通道同步延长开放时间。遇有大雾、结冰等天气，调度中心可以临时推迟发车并及时告知乘客。";

  @Inject DueWorks due;
  @Inject SessionDesk sessions;

  private City city;
  private String app;
  private Portal government;
  private Portal bureau;

  @BeforeEach
  void a_city_with_two_portals() {
    city = new City();
    app = city.app();
    government = Portal.of(city.government, city.supervisor);
    bureau = Portal.of(city.department, city.supervisor);
  }

  private String published(Portal portal, String title, String text, Instant at) {
    Map<String, Object> data = new HashMap<>();
    String number = UUID.randomUUID().toString();
    data.put("id", number);
    data.put("url", "https://www.yunxiu.example/art/" + number + ".html");
    data.put("title", title);
    data.put("bodyHtml", "<p>" + text + "</p>");
    data.put("source", "云岫市交通运输局");
    data.put("publishedAt", at.toString());
    data.put("importance", "IMPORTANT");
    String article =
        portal.push("article.published", data).then().statusCode(202).extract().path("articleId");
    numbers.put(article, number);
    due.drive("article-news");
    return article;
  }

  private final Map<String, String> numbers = new HashMap<>();

  private String twin(Portal portal) {
    return published(portal, TITLE, words, Instant.now().minus(Duration.ofMinutes(30)));
  }

  private List<String> states(String article) {
    List<String> states =
        as(city.editor).get("/api/v1/duties?articleId=" + article).path("items.state");
    return states.stream().sorted().toList();
  }

  @Test
  void the_same_notice_of_two_portals_is_owed_once_and_shown_on_both() {
    String first = twin(government);
    String second = twin(bureau);

    assertThat(states(first)).containsExactly("OPEN");
    assertThat(states(second)).isEmpty();
    as(city.editor)
        .get("/api/v1/articles/" + second + "/twins")
        .then()
        .statusCode(200)
        .body("joinedTo", equalTo(first))
        .body("reason", equalTo("TEXT"))
        .body("others.id", hasItems(first));
    page("/articles/" + first + "/twins").body(containsString("转载任务只算一次"));
  }

  @Test
  void a_post_of_either_meets_what_is_owed() {
    String first = twin(government);
    String second = twin(bureau);

    posted(second);

    assertThat(states(first)).containsExactly("DONE_ON_TIME");
    String third = twin(Portal.of(city.government, city.supervisor));
    assertThat(states(third)).as("it is done already").isEmpty();
  }

  @Test
  void notices_that_differ_in_the_year_are_owed_both() {
    String first = twin(government);
    String next =
        published(bureau, TITLE, words.replace("2026", "2027"), Instant.now().minusSeconds(60));

    assertThat(states(first)).containsExactly("OPEN");
    assertThat(states(next)).containsExactly("OPEN");
  }

  @Test
  void what_the_first_portal_takes_back_is_owed_of_the_second() {
    String first = twin(government);
    String second = twin(bureau);

    government.push("article.withdrawn", Map.of("id", numbers.get(first))).then().statusCode(202);
    due.drive("hook-receipts");
    due.drive("article-news");

    assertThat(states(first)).containsExactly("CANCELLED");
    assertThat(states(second)).containsExactly("OPEN");
  }

  @Test
  void who_took_back_what_the_first_portal_took_back_owes_that_of_the_second() {
    String first = twin(government);
    String second = twin(bureau);
    String post = posted(first);
    government.push("article.withdrawn", Map.of("id", numbers.get(first))).then().statusCode(202);
    due.drive("hook-receipts");
    due.drive("article-news");
    assertThat(states(first)).containsExactly("DONE_ON_TIME");

    as(city.editor)
        .body(Map.of("reason", "源稿撤稿"))
        .post("/api/v1/posts/" + post + "/recall")
        .then()
        .statusCode(200);
    due.drive("delivery");

    assertThat(states(first)).containsExactly("CANCELLED");
    assertThat(states(second)).containsExactly("OPEN");
  }

  @Test
  void a_person_parts_what_was_joined_and_joins_what_was_missed() {
    String first = twin(government);
    String second = twin(bureau);
    String twins = "/api/v1/articles/" + second + "/twins";
    Map<String, Object> why = Map.of("reason", "一篇是预告，一篇是正式通告");
    as(city.editor).body(why).post(twins + "/parting").then().statusCode(403);

    as(city.supervisor)
        .body(why)
        .post(twins + "/parting")
        .then()
        .statusCode(200)
        .body("others", hasSize(0));

    assertThat(states(first)).containsExactly("OPEN");
    assertThat(states(second)).containsExactly("OPEN");
    as(city.supervisor).body(why).post(twins + "/parting").then().statusCode(409);

    Map<String, Object> with = Map.of("articleId", first, "reason", "核对为同一篇");
    as(city.supervisor)
        .body(with)
        .post(twins)
        .then()
        .statusCode(200)
        .body("reason", equalTo("HAND"));

    assertThat(List.of(states(first), states(second)))
        .containsExactlyInAnyOrder(List.of("OPEN"), List.of("CANCELLED"));
    as(city.supervisor).body(with).post(twins).then().statusCode(409);
  }

  private io.restassured.response.ValidatableResponse page(String address) {
    try {
      String cookie =
          VertxContextSupport.subscribeAndAwait(() -> sessions.enter(city.editor, World.PASSWORD))
              .cookie();
      return given()
          .accept("text/html")
          .cookie("juzhen_session", cookie)
          .get(address)
          .then()
          .statusCode(200);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  private String posted(String article) {
    Map<String, Object> post =
        Map.of(
            "articleId",
            article,
            "accountIds",
            List.of(app),
            "bodyHtml",
            "<p>" + words + "</p>",
            "grade",
            "ADAPTED");
    String written = id(as(city.editor).body(post).post("/api/v1/posts"));
    as(city.editor).post("/api/v1/posts/" + written + "/submission").then().statusCode(200);
    city.sign(written);
    as(city.editor)
        .body(Map.of())
        .post("/api/v1/posts/" + written + "/schedule")
        .then()
        .statusCode(200);
    due.drive("delivery");
    return written;
  }
}
