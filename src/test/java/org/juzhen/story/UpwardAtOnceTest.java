package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Transaction;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** Whoever makes an article of an offer is alone first and holds the offer after that. */
@HubTest
class UpwardAtOnceTest {
  private static final String ALONE =
      "select cast(pg_advisory_xact_lock(hashtextextended('article_joins', 61)) as text)";
  private static final String WAITING =
      "select count(*)::int from pg_locks where locktype = 'advisory' and not granted";
  private static final String HELD = "select id from upward_offer where id = $1 for update nowait";
  private static final int PATIENCE = 600;

  @Inject DueWorks due;
  @Inject Pool pool;

  @Test
  void the_offer_is_free_for_those_who_are_alone_while_an_address_is_named() throws Exception {
    GivenOffer given = new GivenOffer(due);
    String offer = given.accepted(given.article());
    String url = arrived(given);

    aside(() -> address(given, offer, url), offer);

    assertThat(given.state(offer)).isEqualTo("PUBLISHED");
  }

  @Test
  void the_offer_is_free_for_those_who_are_alone_while_its_words_are_entered() throws Exception {
    GivenOffer given = new GivenOffer(due);
    String offer = given.accepted(given.article());
    String url = arrived(given);

    aside(
        () ->
            GivenOffer.act(given.clerk, offer, "article", Map.of("url", url))
                .then()
                .statusCode(200),
        offer);

    assertThat(given.state(offer)).isEqualTo("PUBLISHED");
  }

  /** Does it while somebody else is alone, who then wants the offer as well. */
  private void aside(Runnable act, String offer) throws Exception {
    SqlConnection other = DueWorks.await(pool::getConnection);
    ExecutorService clerk = Executors.newSingleThreadExecutor();
    try {
      Transaction alone = DueWorks.await(other::begin);
      DueWorks.await(() -> other.query(ALONE).execute());
      Future<?> named = clerk.submit(act);
      waits(named);

      DueWorks.await(() -> other.preparedQuery(HELD).execute(Tuple.of(UUID.fromString(offer))));

      DueWorks.await(alone::commit);
      named.get(1, TimeUnit.MINUTES);
    } finally {
      clerk.shutdown();
      DueWorks.await(other::close);
    }
  }

  private void waits(Future<?> named) throws Exception {
    for (int i = 0; i < PATIENCE; i++) {
      int waiting =
          DueWorks.await(() -> pool.query(WAITING).execute()).iterator().next().getInteger(0);
      if (waiting > 0) {
        return;
      }
      assertThat(named.isDone()).as("does not wait").isFalse();
      TimeUnit.MILLISECONDS.sleep(50);
    }
    throw new AssertionError("nobody waits");
  }

  private static void address(GivenOffer given, String offer, String url) {
    GivenOffer.act(given.clerk, offer, "address", Map.of("url", url)).then().statusCode(200);
  }

  /** The portal above has published the words at this address. */
  private static String arrived(GivenOffer given) {
    String url = "https://www.yunxiu.example/up/" + UUID.randomUUID() + ".html";
    Map<String, Object> data = new HashMap<>();
    data.put("id", UUID.randomUUID().toString());
    data.put("url", url);
    data.put("title", given.title);
    data.put("bodyHtml", "<p>" + given.words + "</p>");
    data.put("source", "云岫市交通运输局");
    data.put("publishedAt", Instant.now().toString());
    given.above.push("article.published", data).then().statusCode(202);
    given.hear();
    return url;
  }
}
