package org.juzhen.filing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.juzhen.house.World.as;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

/** Who must have an account and has none is seen by its supervisor. */
@HubTest
class NoAccountYetTest {
  @Inject SessionDesk sessions;

  @ParameterizedTest
  @Clause({"R-IM-093", "R-SX-006", "R-123-006"})
  @ValueSource(strings = {"INNER_MONGOLIA", "SHAANXI", "NATIONAL"})
  void governments_from_the_county_up_are_shown_until_they_have_one(String place) {
    GivenKinds given = GivenKinds.province(place);
    String county = given.unit("云台县人民政府", "COUNTY", "GOVERNMENT", given.cityUnit, null);
    String town = given.unit("青石镇人民政府", "TOWNSHIP", "GOVERNMENT", county, null);

    without(given)
        .body("items.unitId", hasItems(given.provinceUnit, given.cityUnit, county))
        .body("items.unitId", not(hasItem(town)))
        .body("items.unitId", not(hasItem(given.bureauUnit)))
        .body("items[0].basis.document", notNullValue());
    String cookie = DueWorks.await(() -> sessions.enter(given.province, World.PASSWORD)).cookie();
    RestAssured.given()
        .cookie("juzhen_session", cookie)
        .accept("text/html")
        .get("/supervision")
        .then()
        .statusCode(200)
        .body(containsString("应当开设账号而没有账号的单位"));
  }

  @Test
  @Clause("R-DL-008")
  void in_dali_departments_must_too_and_are_no_longer_named_once_they_have_one() {
    GivenKinds dali = GivenKinds.province("DALI");
    without(dali)
        .body("items.unitId", hasItem(dali.bureauUnit))
        .body("items[0].exceptions", hasItems("SECRET_RELATED", "NO_PUBLIC_FUNCTION"));

    dali.account("WECHAT");

    without(dali)
        .body("items.unitId", not(hasItem(dali.bureauUnit)))
        .body("items.unitId", hasItem(dali.cityUnit));
    as(dali.coordinator).get("/api/v1/supervision/units-without-account").then().statusCode(403);
  }

  private static ValidatableResponse without(GivenKinds given) {
    return as(given.province)
        .get("/api/v1/supervision/units-without-account")
        .then()
        .statusCode(200);
  }
}
