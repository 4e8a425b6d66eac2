package org.juzhen.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.juzhen.house.World.as;
import static org.juzhen.profile.GivenRules.applies;
import static org.juzhen.profile.GivenRules.decide;
import static org.juzhen.profile.GivenRules.rule;
import static org.juzhen.profile.GivenRules.story;
import static org.juzhen.profile.GivenRules.today;
import static org.juzhen.profile.RuleKey.CLOSE_NOTICE;
import static org.juzhen.profile.RuleKey.CLOSE_REASONS;
import static org.juzhen.profile.RuleKey.DORMANCY_OVERDUE_DAYS;
import static org.juzhen.profile.RuleKey.MAY_OPEN;
import static org.juzhen.profile.RuleKey.REPOST_DEADLINE_HOURS;
import static org.juzhen.profile.RuleKey.SANCTIONS;
import static org.juzhen.profile.RuleKey.TEMP_OFFLINE_ENABLED;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

/** A rule is set where it belongs, reaches everybody below, and is never softened there. */
@HubTest
class RuleBookStoryTest {
  private GivenRules given;

  @BeforeEach
  void a_province_with_a_city_and_a_county() {
    given = new GivenRules("SHAANXI");
  }

  @Test
  void a_citys_stricter_value_reaches_its_county_with_its_text_and_its_setter() {
    decide(given.ofCity, given.city, REPOST_DEADLINE_HOURS, "6")
        .then()
        .statusCode(200)
        .body("applies.value", equalTo("6"));

    story(given.ofCounty, given.county, REPOST_DEADLINE_HOURS)
        .then()
        .body("applies.value", equalTo("6"))
        .body("applies.words", equalTo("6 小时"))
        .body("applies.basis.document", equalTo("云府办〔2026〕8号"))
        .body("applies.unitId", equalTo(given.city))
        .body("applies.setByName", equalTo("shi"))
        .body("applies.remindsOnly", is(false))
        .body("chain.value", equalTo(List.of("12", "6")))
        .body("chain.place", equalTo(java.util.Arrays.asList("NATIONAL", null)))
        .body("chain.counts", equalTo(List.of(false, true)));
    assertThat(applies(given.ofProvince, given.province, REPOST_DEADLINE_HOURS)).isEqualTo("12");
  }

  @Test
  @Clause("R-SX-024")
  void a_looser_value_is_refused_in_words_with_the_clause_above_and_nothing_is_written() {
    int before = story(given.ofCity, given.city, CLOSE_NOTICE).path("history.size()");

    decide(given.ofCity, given.city, CLOSE_NOTICE, "15wd")
        .then()
        .statusCode(422)
        .body("code", equalTo("LOOSER_THAN_ABOVE"))
        .body("detail", containsString("陕政公开办〔2021〕18号 第8条(三)"))
        .body("detail", containsString("30 天"))
        .body("detail", containsString("15 个工作日"))
        .body("detail", containsString("关停公告期"));

    story(given.ofCity, given.city, CLOSE_NOTICE).then().body("history", hasSize(before));
    assertThat(applies(given.ofCity, given.city, CLOSE_NOTICE)).isEqualTo("30d");
  }

  @Test
  @Clause({"R-SX-016", "R-SX-023"})
  void a_city_can_neither_switch_its_provinces_rule_of_pauses_off_nor_add_a_reason_to_close() {
    decide(given.ofCity, given.city, TEMP_OFFLINE_ENABLED, "false")
        .then()
        .statusCode(422)
        .body("code", equalTo("LOOSER_THAN_ABOVE"))
        .body("detail", containsString("陕政公开办〔2021〕18号 第8条(一)"));
    decide(
            given.ofCity,
            given.city,
            CLOSE_REASONS,
            "CANNOT_MAINTAIN,SPONSOR_ABOLISHED,CONSOLIDATION,LOW_USE")
        .then()
        .statusCode(422)
        .body("code", equalTo("LOOSER_THAN_ABOVE"));

    assertThat(applies(given.ofCity, given.city, TEMP_OFFLINE_ENABLED)).isEqualTo("true");
    assertThat(applies(given.ofCity, given.city, CLOSE_REASONS).split(","))
        .containsExactlyInAnyOrder("CANNOT_MAINTAIN", "SPONSOR_ABOLISHED", "CONSOLIDATION");
  }

  @Test
  void the_refusal_is_said_in_english_to_who_reads_english() {
    as(given.ofCity)
        .header("Accept-Language", "en")
        .body(rule("20"))
        .post("/api/v1/units/" + given.city + "/rules/REPOST_DEADLINE_HOURS")
        .then()
        .statusCode(422)
        .body("detail", containsString("“12 hours”"));
  }

  @Test
  void a_parents_later_stricter_value_counts_below_a_milder_own_one() {
    decide(given.ofCounty, given.county, REPOST_DEADLINE_HOURS, "8").then().statusCode(200);

    decide(given.ofCity, given.city, REPOST_DEADLINE_HOURS, "4").then().statusCode(200);

    story(given.ofCounty, given.county, REPOST_DEADLINE_HOURS)
        .then()
        .body("applies.value", equalTo("4"))
        .body("applies.unitId", equalTo(given.city))
        .body("chain.counts", equalTo(List.of(false, true, false)));
  }

  @Test
  void sets_are_joined_or_shared_where_levels_say_different_things() {
    decide(given.ofCity, given.city, SANCTIONS, "REMINDER,CIRCULAR,INTERVIEW")
        .then()
        .statusCode(200);
    decide(given.ofCity, given.city, MAY_OPEN, "GOVERNMENT_COUNTY,OTHER_BODY")
        .then()
        .statusCode(422);

    assertThat(applies(given.ofCounty, given.county, SANCTIONS))
        .isEqualTo("REMINDER,CIRCULAR,INTERVIEW");
  }

  @Test
  void a_value_of_the_future_counts_from_its_day_and_the_past_stays_what_it_was() {
    Map<String, Object> later = rule("7");
    later.put("validFrom", today().plusDays(20).toString());
    decide(given.ofCity, given.city, DORMANCY_OVERDUE_DAYS, later).then().statusCode(200);

    String at = "/api/v1/units/" + given.city + "/rules?on=";
    String value = "items.find { it.key == 'DORMANCY_OVERDUE_DAYS' }.applies.value";
    as(given.ofCity).get(at + today()).then().body(value, equalTo("14"));
    as(given.ofCity).get(at + today().plusDays(20)).then().body(value, equalTo("7"));
    as(given.ofCity)
        .get(at + "2021-03-31")
        .then()
        .body("on", equalTo("2021-03-31"))
        .body("items.find { it.key == 'OPEN_MODE' }.applies.value", equalTo("FILING"));
    as(given.ofCity)
        .get(at + "2021-06-07")
        .then()
        .body("items.find { it.key == 'OPEN_MODE' }.applies.value", equalTo("APPROVAL"));
  }

  @Test
  void a_default_of_the_house_gives_way_and_a_website_rule_only_reminds_until_it_is_extended() {
    decide(given.ofCity, given.city, RuleKey.DORMANCY_WARN_DAYS, "12").then().statusCode(200);
    Map<String, Object> sites = rule("10");
    sites.put("binds", "WEBSITE");
    sites.put("extendedBy", null);

    decide(given.ofCity, given.city, REPOST_DEADLINE_HOURS, sites)
        .then()
        .statusCode(200)
        .body("applies.remindsOnly", is(true));
  }

  @Test
  void a_preview_counts_what_lies_below_and_names_who_would_be_overruled() {
    decide(given.ofCounty, given.county, REPOST_DEADLINE_HOURS, "8").then().statusCode(200);

    as(given.ofCity)
        .body(rule("6"))
        .post("/api/v1/units/" + given.city + "/rules/REPOST_DEADLINE_HOURS/preview")
        .then()
        .statusCode(200)
        .body("before.value", equalTo("12"))
        .body("after.value", equalTo("6"))
        .body("effects.find { it.what == 'UNITS' }.count", equalTo(2))
        .body("effects.what", hasItem("NOTHING"))
        .body("effects.find { it.what == 'DUTIES' }.frozen", is(true))
        .body("below.own.unitId", hasItem(given.county))
        .body("below.kept", equalTo(List.of(false)));
    assertThat(applies(given.ofCity, given.city, REPOST_DEADLINE_HOURS)).isEqualTo("12");
  }

  @Test
  void what_makes_no_sense_is_refused_with_its_field() {
    Map<String, String> wrong = new HashMap<>();
    wrong.put("REPOST_DEADLINE_HOURS", "soon");
    wrong.put("CLOSE_NOTICE", "30");
    wrong.put("AB_POST", "yes");
    wrong.put("OPEN_MODE", "PERHAPS");
    wrong.put("MUST_OPEN", "GOVERNMENT_COUNTY,GOVERNMENT_COUNTY");
    wrong.put("CHECK_SITE_RATIO", "101");
    wrong.put("ANNUAL_REPORT_DUE", "02-30");
    wrong.put("TEMP_OFFLINE_PER_YEAR", "");
    wrong.forEach(
        (key, value) ->
            decide(given.ofCity, given.city, RuleKey.valueOf(key), value)
                .then()
                .statusCode(400)
                .body("fields.field", hasItem("value")));
    Map<String, Object> yesterday = rule("6");
    yesterday.put("validFrom", today().minusDays(1).toString());
    decide(given.ofCity, given.city, REPOST_DEADLINE_HOURS, yesterday)
        .then()
        .statusCode(422)
        .body("code", equalTo("RULE_IN_THE_PAST"));
    Map<String, Object> nobodys = rule("6");
    nobodys.put("force", "SYSTEM_DEFAULT");
    decide(given.ofCity, given.city, REPOST_DEADLINE_HOURS, nobodys).then().statusCode(400);
  }

  @Test
  void only_a_supervisor_of_the_unit_decides_and_strangers_find_nothing() {
    String editor = given.world.person("bian", given.city, "EDITOR");
    String foreign = new GivenRules(null).ofProvince;

    story(editor, given.city, REPOST_DEADLINE_HOURS).then().statusCode(200);
    decide(editor, given.city, REPOST_DEADLINE_HOURS, "6").then().statusCode(403);
    decide("admin", given.city, REPOST_DEADLINE_HOURS, "6").then().statusCode(403);
    decide(given.ofCounty, given.city, REPOST_DEADLINE_HOURS, "6").then().statusCode(404);
    story(foreign, given.city, REPOST_DEADLINE_HOURS).then().statusCode(404);
    decide(foreign, given.city, REPOST_DEADLINE_HOURS, "6").then().statusCode(404);
    as(given.ofCity)
        .body(rule("6"))
        .post("/api/v1/units/" + given.city + "/rules/NO_SUCH_RULE")
        .then()
        .statusCode(404);
    World.nobody().get("/api/v1/units/" + given.city + "/rules").then().statusCode(401);
  }
}
