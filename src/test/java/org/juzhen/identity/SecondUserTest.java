package org.juzhen.identity;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.admin;

import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;

/** Somebody who has a user already gets a second one only when that is said. */
@HubTest
class SecondUserTest {
  private final String mobile =
      "137" + String.format("%08d", Math.abs(UUID.randomUUID().hashCode() % 100000000));
  private final String mailbox = "user" + UUID.randomUUID() + "@yunxiu.example";
  private String unit;

  @BeforeEach
  void a_city() {
    unit = new World().city();
  }

  private ValidatableResponse welcomed(String phone, String email, Boolean second) {
    Map<String, Object> person = new HashMap<>();
    person.put("username", "u" + UUID.randomUUID().toString().substring(0, 12));
    person.put("name", "沈知行");
    person.put("unitId", unit);
    person.put("password", World.PASSWORD);
    person.put("roles", List.of("EDITOR"));
    person.put("phone", phone);
    person.put("email", email);
    person.put("secondUser", second);
    return admin().body(person).post("/api/v1/people").then();
  }

  @Test
  void the_same_mobile_or_mailbox_is_said_twice() {
    welcomed(mobile, mailbox, null).statusCode(201);

    welcomed("+86 " + mobile.substring(0, 3) + " " + mobile.substring(3), null, null)
        .statusCode(409)
        .body("code", equalTo("SECOND_USER"))
        .body("detail", containsString("沈知行"))
        .body("fields[0].field", equalTo("secondUser"));
    welcomed(null, mailbox.toUpperCase(java.util.Locale.ROOT), false).statusCode(409);
    welcomed(mobile, null, true).statusCode(201);
  }

  @Test
  void the_number_of_a_desk_is_nobodys_own() {
    String desk = "0899-5550" + mobile.substring(8);
    welcomed(desk, null, null).statusCode(201);
    welcomed(desk, null, null).statusCode(201);
  }
}
