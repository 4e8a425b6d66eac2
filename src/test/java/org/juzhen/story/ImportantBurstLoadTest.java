package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.intake.GivenPortal;
import org.juzhen.kernel.HubClock;

/**
 * A portal that empties its archive: thousands of important articles in one burst. {@code
 * -Dburst.articles} sets how many.
 */
@HubTest
@Tag("load")
class ImportantBurstLoadTest {
  private static final int MANY = Integer.getInteger("burst.articles", 5_000);
  private static final int AT_ONCE = 64;

  @Inject TurnedClock clock;
  @Inject DueWorks due;
  @Inject Pool pool;

  private City city;
  private GivenPortal portal;

  @BeforeEach
  void ten_in_the_morning() {
    clock.at(LocalDate.now(HubClock.ZONE));
    city = new City();
    portal = new GivenPortal(city.government, city.supervisor);
  }

  @AfterEach
  void back_to_now() {
    clock.reset();
  }

  @Test
  void each_is_owed_and_planned_once_no_limit_is_broken_and_people_are_not_flooded()
      throws InterruptedException {
    city.decide("UNPUSHED_FULFILS", "false");
    List<String> accounts = List.of(city.weibo(), city.wechat(), city.app());

    timed("taken in", this::push);
    timed("received", () -> due.drive("hook-receipts"));
    timed("owed", () -> due.drive("article-news"));
    timed("planned", () -> due.drive("duty-plan"));
    timed("told", () -> due.drive("duty"));

    int owed = 3 * MANY;
    assertThat(count("select count(*) from duty where account_id = any($1)", accounts))
        .isEqualTo(owed);
    assertThat(
            count(
                "select count(*) from duty_plan where account_id = any($1) and duty_id in (select"
                    + " id from duty)",
                accounts))
        .isEqualTo(owed);
    System.out.printf(
        "in time: %,d of %,d%n",
        count(
            "select count(*) from duty_plan where account_id = any($1) and cause is null",
            accounts),
        owed);
    assertThat(
            count(
                "select count(*) from duty_plan where account_id = any($1) and way = 'PUSH'",
                accounts))
        .as("pushes are planned at all")
        .isPositive();
    assertThat(
            count(
                "select coalesce(max(n), 0) from (select count(*) n from duty_plan where account_id"
                    + " = any($1) and way = 'PUSH' group by account_id, at) x",
                accounts))
        .as("a push carries eight")
        .isLessThanOrEqualTo(8);
    assertThat(
            count(
                "select coalesce(max(n), 0) from (select count(distinct p.at) n from duty_plan p"
                    + " join account a on a.id = p.account_id where p.account_id = any($1) and"
                    + " p.way = 'PUSH' and a.platform = 'WECHAT' group by p.account_id, (p.at at"
                    + " time zone 'Asia/Shanghai')::date) x",
                accounts))
        .as("one push a day")
        .isLessThanOrEqualTo(1);
    long notices =
        count(
            "select count(*) from notice n join duty d on n.link = '/duties/' || d.id where"
                + " d.account_id = any($1)",
            accounts);
    System.out.printf("notices: %,d%n", notices);
    for (String page : List.of("/today", "/duties", "/calendar", "/articles")) {
      timed(page, () -> as(city.editor).get(page).then().statusCode(200));
    }
    JsonPath listed = as(city.editor).get("/api/v1/duties?limit=100").then().extract().jsonPath();
    assertThat(listed.getList("items")).hasSize(100);
  }

  private void push() {
    Semaphore lanes = new Semaphore(AT_ONCE);
    List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
    for (int i = 0; i < MANY; i++) {
      Map<String, Object> data = portal.article("burst" + i);
      data.put("title", "第" + i + "号通告 " + UUID.randomUUID());
      data.put("bodyHtml", "<p>" + UUID.randomUUID() + "</p>");
      data.put("importance", "IMPORTANT");
      data.put("publishedAt", clock.now().minusSeconds(i % 600).toString());
      lanes.acquireUninterruptibly();
      sent.add(
          portal
              .push(
                  "burst-" + i,
                  GivenPortal.message("article.published", data),
                  portal.secret,
                  Instant.now())
              .whenComplete((answer, e) -> lanes.release()));
    }
    assertThat(sent.stream().map(CompletableFuture::join).map(HttpResponse::statusCode))
        .containsOnly(202);
  }

  private long count(String sql, List<String> accounts) {
    return pool.preparedQuery(sql)
        .execute(Tuple.of(accounts.stream().map(UUID::fromString).toArray(UUID[]::new)))
        .await()
        .indefinitely()
        .iterator()
        .next()
        .getLong(0);
  }

  private static void timed(String what, Runnable work) {
    long began = System.nanoTime();
    work.run();
    System.out.printf("%s: %.1f s%n", what, (System.nanoTime() - began) / 1e9);
  }
}
