package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;

/** A unit that leaves a withdrawn article's post standing does not end its task unseen. */
@HubTest
class OutdatedLeftStoryTest {
  @Inject DueWorks due;

  @Test
  void that_it_cannot_be_deleted_is_told_to_who_leads_and_who_supervises() {
    GivenArticle article = withdrawn();

    settle(article, "IMPOSSIBLE");

    assertThat(told(article.city.supervisor)).containsExactly("OUTDATED_LEFT_IMPOSSIBLE");
    assertThat(told(article.city.leader)).containsExactly("OUTDATED_LEFT_IMPOSSIBLE");
    assertThat(told(article.city.editor)).isEmpty();
  }

  @Test
  void so_is_that_it_was_only_marked_but_not_that_it_is_gone() {
    GivenArticle marked = withdrawn();
    settle(marked, "MARKED");
    assertThat(told(marked.city.supervisor)).containsExactly("OUTDATED_LEFT_MARKED");

    GivenArticle removed = withdrawn();
    settle(removed, "REMOVED");
    assertThat(told(removed.city.supervisor)).isEmpty();
  }

  @Test
  void nor_that_the_words_of_before_were_marked_where_they_were_corrected() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", Instant.now());
    article.posted();
    article.corrected("第二版：改为周日检修。");

    settle(article, "MARKED");

    assertThat(told(article.city.supervisor)).isEmpty();
  }

  private GivenArticle withdrawn() {
    GivenArticle article = new GivenArticle(due, "ORDINARY", Instant.now());
    article.posted();
    article.withdrawn();
    return article;
  }

  private static void settle(GivenArticle article, String how) {
    String task =
        as(article.city.editor)
            .get("/api/v1/outdated-posts?articleId=" + article.id)
            .path("items[0].id");
    as(article.city.editor)
        .body(Map.of("how", how, "reason", "平台不支持删除"))
        .post("/api/v1/outdated-posts/" + task + "/settlement")
        .then()
        .statusCode(200);
  }

  private static List<String> told(String person) {
    return as(person)
        .get("/api/v1/notices?limit=500")
        .then()
        .extract()
        .path("items.findAll { it.kind.startsWith('OUTDATED_LEFT') }.kind");
  }
}
