package org.juzhen.directory;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.filing.GivenFilings;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.HubClock;

@HubTest
class PublicDirectoryTest {
  private static final String VERIFY = "/api/v1/public/verify";

  private GivenFilings city;
  private String name;
  private String gh;
  private String account;

  @BeforeEach
  void an_account_in_force() {
    city = new GivenFilings();
    name = city.world.unique("云岫交通发布");
    gh = city.world.unique("gh_").replace("-", "");
    String draft =
        World.id(
            as(city.coordinator).body(city.toOpen("WECHAT", name, gh)).post("/api/v1/filings"));
    as(city.coordinator).post("/api/v1/filings/" + draft + "/submission").then().statusCode(200);
    account = GivenFilings.decide(city.supervisor, draft, "AGREE").path("accountId");
  }

  @Test
  void a_known_account_is_named_with_its_unit_filing_and_day_and_nothing_personal() {
    Response answer = given().queryParam("name", name).queryParam("platform", "WECHAT").get(VERIFY);

    answer
        .then()
        .statusCode(200)
        .body("id", equalTo(account))
        .body("platform", equalTo("WECHAT"))
        .body("status", equalTo("ACTIVE"))
        .body("inForce", equalTo(true))
        .body("unit", startsWith("云岫市交通运输局"))
        .body("filingNo", notNullValue())
        .body("since", notNullValue());
    assertThat(answer.asString()).doesNotContain("沈知行").doesNotContain("陆望舒");
  }

  @Test
  void an_address_is_known_by_the_platforms_own_host_only() {
    String real = "https://mp.weixin.qq.com/mp/profile?username=" + gh;
    given().queryParam("url", real).get(VERIFY).then().statusCode(200).body("id", equalTo(account));

    given()
        .queryParam("url", "https://weixin.qq.com.evil.example/mp/profile?username=" + gh)
        .get(VERIFY)
        .then()
        .statusCode(404)
        .body("code", equalTo("ACCOUNT_UNKNOWN"));
    given().queryParam("url", "https://evil.example/?u=" + real).get(VERIFY).then().statusCode(404);
  }

  @Test
  void a_name_that_the_eye_mistakes_is_flagged_with_the_right_account_beside() {
    for (String imitation :
        List.of(
            name.replace("云岫", "雲岫"),
            name + "官方",
            name.replace("交通", "交 通·"),
            name.replace("发布", "发佈"),
            name.replace("交通", "\u200b交通\u202e"))) {
      given()
          .queryParam("name", imitation)
          .get(VERIFY)
          .then()
          .statusCode(404)
          .contentType("application/problem+json")
          .body("code", equalTo("ACCOUNT_LOOKS_ALIKE"))
          .body("detail", containsString(name))
          .body("similar.id", hasItem(account));
    }
    given()
        .queryParam("name", "完全没有见过的名字")
        .get(VERIFY)
        .then()
        .statusCode(404)
        .body("code", equalTo("ACCOUNT_UNKNOWN"))
        .body("detail", containsString("不要轻信"));
  }

  @Test
  void one_that_is_being_closed_says_so() {
    String closing = city.filed("CLOSE", account, null);
    city.announce(closing, LocalDate.now(HubClock.ZONE)).then().statusCode(200);

    given()
        .queryParam("name", name)
        .get(VERIFY)
        .then()
        .statusCode(200)
        .body("status", equalTo("CLOSE_ANNOUNCED"));
  }

  @Test
  void the_list_is_filtered_paged_and_open() {
    Map<String, String> asked = Map.of("unit", city.bureau, "region", "9806", "platform", "WECHAT");
    given()
        .queryParams(asked)
        .queryParam("name", "交通发布")
        .get("/api/v1/public/accounts")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].id", equalTo(account));
    given()
        .queryParams(asked)
        .queryParam("name", "没有这个名")
        .get("/api/v1/public/accounts")
        .then()
        .body("items", hasSize(0));
    Response first = given().get("/api/v1/public/accounts?limit=1");
    String next = first.path("next");
    if (next != null) {
      given()
          .queryParam("cursor", next)
          .get("/api/v1/public/accounts?limit=1")
          .then()
          .statusCode(200)
          .body("items[0].id", not(equalTo(first.<String>path("items[0].id"))));
    }
  }

  @Test
  void answers_may_be_kept_and_are_asked_for_again_by_their_tag() {
    Response first = given().queryParam("name", name).get(VERIFY);
    assertThat(first.header("Cache-Control")).contains("public").contains("max-age");
    assertThat(first.cookies()).isEmpty();

    given()
        .queryParam("name", name)
        .header("If-None-Match", first.header("ETag"))
        .get(VERIFY)
        .then()
        .statusCode(304);
    given()
        .queryParam("name", name)
        .header("If-None-Match", "\"x\"")
        .get(VERIFY)
        .then()
        .statusCode(200);
  }

  @Test
  void people_see_pages_and_machines_see_json_at_the_same_address() {
    given()
        .accept("text/html")
        .queryParam("unit", city.bureau)
        .get("/public/accounts")
        .then()
        .statusCode(200)
        .contentType("text/html")
        .body(containsString(name))
        .body(not(containsString("csrf")));
    given()
        .accept("application/json")
        .queryParam("unit", city.bureau)
        .get("/public/accounts")
        .then()
        .statusCode(200)
        .body("items[0].id", equalTo(account));
    given()
        .accept("text/html")
        .queryParam("name", name + "官方")
        .get("/public/verify")
        .then()
        .statusCode(404)
        .contentType("text/html")
        .body(containsString("相似"))
        .body(containsString(name));
    given()
        .accept("text/html")
        .header("Accept-Language", "en")
        .get("/public/verify")
        .then()
        .statusCode(200)
        .body(containsString("Verify an account"));
    given()
        .accept("application/json")
        .queryParam("name", name)
        .get("/public/verify")
        .then()
        .statusCode(200);
  }

  @Test
  void the_badge_tells_the_truth() {
    given()
        .get("/public/badge/" + account + ".svg")
        .then()
        .statusCode(200)
        .contentType("image/svg+xml")
        .header("ETag", notNullValue())
        .body(containsString("正常运行"));
    given()
        .get("/public/badge/0198d3f0-0000-7000-8000-000000000001.svg")
        .then()
        .statusCode(404)
        .contentType("image/svg+xml");
    given().get("/public/badge/..%2Fx").then().statusCode(404);
  }

  @Test
  void what_cannot_be_read_is_refused_in_words() {
    given().get(VERIFY).then().statusCode(400).body("code", equalTo("INVALID_FIELDS"));
    for (String query :
        List.of(
            "name=" + "%E5%90%8D".repeat(101),
            "url=" + "x".repeat(3_000),
            "name=%00",
            "name=x&platform=NO_SUCH")) {
      given().urlEncodingEnabled(false).get(VERIFY + "?" + query).then().statusCode(400);
      given()
          .urlEncodingEnabled(false)
          .accept("text/html")
          .get("/public/verify?" + query)
          .then()
          .statusCode(400)
          .contentType("text/html");
    }
    given().get("/api/v1/public/accounts?region=x").then().statusCode(400);
    given()
        .queryParam("name", "' or 1=1 --")
        .get(VERIFY)
        .then()
        .statusCode(404)
        .body("code", equalTo("ACCOUNT_UNKNOWN"));
  }
}
