package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.World;
import org.juzhen.kernel.Actor;
import org.juzhen.publishing.GivenPosts.Office;
import org.juzhen.review.screening.WaitingLine;
import org.juzhen.review.screening.WhereChecksRun;

/** Nobody fills the line before the machine for everybody else. */
@HubTest
class WaitingLineTest {
  @Inject GivenPosts posts;
  @Inject WaitingLine line;
  @Inject WhereChecksRun checks;

  @ConfigProperty(name = "juzhen.review.screenings-waiting")
  int most;

  private String written(Office office, String mark) {
    Map<String, Object> text = posts.draft(posts.marker(), posts.app(office));
    text.put("bodyHtml", "<p>" + mark + "</p>");
    return World.id(as(office.editor()).body(text).post("/api/v1/posts"));
  }

  private Actor actor(String username) {
    String id = posts.text("select id::text from person where username = $1", username);
    return new Actor(UUID.fromString(id), username, null, null, List.of());
  }

  @Test
  void one_text_too_many_is_refused_in_words_and_others_are_read() {
    Office office = posts.office();
    String post = written(office, "今日起调整公交线路。");
    Actor editor = actor(office.editor());
    for (int i = 0; i < most; i++) {
      line.enter(editor);
    }

    posts
        .act(office, post, "submission", Map.of())
        .then()
        .statusCode(429)
        .body("code", equalTo("SCREENING_FULL"))
        .body("detail", containsString("请等前面的出结果后再试"));
    assertThat((List<?>) posts.show(office, post).path("reviews")).isEmpty();
    Office other = posts.office();
    posts.act(other, written(other, "今日起调整公交线路。"), "submission", Map.of()).then().statusCode(200);

    line.leave(editor);
    posts.act(office, post, "screening", Map.of()).then().statusCode(200);
    posts.act(office, post, "submission", Map.of()).then().statusCode(200);
    for (int i = 1; i < most; i++) {
      line.leave(editor);
    }
  }

  @Test
  void whoever_sends_everything_at_once_keeps_a_few_places_and_gets_them_back() throws Exception {
    Office office = posts.office();
    String post = written(office, WhereChecksRun.LONG);
    checks.begin();
    ExecutorService editor = Executors.newFixedThreadPool(most + 2);
    ExecutorCompletionService<Integer> sent = new ExecutorCompletionService<>(editor);
    for (int i = 0; i < most + 2; i++) {
      sent.submit(() -> posts.act(office, post, "screening", Map.of()).statusCode());
    }

    assertThat(List.of(sent.take().get(), sent.take().get())).containsOnly(429);
    checks.end();

    for (int i = 0; i < most; i++) {
      assertThat(sent.take().get()).isEqualTo(200);
    }
    posts.act(office, post, "screening", Map.of()).then().statusCode(200);
    editor.shutdown();
  }
}
