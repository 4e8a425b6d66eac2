package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

/** A local article is offered to the portal above, and what becomes of it. */
@HubTest
class UpwardStoryTest {
  private static final String WROTE =
      "select count(*)::int from article_version v join article_author w on w.version_id = v.id"
          + " join person p on p.id = w.person_id where v.article_id = $1 and p.username = $2";

  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject Pool pool;

  private GivenOffer given;
  private String article;

  @BeforeEach
  void a_department_has_news() {
    given = new GivenOffer(due);
    article = given.article();
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  @Clause({"R-IM-069", "R-47-053"})
  void it_is_signed_taken_on_accepted_and_becomes_an_article_of_the_portal_above() {
    String offer = given.proposed(article);
    as(given.clerk).get(GivenOffer.OFFERS + offer).then().statusCode(404);
    assertThat(given.told(given.leader, offer)).containsExactly("UPWARD_SIGN");

    GivenOffer.act(given.leader, offer, "signature", Map.of()).then().statusCode(200);

    as(given.clerk)
        .get("/api/v1/upward-offers?box=DESK")
        .then()
        .body("items.id", hasItem(offer))
        .body("items.find { it.id == '" + offer + "' }.state", equalTo("OFFERED"))
        .body("items.find { it.id == '" + offer + "' }.clock.value", equalTo("24 小时"));
    GivenOffer.act(given.clerk, offer, "holder", null)
        .then()
        .body("holderName", equalTo("clerk"))
        .body("offered.bodyHtml", equalTo("<p>" + given.words + "</p>"))
        .body("intact", equalTo(true));
    given.accept(offer);
    String published = given.entered(offer);

    as(given.clerk)
        .get("/api/v1/articles/" + published)
        .then()
        .body("unitId", equalTo(given.government))
        .body("title", equalTo(given.title))
        .body("bodyHtml", equalTo("<p>" + given.words + "</p>"))
        .body("source", notNullValue());
    assertThat(given.state(offer)).isEqualTo("PUBLISHED");
    assertThat(wrote(published, given.clerk)).isOne();
    assertThat(wrote(published, given.editor)).as("who offered it is an author").isOne();
    assertThat(given.told(given.editor, offer)).contains("UPWARD_ACCEPTED", "UPWARD_PUBLISHED");
  }

  private int wrote(String published, String who) {
    return DueWorks.await(
            () -> pool.preparedQuery(WROTE).execute(Tuple.of(UUID.fromString(published), who)))
        .iterator()
        .next()
        .getInteger(0);
  }

  @Test
  @Clause("R-47-053")
  void an_answer_is_due_and_both_sides_are_told() {
    String offer = given.signed(article);

    clock.turn(Duration.ofHours(19));
    due.drive("upward");
    assertThat(given.told(given.clerk, offer)).contains("UPWARD_NEAR");
    assertThat(given.told(given.editor, offer)).doesNotContain("UPWARD_UNANSWERED");

    clock.turn(Duration.ofHours(6));
    due.drive("upward");
    assertThat(given.told(given.clerk, offer)).contains("UPWARD_OVER");
    assertThat(given.told(given.editor, offer)).contains("UPWARD_UNANSWERED");
    assertThat(given.seen(given.clerk, offer).getString("clocks[0].basis.document"))
        .contains("国办发〔2017〕47号");
    figures().then().body("all.offered", equalTo(1)).body("all.late", equalTo(1));

    GivenOffer.act(given.clerk, offer, "holder", null).then().statusCode(200);
    Map<String, Object> no = Map.of("decision", "DECLINE", "words", "市政府网站已在专题发布");
    GivenOffer.act(given.clerk, offer, "decisions", no).then().statusCode(200);

    figures()
        .then()
        .body("all.declined", equalTo(1))
        .body("all.late", equalTo(1))
        .body("units[0].medianHours", equalTo(25.0f));
    assertThat(given.told(given.editor, offer)).contains("UPWARD_DECLINED");
  }

  private io.restassured.response.Response figures() {
    String until = clock.today().plusDays(1).toString();
    return as(given.city.supervisor)
        .get("/api/v1/upward-offers/figures?to=" + until + "&unitId=" + given.department);
  }

  @Test
  void what_the_portal_publishes_itself_is_linked_as_soon_as_it_arrives() {
    String offer = given.accepted(article);
    String url = "https://www.yunxiu.example/up/" + UUID.randomUUID() + ".html";
    GivenOffer.act(given.clerk, offer, "address", Map.of("url", url + "#top"))
        .then()
        .statusCode(200)
        .body("state", equalTo("ACCEPTED"));

    Map<String, Object> data = new HashMap<>();
    data.put("id", UUID.randomUUID().toString());
    data.put("url", url);
    data.put("title", given.title);
    data.put("bodyHtml", "<p>" + given.words + "</p>");
    data.put("source", "云岫市交通运输局");
    data.put("publishedAt", Instant.now().toString());
    String arrived = given.above.push("article.published", data).then().extract().path("articleId");
    given.hear();
    clock.turn(Duration.ofMinutes(6));
    due.drive("upward");

    assertThat(given.seen(given.editor, offer).getString("articleId")).isEqualTo(arrived);
    as(given.clerk)
        .get("/api/v1/articles/" + arrived + "/twins")
        .then()
        .body("others.id", hasItem(article));
    assertThat(wrote(arrived, given.editor)).isOne();
  }

  @Test
  void what_its_portal_takes_back_falls_and_those_above_are_told() {
    String offer = given.taken(article);
    given.withdrawn(article);
    assertThat(given.state(offer)).isEqualTo("FALLEN");
    assertThat(given.told(given.clerk, offer)).contains("UPWARD_FALLEN");

    String other = given.article();
    String used = given.accepted(other);
    given.withdrawn(other);
    JsonPath seen = given.seen(given.clerk, used);
    assertThat(seen.getString("state")).isEqualTo("ACCEPTED");
    assertThat(seen.getString("sourceWithdrawnAt")).isNotNull();
    assertThat(given.told(given.clerk, used)).contains("UPWARD_SOURCE_GONE");
  }

  @Test
  void a_list_shows_everybody_the_own_side_only() {
    String offer = given.signed(article);
    as(given.editor).get("/api/v1/upward-offers?box=SENT").then().body("items.id", hasItem(offer));
    as(given.editor)
        .get("/api/v1/upward-offers?box=DESK")
        .then()
        .body("items.id", not(hasItem(offer)));
    as(given.city.supervisor)
        .get("/api/v1/upward-offers?box=WATCHED&state=OFFERED")
        .then()
        .body("items.id", hasItem(offer));
  }

  @Test
  void a_unit_whose_short_name_was_emptied_is_called_by_its_name() {
    DueWorks.await(
        () ->
            pool.preparedQuery("update unit set short_name = '' where id = any($1)")
                .execute(
                    Tuple.of(
                        new UUID[] {
                          UUID.fromString(given.government), UUID.fromString(given.department)
                        })));
    String offer = given.signed(article);

    as(given.editor)
        .get("/api/v1/upward-offers?box=SENT")
        .then()
        .body("items.find { it.id == '" + offer + "' }.unitName", startsWith("云岫市交通运输局"))
        .body("items.find { it.id == '" + offer + "' }.receivingUnitName", startsWith("云岫市人民政府"));
    figures().then().body("units[0].unitName", startsWith("云岫市交通运输局"));
  }
}
