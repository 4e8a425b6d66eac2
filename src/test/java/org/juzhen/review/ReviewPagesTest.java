package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Ids;

@HubTest
class ReviewPagesTest {
  private static final String TOKEN = "x".repeat(22);

  @Inject GivenReview review;

  private final UUID subject = Ids.next();

  private RequestSpecification browser(String who) {
    return review.browser(who);
  }

  private RequestSpecification form(String who) {
    RequestSpecification browser = browser(who);
    Response page = browser.get("/reviews");
    String token = page.getCookie("csrf-token");
    String sent = page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@content");
    return browser(who)
        .cookie("csrf-token", token)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf-token", sent);
  }

  @Test
  void the_queue_shows_what_waits_and_nothing_of_others() {
    var office = review.office();
    review.submit(office, subject, review.piece(office, "正文"));

    browser(office.reviewer())
        .get("/reviews")
        .then()
        .statusCode(200)
        .body(containsString("公交线路调整"));
    assertThat(browser(office.leader()).get("/reviews").asString())
        .contains("没有等您审核的稿件")
        .doesNotContain("公交线路调整");
  }

  @Test
  void the_desk_marks_findings_in_the_draft_and_asks_the_five_gates() {
    var office = review.office();
    UUID id = review.submit(office, subject, review.piece(office, "<p>请拨打 13800138000 咨询</p>"));

    String page = browser(office.reviewer()).get("/reviews/" + id).asString();

    assertThat(page)
        .contains("<mark class=\"found-answer\"", "文中有手机号码", "政治关", "文字关", "撰稿初审")
        .contains("/reviews/" + review.open(subject) + "/decisions");
    assertThat(browser(office.editor()).get("/reviews/" + id).asString())
        .contains("您现在只能查看")
        .doesNotContain("name=\"decision\"");
    browser(review.office().leader()).get("/reviews/" + id).then().statusCode(404);
  }

  @Test
  void a_refused_form_says_why_and_keeps_what_was_entered() {
    var office = review.office();
    review.submit(office, subject, review.piece(office, "正文"));

    form(office.reviewer())
        .formParam("decision", "APPROVE")
        .formParam("gate.political", "true")
        .formParam("note", "先看一眼")
        .post("/reviews/" + review.open(subject) + "/decisions")
        .then()
        .statusCode(422)
        .body(containsString("五关没有全部确认"))
        .body(containsString("先看一眼"))
        .body(containsString("name=\"gate.political\" value=\"true\" data-gate=\"1\" checked"));
  }

  @Test
  void a_leader_signs_on_the_page_and_the_form_of_the_review_can_be_printed() {
    var office = review.office();
    UUID id = review.submit(office, subject, review.piece(office, "<p>正文一段</p>"));
    for (String who : new String[] {office.reviewer(), office.leader()}) {
      RequestSpecification form = form(who).formParam("decision", "APPROVE");
      for (String gate : GivenReview.FIVE_GATES.keySet()) {
        form.formParam("gate." + gate, "true");
      }
      form.post("/reviews/" + review.open(subject) + "/decisions").then().statusCode(303);
    }

    String archive = browser(office.editor()).get("/reviews/" + id + "/archive").asString();

    assertThat(review.reviews(subject).get(1).caseState()).isEqualTo(CaseState.CLEARED);
    assertThat(archive).contains("信息发布审核表", "正文一段", "reviewer", "leader", "已放行", "云岫交通");
  }

  @Test
  void the_page_holds_what_is_read_and_keeps_comments_and_shows_what_changed() {
    var office = review.office();
    UUID id = review.submit(office, subject, review.piece(office, "<p>十二月一日起调整。</p>"));
    String step = review.open(subject);

    form(office.reviewer())
        .post("/reviews/" + step + "/hold")
        .then()
        .statusCode(200)
        .body(containsString("您正在审核"));
    form(office.reviewer())
        .formParam("place", "BODY")
        .formParam("quote", "十二月一日")
        .formParam("body", "与通知不符")
        .post("/reviews/" + id + "/comments")
        .then()
        .statusCode(303);
    String read = browser(office.editor()).get("/reviews/" + id).asString();
    form(office.reviewer())
        .formParam("decision", "RETURN")
        .post("/reviews/" + step + "/decisions")
        .then()
        .statusCode(303);
    UUID second = review.submit(office, subject, review.piece(office, "<p>十二月二日起调整。</p>"));

    assertThat(read).contains("<mark class=\"commented\"", "与通知不符", "正在由", "审核");
    assertThat(browser(office.reviewer()).get("/reviews/" + second).asString())
        .contains("文字已改动", "（reviewer", "签过）相比", "<del>一</del><ins>二</ins>");
  }

  @Test
  void what_may_be_signed_with_others_is_ticked_in_the_queue() {
    var office = review.office();
    review.submitRepost(office, subject, "<p>正文</p>", review.piece(office, "<p>正文</p>"));
    String step = review.open(subject);
    assertThat(browser(office.reviewer()).get("/reviews").asString())
        .contains("name=\"step\" value=\"" + step + "\"", "批量签发白名单原文转载");

    RequestSpecification form = form(office.reviewer()).formParam("step", step);
    GivenReview.FIVE_GATES.keySet().forEach(gate -> form.formParam("gate." + gate, "true"));
    form.post("/reviews/batch").then().statusCode(303);

    assertThat(review.reviews(subject).get(0).decidedBy()).isNotNull();
  }
}
