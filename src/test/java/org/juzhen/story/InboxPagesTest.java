package org.juzhen.story;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.identity.SessionDesk;
import org.juzhen.inbox.ArrivalDesk;
import org.juzhen.inbox.Browser;
import org.juzhen.inbox.GivenInbox;
import org.juzhen.knowledge.GivenKnowledge;
import org.juzhen.knowledge.search.IndexTail;

@HubTest
class InboxPagesTest {
  @Inject ArrivalDesk arrivals;
  @Inject SessionDesk sessions;
  @Inject IndexTail tail;
  private GivenInbox given;

  @BeforeEach
  void a_bureau() {
    given = new GivenInbox(arrivals);
  }

  @Test
  void an_inquiry_is_assigned_accepted_and_answered_on_pages() {
    String id = given.comment("我的电话17000000123，机场巴士在哪坐？");
    Browser editor = new Browser(sessions, given.editor);
    Browser handler = new Browser(sessions, given.handler);

    editor.open("/inquiries").statusCode(200).body(containsString("机场巴士在哪坐"));
    editor
        .open("/inquiries/" + id)
        .statusCode(200)
        .body(containsString("客运处"))
        .body(containsString("收件"))
        .body(not(containsString("17000000123")));
    editor
        .send("/inquiries/" + id + "/assignment", Map.of("unitId", given.department))
        .statusCode(303);
    handler.open("/inquiries/" + id).statusCode(200);
    handler.send("/inquiries/" + id + "/acceptance", Map.of()).statusCode(303);
    handler
        .open("/inquiries/" + id)
        .body(containsString("查看原文"))
        .body(not(containsString("17000000123")));
    handler
        .send("/inquiries/" + id + "/replies", Map.of("body", "在东广场三号站台乘坐。", "grade", "REPLY"))
        .statusCode(303);

    given.show(given.handler, id).body("state", equalTo("REPLY_IN_REVIEW"));
  }

  @Test
  void what_was_typed_stays_when_it_is_refused() {
    String id = given.accepted("公交几点收车？");
    Browser handler = new Browser(sessions, given.handler);
    handler.open("/inquiries/" + id).statusCode(200);

    handler
        .send("/inquiries/" + id + "/replies", Map.of("body", "长".repeat(2001), "grade", "REPLY"))
        .statusCode(400)
        .body(containsString("长长长"))
        .body(containsString("填写得不对"));
    handler
        .send("/inquiries/" + id + "/closure", Map.of("outcome", "ANSWERED"))
        .statusCode(422)
        .body(containsString("还没有在原处答复"));
  }

  @Test
  void an_entry_is_written_published_and_found_on_pages() {
    Browser writer = new Browser(sessions, given.handler);
    Browser leader = new Browser(sessions, given.leader);
    writer.open("/knowledge/new").statusCode(200);

    String page =
        writer
            .send(
                "/knowledge/new",
                Map.of("question", "骑行专线怎么走？", "answer", "沿云水路。", "wordings", "单车道在哪\n骑车走哪"))
            .statusCode(303)
            .extract()
            .header("Location");
    leader.open(page).statusCode(200).body(containsString("单车道在哪"));
    leader.send(page + "/publication", Map.of()).statusCode(303);
    writer.open(page).statusCode(200).body(containsString("词条正在审核"), containsString("/reviews/"));
    String entry = page.substring(page.lastIndexOf('/') + 1);
    GivenKnowledge.sign(given.reviewer, entry).statusCode(200);
    String second = given.world.person(given.world.unique("second"), given.department, "LEADER");
    GivenKnowledge.sign(second, entry).statusCode(200);
    writer.open(page).body(containsString("放行至"));
    GivenKnowledge.follow(tail);

    writer
        .open("/knowledge?q=骑行专线怎么走")
        .statusCode(200)
        .body(containsString("沿云水路"))
        .body(containsString("很像"));
    writer.open("/knowledge?state=DRAFT").statusCode(200);
    writer.open("/knowledge").statusCode(200).body(containsString("骑行专线怎么走"));
  }

  @Test
  void a_form_that_is_refused_says_why_and_keeps_the_words() {
    Browser writer = new Browser(sessions, given.handler);
    writer.open("/knowledge/new").statusCode(200);

    writer
        .send("/knowledge/new", Map.of("question", "没有答案的问题", "answer", ""))
        .statusCode(400)
        .body(containsString("没有答案的问题"));
    writer.open("/knowledge/import").statusCode(200).body(containsString("question"));
  }
}
