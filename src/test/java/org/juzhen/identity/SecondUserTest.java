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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "%s / 0311-12345678",
        "0%s",
        "086 %s",
        "0086-%s",
        "%s转8001",
        "0311-12345678、%s",
        "手机%s（办公室）",
        "0311-12345678 %s"
      })
  void whatever_stands_around_the_mobile(String written) {
    welcomed(mobile, null, null).statusCode(201);

    String spread =
        mobile.substring(0, 3) + " " + mobile.substring(3, 7) + " " + mobile.substring(7);
    for (String number : new String[] {mobile, spread}) {
      welcomed(written.formatted(number), null, null)
          .statusCode(409)
          .body("code", equalTo("SECOND_USER"));
    }
  }

  @Test
  void the_second_of_two_mobiles_counts_as_the_first() {
    String other = "13" + mobile.substring(2, 9) + "17";
    welcomed(other + "、" + mobile, null, null).statusCode(201);

    welcomed("0" + mobile, null, null).statusCode(409).body("code", equalTo("SECOND_USER"));
    welcomed(other.substring(0, 3) + "-" + other.substring(3), null, null).statusCode(409);
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s; z%s", "张<%s>", "%s、办公室", "mailto:%s", "%s /x%s"})
  void whatever_stands_around_the_mailbox(String written) {
    welcomed(null, mailbox, null).statusCode(201);

    welcomed(null, written.formatted(mailbox, mailbox), null)
        .statusCode(409)
        .body("code", equalTo("SECOND_USER"));
  }

  @Test
  void a_longer_number_holds_no_mobile() {
    welcomed("5" + mobile, null, null).statusCode(201);
    welcomed(mobile + "5", null, null).statusCode(201);
    welcomed(mobile, null, null).statusCode(201);
  }

  @Test
  void the_number_of_a_desk_is_nobodys_own() {
    String desk = "0899-5550" + mobile.substring(8);
    welcomed(desk, null, null).statusCode(201);
    welcomed(desk, null, null).statusCode(201);
  }
}
