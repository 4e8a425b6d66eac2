package org.juzhen.repost.uses;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Portal;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts;

/**
 * Whoever uses an article of the library leaves a line: for which account, when, and what came of
 * it.
 */
@HubTest
class UseStoryTest {
  @Inject GivenPosts posts;
  @Inject Pool pool;

  private ValidatableResponse uses(String who, String article) {
    return as(who).get("/api/v1/article-uses?articleId=" + article).then().statusCode(200);
  }

  @Test
  void a_text_for_an_account_is_noted_when_it_begins_and_stays_when_it_is_dropped() {
    GivenPosts.Office office = posts.office();
    World world = office.filings().world;
    String clerk = world.person("clerk", office.filings().city, "PORTAL_EDITOR", "SUPERVISOR");
    String article =
        Portal.of(office.filings().city, clerk)
            .publish(world.unique("通告"), "<p>自本月起调整。</p>", "IMPORTANT", Instant.now());
    String kept = posts.weibo(office);
    String dropped = posts.app(office);
    Map<String, Object> draft = new HashMap<>(posts.draft("按", kept, dropped));
    draft.put("articleId", article);
    draft.put("grade", "ADAPTED");
    draft.remove("sourceUrl");

    String post = id(as(office.editor()).body(draft).post("/api/v1/posts"));

    uses(office.editor(), article)
        .body("items", hasSize(2))
        .body("items.outcome", equalTo(List.of("WRITING", "WRITING")))
        .body("items[0].byName", equalTo("editor"));
    int version = as(office.editor()).get("/api/v1/posts/" + post).path("version");
    as(office.editor())
        .header("If-Match", version)
        .body(Map.of("accountIds", List.of(kept)))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);
    uses(clerk, article)
        .body("items.find { it.accountId == '" + dropped + "' }.outcome", equalTo("DROPPED"))
        .body("items.find { it.accountId == '" + kept + "' }.outcome", equalTo("WRITING"));
    String stranger =
        world.person("stranger", world.department("水务局", office.filings().city), "EDITOR");
    uses(stranger, article).body("items", hasSize(0));
    assertThatThrownBy(() -> DueWorks.await(() -> pool.query("delete from article_use").execute()))
        .hasMessageContaining("permission denied");
  }
}
