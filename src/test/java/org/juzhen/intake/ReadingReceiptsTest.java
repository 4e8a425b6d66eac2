package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.DueWorks.await;
import static org.juzhen.house.World.as;

import io.smallrye.mutiny.Uni;
import io.vertx.core.buffer.Buffer;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.intake.Arrival.Origin;
import org.juzhen.intake.Arrival.Receipt;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Digests;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Ids;

/** Messages that were acknowledged by a node that died before it read them. */
@HubTest
class ReadingReceiptsTest {
  @Inject Pool pool;
  @Inject HubClock clock;
  @Inject DueWorks works;
  private GivenPortal portal;

  @BeforeEach
  void a_city_with_a_portal() {
    portal = new GivenPortal();
  }

  @Test
  void what_was_acknowledged_is_read_later_and_once() {
    String told = acknowledged(published("r1", "正文")).get(0);

    portal.show(told).then().statusCode(404);
    works.drive("hook-receipts");
    works.drive("hook-receipts");

    portal
        .show(told)
        .then()
        .statusCode(200)
        .body("bodyHtml", equalTo("<p>正文</p>"))
        .body("versions", hasSize(1));
  }

  @Test
  void messages_of_one_article_are_read_in_their_order() {
    List<String> told =
        acknowledged(
            published("r2", "第一稿"),
            published("r2", "第二稿"),
            GivenPortal.message("article.withdrawn", Map.of("id", "r2")),
            published("r3", "另一篇"));

    works.drive("hook-receipts");

    assertThat(told.subList(0, 3)).containsOnly(told.get(0));
    portal
        .show(told.get(0))
        .then()
        .body("versions", hasSize(2))
        .body("bodyHtml", equalTo("<p>第二稿</p>"))
        .body("state", equalTo("WITHDRAWN"));
    portal.show(told.get(3)).then().statusCode(200);
  }

  @Test
  void one_that_cannot_be_read_waits_and_holds_nobody_up() {
    String spoilt = acknowledged(published("r4", "坏")).get(0);
    sql("update article_payload set body = $2 where article_id = $1", spoilt, new byte[] {'{'});
    String good = acknowledged(published("r5", "好")).get(0);

    works.drive("hook-receipts");

    portal.show(good).then().statusCode(200);
    portal.show(spoilt).then().statusCode(404);
    assertThat(sql("select 1 from hook_receipt where article_id = $1 and failures > 0", spoilt))
        .isEqualTo(1);
    sql("update hook_receipt set due_at = null where article_id = $1", spoilt);
  }

  @Test
  void an_article_that_a_person_enters_meanwhile_is_the_same() {
    String told = acknowledged(published("r6", "推送的正文")).get(0);
    Map<String, Object> entered = new HashMap<>(portal.article("r6"));
    entered.put("unitId", portal.city);

    String byHand =
        as(portal.portalEditor)
            .body(entered)
            .post("/api/v1/articles")
            .then()
            .statusCode(201)
            .extract()
            .path("id");

    assertThat(byHand).isEqualTo(told);
  }

  private String published(String key, String text) {
    Map<String, Object> data = portal.article(key);
    data.put("bodyHtml", "<p>" + text + "</p>");
    return GivenPortal.message("article.published", data);
  }

  /** Makes messages durable and does nothing else; returns the articles that were told. */
  private List<String> acknowledged(String... messages) {
    List<Pushed> pushed = new ArrayList<>();
    for (String message : messages) {
      byte[] body = message.getBytes(StandardCharsets.UTF_8);
      UUID unit = UUID.fromString(portal.city);
      UUID site = UUID.fromString(portal.id);
      Actor by = new Actor(null, "门户", unit, null, List.of());
      HookEvent event = HookEvent.read(body);
      pushed.add(
          new Pushed(
              new Origin(site, unit, Way.WEBHOOK, by, "msg_" + Ids.next(), Digests.sha256(body)),
              event.keys(unit, site),
              event.withdraws(),
              body));
    }
    return await(
            () ->
                Uni.createFrom()
                    .completionStage(
                        () ->
                            pool.getDelegate()
                                .withConnection(c -> new ReceiptBatch(pushed, clock.now()).run(c))
                                .toCompletionStage()))
        .stream()
        .map(ReceiptBatch.Fate::receipt)
        .map(Receipt::articleId)
        .map(UUID::toString)
        .toList();
  }

  private int sql(String statement, String article, byte[]... more) {
    Tuple values = Tuple.of(UUID.fromString(article));
    for (byte[] bytes : more) {
      values.addValue(Buffer.buffer(bytes));
    }
    return await(() -> pool.preparedQuery(statement).execute(values)).rowCount();
  }
}
