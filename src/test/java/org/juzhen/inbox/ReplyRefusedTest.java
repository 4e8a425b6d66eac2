package org.juzhen.inbox;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.identity.SessionDesk;
import org.juzhen.publishing.GivenPosts;
import org.juzhen.publishing.GivenPosts.Office;

/** What becomes of an inquiry whose answer the platform will never take. */
@HubTest
class ReplyRefusedTest {
  @Inject GivenPosts posts;
  @Inject ArrivalDesk arrivals;
  @Inject DueWorks works;
  @Inject SessionDesk sessions;
  @Inject TurnedClock clock;
  private GivenInbox given;
  private String inquiry;

  @BeforeEach
  void a_comment_that_the_department_took() {
    Office office = posts.office();
    String account = posts.wechat(office);
    given = new GivenInbox(arrivals, office.filings(), account);
    Platforms.comment(posted(account, office), "高铁站能坐12路吗？");
    clock.turn(Duration.ofMinutes(31));
    works.drive("comments");
    inquiry =
        as(given.editor)
            .get("/api/v1/inquiries?accountId=" + account)
            .then()
            .body("items", hasSize(1))
            .extract()
            .path("items[0].id");
    given.assign(inquiry).statusCode(200);
    given.act(given.handler, inquiry, "acceptance", Map.of()).statusCode(200);
  }

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  @Test
  void an_answer_to_a_deleted_comment_goes_back_with_the_reason_and_can_be_closed() {
    refused("88004")
        .body("state", equalTo("ACCEPTED"))
        .body("replies[0].state", equalTo("FAILED"))
        .body("replies[0].note", containsString("留言已被网民删除"))
        .body("actions", hasItems("REPLY", "CLOSE", "EXPLAIN", "BOUNCE"));
    as(given.handler)
        .get("/api/v1/notices")
        .then()
        .statusCode(200)
        .body("items.kind", hasItem("INQUIRY_REPLY_FAILED"))
        .body("items.words.flatten()", hasItem(containsString("留言已被网民删除")));

    given
        .act(
            given.handler,
            inquiry,
            "closure",
            Map.of("outcome", "ANSWERED_ELSEWHERE", "note", "已电话答复"))
        .statusCode(200)
        .body("state", equalTo("CLOSED"));
  }

  @Test
  void an_answer_stays_until_both_have_signed_it() {
    Map<String, ?> words = Map.of("body", "能，12路已经延长到高铁站。");
    given.act(given.handler, inquiry, "replies", words).statusCode(200);
    posts.drive();
    given.show(given.handler, inquiry).body("replies.state", equalTo(List.of("IN_REVIEW")));

    given.decide(given.reviewer, "APPROVE", "").statusCode(200);
    posts.drive();
    given.show(given.handler, inquiry).body("replies.state", equalTo(List.of("IN_REVIEW")));

    given.decide(given.leader, "APPROVE", "").statusCode(200);
    posts.drive();
    given.show(given.handler, inquiry).body("replies.state", equalTo(List.of("POSTED")));
  }

  @Test
  void after_a_refusal_another_answer_goes_its_own_way() {
    refused("45015").body("state", equalTo("ACCEPTED"));
    Platforms.heal();

    answer("可以，在北广场上车。");

    given
        .show(given.handler, inquiry)
        .body("state", equalTo("REPLIED"))
        .body("replies.state", equalTo(List.of("FAILED", "POSTED")));
  }

  @Test
  void the_page_says_why_it_was_not_delivered() {
    refused("88008");

    new Browser(sessions, given.handler)
        .open("/inquiries/" + inquiry)
        .statusCode(200)
        .body(containsString("未送达"), containsString("留言已不存在"));
  }

  private ValidatableResponse refused(String code) {
    Platforms.spoil(
        Map.of(
            "platform", "wechat",
            "path", "/cgi-bin/comment/reply/add",
            "kind", "ERRCODE",
            "code", code));
    answer("能，12路已经延长到高铁站。");
    return given.show(given.handler, inquiry);
  }

  private void answer(String words) {
    given.act(given.handler, inquiry, "replies", Map.of("body", words)).statusCode(200);
    given.decide(given.reviewer, "APPROVE", "").statusCode(200);
    given.decide(given.leader, "APPROVE", "").statusCode(200);
    posts.drive();
  }

  private Map<String, Object> posted(String account, Office office) {
    String marker = posts.marker();
    posts.scheduled(office, marker, account);
    posts.drive();
    Platforms.letTimePass(30);
    clock.turn(Duration.ofMinutes(1));
    posts.drive();
    return Platforms.visible("wechat", marker).get(0);
  }
}
