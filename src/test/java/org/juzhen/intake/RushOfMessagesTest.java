package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.DueWorks.await;
import static org.juzhen.house.World.as;
import static org.juzhen.intake.GivenPortal.message;
import static org.juzhen.intake.GivenPortal.path;

import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.sqlclient.SqlConnection;
import io.vertx.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** Many messages at once, some about what the hub knows already. */
@HubTest
class RushOfMessagesTest {
  private static final int MANY = 60;

  @Inject DueWorks works;
  @Inject Pool pool;
  private GivenPortal portal;

  @BeforeEach
  void a_city_with_a_portal() {
    portal = new GivenPortal();
  }

  @Test
  void corrections_among_new_articles_find_theirs() {
    List<String> first = articles(rush("first", 0, MANY, "初稿"));
    works.drive("hook-receipts");

    List<String> second = articles(rush("second", MANY / 2, MANY, "改稿"));
    works.drive("hook-receipts");

    assertThat(second.subList(0, MANY / 2)).isEqualTo(first.subList(MANY / 2, MANY));
    assertThat(second.subList(MANY / 2, MANY)).doesNotContainAnyElementsOf(first);
    as(portal.editor)
        .get("/api/v1/articles?limit=500")
        .then()
        .body("items", hasSize(MANY + MANY / 2));
    portal.show(second.get(0)).then().body("versions", hasSize(2));
    portal.show(second.get(MANY - 1)).then().body("versions", hasSize(1));
  }

  @Test
  void a_rush_about_one_article_makes_one() {
    List<CompletableFuture<HttpResponse<String>>> sent =
        IntStream.range(0, MANY).mapToObj(i -> push("one_" + i, "same", "第" + i + "稿")).toList();

    assertThat(articles(sent).stream().distinct()).hasSize(1);
    works.drive("hook-receipts");
    as(portal.editor).get("/api/v1/articles").then().body("items", hasSize(1));
  }

  @Test
  void a_batch_that_did_not_see_what_is_known_writes_nothing_at_all() {
    PushedReceipts known = batch("known");
    await(() -> run(known::acknowledge));
    PushedReceipts half = batch("new", "known");

    assertThatThrownBy(() -> await(() -> run(half::acknowledge))).matches(Outrun::is);

    assertThat(receipts()).isEqualTo(1);
  }

  private PushedReceipts batch(String... keys) {
    PushedReceipts batch =
        new PushedReceipts(UUID.fromString(portal.city), UUID.fromString(portal.id));
    for (String key : keys) {
      batch.add(
          "batch_" + key + Instant.now(),
          message("article.published", portal.article(key)).getBytes(StandardCharsets.UTF_8));
    }
    return batch;
  }

  private <T> Uni<T> run(Function<SqlConnection, Future<T>> work) {
    return Uni.createFrom()
        .completionStage(() -> pool.getDelegate().withConnection(work).toCompletionStage());
  }

  private long receipts() {
    return await(
            () ->
                run(
                    c ->
                        c.preparedQuery("select 1 from hook_receipt where portal_id = $1")
                            .execute(Tuple.of(UUID.fromString(portal.id)))))
        .rowCount();
  }

  private List<CompletableFuture<HttpResponse<String>>> rush(
      String name, int from, int count, String text) {
    return IntStream.range(from, from + count)
        .mapToObj(i -> push(name + i, "rush" + i, text))
        .toList();
  }

  private CompletableFuture<HttpResponse<String>> push(String id, String key, String text) {
    Map<String, Object> data = portal.article(key);
    data.put("bodyHtml", "<p>" + text + "</p>");
    return portal.push(id, message("article.published", data), portal.secret, Instant.now());
  }

  private static List<String> articles(List<CompletableFuture<HttpResponse<String>>> sent) {
    return sent.stream()
        .map(CompletableFuture::join)
        .peek(answer -> assertThat(answer.statusCode()).isEqualTo(202))
        .map(answer -> path(answer, "articleId"))
        .toList();
  }
}
