package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.HubClock;
import org.juzhen.review.GivenSql;

/** A number of a person in a title is read on the post's own page, and in no list. */
@HubTest
class ListedTitlesTest {
  private static final String NUMBER = "13800138000";
  private static final String MASKED = "138******00";

  @Inject GivenPosts posts;
  @Inject GivenSql sql;
  @Inject HubClock clock;

  private GivenPosts.Office office;
  private String account;

  @BeforeEach
  void an_office() {
    office = posts.office();
    account = posts.weibo(office);
  }

  private String page(String path) {
    return sql.browser(office.editor())
        .accept("text/html, */*;q=0.5")
        .get(path)
        .then()
        .statusCode(200)
        .extract()
        .asString();
  }

  @Test
  void the_list_of_posts_hides_it_and_the_post_shows_it() {
    String post = posts.written(office, " " + NUMBER, account);

    assertThat(page("/posts")).contains(MASKED).doesNotContain(NUMBER);
    assertThat(page("/posts/" + post)).contains(NUMBER);
  }

  @Test
  void the_calendar_and_the_lists_of_deliveries_hide_it() {
    String post = posts.cleared(office, posts.marker(), account);
    posts.act(
        office,
        post,
        "schedule",
        Map.of("at", clock.now().plusSeconds(7200).toString(), "reason", "与活动同步"));
    posts.sql("update post set title = $1 where id = $2", "寻人启事 " + NUMBER, UUID.fromString(post));
    LocalDate today = LocalDate.ofInstant(clock.now(), HubClock.ZONE);

    assertThat(page("/calendar/items?from=" + today + "&to=" + today.plusDays(7)))
        .contains(MASKED)
        .doesNotContain(NUMBER);
    assertThat(as(office.editor()).get("/api/v1/deliveries?accountId=" + account).asString())
        .contains(MASKED)
        .doesNotContain(NUMBER);
  }

  @Test
  void what_was_seen_on_a_platform_hides_it_too() {
    as(office.editor())
        .body(
            Map.of(
                "url",
                "https://weibo.com/" + UUID.randomUUID(),
                "title",
                "寻人启事 " + NUMBER,
                "postedAt",
                clock.now().minusSeconds(3600).toString()))
        .post("/api/v1/accounts/" + account + "/observed-posts")
        .then()
        .statusCode(201);

    assertThat(page("/observed-posts")).contains(MASKED).doesNotContain(NUMBER);
  }
}
