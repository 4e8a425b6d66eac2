package org.juzhen.filing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.response.Response;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;

@HubTest
class EarlyRemovalTest {
  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject Pool pool;

  private final NoticePage page = new NoticePage();
  private GivenProvince given;
  private String closing;

  @BeforeEach
  void aClosingIsAnnounced() {
    given = new GivenProvince("SHAANXI");
    String account = given.account(given.coordinator);
    closing = given.agreed(given.coordinator, "CLOSE", account, null);
  }

  @AfterEach
  void back() {
    clock.reset();
    page.close();
  }

  @Test
  @Clause({"R-IM-019", "R-SX-024"})
  void a_link_that_is_gone_before_the_end_is_kept_with_evidence_and_told_to_the_supervisor() {
    announce(page.url());
    due.drive("notice-probe");
    board()
        .then()
        .body("told[0].looks.findAll { it.moment == 'START' }.outcome", hasItem("PRESENT"));
    page.answers(404);

    toTheEnd();

    board()
        .then()
        .body("told[0].notice.removedAt", notNullValue())
        .body("told[0].looks.find { it.moment == 'END' }.status", equalTo(404));
    as(given.supervisor)
        .get("/api/v1/notices")
        .then()
        .body("items.kind", hasItem("NOTICE_REMOVED"));
    as(given.coordinator)
        .get("/api/v1/notices")
        .then()
        .body("items.kind", hasItem("NOTICE_REMOVED_OWN"));
    assertThat(findings()).isEqualTo(1);
  }

  @Test
  void a_notice_that_still_hangs_at_its_end_is_no_removal() {
    announce(page.url());
    due.drive("notice-probe");

    toTheEnd();

    board()
        .then()
        .body("told[0].notice.removedAt", nullValue())
        .body("told[0].looks.find { it.moment == 'END' }.outcome", equalTo("PRESENT"));
    assertThat(findings()).isZero();
  }

  @Test
  void what_a_platform_deleted_says_so_in_words_or_leads_to_the_front_page() {
    announce(page.url());
    page.says("<p>该内容已被发布者删除</p>");
    seenTwice("GONE");
    page.leadsTo("/");
    toTheEnd();
    board().then().body("told[0].looks.outcome", hasItem("GONE"));
  }

  @Test
  void a_portal_that_does_not_answer_is_no_removal() {
    announce(page.url());
    page.answers(503);

    seenTwice("UNREACHABLE");

    board().then().body("told[0].notice.removedAt", nullValue());
  }

  @Test
  void the_inner_network_is_never_looked_at() {
    announce("http://10.1.2.3/gsgg/1.html");

    due.drive("notice-probe");

    board()
        .then()
        .body("told[0].looks.findAll { it.moment == 'START' }.outcome", hasItem("REFUSED"));
    board().then().body("told[0].looks.status", not(hasItem(200)));
  }

  private void announce(String url) {
    Map<String, Object> said = GivenProvince.notice(clock.today(), "OWN_PORTAL");
    said.put("url", url);
    given.announce(given.coordinator, closing, said).then().statusCode(200);
  }

  /** A doubtful look is repeated before it counts. */
  private void seenTwice(String outcome) {
    for (int i = 0; i < 3; i++) {
      due.drive("notice-probe");
      clock.turn(Duration.ofMinutes(21));
    }
    board().then().body("told[0].looks.findAll { it.moment == 'START' }.outcome", hasItem(outcome));
  }

  private void toTheEnd() {
    clock.turn(
        Duration.between(
            clock.now(),
            clock
                .today()
                .plusDays(31)
                .atStartOfDay(org.juzhen.kernel.HubClock.ZONE)
                .toInstant()
                .minusSeconds(3_500)));
    due.drive("notice-probe");
    clock.turn(Duration.ofMinutes(21));
    due.drive("notice-probe");
  }

  private Response board() {
    return as(given.coordinator).get("/api/v1/filings/" + closing + "/notices");
  }

  private long findings() {
    return DueWorks.await(
        () ->
            pool.preparedQuery(
                    "select count(*) from v_supervision_early_removal where filing_id = $1")
                .execute(Tuple.of(UUID.fromString(closing)))
                .map(rows -> rows.iterator().next().getLong(0)));
  }
}
