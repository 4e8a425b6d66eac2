package org.juzhen.filing;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.juzhen.filing.GivenProvince.notice;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;
import org.juzhen.identity.SessionDesk;

@HubTest
class NoticesThatCountTest {
  private static final byte[] PNG = {
    (byte) 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 7
  };

  @Inject TurnedClock clock;
  @Inject DueFilings filings;
  @Inject DueWorks due;
  @Inject SessionDesk sessions;

  private GivenProvince given;
  private String account;
  private String closing;

  @BeforeEach
  void aClosingIsAgreed() {
    given = new GivenProvince("SHAANXI");
    account = given.account(given.coordinator);
    closing = given.agreed(given.coordinator, "CLOSE", account, null);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  @Test
  @Clause({"R-SX-024", "R-IM-019"})
  void a_notice_of_an_earlier_day_hangs_from_the_day_on_which_it_is_entered() {
    clock.turn(Duration.ofDays(40));
    LocalDate early = clock.today().minusDays(39);
    tell("CLOSING", notice(early, "OWN_ACCOUNT"));
    tell("DESTINATION", notice(early, "SAME_LEVEL_PORTAL"));
    GivenNotices.accepted(given.supervisor, closing);

    close();

    status("CLOSE_ANNOUNCED");
    clock.turn(Duration.ofDays(31));
    close();
    status("CLOSED");
  }

  @Test
  void with_a_picture_of_it_and_the_supervisors_word_it_counts_from_its_first_day() {
    clock.turn(Duration.ofDays(40));
    LocalDate early = clock.today().minusDays(39);
    Map<String, Object> pictured = notice(early, "OWN_ACCOUNT");
    pictured.put("fileId", picture());
    tell("CLOSING", pictured);
    tell("DESTINATION", notice(early, "SAME_LEVEL_PORTAL"));
    close();
    status("CLOSE_ANNOUNCED");

    GivenNotices.accepted(given.supervisor, closing);

    board().then().body("told[0].notice.countsFrom", equalTo(early.toString()));
    close();
    status("CLOSED");
  }

  @Test
  void a_closing_waits_for_a_notice_that_nobody_saw_and_says_so_on_its_page() {
    tell("CLOSING", notice(clock.today(), "OWN_ACCOUNT"));
    tell("DESTINATION", notice(clock.today(), "SAME_LEVEL_PORTAL"));
    clock.turn(Duration.ofDays(32));

    close();

    status("CLOSE_ANNOUNCED");
    board().then().body("held.why", hasItems("NOT_LOOKED")).body("held.place", hasItem("OWN"));
    page(given.coordinator)
        .then()
        .statusCode(200)
        .body(containsString("以下事项办妥后才能关停"))
        .body(not(containsString("认可这条公告")));
    page(given.supervisor).then().body(containsString("认可这条公告"));
    GivenNotices.accepted(given.supervisor, closing);
    board().then().body("held", empty());
    page(given.coordinator).then().body(containsString("已到现场核对"));
    close();
    status("CLOSED");
  }

  @Test
  @Clause({"R-SX-024", "R-IM-019"})
  void one_that_was_taken_down_hangs_its_full_time_again() {
    try (NoticePage home = new NoticePage();
        NoticePage portal = new NoticePage()) {
      tell("CLOSING", at("OWN_PORTAL", home));
      tell("DESTINATION", at("SAME_LEVEL_PORTAL", portal));
      look();
      board().then().body("held", empty());
      home.answers(404);
      clock.turn(Duration.ofDays(8));
      look();
      board().then().body("held.why", hasItem("REMOVED"));
      clock.turn(Duration.ofDays(24));
      close();
      status("CLOSE_ANNOUNCED");

      home.answers(200);
      tell("CLOSING", at("OWN_PORTAL", home));
      look();

      board().then().body("held", empty());
      clock.turn(Duration.ofDays(29));
      close();
      status("CLOSE_ANNOUNCED");
      clock.turn(Duration.ofDays(2));
      close();
      status("CLOSED");
    }
  }

  @Test
  void an_address_lies_where_the_notice_is_said_to_hang() {
    World world = given.world;
    String editor = world.person("editor", given.province, "PORTAL_EDITOR");
    as(editor)
        .body(
            Map.of(
                "unitId", given.province,
                "name", "云岭省人民政府门户网站",
                "url", "https://www.yunling.example/",
                "intake", "WEBHOOK"))
        .post("/api/v1/portals")
        .then()
        .statusCode(201);

    refused("OWN_ACCOUNT", "https://www.yunling.example/gg/1", "NOT_AT_OWN_ACCOUNT");
    refused("SAME_LEVEL_PORTAL", "https://mp.weixin.qq.com/s/1", "NOT_AT_THAT_PORTAL");
    refused("SAME_LEVEL_PORTAL", "https://www.elsewhere.example/1", "NOT_AT_THAT_PORTAL");
    tell("CLOSING", notice(clock.today(), "OWN_ACCOUNT"));
    refused("OTHER", GivenNotices.url("OWN_ACCOUNT") + "#1", "ONE_LINK_TWO_PLACES");
    Map<String, Object> sub = notice(clock.today(), "SAME_LEVEL_PORTAL");
    sub.put("url", "https://gg.yunling.example/1");
    tell("CLOSING", sub);
    board().then().body("told.notice.placeChecked", not(hasItem(false)));
  }

  @Test
  void only_its_supervisor_accepts_a_notice_and_only_once() {
    tell("CLOSING", notice(clock.today(), "OWN_ACCOUNT"));
    String told = board().path("told[0].notice.id");
    String stranger = new GivenProvince("SHAANXI").supervisor;

    GivenNotices.accept(given.coordinator, closing, told, "我看到了").then().statusCode(403);
    GivenNotices.accept(stranger, closing, told, "我看到了").then().statusCode(404);
    GivenNotices.accept(given.supervisor, closing, told, " ").then().statusCode(400);
    GivenNotices.accept(given.supervisor, closing, account, "有").then().statusCode(404);
    GivenNotices.accept(given.supervisor, closing, told, "已核对").then().statusCode(200);
    GivenNotices.accept(given.supervisor, closing, told, "已核对")
        .then()
        .statusCode(409)
        .body("code", equalTo("NOTHING_TO_ACCEPT"));
  }

  private void refused(String place, String url, String code) {
    Map<String, Object> said = notice(clock.today(), place);
    said.put("url", url);
    given
        .announce(given.coordinator, closing, said)
        .then()
        .statusCode(422)
        .body("code", equalTo(code))
        .body("fields.field", hasItem("url"));
  }

  private Map<String, Object> at(String place, NoticePage page) {
    Map<String, Object> said = notice(clock.today(), place);
    said.put("url", page.url());
    return said;
  }

  private void tell(String kind, Map<String, Object> said) {
    said.put("kind", kind);
    given
        .announce(given.coordinator, closing, said)
        .then()
        .log()
        .ifValidationFails()
        .statusCode(200);
  }

  /** A doubtful look is repeated before it counts. */
  private void look() {
    due.drive("notice-probe");
    clock.turn(Duration.ofMinutes(21));
    due.drive("notice-probe");
  }

  private void close() {
    filings.close();
  }

  private void status(String wanted) {
    as(given.coordinator).get("/api/v1/accounts/" + account).then().body("status", equalTo(wanted));
  }

  private Response board() {
    return as(given.coordinator).get("/api/v1/filings/" + closing + "/notices");
  }

  private Response page(String who) {
    String cookie = DueWorks.await(() -> sessions.enter(who, World.PASSWORD)).cookie();
    return io.restassured.RestAssured.given()
        .cookie("juzhen_session", cookie)
        .accept("text/html")
        .get("/filings/" + closing);
  }

  private String picture() {
    return io.restassured.RestAssured.given()
        .auth()
        .oauth2(World.token(given.coordinator))
        .multiPart("file", "notice.png", PNG)
        .post("/api/v1/files")
        .path("id");
  }
}
