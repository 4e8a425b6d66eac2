package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.publishing.GivenPosts.Office;

/** What one unit signed for its account is not shown on the account of another. */
@HubTest
class MovedAccountTest {
  private static final String PLAN =
      "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id, state,"
          + " due_at, once_key, created_at) select gen_random_uuid(), 'POST', c.subject_id,"
          + " p.unit_id, c.account_id, c.digest, c.id, 'PLANNED', now(),"
          + " replace(gen_random_uuid()::text, '-', ''), now() from clearance c join post p on p.id"
          + " = c.subject_id where c.subject_id = $1 and c.account_id = $2";

  @Inject GivenPosts given;
  @Inject GivenReadings readings;
  private Office office;
  private String marker;
  private String heir;

  @BeforeEach
  void twoUnits() {
    office = given.office();
    marker = given.marker();
    heir = office.filings().world.department("云岫市文化旅游局", office.filings().city);
  }

  private void moved(String account) {
    readings.handOver(office, account, heir);
  }

  /** As it would be if nobody told the posts of it. */
  private void movedUnnoticed(String account) {
    given.sql(
        "update account set unit_id = $2 where id = $1",
        UUID.fromString(account),
        UUID.fromString(heir));
  }

  private Response patch(String post, Map<String, ?> change) {
    return as(office.editor()).header("If-Match", "*").body(change).patch("/api/v1/posts/" + post);
  }

  private String holding(String post) {
    return given.text(
        "select count(*)::text from clearance where subject_id = $1 and voided_at is null",
        UUID.fromString(post));
  }

  @Test
  void plans_and_clearances_for_it_end_with_the_move_and_their_people_learn_it() {
    String app = given.app(office);
    String post = given.scheduled(office, marker, app);

    moved(app);

    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("CANCELLED"))
        .body("note", containsString("另一个单位"));
    assertThat(holding(post)).isEqualTo("0");
    assertThat(given.told(office.editor(), "POST_STOPPED")).isPositive();
    given.drive();
    assertThat(Platforms.posts("app", marker)).isEmpty();
  }

  @Test
  void a_review_under_way_ends_with_the_move() {
    String app = given.app(office);
    String post = given.written(office, marker, app);
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    String step = given.show(office, post).path("reviews[-1].id");

    moved(app);

    given.seen(office, post).body("state", equalTo("RETURNED"));
    as(office.reviewer())
        .body(Map.of("decision", "APPROVE", "gates", GivenPosts.GATES, "findings", Map.of()))
        .post("/api/v1/reviews/" + step + "/decisions")
        .then()
        .statusCode(409);
  }

  @Test
  void what_its_other_accounts_may_show_stays_and_the_moved_one_is_taken_out() {
    String app = given.app(office);
    String weibo = given.weibo(office);
    String post = given.cleared(office, marker, app, weibo);

    moved(app);

    assertThat(holding(post)).isEqualTo("1");
    given
        .act(office, post, "submission", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("ACCOUNT_MOVED"));
    patch(post, Map.of("accountIds", List.of(weibo))).then().statusCode(200);
    given.act(office, post, "submission", Map.of()).then().statusCode(200);
    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    given.drive();
    given.seen(office, post).body("deliveries[0].state", equalTo("POSTED"));
  }

  @Test
  void a_draft_for_it_is_not_put_forward_and_says_why() {
    String app = given.app(office);
    String post = given.written(office, marker, app);
    moved(app);

    given
        .act(office, post, "submission", Map.of())
        .then()
        .statusCode(409)
        .body("code", equalTo("ACCOUNT_MOVED"))
        .body("detail", containsString("云岫APP"));
    patch(post, Map.of("title", "改一改" + marker))
        .then()
        .statusCode(409)
        .body("code", equalTo("ACCOUNT_MOVED"));
  }

  @Test
  void the_gate_asks_for_the_unit_at_the_last_moment() {
    String app = given.app(office);
    String planned = given.scheduled(office, marker, app);
    movedUnnoticed(app);

    given.drive();

    given.seen(office, planned).body("deliveries[0].errorCode", equalTo("ACCOUNT_MOVED"));
    assertThat(Platforms.posts("app", marker)).isEmpty();
  }

  @Test
  void the_database_lets_no_plan_no_claim_and_no_clearance_pass_for_another_units_account() {
    String app = given.app(office);
    UUID account = UUID.fromString(app);
    UUID planned = UUID.fromString(given.scheduled(office, marker, app));
    UUID cleared = UUID.fromString(given.cleared(office, given.marker(), app));
    movedUnnoticed(app);

    assertThatThrownBy(
            () ->
                given.sql(
                    "update delivery set state = 'CLAIMED', next_at = null, claimed_at = now()"
                        + " where source_id = $1",
                    planned))
        .hasMessageContaining("another unit's");
    assertThatThrownBy(() -> given.sql(PLAN, cleared, account))
        .hasMessageContaining("another unit's");
    given.sql(
        "update clearance set voided_at = now(), void_reason = 'X' where subject_id = $1", cleared);
    assertThatThrownBy(
            () ->
                given.sql(
                    "insert into clearance (id, account_id, digest, subject_kind, subject_id,"
                        + " case_id, cleared_at, cleared_by, expires_at) select gen_random_uuid(),"
                        + " account_id, digest, subject_kind, subject_id, case_id, cleared_at,"
                        + " cleared_by, expires_at from clearance where subject_id = $1",
                    cleared))
        .hasMessageContaining("another unit's");
  }

  @Test
  void an_editor_of_two_units_moves_no_post_to_the_other_ones_account() {
    Office other = given.office();
    given.sql(
        "insert into person_role (id, person_id, role, unit_id, granted_at) select"
            + " gen_random_uuid(), id, 'EDITOR', $2, now() from person where username = $1",
        office.editor(),
        UUID.fromString(other.unit()));
    String post = given.written(office, marker, given.app(office));

    patch(post, Map.of("accountIds", List.of(given.app(other))))
        .then()
        .statusCode(422)
        .body("code", equalTo("ACCOUNTS_OF_SEVERAL_UNITS"));

    given.act(office, post, "submission", Map.of()).then().statusCode(200);
  }
}
