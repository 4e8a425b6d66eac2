package org.juzhen.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.DueWorks.await;
import static org.juzhen.house.World.as;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.TurnedClock;
import org.juzhen.house.World;

/**
 * What somebody typed is proven by what the hub itself reads at the address, and by nothing else.
 */
@HubTest
class ProvingTypedArticlesTest {
  private static final String TITLE = "关于调整公交线路的通告";
  private static final String WORDS = "自下月起12路公交车延长到高铁站。";

  private final LoopbackPortal site = new LoopbackPortal();
  private final String path = "/zwgk/" + UUID.randomUUID() + ".html";

  @Inject ProofDesk proofs;
  @Inject TurnedClock clock;
  @Inject Pool pool;

  @AfterEach
  void closed() {
    clock.reset();
    site.close();
  }

  private String typed(String body) {
    World world = new World();
    String city = world.city();
    Map<String, Object> article = new HashMap<>();
    article.put("unitId", city);
    article.put("url", site.address(path));
    article.put("title", TITLE);
    article.put("bodyHtml", body);
    article.put("source", "云岫市人民政府");
    return World.id(
        as(world.person("typist", city, "EDITOR")).body(article).post("/api/v1/articles"));
  }

  private void stands(String title, String body) {
    site.put(
        path,
        "text/html; charset=utf-8",
        "<html><head><title>"
            + title
            + "_云岫市人民政府</title></head><body><h1>"
            + title
            + "</h1><div id=\"zoom\">"
            + body
            + "</div></body></html>");
  }

  private String standing(String article) {
    await(() -> proofs.runDue());
    return await(
            () ->
                pool.preparedQuery(
                        "select case when proven_at is not null then 'PROVEN' when proof_due_at is"
                            + " null then 'GIVEN UP' else 'WAITS' end from article_version where"
                            + " article_id = $1")
                    .execute(Tuple.of(UUID.fromString(article))))
        .iterator()
        .next()
        .getString(0);
  }

  @Test
  void the_same_title_and_words_at_the_address_prove_it() {
    stands(TITLE, "<p>" + WORDS + "</p>");

    assertThat(standing(typed("<div>" + WORDS + "</div>"))).isEqualTo("PROVEN");
  }

  @Test
  void other_words_prove_nothing_until_they_are_the_same_and_are_given_up_in_the_end() {
    stands(TITLE, "<p>公交车照常运行。</p>");
    String article = typed("<p>" + WORDS + "</p>");
    assertThat(standing(article)).isEqualTo("WAITS");

    clock.turn(Duration.ofMinutes(11));
    stands("另一篇文章", "<p>" + WORDS + "</p>");
    assertThat(standing(article)).isEqualTo("WAITS");
    clock.turn(Duration.ofHours(2));
    stands(TITLE, "<p>" + WORDS + "</p>");
    assertThat(standing(article)).isEqualTo("PROVEN");
  }

  @Test
  void what_is_nowhere_to_be_found_is_looked_for_some_times_only() {
    String article = typed("<p>" + WORDS + "</p>");

    String last = standing(article);
    for (int days = 1; days <= 6; days++) {
      assertThat(last).isNotEqualTo("PROVEN");
      clock.turn(Duration.ofDays(days * 2L));
      last = standing(article);
    }
    assertThat(last).isEqualTo("GIVEN UP");
  }

  @Test
  void pictures_that_somebody_added_are_proven_by_no_words() {
    stands(TITLE, "<p>" + WORDS + "</p>");
    String picture = "<p><img src=\"" + site.address("/a.png") + "\" alt=\"车站\"></p>";

    assertThat(standing(typed("<p>" + WORDS + "</p>" + picture))).isEqualTo("WAITS");
  }
}
