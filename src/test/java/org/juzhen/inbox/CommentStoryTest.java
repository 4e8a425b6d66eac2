package org.juzhen.inbox;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.FilingRounds;
import org.juzhen.filing.GivenNotices;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.knowledge.GivenKnowledge;
import org.juzhen.knowledge.search.IndexTail;
import org.juzhen.publishing.GivenPosts;
import org.juzhen.publishing.GivenPosts.Office;

/** From a citizen's comment on a platform to the answer below it. */
@HubTest
class CommentStoryTest {
  private static final String ANSWER = "首班车早上六点，末班车晚上十点半。";

  @Inject GivenPosts posts;
  @Inject ArrivalDesk arrivals;
  @Inject IndexTail tail;
  @Inject DueWorks works;
  @Inject FilingRounds closings;
  @Inject TurnedClock clock;
  private Office office;
  private String lastPost;

  @BeforeEach
  void an_office() {
    office = posts.office();
  }

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  @Test
  void a_comment_is_read_once_answered_with_two_signatures_and_shown_once() {
    GivenInbox given = new GivenInbox(arrivals, office.filings(), posts.app(office));
    Map<String, Object> post = posted("app", given.account, office);
    String question = "12路末班车到高铁站是几点？";
    String entry = GivenKnowledge.published(tail, given.handler, given.leader, "12路首末班车时间", ANSWER);
    String comment = Platforms.comment(post, question + "电话17000000123");

    poll(Duration.ofMinutes(3));
    String id = theOnly(given);
    poll(Duration.ofMinutes(3));
    assertThat(theOnly(given)).isEqualTo(id);

    given.assign(id).statusCode(200);
    given.act(given.handler, id, "acceptance", Map.of()).statusCode(200);
    given
        .act(given.handler, id, "replies", Map.of("body", ANSWER, "knowledgeEntryId", entry))
        .statusCode(200)
        .body("state", equalTo("REPLY_IN_REVIEW"));
    given.decide(given.reviewer, "APPROVE", "").statusCode(200);
    given.decide(given.leader, "APPROVE", "").statusCode(200);
    posts.drive();

    given
        .show(given.handler, id)
        .body("state", equalTo("REPLIED"))
        .body("replies[0].state", equalTo("POSTED"))
        .body("repliedAt", notNullValue());
    replies(comment).body("items", hasSize(1)).body("items[0].body", containsString(ANSWER));
    as(given.leader)
        .get("/api/v1/knowledge/" + entry)
        .then()
        .body("wordings.findAll { it.state == 'CANDIDATE' }.text", hasItem(question + "电话"));
    given
        .act(given.handler, id, "closure", Map.of("outcome", "ANSWERED"))
        .statusCode(200)
        .body("state", equalTo("CLOSED"));
  }

  @Test
  void an_answer_of_the_accounts_own_unit_goes_out_word_for_word_without_waiting() {
    GivenInbox given = new GivenInbox(arrivals, office.filings(), posts.app(office));
    String entry =
        GivenKnowledge.published(tail, office.editor(), office.leader(), "公交卡怎么退？", ANSWER);
    String comment = Platforms.comment(posted("app", given.account, office), "卡不用了，怎么退？");

    answered(given, entry).body("replies[0].state", equalTo("CLEARED"));
    posts.drive();

    replies(comment).body("items", hasSize(1));
  }

  @Test
  void a_departments_answer_is_not_cleared_for_the_account_above_it() {
    GivenInbox given = new GivenInbox(arrivals, office.filings(), posts.app(office));
    String entry = GivenKnowledge.published(tail, given.handler, given.leader, "站台在哪一侧？", ANSWER);
    String comment = Platforms.comment(posted("app", given.account, office), "去高铁站在哪侧上车？");

    answered(given, entry).body("replies[0].state", equalTo("IN_REVIEW"));
    posts.drive();

    replies(comment).body("items", hasSize(0));
  }

  /** The only comment, answered with the words of an entry. */
  private ValidatableResponse answered(GivenInbox given, String entry) {
    poll(Duration.ofMinutes(3));
    String id = theOnly(given);
    given.assign(id).statusCode(200);
    given.act(given.handler, id, "acceptance", Map.of()).statusCode(200);
    return given
        .act(given.handler, id, "replies", Map.of("body", ANSWER, "knowledgeEntryId", entry))
        .statusCode(200);
  }

  @Test
  void comments_on_wechat_and_weibo_are_read_too() {
    for (String platform : List.of("wechat", "weibo")) {
      String account = platform.equals("wechat") ? posts.wechat(office) : posts.weibo(office);
      GivenInbox given = new GivenInbox(arrivals, office.filings(), account);
      Platforms.comment(posted(platform, account, office), "高铁站能坐12路吗？");

      poll(Duration.ofMinutes(31));

      given.show(given.editor, theOnly(given)).body("summary", equalTo("高铁站能坐12路吗？"));
    }
  }

  @Test
  void a_reading_that_fails_is_tried_again_later_and_loses_nothing() {
    GivenInbox given = new GivenInbox(arrivals, office.filings(), posts.app(office));
    Map<String, Object> post = posted("app", given.account, office);
    Platforms.comment(post, "站台的顶棚漏雨");
    Platforms.spoil("app", "*/contents/" + post.get("id") + "/comments", "STATUS");

    poll(Duration.ofMinutes(3));
    inquiries(given).body("items", hasSize(0));

    poll(Duration.ofMinutes(5));
    theOnly(given);
  }

  @Test
  void a_post_that_was_taken_back_is_read_no_longer() {
    GivenInbox given = new GivenInbox(arrivals, office.filings(), posts.app(office));
    Map<String, Object> post = posted("app", given.account, office);
    String before = "contents/" + post.get("id") + "/comments";
    posts.act(office, lastPost, "recall", Map.of("reason", "线路又有变化")).then().statusCode(200);
    posts.drive();

    poll(Duration.ofMinutes(31));

    assertThat(Platforms.calls("app", before)).isZero();
  }

  @Test
  void why_comments_cannot_be_read_is_shown_on_the_account_until_they_can() {
    GivenInbox given = new GivenInbox(arrivals, office.filings(), posts.app(office));
    Map<String, Object> post = posted("app", given.account, office);
    Platforms.spoil("app", "*/contents/" + post.get("id") + "/comments", "STATUS");
    String reading = "/api/v1/inquiries/reading/" + given.account;

    poll(Duration.ofMinutes(3));

    as(office.editor())
        .get(reading)
        .then()
        .statusCode(200)
        .body("posts", equalTo(1))
        .body("troubles", hasSize(1))
        .body("troubles[0].words", notNullValue())
        .body("troubles[0].failures", equalTo(1));
    as(posts.office().editor()).get(reading).then().statusCode(404);
    poll(Duration.ofMinutes(5));
    as(office.editor()).get(reading).then().body("troubles", hasSize(0));
  }

  @Test
  void a_closed_account_is_read_no_longer_but_while_its_notice_hangs_it_is() {
    GivenInbox given = new GivenInbox(arrivals, office.filings(), posts.app(office));
    Map<String, Object> post = posted("app", given.account, office);
    String reading = "/api/v1/inquiries/reading/" + given.account;
    String filing = office.filings().filed("CLOSE", given.account, Map.of());
    office.filings().announce(filing, LocalDate.now(HubClock.ZONE)).then().statusCode(200);
    GivenNotices.accepted(office.filings().supervisor, filing);
    Platforms.comment(post, "关停以后到哪里看公交信息？");

    poll(Duration.ofMinutes(3));
    given
        .act(given.editor, theOnly(given), "moderation", Map.of("hide", true, "reason", "已当面答复"))
        .statusCode(200);
    clock.turn(Duration.ofDays(31));
    DueWorks.await(() -> closings.closeAfterNotice());

    as(office.editor()).get(reading).then().body("posts", equalTo(0));
  }

  private Map<String, Object> posted(String platform, String account, Office office) {
    String marker = posts.marker();
    lastPost = posts.scheduled(office, marker, account);
    posts.drive();
    Platforms.letTimePass(30);
    clock.turn(Duration.ofMinutes(1));
    posts.drive();
    return Platforms.visible(platform, marker).get(0);
  }

  private void poll(Duration later) {
    clock.turn(later);
    works.drive("comments");
  }

  private static String theOnly(GivenInbox given) {
    return inquiries(given).body("items", hasSize(1)).extract().path("items[0].id");
  }

  private static ValidatableResponse inquiries(GivenInbox given) {
    return as(given.editor).get("/api/v1/inquiries?accountId=" + given.account).then();
  }

  /** The answers that reached the platform for one comment. */
  private static ValidatableResponse replies(String comment) {
    return given()
        .queryParam("platform", "app")
        .queryParam("path", comment + "/replies")
        .get(Platforms.url() + "/_journal")
        .then();
  }
}
