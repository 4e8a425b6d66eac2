package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.TurnedClock;

/** What becomes of reposts that are owed when the account stands still. */
@HubTest
class PausedDutiesTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;

  private City city;
  private Portal portal;
  private String account;

  @BeforeEach
  void aMainAccount() {
    city = new City();
    portal = Portal.of(city.government, city.supervisor);
    account = city.account("WECHAT", "SUBSCRIPTION", true);
  }

  @AfterEach
  void back() {
    clock.reset();
  }

  private String owed() {
    String article = portal.publish("关于防汛值守的通知", "<p>请做好值守。</p>", "IMPORTANT", clock.now());
    due.drive("article-news");
    return article;
  }

  private String state(String article) {
    return as(city.editor).get("/api/v1/duties?articleId=" + article).path("items[0].state");
  }

  private void paused() {
    String today = clock.today().toString();
    Map<String, Object> filing = new HashMap<>();
    filing.put("kind", "SUSPEND");
    filing.put("accountId", account);
    filing.put("particulars", Map.of("cause", "UPGRADE", "startsOn", today, "endsOn", today));
    filing.put("reason", "系统升级");
    filing.put("materials", List.of());
    String pause = id(as(city.coordinator).body(filing).post("/api/v1/filings"));
    as(city.coordinator).post("/api/v1/filings/" + pause + "/submission").then().statusCode(200);
    as(city.supervisor)
        .body(Map.of("decision", "AGREE", "note", "同意"))
        .post("/api/v1/filings/" + pause + "/decisions")
        .then()
        .statusCode(200);
  }

  @Test
  @Clause("R-SX-016")
  void an_agreed_pause_of_a_place_that_knows_pauses_releases_the_account_from_what_it_owes() {
    Map<String, Object> rule = new HashMap<>();
    rule.put("value", "true");
    rule.put("document", "云府办〔2026〕8号");
    rule.put("clause", "第三条");
    rule.put("binds", "ACCOUNT");
    rule.put("force", "RULE");
    rule.put("validFrom", LocalDate.now(ZoneOffset.ofHours(8)).toString());
    as(city.supervisor)
        .body(rule)
        .post("/api/v1/units/" + city.government + "/rules/TEMP_OFFLINE_ENABLED")
        .then()
        .statusCode(200);
    String article = owed();
    assertThat(state(article)).isEqualTo("OPEN");

    paused();

    assertThat(state(article)).isEqualTo("CANCELLED");
  }

  @Test
  void elsewhere_the_account_goes_on_owing_what_it_owes() {
    String article = owed();

    paused();

    assertThat(state(article)).isEqualTo("OPEN");
  }
}
