package org.juzhen.story;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.TurnedClock;

/** What a platform did is written down, whatever else writes at that moment. */
@HubTest
class OutrunRecordTest {
  private static final int TRIES = 6;

  @Inject DueWorks due;
  @Inject TurnedClock clock;
  @Inject Pool pool;
  @Inject Outrunning others;

  private GivenArticle article;
  private String post;

  @BeforeEach
  void a_post_that_is_due() {
    due.drive("delivery");
    article = new GivenArticle(due);
    post = article.scheduled();
  }

  @AfterEach
  void back_to_now() {
    others.end();
    clock.reset();
  }

  private void isPostedOnce() {
    article
        .post(post)
        .then()
        .body("deliveries[0].state", equalTo("POSTED"))
        .body("deliveries[0].attempts", equalTo(1));
    assertThat(article.duties()).isEqualTo(List.of("1 DONE_ON_TIME"));
    assertThat(Platforms.posts("app", article.marker)).hasSize(1);
  }

  /** Changes the duty as a reminder does, and ends only when it may. */
  private CompletableFuture<Void> reminder(CompletableFuture<Void> begun, Uni<Void> mayEnd) {
    UUID id = UUID.fromString(article.id);
    return CompletableFuture.runAsync(
        () ->
            DueWorks.await(
                () ->
                    pool.withTransaction(
                        c ->
                            c.preparedQuery(
                                    "update duty set marks_told = 1, row_version = row_version + 1"
                                        + " where article_id = $1")
                                .execute(Tuple.of(id))
                                .invoke(x -> begun.complete(null))
                                .chain(x -> mayEnd))));
  }

  private void untilSomebodyWaitsOr(CompletableFuture<Integer> sent) {
    while (!sent.isDone() && waiting() == 0) {
      Thread.onSpinWait();
    }
  }

  private long waiting() {
    return DueWorks.await(
        () ->
            pool.query("select count(*) as n from pg_locks where not granted")
                .execute()
                .map(rows -> rows.iterator().next().getLong("n")));
  }

  @Test
  void a_reminder_that_changes_the_duty_at_that_moment_undoes_no_record() throws Exception {
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<Void> mayEnd = new CompletableFuture<>();
    CompletableFuture<Void> reminded =
        reminder(begun, Uni.createFrom().completionStage(() -> mayEnd));
    begun.get(30, SECONDS);

    CompletableFuture<Integer> sent = CompletableFuture.supplyAsync(() -> due.drive("delivery"));
    untilSomebodyWaitsOr(sent);
    assertThat(sent).as("the record waits for the reminder").isNotDone();
    mayEnd.complete(null);
    reminded.get(30, SECONDS);
    sent.get(60, SECONDS);

    isPostedOnce();
  }

  @Test
  void a_record_that_is_outrun_is_written_again_and_nothing_is_sent_again() {
    others.fail(new OptimisticLockException("changed meanwhile"));
    others.fail(new PgException("deadlock detected", "ERROR", "40P01", ""));
    others.fail(new PgException("could not serialize access", "ERROR", "40001", ""));

    due.drive("delivery");

    assertThat(others.left()).isZero();
    isPostedOnce();
  }

  @Test
  void a_record_that_is_outrun_for_ever_is_left_to_the_look_that_finds_it() {
    for (int i = 0; i < TRIES + 2; i++) {
      others.fail(new OptimisticLockException("changed meanwhile"));
    }
    due.drive("delivery");
    assertThat(others.left()).as("it is tried a few times").isEqualTo(2);
    article.post(post).then().body("deliveries[0].state", equalTo("CLAIMED"));

    others.end();
    clock.turn(Duration.ofMinutes(30));
    due.drive("delivery");

    isPostedOnce();
  }

  @Test
  void what_fails_otherwise_is_not_tried_again() {
    others.fail(new IllegalStateException("a defect"));
    others.fail(new IllegalStateException("a defect"));

    due.drive("delivery");

    assertThat(others.left()).isEqualTo(1);
    others.end();
    clock.turn(Duration.ofMinutes(30));
    due.drive("delivery");
    isPostedOnce();
  }
}
