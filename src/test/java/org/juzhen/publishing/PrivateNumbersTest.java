package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HeardLog;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;

/**
 * Numbers of persons that stand in a text, or in what people say of it, come into no log, no line
 * of the journal and no notice.
 */
@HubTest
class PrivateNumbersTest {
  private static final String CARD = "350102198803072177";
  private static final String OLD_CARD = "350102880307217";
  private static final String PHONE = "13917283645";
  private static final String BANK = "6228480402564890018";
  private static final List<String> NUMBERS = List.of(CARD, OLD_CARD, PHONE, BANK);
  private static final String SAID = "张三要求删除，身份证%s，电话%s，卡号%s".formatted(CARD, PHONE, BANK);

  @Inject GivenPosts given;

  private Office office;
  private String app;

  @BeforeEach
  void a_bureau_with_an_account() {
    office = given.office();
    app = given.app(office);
  }

  @AfterEach
  void nothing_else_goes_wrong() {
    Platforms.heal();
  }

  private String written(String body) {
    Map<String, Object> draft = given.draft(given.marker(), app);
    draft.put("bodyHtml", "<p>" + body + "</p>");
    String post = World.id(as(office.editor()).body(draft).post("/api/v1/posts"));
    as(office.editor()).post("/api/v1/posts/" + post + "/screening").then().statusCode(200);
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    return post;
  }

  private String review(String post) {
    return "/api/v1/reviews/" + given.show(office, post).<String>path("reviews[-1].id");
  }

  private List<String> findings(String post, String severity) {
    return given
        .show(office, post)
        .jsonPath()
        .getList("reviews[-1].findings.findAll { it.severity == '" + severity + "' }.id");
  }

  private ValidatableResponse decides(String who, String post, String decision, String note) {
    Map<String, String> answers = new HashMap<>();
    if (decision.equals("APPROVE")) {
      findings(post, "ANSWER").forEach(f -> answers.put(f, "RESOLVED"));
    }
    Map<String, Object> body = new HashMap<>();
    body.put("decision", decision);
    body.put("gates", GivenPosts.GATES);
    body.put("findings", who.equals(office.reviewer()) ? answers : Map.of());
    body.put("note", note);
    return as(who).body(body).post(review(post) + "/decisions").then();
  }

  /** Holds a number that nobody lets pass, and is sent back with words that repeat it. */
  private String returned() {
    String post = written("身份证号" + CARD + "，联系电话" + PHONE + "，账号" + BANK + "。");
    decides(office.reviewer(), post, "APPROVE", null)
        .statusCode(422)
        .body("code", equalTo("FINDING_BLOCKS"));
    decides(office.reviewer(), post, "RETURN", SAID).statusCode(200);
    return post;
  }

  /** Holds numbers that are let pass, and is signed. */
  private String planned() {
    String post = written("捐款账号" + BANK + "，咨询电话" + PHONE + "，旧证号" + OLD_CARD + "。");
    for (String finding : findings(post, "BLOCK")) {
      as(office.leader())
          .body(Map.of("reason", "公布的账号" + BANK))
          .post(review(post) + "/findings/" + finding + "/acceptance")
          .then()
          .statusCode(200);
    }
    decides(office.reviewer(), post, "APPROVE", SAID).statusCode(200);
    decides(office.leader(), post, "APPROVE", SAID).statusCode(200);
    given.act(office, post, "schedule", Map.of("reason", SAID)).then().statusCode(200);
    return post;
  }

  private String posted() {
    String post = planned();
    Platforms.spoil("app", "*/contents", "DROP_BEFORE");
    given.drive();
    given.drive();
    given.seen(office, post).body("deliveries[0].state", equalTo("POSTED"));
    return post;
  }

  private String failed() {
    String post = planned();
    given.sql(
        "update post_variant set title = title || '（改）' where post_id = $1", UUID.fromString(post));
    given.drive();
    given.seen(office, post).body("deliveries[0].state", equalTo("FAILED"));
    return post;
  }

  @Test
  void no_log_holds_them() {
    try (HeardLog log = new HeardLog()) {
      Logger.getLogger("org.juzhen.publishing").warning("says " + PHONE);
      assertThat(log.with(NUMBERS)).as("what would be heard").hasSize(1);

      returned();
      posted();
      failed();

      assertThat(log.with(NUMBERS)).hasSize(1);
    }
  }

  private String tables(String question) {
    return given.text(question, CARD, PHONE, BANK, OLD_CARD);
  }

  @Test
  void no_line_of_the_journal_holds_them() {
    returned();
    failed();
    String post = posted();
    given.act(office, post, "recall", Map.of("reason", SAID)).then().statusCode(200);

    assertThat(
            given.text(
                "select string_agg(detail::text, ' ') from audit_entry where subject_id = $1",
                UUID.fromString(post)))
        .contains("张三要求删除", "139******45");
    assertThat(
            tables(
                "select string_agg(verb, ' ') from audit_entry where position($1 in detail::text) >"
                    + " 0 or position($2 in detail::text) > 0 or position($3 in detail::text) > 0"
                    + " or position($4 in detail::text) > 0"))
        .isNull();
  }

  @Test
  void no_notice_holds_them() {
    String post = returned();
    failed();

    assertThat(
            given.text(
                "select string_agg(array_to_string(words, ' '), ' ') from notice where kind ="
                    + " 'REVIEW_RETURNED' and person_id = (select author_id from post where id ="
                    + " $1)",
                UUID.fromString(post)))
        .contains("张三要求删除", "139******45");
    assertThat(
            tables(
                "select string_agg(kind, ' ') from notice cross join lateral array_to_string(words,"
                    + " ' ') w where position($1 in w) > 0 or position($2 in w) > 0 or position($3"
                    + " in w) > 0 or position($4 in w) > 0"))
        .isNull();
  }
}
