package org.juzhen.supervision;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;

@HubTest
class WeekStoryTest {
  @Clause("R-57-012")
  @Test
  void a_unit_goes_through_what_is_open_and_due_every_week() {
    GivenFilings given = new GivenFilings();
    String path = "/api/v1/units/" + given.bureau + "/week";
    String filing = given.submitted();

    as(given.coordinator)
        .get(path)
        .then()
        .statusCode(200)
        .body("unit", containsString("交通运输局"))
        .body("items.find { it.id == '" + filing + "' }.kind", equalTo("FILING"));

    GivenFilings.decide(given.supervisor, filing, "AGREE").then().statusCode(200);
    as(given.supervisor).get(path).then().body("items.id", not(hasItem(filing)));
    as(new GivenFilings().coordinator).get(path).then().statusCode(404);
  }
}
