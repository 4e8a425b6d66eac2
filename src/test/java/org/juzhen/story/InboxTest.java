package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.channel.IncomingMessage;
import org.juzhen.channel.IncomingMessage.Kind;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.inbox.ArrivalDesk;
import org.juzhen.inbox.GivenInbox;
import org.juzhen.knowledge.GivenKnowledge;
import org.juzhen.knowledge.search.IndexTail;

@HubTest
class InboxTest {
  @Inject ArrivalDesk arrivals;
  @Inject IndexTail tail;
  private GivenInbox given;

  @BeforeEach
  void a_bureau() {
    given = new GivenInbox(arrivals);
  }

  @Test
  @Clause("R-DL-021")
  void a_comment_becomes_an_inquiry_with_a_working_day_clock_and_its_basis() {
    String id = given.comment("27路末班车几点？");

    given
        .show(given.editor, id)
        .statusCode(200)
        .body("state", equalTo("RECEIVED"))
        .body("clocks[0].basis.document", containsString("系统默认值"))
        .body("clocks[0].value", equalTo("5 个工作日"))
        .body("actions", hasItem("ASSIGN"));
  }

  @Test
  void sixteen_simultaneous_arrivals_of_one_message_are_one_inquiry() {
    IncomingMessage message = given.message(Kind.COMMENT, "same-16", "", "公交卡在哪里退？");

    IntStream.range(0, 16)
        .mapToObj(i -> CompletableFuture.runAsync(() -> given.arrives(message)))
        .toList()
        .forEach(CompletableFuture::join);

    as(given.editor).get("/api/v1/inquiries").then().body("items", hasSize(1));
  }

  @Test
  void what_one_citizen_writes_in_several_messages_is_one_inquiry() {
    String first = given.arrives(given.message(Kind.DIRECT, "m1", "citizen-7", "请问在吗"));

    String second = given.arrives(given.message(Kind.DIRECT, "m2", "citizen-7", "学生卡怎么办？"));

    assertThat(second).isEqualTo(first);
    given.show(given.editor, first).body("messages", hasSize(2));
  }

  @Test
  void personal_data_is_seen_by_who_answers_and_by_nobody_else() {
    String id = given.accepted("我的电话17000000123，公交卡丢了怎么补？");

    given
        .show(given.editor, id)
        .body("messages[0].text", not(containsString("17000000123")))
        .body("messages[0].original", nullValue())
        .body("summary", not(containsString("17000000123")));
    given
        .show(given.handler, id)
        .body("messages[0].original", containsString("17000000123"))
        .body("messages[0].text", not(containsString("17000000123")));
  }

  @Test
  void strangers_learn_nothing_and_the_wrong_role_may_do_nothing() {
    String id = given.comment("夜班车停了吗？");
    String stranger = given.world.person(given.world.unique("x"), given.world.city(), "HANDLER");

    given.show(stranger, id).statusCode(404);
    given.act(stranger, id, "acceptance", Map.of()).statusCode(404);
    given.act(given.editor, id, "acceptance", Map.of()).statusCode(403);
  }

  @Test
  void an_inquiry_is_sent_back_with_a_reason_and_assigned_again() {
    String id = given.comment("高速口修到什么时候？");
    given.assign(id).statusCode(200).body("state", equalTo("ASSIGNED"));

    given.act(given.handler, id, "bounce", Map.of()).statusCode(400);
    given
        .act(given.handler, id, "bounce", Map.of("reason", "不归我处管"))
        .statusCode(200)
        .body("state", equalTo("BOUNCED"));

    given.act(given.handler, id, "acceptance", Map.of()).statusCode(409);
    given.assign(id).statusCode(200).body("state", equalTo("ASSIGNED"));
  }

  @Test
  void nobody_is_sent_an_inquiry_where_nobody_handles_any() {
    String id = given.comment("车站厕所太脏");

    given
        .act(given.editor, id, "assignment", Map.of("unitId", given.filings.city))
        .statusCode(422)
        .body("code", equalTo("NOBODY_HANDLES"));
  }

  @Test
  void extension_is_granted_once_and_counts_from_the_arrival() {
    String id = given.accepted("公交线路什么时候调整？");
    Instant before = due(given.show(given.handler, id).extract().jsonPath());

    given
        .act(given.handler, id, "extension", Map.of("reason", "需要会商公安交警"))
        .statusCode(200)
        .body("clocks[0].value", equalTo("15 个工作日"));

    assertThat(due(given.show(given.handler, id).extract().jsonPath())).isAfter(before);
    given
        .act(given.handler, id, "extension", Map.of("reason", "还要再等等"))
        .statusCode(409)
        .body("code", equalTo("EXTENDED_BEFORE"));
  }

  @Test
  void nothing_is_closed_without_an_outcome() {
    String id = given.accepted("司机态度真好，表扬");

    given.act(given.handler, id, "closure", Map.of()).statusCode(422);
    given.act(given.handler, id, "closure", Map.of("outcome", "EXPLAINED")).statusCode(422);
    given
        .act(given.handler, id, "closure", Map.of("outcome", "ANSWERED"))
        .statusCode(422)
        .body("code", equalTo("NOT_ANSWERED"));
    given
        .act(given.handler, id, "closure", Map.of("outcome", "ANSWERED_ELSEWHERE", "note", "已电话致谢"))
        .statusCode(200)
        .body("state", equalTo("CLOSED"))
        .body("clocks", hasSize(0));
  }

  @Test
  void advertising_is_not_handled_and_says_why() {
    String id = given.comment("低息贷款加微信");

    given.act(given.editor, id, "moderation", Map.of("hide", true)).statusCode(400);
    given
        .act(given.editor, id, "moderation", Map.of("hide", true, "reason", "广告"))
        .statusCode(200)
        .body("state", equalTo("HIDDEN"));
  }

  @Test
  @Clause("R-57-006")
  void a_suggestion_of_value_has_the_longer_clock() {
    String id = given.comment("建议27路增加一站");

    given
        .act(given.editor, id, "moderation", Map.of("category", "SUGGESTION", "valuable", true))
        .statusCode(200)
        .body("clocks[0].value", equalTo("7 个工作日"));
  }

  @Test
  void an_answer_needs_two_signatures_and_comes_back_to_its_author_when_refused() {
    String id = given.accepted("爱心卡多大年纪能办？");
    given
        .act(given.handler, id, "replies", Map.of("body", "年满65周岁可以办理。"))
        .statusCode(200)
        .body("state", equalTo("REPLY_IN_REVIEW"));

    given.decide(given.reviewer, "RETURN", "请补充办理地点").statusCode(200);
    given
        .show(given.handler, id)
        .body("state", equalTo("ACCEPTED"))
        .body("replies[0].state", equalTo("RETURNED"))
        .body("replies[0].note", equalTo("请补充办理地点"));

    given.act(given.handler, id, "replies", Map.of("body", "年满65周岁，到客运站二楼办理。"));
    given.decide(given.reviewer, "APPROVE", "").statusCode(200);
    given.decide(given.leader, "APPROVE", "").statusCode(200);
    given.show(given.handler, id).body("replies[1].state", equalTo("CLEARED"));
  }

  @Test
  void the_library_suggests_an_answer_and_a_stale_entry_cannot_be_used() {
    String question = "定制公交怎么预约？";
    String entry =
        GivenKnowledge.published(tail, given.handler, given.leader, question, "打开小程序预约。");
    String id = given.accepted("想坐定制公交，怎么预约呀");

    given
        .show(given.handler, id)
        .body("suggestions[0].id", equalTo(entry))
        .body("suggestions[0].answer", equalTo("打开小程序预约。"));

    as(given.leader).post("/api/v1/knowledge/" + entry + "/retirement").then().statusCode(200);
    given
        .act(given.handler, id, "replies", Map.of("body", "打开小程序预约。", "knowledgeEntryId", entry))
        .statusCode(422)
        .body("code", equalTo("ENTRY_NOT_EFFECTIVE"));
  }

  private static Instant due(JsonPath inquiry) {
    List<String> due = inquiry.getList("clocks.dueAt");
    return Instant.parse(due.get(0));
  }
}
