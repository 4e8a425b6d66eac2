package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.juzhen.house.World.as;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;
import org.juzhen.kernel.HubClock;
import org.juzhen.publishing.GivenPosts.Office;

/**
 * What passed when it was planned and passes no more when it is sent: stopped, said, written down.
 */
@HubTest
class StoppedAtTheGateTest {
  private static final String VOID =
      "update clearance set voided_at = now(), void_reason = '日期写错' where subject_id = $1";

  @Inject GivenPosts given;
  @Inject Sender sender;
  @Inject ClaimDesk claims;
  @Inject Pool pool;
  @Inject TurnedClock clock;

  private Office office;
  private String coordinator;

  @BeforeEach
  void anOffice() {
    given.drive();
    office = given.office();
    coordinator = office.filings().coordinator;
  }

  @AfterEach
  void heal() {
    clock.reset();
    Platforms.heal();
  }

  @Test
  void a_clearance_that_falls_between_claim_and_call_stops_it_too() {
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.app(office));
    UUID delivery = UUID.fromString(given.delivery(office, post));
    Errand claimed =
        given.run(() -> claims.claim(16)).errands().stream()
            .filter(e -> e.deliveryId().equals(delivery))
            .findFirst()
            .orElseThrow();
    given.sql(VOID, UUID.fromString(post));

    given.run(() -> sender.run(claimed));

    assertThat(Platforms.posts("app", marker)).isEmpty();
    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("FAILED"))
        .body("deliveries[0].errorCode", equalTo("NOT_CLEARED"));
  }

  @Test
  void a_clearance_that_was_voided_stops_it_and_author_and_coordinator_learn_why() {
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.app(office));
    UUID delivery = UUID.fromString(given.delivery(office, post));
    given.sql(VOID, UUID.fromString(post));

    given.drive();

    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("FAILED"))
        .body("deliveries[0].errorCode", equalTo("NOT_CLEARED"))
        .body("deliveries[0].error", containsString("重新送审"));
    assertThat(Platforms.posts("app", marker)).isEmpty();
    assertThat(given.told(office.editor(), "DELIVERY_STOPPED")).isEqualTo(1);
    assertThat(given.told(coordinator, "DELIVERY_STOPPED")).isEqualTo(1);
    assertThat(given.journal("DELIVERY_STOPPED", delivery)).isEqualTo(1);
    as(office.editor()).get("/api/v1/deliveries/" + delivery + "/package").then().statusCode(409);
  }

  @Test
  void an_account_that_was_stopped_meanwhile_posts_nothing() {
    String marker = given.marker();
    String app = given.app(office);
    String post = given.scheduled(office, marker, app);
    given.sql("update account set status = 'CLOSED' where id = $1", UUID.fromString(app));

    given.drive();

    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("FAILED"))
        .body("deliveries[0].errorCode", equalTo("ACCOUNT_MAY_NOT_POST"))
        .body("deliveries[0].error", containsString("没有发布资格"));
    assertThat(Platforms.posts("app", marker)).isEmpty();
    assertThat(given.told(coordinator, "DELIVERY_STOPPED")).isEqualTo(1);
  }

  @Test
  void a_pause_keeps_the_plan_and_the_resumption_lets_it_go_out() {
    String marker = given.marker();
    String app = given.app(office);
    String post = given.scheduled(office, marker, app);
    office.filings().filed("SUSPEND", app, null);
    given.drive();
    given.seen(office, post).body("deliveries[0].state", equalTo("PLANNED"));
    assertThat(Platforms.posts("app", marker)).isEmpty();

    office.filings().filed("RESUME", app, null);
    given.drive();

    given.seen(office, post).body("deliveries[0].state", equalTo("POSTED"));
    assertThat(Platforms.posts("app", marker)).hasSize(1);
  }

  @Test
  void announcing_the_closing_cancels_the_plan_with_a_reason_for_its_author() {
    String app = given.app(office);
    String post = given.scheduled(office, given.marker(), app);
    String filing = office.filings().filed("CLOSE", app, Map.of());

    office.filings().announce(filing, LocalDate.now(HubClock.ZONE)).then().statusCode(200);

    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("CANCELLED"))
        .body("deliveries[0].error", containsString("关停"));
    assertThat(given.told(office.editor(), "DELIVERY_STOPPED")).isEqualTo(1);
    assertThat(given.told(coordinator, "DELIVERY_STOPPED")).isEqualTo(1);
  }

  @Test
  void without_keys_it_falls_back_to_the_package_at_once() {
    String marker = given.marker();
    String app = given.app(office);
    String post = given.scheduled(office, marker, app);
    UUID delivery = UUID.fromString(given.delivery(office, post));
    given.sql("delete from account_credential where account_id = $1", UUID.fromString(app));

    given.drive();

    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"))
        .body("deliveries[0].actions", hasItem("PROVE"));
    assertThat(given.show(office, post).<String>path("deliveries[0].error")).isNotBlank();
    as(office.editor()).get("/api/v1/deliveries/" + delivery + "/package").then().statusCode(200);
    assertThat(given.told(coordinator, "DELIVERY_NO_ACCESS")).isEqualTo(1);
    assertThat(given.told(office.editor(), "DELIVERY_NO_ACCESS")).isEqualTo(1);
    assertThat(given.journal("DELIVERY_NEEDS_PERSON", delivery)).isEqualTo(1);
  }

  @Test
  void what_missed_its_day_waits_for_a_person_who_is_told() {
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.app(office));
    clock.turn(Duration.ofHours(25));

    given.drive();

    given.seen(office, post).body("deliveries[0].errorCode", equalTo("TOO_LATE"));
    assertThat(Platforms.posts("app", marker)).isEmpty();
    assertThat(given.told(office.editor(), "DELIVERY_WAITS")).isEqualTo(1);
  }

  @Test
  void a_voiding_that_commits_while_it_is_claimed_wins() throws Exception {
    String marker = given.marker();
    String post = given.scheduled(office, marker, given.app(office));
    SqlConnection voiding = given.run(pool::getConnection);
    Transaction transaction = given.run(voiding::begin);
    given.run(() -> voiding.preparedQuery(VOID).execute(Tuple.of(UUID.fromString(post))));
    ExecutorService worker = Executors.newSingleThreadExecutor();

    try {
      Future<Integer> claim = worker.submit(() -> given.run(sender::drive));
      awaitBlocked();
      given.run(transaction::commit);
      claim.get();
    } finally {
      worker.shutdown();
      given.run(voiding::close);
    }

    given.drive();
    given.seen(office, post).body("deliveries[0].errorCode", equalTo("NOT_CLEARED"));
    assertThat(Platforms.posts("app", marker)).isEmpty();
  }

  /** Until somebody waits for a row that another transaction holds. */
  private void awaitBlocked() {
    String waits =
        "select count(*)::text from pg_stat_activity where cardinality(pg_blocking_pids(pid)) > 0";
    for (int asked = 0; asked < 20_000; asked++) {
      if (!given.text(waits).equals("0")) {
        return;
      }
    }
    throw new AssertionError("the claim never waited for the clearance");
  }
}
