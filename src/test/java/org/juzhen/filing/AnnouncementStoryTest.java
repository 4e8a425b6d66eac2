package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.filing.GivenProvince.notice;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.Digests;

@HubTest
class AnnouncementStoryTest {
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 7
  };

  @Inject TurnedClock clock;
  @Inject DueFilings due;

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  @Clause({"R-SX-014", "R-IM-015"})
  void a_government_tells_of_an_opening_one_level_up_and_a_department_at_its_own() {
    GivenProvince shaanxi = new GivenProvince("SHAANXI");

    String government = shaanxi.opened(shaanxi.mayor);
    String department = shaanxi.opened(shaanxi.coordinator);

    board(shaanxi.mayor, government)
        .then()
        .body("wanted.place", containsInAnyOrder("SUPERIOR_PORTAL", "SUPERIOR_ACCOUNT"))
        .body("wanted.kind", hasItem("OPENING"))
        .body("wanted[0].basis.clause", equalTo("第7条(四)"));
    board(shaanxi.coordinator, department)
        .then()
        .body("wanted.place", containsInAnyOrder("SAME_LEVEL_PORTAL", "SAME_LEVEL_ACCOUNT"));
  }

  @Test
  @Clause("R-SX-015")
  void an_opening_notice_hangs_thirty_days_from_the_last_of_its_places() {
    GivenProvince shaanxi = new GivenProvince("SHAANXI");
    String filing = shaanxi.opened(shaanxi.coordinator);
    LocalDate today = clock.today();
    shaanxi
        .announce(shaanxi.coordinator, filing, notice(today, "SAME_LEVEL_PORTAL"))
        .then()
        .statusCode(200)
        .body("clocks.find { it.name == 'openNotice' }.value", containsString("30"));

    Response second =
        shaanxi.announce(
            shaanxi.coordinator, filing, notice(today.plusDays(2), "SAME_LEVEL_ACCOUNT"));

    second
        .then()
        .statusCode(200)
        .body(
            "clocks.find { it.name == 'openNotice' }.dueAt",
            equalTo(today.plusDays(2 + 30).toString() + "T16:00:00Z"));
    board(shaanxi.coordinator, filing).then().body("wanted.findAll { !it.told }", empty());
  }

  @Test
  @Clause({"R-SX-024", "R-SX-026", "R-47-014", "R-IM-018"})
  void an_account_is_closed_only_when_the_public_knows_where_its_content_went() {
    GivenProvince shaanxi = new GivenProvince("SHAANXI");
    String account = shaanxi.account(shaanxi.coordinator);
    String closing = shaanxi.agreed(shaanxi.coordinator, "CLOSE", account, null);
    announce(shaanxi, closing, notice(clock.today(), "OWN_ACCOUNT")).then().statusCode(200);
    clock.turn(Duration.ofDays(32));
    due.close();
    status(shaanxi, account).then().body("status", equalTo("CLOSE_ANNOUNCED"));

    Map<String, Object> destination = notice(clock.today(), "SAME_LEVEL_PORTAL");
    destination.put("kind", "DESTINATION");
    announce(shaanxi, closing, destination).then().statusCode(200);
    GivenNotices.accepted(shaanxi.supervisor, closing);
    due.close();

    status(shaanxi, account).then().body("status", equalTo("CLOSED"));
  }

  @Test
  @Clause({"R-DL-015", "R-DL-016"})
  void in_dali_even_a_minor_change_is_told_for_fifteen_working_days() {
    GivenProvince dali = new GivenProvince("DALI");
    String account = dali.account(dali.coordinator);

    String change = dali.agreed(dali.coordinator, "CHANGE", account, Map.of("contentOwner", "顾长风"));

    board(dali.coordinator, change)
        .then()
        .body("wanted.findAll { !it.told }.place", hasItem("ANYWHERE"));
    announce(dali, change, notice(clock.today(), null))
        .then()
        .statusCode(200)
        .body("clocks.find { it.name == 'changeNotice' }.value", containsString("15"));
    board(dali.coordinator, change).then().body("wanted.findAll { !it.told }", empty());
  }

  @Test
  void evidence_is_kept_by_its_digest() {
    GivenProvince shaanxi = new GivenProvince("SHAANXI");
    String filing = shaanxi.opened(shaanxi.coordinator);
    Map<String, Object> said = notice(clock.today(), "SAME_LEVEL_PORTAL");
    said.put("fileId", upload(shaanxi.coordinator, "notice.png", PNG));

    announce(shaanxi, filing, said)
        .then()
        .statusCode(200)
        .body("announcements[0].fileDigest", equalTo(Digests.hex(PNG)));
  }

  @Test
  void notices_that_cannot_be_are_refused_in_words_and_change_nothing() {
    GivenProvince shaanxi = new GivenProvince("SHAANXI");
    String account = shaanxi.account(shaanxi.coordinator);
    String closing = shaanxi.agreed(shaanxi.coordinator, "CLOSE", account, null);
    LocalDate today = clock.today();

    refused(shaanxi, closing, "startsOn", today.minusDays(1).toString(), 422, "早于备案生效日");
    refused(shaanxi, closing, "startsOn", today.plusYears(3).toString(), 400, null);
    refused(shaanxi, closing, "startsOn", "2025-02-30", 400, null);
    refused(shaanxi, closing, "url", "ftp://www.yunling.example/1", 400, null);
    refused(shaanxi, closing, "url", "javascript:alert(1)", 400, null);
    refused(shaanxi, closing, "place", "ANYWHERE", 400, null);
    refused(shaanxi, closing, "kind", "OPENING", 400, null);
    refused(shaanxi, closing, "kind", "DESTINATION", 409, "关停公告");
    String words = upload(shaanxi.coordinator, "notice.png", "一段文字".getBytes());
    refused(shaanxi, closing, "fileId", words, 422, "截图");
    refused(shaanxi, closing, "fileId", java.util.UUID.randomUUID().toString(), 400, null);

    status(shaanxi, account).then().body("status", not(equalTo("CLOSE_ANNOUNCED")));
    board(shaanxi.coordinator, closing).then().body("told", empty());
  }

  private void refused(
      GivenProvince given, String filing, String field, String value, int status, String words) {
    Map<String, Object> said = new HashMap<>(notice(clock.today(), "OWN_ACCOUNT"));
    said.put(field, value);
    Response answer = announce(given, filing, said);
    assertThat(answer.statusCode()).as(field + " " + value).isEqualTo(status);
    if (words != null) {
      answer.then().body("detail", containsString(words));
    }
  }

  private static String upload(String who, String name, byte[] content) {
    return io.restassured.RestAssured.given()
        .auth()
        .oauth2(org.juzhen.house.World.token(who))
        .multiPart("file", name, content)
        .post("/api/v1/files")
        .then()
        .statusCode(201)
        .extract()
        .path("id");
  }

  private static Response announce(GivenProvince given, String filing, Map<String, ?> said) {
    return given.announce(given.coordinator, filing, said);
  }

  private static Response board(String who, String filing) {
    return as(who).get("/api/v1/filings/" + filing + "/notices");
  }

  private static Response status(GivenProvince given, String account) {
    return as(given.coordinator).get("/api/v1/accounts/" + account);
  }
}
