package org.juzhen.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.profile.GivenRules.applies;
import static org.juzhen.profile.GivenRules.decide;
import static org.juzhen.profile.GivenRules.today;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Ids;
import org.juzhen.review.GivenSql;

/** What keeps the gate of review is tightened by a place, and loosened by nobody. */
@HubTest
class LimitsOfTheGateTest {
  @Inject GivenSql sql;

  private GivenRules given;

  @BeforeEach
  void a_province() {
    given = new GivenRules(null);
  }

  private String inDatabase(String unit, RuleKey key) {
    return sql.text(
        "select rule_at($1, $2, $3, $4)",
        UUID.fromString(unit),
        key.name(),
        key.shape().stricter().name(),
        today());
  }

  /** As whoever has the hub's own database role writes it. */
  private void written(String unit, RuleKey key, String value) {
    sql.run(
        "insert into rule_value (id, unit_id, key, value, document, clause, binds, force,"
            + " valid_from, set_at, set_by_name, withdrawn) values ($1, $2, $3, $4, 'x', '',"
            + " 'ACCOUNT', 'RULE', $5, now(), 'x', false)",
        Ids.next(),
        UUID.fromString(unit),
        key.name(),
        value,
        LocalDate.of(2021, 2, 26));
  }

  @ParameterizedTest
  @CsvSource({
    "AFTER_REVIEW_HOURS, 2, 3, 1",
    "CLEARANCE_DAYS, 7, 8, 3",
    "LIBRARY_CLEARANCE_DAYS, 90, 10000, 30",
    "DEPUTY_AFTER_PERCENT, 50, 1, 80",
    "REVIEW_LEVELS, 3, 1, 4"
  })
  void a_limit_is_never_looser_than_shipped(
      RuleKey key, String shipped, String looser, String stricter) {
    decide(given.ofProvince, given.province, key, looser)
        .then()
        .statusCode(422)
        .body("code", equalTo("LOOSER_THAN_ABOVE"));
    decide(given.ofCounty, given.county, key, looser).then().statusCode(422);
    written(given.city, key, looser);

    assertThat(inDatabase(given.city, key)).isEqualTo(shipped);
    assertThat(applies(given.ofCounty, given.county, key)).isEqualTo(shipped);

    decide(given.ofCounty, given.county, key, stricter).then().statusCode(200);
    assertThat(inDatabase(given.county, key)).isEqualTo(stricter);
    assertThat(applies(given.ofCounty, given.county, key)).isEqualTo(stricter);
  }

  @Test
  void the_database_has_the_same_list_of_what_binds_as_shipped() {
    assertThat(Arrays.asList(RuleKey.values()))
        .allSatisfy(
            key ->
                assertThat(sql.text("select rule_binds_as_shipped($1)::text", key.name()))
                    .as(key + "")
                    .isEqualTo(key.bindsAsShipped() + ""));
  }

  @Test
  void paper_is_allowed_to_a_unit_by_who_supervises_it_from_above_alone() {
    decide(given.ofCounty, given.county, RuleKey.PAPER_SIGNATURE, "true")
        .then()
        .statusCode(403)
        .body("code", equalTo("ALLOWED_FROM_ABOVE"));
    decide(given.ofProvince, given.province, RuleKey.PAPER_SIGNATURE, "true")
        .then()
        .statusCode(403);
    assertThat(applies(given.ofCounty, given.county, RuleKey.PAPER_SIGNATURE)).isEqualTo("false");

    decide(given.ofCity, given.county, RuleKey.PAPER_SIGNATURE, "true").then().statusCode(200);
    assertThat(applies(given.ofCounty, given.county, RuleKey.PAPER_SIGNATURE)).isEqualTo("true");
    decide(given.ofCounty, given.county, RuleKey.PAPER_SIGNATURE, "false").then().statusCode(200);
    assertThat(applies(given.ofCounty, given.county, RuleKey.PAPER_SIGNATURE)).isEqualTo("false");
  }
}
