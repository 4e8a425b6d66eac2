package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;
import org.juzhen.review.screening.WhereChecksRun;

/** The machine reads long texts beside the event loop, outside of transactions, and once. */
@HubTest
class ReadBesideTheLoopTest {
  private static final int AT_ONCE = 6;

  @Inject GivenPosts posts;
  @Inject WhereChecksRun checks;

  private String written(Office office, String mark) {
    Map<String, Object> text = posts.draft(posts.marker(), posts.app(office));
    text.put("bodyHtml", "<p>" + mark + "，【机密】。</p>");
    return World.id(as(office.editor()).body(text).post("/api/v1/posts"));
  }

  @Test
  void what_is_put_forward_is_read_once() {
    Office office = posts.office();
    String post = written(office, WhereChecksRun.MARK);
    checks.readings();

    posts.act(office, post, "submission", Map.of()).then().statusCode(200);

    assertThat(checks.readings()).isOne();
    posts.seen(office, post).body("reviews[0].findings.severity", hasItem("BLOCK"));
  }

  @Test
  void nothing_is_locked_while_it_is_read() throws Exception {
    Office office = posts.office();
    String post = written(office, WhereChecksRun.LONG);
    checks.begin();
    ExecutorService editor = Executors.newSingleThreadExecutor();
    Future<Integer> submission =
        editor.submit(() -> posts.act(office, post, "submission", Map.of()).statusCode());
    assertThat(checks.isReading()).isTrue();

    posts.sql("select 1 from post where id = $1 for update nowait", UUID.fromString(post));
    assertThat(checks.stillReads()).isTrue();

    checks.end();
    assertThat(submission.get()).isEqualTo(200);
    editor.shutdown();
  }

  @Test
  void what_changes_while_it_is_read_is_read_again() throws Exception {
    Office office = posts.office();
    String post = written(office, WhereChecksRun.LONG);
    checks.begin();
    checks.readings();
    ExecutorService editor = Executors.newSingleThreadExecutor();
    Future<Integer> submission =
        editor.submit(() -> posts.act(office, post, "submission", Map.of()).statusCode());
    assertThat(checks.isReading()).isTrue();

    as(office.editor())
        .header("If-Match", "*")
        .body(Map.of("bodyHtml", "<p>" + WhereChecksRun.MARK + "，请拨打13800138000。</p>"))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);
    checks.end();

    assertThat(submission.get()).isEqualTo(200);
    assertThat(checks.readings()).isOne();
    posts.seen(office, post).body("reviews[0].findings.severity", not(hasItem("BLOCK")));
    editor.shutdown();
  }

  @Test
  void six_long_readings_at_once_keep_nobody_waiting() throws Exception {
    Office office = posts.office();
    String post = written(office, WhereChecksRun.LONG);
    checks.begin();
    ExecutorService editors = Executors.newFixedThreadPool(AT_ONCE);
    List<Future<Integer>> readings = new ArrayList<>();
    for (int i = 0; i < AT_ONCE; i++) {
      readings.add(
          editors.submit(() -> posts.act(office, post, "screening", Map.of()).statusCode()));
    }
    assertThat(checks.isReading()).isTrue();

    for (int i = 0; i < 2 * AT_ONCE; i++) {
      as(office.reviewer()).get("/api/v1/reviews?mine=true").then().statusCode(200);
    }
    assertThat(checks.stillReads()).as("others were answered meanwhile").isTrue();

    int most = checks.end();
    for (Future<Integer> reading : readings) {
      assertThat(reading.get()).isEqualTo(200);
    }
    editors.shutdown();
    assertThat(most).as("read at once").isLessThanOrEqualTo(2);
  }
}
