package org.juzhen.profile;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** Before a rule is changed its unit sees what would become of what stands already, by name. */
@HubTest
class RulePreviewStoryTest {
  @Inject Pool pool;

  private GivenFilings city;

  @BeforeEach
  void a_city_and_its_bureau() {
    city = new GivenFilings();
  }

  private ValidatableResponse preview(RuleKey key, String value) {
    return as(city.supervisor)
        .body(GivenRules.rule(value))
        .post("/api/v1/units/" + city.city + "/rules/" + key + "/preview")
        .then()
        .statusCode(200);
  }

  private static String of(String what, String field) {
    return "effects.find { it.what == '" + what + "' }." + field;
  }

  @Test
  void clocks_that_run_keep_their_value_and_are_named() {
    String waiting = city.submitted();

    preview(RuleKey.LEVEL_DECISION_WORKING_DAYS, "1")
        .body(of("CLOCKS", "count"), equalTo(1))
        .body(of("CLOCKS", "frozen"), equalTo(true))
        .body(of("CLOCKS", "first.link"), hasItem("/filings/" + waiting))
        .body("effects.what", not(hasItem("NOTHING")));
  }

  @Test
  void filings_under_way_keep_their_levels_and_drafts_are_judged_by_the_new_value() {
    String waiting = city.submitted();
    String draft = city.draft();

    preview(RuleKey.OPEN_MODE, "APPROVAL")
        .body(of("APPROVALS", "frozen"), equalTo(true))
        .body(of("APPROVALS", "first.link"), hasItem("/filings/" + waiting));
    preview(RuleKey.EVENT_ACCOUNT_ALLOWED, "false")
        .body(of("DRAFTS", "frozen"), equalTo(false))
        .body(of("DRAFTS", "first.link"), hasItem("/filings/" + draft))
        .body(of("DRAFTS", "first"), hasSize(1));
  }

  @Test
  void two_accounts_of_a_unit_on_a_platform_are_named() {
    String one = city.account();
    String other = city.account();
    DueWorks.await(
        () ->
            pool.preparedQuery("update account set kind = 'SERVICE' where id = $1")
                .execute(Tuple.of(UUID.fromString(other))));

    preview(RuleKey.SUBSCRIPTION_AND_SERVICE_TOGETHER, "true")
        .body(of("DOUBLES", "first.link"), hasItems("/accounts/" + one, "/accounts/" + other));
  }

  @Test
  void an_account_that_would_newly_be_silent_too_long_is_named_and_no_other() {
    String silent = city.account();
    DueWorks.await(
        () ->
            pool.preparedQuery(
                    "update account set last_post_at = now() - interval '10 days' where id = $1")
                .execute(Tuple.of(UUID.fromString(silent))));

    preview(RuleKey.DORMANCY_OVERDUE_DAYS, "7")
        .body(of("DORMANT", "count"), equalTo(1))
        .body(of("DORMANT", "first.link"), hasItem("/accounts/" + silent));
    preview(RuleKey.DORMANCY_OVERDUE_DAYS, "12").body(of("DORMANT", "count"), equalTo(0));
  }

  @Test
  void units_with_accounts_and_an_empty_post_are_named() {
    city.account();

    preview(RuleKey.AB_POST, "true")
        .body(of("POSTS", "count"), equalTo(1))
        .body(of("POSTS", "first.link"), hasItem("/units/" + city.bureau));
  }

  @Test
  void what_touches_nothing_says_so() {
    city.account();

    preview(RuleKey.DRILLS_REQUIRED, "true")
        .body(of("UNITS", "count"), equalTo(2))
        .body("effects.what", hasItem("NOTHING"));
  }
}
