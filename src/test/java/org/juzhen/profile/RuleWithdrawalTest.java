package org.juzhen.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;
import static org.juzhen.profile.GivenRules.applies;
import static org.juzhen.profile.GivenRules.decide;
import static org.juzhen.profile.GivenRules.story;
import static org.juzhen.profile.GivenRules.today;
import static org.juzhen.profile.RuleKey.REPOST_DEADLINE_HOURS;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;

/** A unit takes its own value back: 撤回本地设定. */
@HubTest
class RuleWithdrawalTest {
  private GivenRules given;

  @BeforeEach
  void aProvince() {
    given = new GivenRules("SHAANXI");
  }

  private Response withdraw(String by, String unit, LocalDate from) {
    return as(by)
        .body(Map.of("document", "云府办〔2026〕20号", "validFrom", from.toString()))
        .post("/api/v1/units/" + unit + "/rules/" + REPOST_DEADLINE_HOURS + "/withdrawal");
  }

  @Test
  void what_applies_above_applies_again_and_what_was_said_stays_on_record() {
    decide(given.ofCity, given.city, REPOST_DEADLINE_HOURS, "6").then().statusCode(200);

    withdraw(given.ofCity, given.city, today())
        .then()
        .statusCode(200)
        .body("applies.value", equalTo("12"))
        .body("chain.value", contains("12"));

    assertThat(applies(given.ofCounty, given.county, REPOST_DEADLINE_HOURS)).isEqualTo("12");
    story(given.ofCity, given.city, REPOST_DEADLINE_HOURS)
        .then()
        .body("history.find { it.withdrawn }.basis.document", equalTo("云府办〔2026〕20号"))
        .body("history.find { it.withdrawn }.setByName", equalTo("shi"))
        .body("history.findAll { !it.withdrawn }.value", hasItem("6"));
    decide(given.ofCity, given.city, REPOST_DEADLINE_HOURS, "8").then().statusCode(200);
    assertThat(applies(given.ofCounty, given.county, REPOST_DEADLINE_HOURS)).isEqualTo("8");
  }

  @Test
  void until_its_day_the_own_value_counts() {
    decide(given.ofCity, given.city, REPOST_DEADLINE_HOURS, "6").then().statusCode(200);
    withdraw(given.ofCity, given.city, today().plusDays(9)).then().statusCode(200);

    String at = "/api/v1/units/" + given.county + "/rules/" + REPOST_DEADLINE_HOURS + "?on=";
    as(given.ofCounty).get(at + today().plusDays(8)).then().body("applies.value", equalTo("6"));
    as(given.ofCounty).get(at + today().plusDays(9)).then().body("applies.value", equalTo("12"));
  }

  @Test
  void a_lower_units_own_value_stays_when_the_one_above_is_withdrawn() {
    decide(given.ofCity, given.city, REPOST_DEADLINE_HOURS, "6").then().statusCode(200);
    decide(given.ofCounty, given.county, REPOST_DEADLINE_HOURS, "4").then().statusCode(200);

    withdraw(given.ofCity, given.city, today()).then().statusCode(200);

    assertThat(applies(given.ofCounty, given.county, REPOST_DEADLINE_HOURS)).isEqualTo("4");
  }

  @Test
  void what_a_unit_never_said_or_has_taken_back_already_is_not_withdrawn() {
    withdraw(given.ofCity, given.city, today())
        .then()
        .statusCode(409)
        .body("code", equalTo("NO_OWN_RULE"))
        .body("detail", containsString("没有可以撤回的"));
    decide(given.ofCity, given.city, REPOST_DEADLINE_HOURS, "6").then().statusCode(200);
    withdraw(given.ofCity, given.city, today()).then().statusCode(200);

    withdraw(given.ofCity, given.city, today()).then().statusCode(409);
  }

  @Test
  void nothing_is_withdrawn_in_the_past_or_by_who_does_not_decide_there() {
    decide(given.ofCity, given.city, REPOST_DEADLINE_HOURS, "6").then().statusCode(200);

    withdraw(given.ofCity, given.city, today().minusDays(1))
        .then()
        .statusCode(422)
        .body("code", equalTo("RULE_IN_THE_PAST"));
    withdraw(given.ofCounty, given.county, today()).then().statusCode(409);
    withdraw(given.ofCounty, given.city, today()).then().statusCode(404);
    assertThat(applies(given.ofCity, given.city, REPOST_DEADLINE_HOURS)).isEqualTo("6");
  }
}
