package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.publishing.GivenPosts.Office;

/** Whoever has the hub's own database role cannot get a text past the gate either. */
@HubTest
class GateBySqlTest {
  private static final String PLAN =
      "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id, state,"
          + " due_at, once_key, created_at) select gen_random_uuid(), kind, source_id,"
          + " unit_id, %s, %s, %s, %s, now(), replace(gen_random_uuid()::text, '-', ''), now()"
          + " from delivery where id = $1";
  private static final String CLAIM =
      "update delivery set state = 'CLAIMED', next_at = null, claimed_at = %s from clearance c"
          + " where c.id = clearance_id and delivery.id = $1";
  private static final String VOID =
      "update clearance set voided_at = now(), void_reason = '日期写错'"
          + " where id = (select clearance_id from delivery where id = $1)";
  private static final String LINK =
      "update delivery set state = 'POSTED', posted_at = now(), by_hand = true where id = $1";

  @Inject GivenPosts given;

  private UUID planned() {
    Office office = given.office();
    String post = given.scheduled(office, given.marker(), given.weibo(office));
    return UUID.fromString(given.delivery(office, post));
  }

  private AbstractThrowableAssert<?, ?> refused(String statement, UUID delivery) {
    return assertThatThrownBy(() -> given.sql(statement, delivery));
  }

  private String state(UUID delivery) {
    return given.text("select state from delivery where id = $1", delivery);
  }

  @Test
  void a_delivery_is_planned_only_with_the_clearance_of_its_content_for_its_account() {
    UUID like = planned();
    given.sql("update delivery set state = 'CANCELLED' where id = $1", like);
    String other = "(select id from account where id <> account_id limit 1)";
    String digest = "repeat('0', 64)";

    refused(plan("account_id", "digest", "null", "'PLANNED'"), like)
        .hasMessageContaining("the clearance is void");
    refused(plan("account_id", "digest", "gen_random_uuid()", "'PLANNED'"), like)
        .hasMessageContaining("the clearance is void");
    refused(plan("account_id", digest, "clearance_id", "'PLANNED'"), like)
        .hasMessageContaining("delivery_clearance_fk");
    refused(plan(other, "digest", "clearance_id", "'PLANNED'"), like)
        .hasMessageContaining("delivery_clearance_fk");
    refused(plan("account_id", "digest", "clearance_id", "'CLAIMED'"), like)
        .hasMessageContaining("begins as a plan");
    assertThat(given.sql(plan("account_id", "digest", "clearance_id", "'PLANNED'"), like))
        .as("the same with what was cleared")
        .isEqualTo(1);
  }

  @Test
  void an_answer_to_a_citizen_says_only_what_was_cleared() {
    UUID like = planned();

    refused(
            "insert into delivery (id, kind, source_id, unit_id, account_id, digest, clearance_id,"
                + " state, due_at, once_key, created_at, reply_text, reply_to) select"
                + " gen_random_uuid(), 'REPLY', gen_random_uuid(), unit_id, account_id, digest,"
                + " clearance_id, 'PLANNED', now(), replace(gen_random_uuid()::text, '-', ''),"
                + " now(), '随便说说', '{}' from delivery where id = $1",
            like)
        .hasMessageContaining("the reply is not what was cleared");
  }

  @Test
  void an_account_that_may_not_post_is_claimed_by_nobody() {
    UUID delivery = planned();
    given.sql(
        "update account set status = 'CLOSED' where id ="
            + " (select account_id from delivery where id = $1)",
        delivery);

    refused(CLAIM.formatted("now()"), delivery).hasMessageContaining("the account may not post");
  }

  @Test
  void a_link_is_no_proof_once_the_clearance_is_void() {
    UUID delivery = planned();
    given.sql(
        "update delivery set state = 'WAITING_FOR_PERSON', claimed_at = now() where id = $1",
        delivery);
    given.sql(VOID, delivery);

    refused(LINK, delivery).hasMessageContaining("the clearance does not hold");
    refused("update delivery set unknown_since = now() where id = $1", delivery)
        .hasMessageContaining("only what was under way is unclear");
    refused(LINK, delivery).hasMessageContaining("the clearance does not hold");
  }

  @Test
  void nothing_is_called_unclear_before_it_was_under_way_nor_when_it_is_planned_anew() {
    UUID delivery = planned();
    String unclear = "update delivery set unknown_since = now() where id = $1";
    String again =
        "update delivery set state = 'PLANNED', claimed_at = null, next_at = now() %s where id ="
            + " $1";

    refused(unclear, delivery).hasMessageContaining("a plan is not unclear");
    refused(
            "update delivery set state = 'WAITING_FOR_PERSON', claimed_at = now(), unknown_since ="
                + " now() where id = $1",
            delivery)
        .hasMessageContaining("only what was under way is unclear");
    given.sql(CLAIM.formatted("now()"), delivery);
    refused(unclear, delivery).hasMessageContaining("only what was under way is unclear");
    given.sql(
        "update delivery set state = 'UNKNOWN', unknown_since = now() where id = $1", delivery);
    refused(again.formatted(""), delivery).hasMessageContaining("a plan is not unclear");
    given.sql(again.formatted(", unknown_since = null"), delivery);
    given.sql("update delivery set state = 'CANCELLED' where id = $1", delivery);
    refused(
            plan("account_id", "digest", "clearance_id", "'PLANNED'")
                .replace("created_at)", "created_at, unknown_since)")
                .replace(", now() from", ", now(), now() from"),
            delivery)
        .hasMessageContaining("a plan is not unclear");
  }

  private static String plan(String account, String digest, String clearance, String state) {
    return PLAN.formatted(account, digest, clearance, state);
  }

  @Test
  void what_is_delivered_where_stays() {
    UUID delivery = planned();

    for (String change :
        List.of(
            "digest = repeat('0', 64)",
            "clearance_id = gen_random_uuid()",
            "account_id = gen_random_uuid()",
            "source_id = gen_random_uuid()",
            "once_key = repeat('0', 32)")) {
      refused("update delivery set " + change + " where id = $1", delivery)
          .as(change)
          .hasMessageContaining("what is delivered where is never changed");
    }
  }

  @Test
  void a_plan_is_not_posted_without_having_been_claimed() {
    UUID delivery = planned();

    refused(
            "update delivery set state = 'POSTED', posted_at = now(), claimed_at = now()"
                + " where id = $1",
            delivery)
        .hasMessageContaining("does not go from PLANNED to POSTED");
    refused("update delivery set state = 'CLAIMED' where id = $1", delivery)
        .hasMessageContaining("only a plan is claimed");
    refused("delete from delivery where id = $1", delivery)
        .hasMessageContaining("permission denied");
    assertThat(state(delivery)).isEqualTo("PLANNED");
  }

  @Test
  void nothing_is_claimed_once_its_clearance_is_void_and_void_it_stays() {
    UUID delivery = planned();
    given.sql(VOID, delivery);

    refused(CLAIM.formatted("now()"), delivery).hasMessageContaining("the clearance does not hold");
    refused(
            "update clearance set voided_at = null, void_reason = null"
                + " where id = (select clearance_id from delivery where id = $1)",
            delivery)
        .hasMessageContaining("a clearance is only ever voided");
    refused(plan("account_id", "digest", "clearance_id", "'PLANNED'"), delivery)
        .hasMessageContaining("the clearance is void");
    assertThat(state(delivery)).isEqualTo("PLANNED");
  }

  @Test
  void nothing_is_claimed_outside_the_time_of_its_clearance_which_nobody_extends() {
    UUID delivery = planned();

    refused(CLAIM.formatted("c.expires_at"), delivery)
        .hasMessageContaining("the clearance does not hold");
    refused(CLAIM.formatted("c.cleared_at - interval '1 second'"), delivery)
        .hasMessageContaining("the clearance does not hold");
    refused(
            "update clearance set expires_at = expires_at + interval '1 year'"
                + " where id = (select clearance_id from delivery where id = $1)",
            delivery)
        .hasMessageContaining("permission denied");
    given.sql(CLAIM.formatted("c.expires_at - interval '1 second'"), delivery);
    assertThat(state(delivery)).isEqualTo("CLAIMED");
  }
}
