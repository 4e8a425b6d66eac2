package org.juzhen.registry;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.ReadableText;

/** Names and texts hold what people see, and nothing happened on a day to come. */
@HubTest
class PlainNamesTest {
  @Inject Pool pool;

  private GivenFilings city;

  @BeforeEach
  void a_city_and_its_bureau() {
    city = new GivenFilings();
  }

  /** Rows from before names were looked at so closely. */
  @Test
  void an_old_name_with_signs_that_nobody_sees_is_found_by_what_people_read() {
    UUID account = UUID.fromString(city.account());
    String read = city.world.unique("陕甲动态");
    String kept = read.replace("陕甲", "陕甲\u200b\u202e");
    DueWorks.await(
        () ->
            pool.preparedQuery("update account set name = $1 where id = $2")
                .execute(Tuple.of(kept, account)));
    GivenFilings other = new GivenFilings();

    as(other.coordinator)
        .body(Map.of("unitId", other.bureau, "platform", "WECHAT", "name", read))
        .post("/api/v1/accounts/check")
        .then()
        .statusCode(200)
        .body("lookAlikes.accountId", hasItem(account.toString()));
    given()
        .queryParam("name", read)
        .get("/api/v1/public/verify")
        .then()
        .body("code", equalTo("ACCOUNT_LOOKS_ALIKE"))
        .body("similar.id", hasItem(account.toString()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"\u200b", "\u202e", "\u2066", "\ufeff", "\ufe0f", "\u200d", "\u3164", "\u0085"})
  void a_name_holds_nothing_that_nobody_sees_and_the_refusal_shows_where(String unseen) {
    Map<String, Object> filing =
        city.toOpen("WECHAT", "陕甲" + unseen + "动态", city.world.unique("gh_"));

    as(city.coordinator)
        .body(filing)
        .post("/api/v1/filings")
        .then()
        .statusCode(400)
        .body("code", equalTo("INVALID_FIELDS"))
        .body("fields[0].field", equalTo("account.name"))
        .body("fields[0].code", equalTo("UNSEEN_CHARACTER"))
        .body("fields[0].detail", containsString("第 3 个字符"))
        .body("fields[0].detail", containsString("陕甲▯动态"));
  }

  @Test
  void a_text_of_several_lines_holds_pictures_but_nothing_that_turns_or_hides_words() {
    String pictures = "第一行\n第二行\t👩\u200d👧 ❤\ufe0f 完";
    assertThat(ReadableText.inText(pictures)).isNull();
    assertThat(pictures).matches(ReadableText.TEXT);
    assertThat(ReadableText.inText("通知\u200d如下").position()).isEqualTo(3);
    assertThat(ReadableText.inText("通知\u202e如下").sign()).isEqualTo("U+202E");
    assertThat(ReadableText.inText("很长".repeat(100_000))).isNull();
    assertThat(ReadableText.inLine("两\n行").position()).isEqualTo(2);
    assertThat(ReadableText.inLine("云岫·发布（Yúnxiù）　𠮷")).isNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"certifiedOn", "openedOn"})
  void an_account_was_neither_certified_nor_opened_on_a_day_to_come(String field) {
    Map<String, Object> filing =
        city.toOpen("WECHAT", city.world.unique("云岫"), city.world.unique("gh_"));
    Map<String, Object> account = new HashMap<>();
    ((Map<?, ?>) filing.get("account")).forEach((key, said) -> account.put((String) key, said));
    LocalDate tomorrow = LocalDate.now(ZoneOffset.ofHours(8)).plusDays(1);
    account.put("details", Map.of(field, tomorrow.toString()));
    filing.put("account", account);

    as(city.coordinator)
        .body(filing)
        .post("/api/v1/filings")
        .then()
        .statusCode(400)
        .body("fields[0].field", equalTo("account.details." + field))
        .body("fields[0].code", equalTo("OUT_OF_RANGE"));
  }
}
