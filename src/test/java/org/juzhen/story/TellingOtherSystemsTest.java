package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;
import org.juzhen.webhook.Receiver;

/** What happens here arrives at other systems, signed, without anybody's name in it. */
@HubTest
class TellingOtherSystemsTest {
  private static final String TITLE = "关于调整公交首末班时间的通告";
  private static final String BODY = "<p>自本月起，全市公交线路统一调整首末班时间。</p>";

  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private City city;
  private Receiver receiver;
  private Portal portal;
  private String secret;

  @BeforeEach
  void a_department_that_wants_to_hear_of_everything() {
    city = new City();
    receiver = new Receiver();
    portal = Portal.of(city.government, city.supervisor);
    secret =
        as(city.coordinator)
            .body(
                Map.of(
                    "url",
                    receiver.url(),
                    "events",
                    List.of(
                        "duty.created",
                        "duty.reminded",
                        "duty.done",
                        "duty.missed",
                        "delivery.posted",
                        "filing.decided")))
            .post("/api/v1/webhooks")
            .then()
            .statusCode(201)
            .extract()
            .path("secret");
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
    Platforms.heal();
    receiver.close();
  }

  @Test
  void a_filing_that_was_decided_is_told_with_its_account() {
    String account = city.account("WECHAT", "SUBSCRIPTION", true);
    tell();

    JsonNode data = only("filing.decided");
    assertThat(data.path("decision").asText()).isEqualTo("AGREE");
    assertThat(data.path("state").asText()).isEqualTo("FILED");
    assertThat(data.path("accountId").asText()).isEqualTo(account);
    assertThat(data.path("filingNo").asText()).isNotBlank();
  }

  @Test
  void a_duty_is_told_when_it_is_made_as_its_time_passes_and_when_it_is_missed() {
    city.account("WECHAT", "SUBSCRIPTION", true);
    city.account("WEIBO", "ENTERPRISE", true);
    String article = important();
    tell();
    JsonNode created = only("duty.created");
    assertThat(created.path("articleId").asText()).isEqualTo(article);
    assertThat(created.path("duties").asInt()).isEqualTo(2);
    assertThat(created.path("unitId").asText()).isEqualTo(city.department);

    for (int percent : List.of(50, 75, 100)) {
      clock.turn(Duration.ofHours(percent == 50 ? 6 : 3).plusMinutes(1));
      due.drive("duty");
      tell();
    }

    assertThat(receiver.messages("duty.reminded"))
        .extracting(m -> m.data().path("percent").asInt())
        .containsExactlyInAnyOrder(50, 50, 75, 75, 100, 100);
    assertThat(receiver.messages("duty.reminded"))
        .filteredOn(m -> m.data().path("percent").asInt() == 100)
        .allMatch(m -> m.data().path("state").asText().equals("OVERDUE"));

    clock.turn(Duration.ofHours(73));
    due.drive("duty");
    tell();
    assertThat(receiver.messages("duty.missed"))
        .hasSize(2)
        .allMatch(m -> m.data().path("state").asText().equals("MISSED"));
  }

  @Test
  void a_post_that_can_be_read_is_told_and_the_duty_that_it_fulfils() {
    String app = city.app();
    String article = important();
    Map<String, Object> draft = new HashMap<>();
    draft.put("title", TITLE);
    draft.put("bodyHtml", BODY);
    draft.put("articleId", article);
    draft.put("grade", "ADAPTED");
    draft.put("accountIds", List.of(app));
    String post = id(as(city.editor).body(draft).post("/api/v1/posts"));
    as(city.editor).post("/api/v1/posts/" + post + "/submission").then().statusCode(200);
    city.sign(post);

    as(city.editor)
        .body(Map.of())
        .post("/api/v1/posts/" + post + "/schedule")
        .then()
        .statusCode(200);
    due.drive("delivery");
    Platforms.letTimePass(60);
    clock.turn(Duration.ofMinutes(1));
    due.drive("delivery");
    tell();

    JsonNode posted = only("delivery.posted");
    assertThat(posted.path("postId").asText()).isEqualTo(post);
    assertThat(posted.path("accountId").asText()).isEqualTo(app);
    assertThat(posted.path("kind").asText()).isEqualTo("POST");
    JsonNode done = only("duty.done");
    assertThat(done.path("articleId").asText()).isEqualTo(article);
    assertThat(done.path("state").asText()).isEqualTo("DONE_ON_TIME");
    assertThat(receiver.messages())
        .allSatisfy(m -> assertThat(m.isSignedWith(secret)).isTrue())
        .noneSatisfy(m -> assertThat(m.body()).containsAnyOf("林可", "周舟", "editor", TITLE));
  }

  private String important() {
    String article = portal.publish(TITLE, BODY, "IMPORTANT", Instant.now());
    due.drive("article-news");
    return article;
  }

  private void tell() {
    due.drive("outbox");
    due.drive("webhook");
  }

  private JsonNode only(String type) {
    assertThat(receiver.messages(type)).as(type).hasSize(1);
    return receiver.messages(type).get(0).data();
  }
}
