package org.juzhen.review;

import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import java.time.LocalDate;
import java.util.Map;
import org.juzhen.kernel.HubClock;

/**
 * Who stands in for whom at a unit, and who is away; what the hub answers is the test's to read.
 */
record GivenDeputies(GivenReview given, String unit) {

  /** A leader names the own deputy. */
  ValidatableResponse names(String leader, String deputy) {
    return names(leader, leader, deputy);
  }

  /** Somebody names the deputy of a leader. */
  ValidatableResponse names(String by, String leader, String deputy) {
    return names(by, "LEADER", leader, deputy);
  }

  /** Whoever holds this role names the own deputy. */
  ValidatableResponse namesAs(String role, String holder, String deputy) {
    return names(holder, role, holder, deputy);
  }

  private ValidatableResponse names(String by, String role, String holder, String deputy) {
    return as(by)
        .body(
            Map.of(
                "role", role,
                "personId", given.person(holder),
                "deputyId", given.person(deputy)))
        .post("/api/v1/deputies/units/" + unit)
        .then();
  }

  /** Somebody notes that a person is away today and the three days after it. */
  ValidatableResponse away(String by, String who) {
    LocalDate today = LocalDate.now(HubClock.ZONE);
    return away(by, who, today, today.plusDays(3));
  }

  /** Away on these days, the last one too. */
  ValidatableResponse away(String by, String who, LocalDate from, LocalDate until) {
    return as(by)
        .body(
            Map.of(
                "personId", given.person(who),
                "from", from.toString(),
                "until", until.toString(),
                "reason", "出差"))
        .post("/api/v1/deputies/units/" + unit + "/absences")
        .then();
  }
}
