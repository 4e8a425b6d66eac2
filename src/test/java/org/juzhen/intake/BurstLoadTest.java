package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.vertx.VertxContextSupport;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** 5,000 articles pushed in one burst: each comes in once, and its twin is looked for. */
@HubTest
@Tag("load")
class BurstLoadTest {
  private static final int MANY = 5_000;
  private static final int AT_ONCE = 64;

  @Inject DueWorks due;
  @Inject JoinDesk joins;
  @Inject ArticleNewsDesk news;

  private static int run(Supplier<Uni<Integer>> work) {
    try {
      return VertxContextSupport.subscribeAndAwait(work);
    } catch (Throwable e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void five_thousand_pushed_at_once_are_all_there_and_none_twice() throws InterruptedException {
    GivenPortal portal = new GivenPortal();
    Semaphore lanes = new Semaphore(AT_ONCE);
    Set<String> articles = ConcurrentHashMap.newKeySet();
    List<CompletableFuture<HttpResponse<String>>> sent = new ArrayList<>();
    long began = System.nanoTime();
    for (int i = 0; i < MANY; i++) {
      Map<String, Object> data = portal.article("burst" + i);
      String body = GivenPortal.message("article.published", data);
      String name = "burst-" + i;
      for (int copy = 0; copy < (i % 10 == 0 ? 2 : 1); copy++) {
        lanes.acquire();
        sent.add(
            portal
                .push(name, body, portal.secret, Instant.now())
                .whenComplete((answer, e) -> lanes.release()));
      }
    }
    Map<Integer, Long> answers =
        sent.stream()
            .map(CompletableFuture::join)
            .peek(a -> articles.add(GivenPortal.path(a, "articleId")))
            .collect(Collectors.groupingBy(HttpResponse::statusCode, Collectors.counting()));
    System.out.printf("%d in %.1f s%n", sent.size(), (System.nanoTime() - began) / 1e9);

    due.drive("hook-receipts");
    began = System.nanoTime();
    int looked = 0;
    while (run(joins::drive) > 0) {
      looked++;
    }
    System.out.printf("twins of %d in %.1f s%n", looked, (System.nanoTime() - began) / 1e9);

    while (run(news::drive) > 0) {
      looked++;
    }
    assertThat(answers).containsOnlyKeys(202);
    assertThat(articles).hasSize(MANY);
    for (int i = 0; i < MANY; i += 500) {
      portal.show(articles.stream().skip(i).findFirst().orElseThrow()).then().statusCode(200);
    }
    String after = null;
    int listed = 0;
    do {
      var page =
          org.juzhen.house.World.as(portal.editor)
              .get("/api/v1/articles?limit=500" + (after == null ? "" : "&cursor=" + after))
              .then()
              .statusCode(200)
              .extract()
              .jsonPath();
      listed += page.getList("items").size();
      after = page.getString("next");
    } while (after != null);
    assertThat(listed).isEqualTo(MANY);
  }
}
