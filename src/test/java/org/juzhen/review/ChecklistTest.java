package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;
import static org.juzhen.review.GivenReview.approval;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Ids;

/** Each signer goes through the kinds that are never posted, and what was said is kept. */
@HubTest
class ChecklistTest {
  @Inject GivenReview given;

  private final UUID subject = Ids.next();
  private GivenReview.Office office;

  @BeforeEach
  void an_office() {
    office = given.office();
  }

  private void asked() {
    given.sql(
        "insert into rule_value (id, unit_id, key, value, document, clause, binds, force,"
            + " valid_from, set_at, set_by, set_by_name, withdrawn) values ($1, $2,"
            + " 'CONTENT_CHECKLIST', 'true', '大政办通〔2021〕11号', '第24条', 'ACCOUNT', 'RULE',"
            + " '2021-02-26', now(), $3, 'x', false)",
        Ids.next(),
        UUID.fromString(office.unit()),
        given.person(office.leader()));
  }

  private void submit() {
    given.submit(office, subject, given.piece(office, "<p>今日起调整公交线路。</p>"));
  }

  private ValidatableResponse approves(String who, Map<String, Boolean> kinds) {
    Map<String, Object> body = new HashMap<>(approval());
    body.put("kinds", kinds);
    return as(who).body(body).post("/api/v1/reviews/" + given.open(subject) + "/decisions").then();
  }

  private static Map<String, Boolean> all() {
    Map<String, Boolean> kinds = new TreeMap<>();
    for (ProhibitedKind kind : ProhibitedKind.values()) {
      kinds.put(kind.name(), true);
    }
    return kinds;
  }

  private static Map<String, Boolean> allBut(String kind, Boolean said) {
    Map<String, Boolean> kinds = all();
    kinds.remove(kind);
    if (said != null) {
      kinds.put(kind, said);
    }
    return kinds;
  }

  private ValidatableResponse printed() {
    return given
        .browser(office.reviewer())
        .get("/reviews/" + given.file(subject).submission().id + "/archive")
        .then()
        .statusCode(200);
  }

  @Clause("R-DL-032")
  @Test
  void where_it_is_asked_every_signer_confirms_all_ten_and_it_is_kept() {
    asked();
    submit();

    approves(office.reviewer(), null)
        .statusCode(422)
        .body("code", equalTo("KINDS_NOT_CONFIRMED"))
        .body("detail", containsString("大政办通〔2021〕11号 第24条"))
        .body("fields.field", hasItem("kinds.CULTS"));
    approves(office.reviewer(), allBut("CULTS", null)).statusCode(422);
    approves(office.reviewer(), allBut("CULTS", false)).statusCode(422);
    approves(office.reviewer(), Map.of("NO_KIND", true)).statusCode(400);
    approves(office.reviewer(), all()).statusCode(200).body("kinds", aMapWithSize(10));
    printed().body(containsString("10. 其他危害第三方合法权益的信息"), containsString("未发现（reviewer"));
    approves(office.leader(), Map.of()).statusCode(422);
    approves(office.leader(), all()).statusCode(200).body("caseState", equalTo("CLEARED"));
  }

  @Test
  void elsewhere_it_may_be_answered_and_what_is_found_still_stops_it() {
    submit();
    printed().body(not(containsString("其他危害第三方合法权益的信息")));

    approves(office.reviewer(), Map.of("RUMOURS", false))
        .statusCode(422)
        .body("fields.field", equalTo(java.util.List.of("kinds.RUMOURS")));
    approves(office.reviewer(), Map.of("RUMOURS", true)).statusCode(200);
    approves(office.leader(), null).statusCode(200);
    assertThat(
            given.text(
                "select kinds::text from signature where person_id = $1",
                given.person(office.reviewer())))
        .isEqualTo("{\"RUMOURS\": true}");
  }

  @Test
  void the_page_asks_for_each_of_them() {
    asked();
    submit();
    String page =
        given
            .browser(office.reviewer())
            .get("/reviews/" + given.open(subject))
            .then()
            .statusCode(200)
            .extract()
            .asString();

    assertThat(page).contains("<details class=\"review-ten mb-3\" open>");
    all().keySet().forEach(kind -> assertThat(page).contains("name=\"kind." + kind + "\""));
  }

  @Test
  void the_database_wants_them_by_itself() {
    asked();
    submit();
    String sign =
        "insert into signature (id, case_id, step_id, person_id, person_name, role, decision,"
            + " gates, kinds, signed_at) select gen_random_uuid(), case_id, id, $2, 'x', roles[1],"
            + " 'APPROVE', '{\"political\": true, \"legal\": true, \"policy\": true, \"secrecy\":"
            + " true, \"text\": true}', cast(cast($3 as text) as jsonb), now() from review_step"
            + " where id = $1";
    UUID step = UUID.fromString(given.open(subject));
    UUID reviewer = given.person(office.reviewer());

    assertThatThrownBy(() -> given.sql(sign, step, reviewer, "{}"))
        .hasMessageContaining("not every kind");
    assertThatThrownBy(() -> given.sql(sign, step, reviewer, "{\"CULTS\": false}"))
        .hasMessageContaining("of a kind that is never posted");
    assertThat(given.sql(sign, step, reviewer, json(all()))).isEqualTo(1);
    assertThatThrownBy(
            () -> given.sql("update signature set kinds = '{}' where step_id = $1", step))
        .isNotNull();
  }

  private static String json(Map<String, Boolean> kinds) {
    return "{"
        + String.join(", ", kinds.keySet().stream().map(k -> "\"" + k + "\": true").toList())
        + "}";
  }
}
