package org.juzhen.story;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;

/** An article gets its class, or loses it, at the very moment when a post of it goes its way. */
@HubTest
class ShownWhileClassedStoryTest {
  @Inject DueWorks due;

  private GivenArticle article;
  private String post;

  @BeforeEach
  void nothing_is_left_of_others() {
    due.drive("delivery");
  }

  private void scheduledOf(String importance) {
    article = new GivenArticle(due, importance, Instant.now());
    post = article.scheduled();
  }

  private CompletableFuture<Integer> classing(String importance) {
    return CompletableFuture.supplyAsync(
        () ->
            as(article.city.supervisor)
                .body(Map.of("importance", importance, "reason", "重新定级"))
                .put("/api/v1/articles/" + article.id + "/importance")
                .statusCode());
  }

  private String ofPost(String text) {
    return text.formatted(post);
  }

  @Test
  void a_post_that_is_recorded_before_the_class_can_be_seen_meets_the_duty() throws Exception {
    scheduledOf("ORDINARY");
    CompletableFuture<Integer> classing;
    try (HeldRow last =
        new HeldRow(
            null,
            "insert into plan_wanted (subject_id, kind, next_at) values ('%s', 'ARTICLE', now())"
                .formatted(article.id))) {
      classing = classing("IMPORTANT");
      last.untilWaiting(classing);
      assertThat(classing).isNotDone();
      due.drive("delivery");
      article.post(post).then().body("state", equalTo("POSTED"));
      assertThat(article.duties()).as("nobody sees what is owed yet").isEmpty();
    }
    assertThat(classing.get(30, SECONDS)).isEqualTo(200);

    due.drive("already-shown");

    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME");
  }

  @Test
  void who_records_a_post_when_it_is_looked_again_is_waited_for() throws Exception {
    scheduledOf("ORDINARY");
    CompletableFuture<Integer> looking;
    try (HeldRow recorded =
        new HeldRow(
            ofPost(
                "update delivery set state = 'CLAIMED', claimed_at = now() where source_id = '%s'"),
            ofPost(
                "update delivery set state = 'POSTED', posted_at = now(), url ="
                    + " 'https://www.yunxiu.example/p/1' where source_id = '%s'"))) {
      article.classed("IMPORTANT");
      assertThat(article.duties()).containsExactly("1 OPEN");
      looking = CompletableFuture.supplyAsync(() -> due.drive("already-shown"));
      recorded.untilWaiting(looking);
      assertThat(looking).isNotDone();
      recorded.commit();
    }
    looking.get(30, SECONDS);

    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME");
  }

  @Test
  void what_is_planned_while_the_class_is_taken_back_is_held_for_a_person() throws Exception {
    scheduledOf("IMPORTANT");
    CompletableFuture<Integer> classing;
    try (HeldRow planning =
        new HeldRow(
            ofPost("update delivery set state = 'CANCELLED' where source_id = '%s'"),
            ofPost("select id from post where id = '%s' for update"),
            ofPost("update delivery set state = 'PLANNED' where source_id = '%s'"))) {
      classing = classing("ORDINARY");
      planning.untilWaiting(classing);
      assertThat(classing).isNotDone();
      planning.commit();
    }
    assertThat(classing.get(30, SECONDS)).isEqualTo(200);

    due.drive("delivery");

    assertThat(Platforms.posts("app", article.marker)).isEmpty();
    article.post(post).then().body("deliveries[0].state", equalTo("WAITING_FOR_PERSON"));
  }
}
