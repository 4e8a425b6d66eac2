package org.juzhen.review;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.vertx.core.buffer.Buffer;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.Ids;

/** The page on a phone, the page of papers and the page of deputies. */
@HubTest
class SignPagesTest {
  @Inject GivenReview review;

  private final UUID subject = Ids.next();

  private RequestSpecification browser(String who) {
    String cookie = Ids.next().toString();
    review.sql(
        "insert into session (id, person_id, cookie_digest, created_at, expires_at) values ($1, $2,"
            + " $3, now(), now() + interval '1 hour')",
        Ids.next(),
        review.person(who),
        Buffer.buffer(Digests.sha256(cookie.getBytes(UTF_8))));
    return given().cookie("juzhen_session", cookie).accept("text/html").redirects().follow(false);
  }

  private RequestSpecification form(String who) {
    Response page = browser(who).get("/deputies");
    String token = page.getCookie("csrf-token");
    String sent = page.htmlPath().getString("**.find { it.@name == 'csrf-token' }.@content");
    return browser(who)
        .cookie("csrf-token", token)
        .contentType("application/x-www-form-urlencoded; charset=UTF-8")
        .formParam("csrf-token", sent);
  }

  @Test
  void a_leader_signs_on_one_page_opened_from_the_form() {
    var office = review.office();
    UUID id = review.submit(office, subject, review.piece(office, "<p>正文一段</p>"));
    as(office.reviewer())
        .body(approval())
        .post("/api/v1/reviews/" + review.open(subject) + "/decisions");
    String step = review.open(subject);
    String sign = "/reviews/" + step + "/sign";

    browser(office.reviewer())
        .get("/reviews/" + id + "/archive")
        .then()
        .statusCode(200)
        .body(containsString("扫码在手机上签署"))
        .body(containsString("/reviews/" + step + "/paper"));
    given().redirects().follow(false).accept("text/html").get(sign).then().statusCode(303);
    assertThat(browser(office.leader()).get(sign).asString())
        .contains("正文一段", "保密关", "name=\"decision\" value=\"RETURN\"");
    form(office.leader())
        .formParam("decision", "APPROVE")
        .formParam("gate.legal", "true")
        .post(sign)
        .then()
        .statusCode(422)
        .body(containsString("五关没有全部确认"));
    RequestSpecification all = form(office.leader()).formParam("decision", "APPROVE");
    GivenReview.FIVE_GATES.keySet().forEach(gate -> all.formParam("gate." + gate, "true"));
    all.post(sign).then().statusCode(303);

    assertThat(review.told(subject)).containsExactly("CLEARED");
    assertThat(browser(office.leader()).get(sign).asString()).contains("现在不需要您签署");
    browser(review.office().leader()).get(sign).then().statusCode(404);
  }

  @Test
  void one_says_on_a_page_who_stands_in_and_when_one_is_away() {
    var office = review.office();
    String deputy = new World().person("bpost", office.unit(), "HANDLER");

    form(office.leader())
        .formParam("post", "LEADER:" + review.person(office.leader()))
        .formParam("deputyId", review.person(deputy).toString())
        .post("/deputies/units/" + office.unit())
        .then()
        .statusCode(303);
    form(office.leader())
        .formParam("personId", review.person(office.leader()).toString())
        .formParam("from", "2026-13-40")
        .formParam("until", "")
        .formParam("reason", "出差")
        .post("/deputies/units/" + office.unit() + "/absences")
        .then()
        .statusCode(400)
        .body(containsString("value=\"出差\""))
        .body(containsString("id=\"e-from\""));

    assertThat(browser(office.reviewer()).get("/deputies").asString())
        .contains("bpost", "leader 登记");
  }

  @Test
  void the_page_of_papers_says_what_the_place_allows() {
    var office = review.office();
    review.submit(office, subject, review.piece(office, "<p>正文</p>"));

    browser(office.chief())
        .get("/reviews/" + review.open(subject) + "/paper")
        .then()
        .statusCode(200)
        .body(containsString("不允许以纸质审签代替"));
  }

  @Test
  void a_refused_paper_keeps_the_decision_that_was_read_from_it() {
    var office = review.office();
    review.submit(office, subject, review.piece(office, "<p>正文</p>"));
    review.sql(
        "insert into rule_value (unit_id, key, value, document, clause, binds, force, valid_from,"
            + " set_at) values ($1, 'PAPER_SIGNATURE', 'true', '云府办〔2026〕8号', '', 'ACCOUNT',"
            + " 'RULE', '2020-01-01', now())",
        UUID.fromString(office.unit()));

    form(office.chief())
        .formParam("decision", "RETURN")
        .formParam("gate", "legal")
        .formParam("note", "请改标题")
        .post("/reviews/" + review.open(subject) + "/paper")
        .then()
        .statusCode(400)
        .body(containsString("value=\"RETURN\" checked"))
        .body(not(containsString("value=\"APPROVE\" checked")))
        .body(containsString("扫描件请重新选择"))
        .body(containsString("请改标题"));
  }
}
