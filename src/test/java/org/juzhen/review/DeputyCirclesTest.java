package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

/** From deputy to deputy nobody comes back to where it began, by whatever users and units. */
@HubTest
class DeputyCirclesTest {
  private static final String NAMED =
      "insert into stand_in (id, unit_id, role, person_id, deputy_id, since, set_by, set_by_name)"
          + " values (gen_random_uuid(), $1, 'LEADER', $2, $3, now(), $2, 'x')";

  @Inject GivenReview given;

  private final World world = new World();
  private final Map<String, String> who = new HashMap<>();
  private String unit;

  @BeforeEach
  void four_leaders() {
    unit = world.department("交通运输局", world.city());
    for (String name : "A B C D".split(" ")) {
      who.put(name, world.person(world.unique(name.toLowerCase()), unit, "LEADER"));
    }
  }

  private ValidatableResponse named(String at, String holder, String deputy) {
    return new GivenDeputies(given, at).names(holder, deputy);
  }

  private void circles(String at, String holder, String deputy) {
    named(at, holder, deputy).statusCode(409).body("code", equalTo("DEPUTIES_IN_A_CIRCLE"));
    assertThatThrownBy(
            () -> given.sql(NAMED, UUID.fromString(at), given.person(holder), given.person(deputy)))
        .hasMessageContaining("in a circle");
  }

  @ParameterizedTest(name = "{0} then {1}: {2}")
  @CsvSource({
    "A>B, B>A, true",
    "A>B B>C, C>A, true",
    "A>B, A>C, false",
    "A>B C>D, B>C, false",
    "A>B B>C C>D, D>A, true",
    "'', A>B, false"
  })
  void deputies_never_come_back_to_where_they_began(String now, String wanted, boolean circle) {
    for (String pair : now.split(" ")) {
      if (!pair.isEmpty()) {
        named(unit, who.get(pair.split(">")[0]), who.get(pair.split(">")[1])).statusCode(201);
      }
    }
    String holder = who.get(wanted.split(">")[0]);
    String deputy = who.get(wanted.split(">")[1]);
    if (circle) {
      circles(unit, holder, deputy);
    } else {
      named(unit, holder, deputy).statusCode(201);
    }
  }

  @Test
  void nor_by_a_second_user_of_the_deputy() {
    String mobile = "137" + String.format("%08d", System.nanoTime() % 100000000);
    for (String name : "B C".split(" ")) {
      given.sql("update person set phone = $2 where id = $1", given.person(who.get(name)), mobile);
    }
    named(unit, who.get("A"), who.get("B")).statusCode(201);

    circles(unit, who.get("C"), who.get("A"));
  }

  @Test
  void nor_across_two_units() {
    String other = world.department("水务局", world.city());
    for (String name : "A B".split(" ")) {
      given.sql(
          "insert into person_role (id, person_id, role, unit_id, granted_at) values"
              + " (gen_random_uuid(), $1, 'LEADER', $2, now())",
          given.person(who.get(name)),
          UUID.fromString(other));
    }
    named(unit, who.get("A"), who.get("B")).statusCode(201);

    circles(other, who.get("B"), who.get("A"));
  }
}
