package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;
import org.juzhen.house.World;
import org.juzhen.kernel.OwnAddress;
import org.juzhen.publishing.GivenArticles.Picture;
import org.juzhen.publishing.GivenPosts.Office;

/** The short post of an article is behind the same gate as the article, in the database too. */
@HubTest
class WeiboArticleGateTest {
  @Inject GivenPosts given;
  @Inject GivenArticles articles;
  @Inject OwnAddress own;
  private Office office;
  private String marker;
  private UUID post;

  @BeforeEach
  void a_planned_article() {
    own.tell(GivenArticles.HUB);
    office = given.office();
    marker = given.marker();
    String account = articles.institution(office);
    Picture cover = articles.picture(office);
    String body = "<p>12路公交车延长到高铁站。</p>";
    String id =
        World.id(
            as(office.editor())
                .body(articles.draft(marker, account, cover, body))
                .post("/api/v1/posts"));
    given.submitAndSign(office, id);
    given.act(office, id, "schedule", Map.of()).then().statusCode(200);
    post = UUID.fromString(id);
  }

  @AfterEach
  void not_known_outside_again() {
    given.drive();
    own.tell("");
  }

  @Test
  void short_words_that_were_changed_behind_the_clearance_do_not_go_out() {
    given.sql("update post_variant set short_text = short_text || '（改）' where post_id = $1", post);

    given.drive();

    given
        .seen(office, post.toString())
        .body("deliveries[0].state", equalTo("FAILED"))
        .body("deliveries[0].errorCode", equalTo("CONTENT_CHANGED"));
    assertThat(Platforms.posts("weibo", marker)).isEmpty();
  }

  @Test
  void an_article_does_not_go_out_as_a_short_post_under_its_clearance() {
    given.sql("update post_variant set short_text = null where post_id = $1", post);

    given.drive();

    given.seen(office, post.toString()).body("deliveries[0].errorCode", equalTo("CONTENT_CHANGED"));
    assertThat(Platforms.posts("weibo", marker)).isEmpty();
  }

  @Test
  void words_that_went_out_are_kept() {
    given.drive();
    given.seen(office, post.toString()).body("deliveries[0].state", equalTo("POSTED"));

    assertThatThrownBy(
            () -> given.sql("update post_variant set short_text = '别的' where post_id = $1", post))
        .hasMessageContaining("what an account showed is kept");
  }

  @Test
  void the_database_takes_no_piece_with_other_short_words_than_its_digest_says() {
    assertThatThrownBy(
            () ->
                given.sql(
                    "with c as (insert into review_case (id, subject_kind, subject_id, submission,"
                        + " unit_id, author_id, author_ids, submitted_by, submitted_at, title,"
                        + " grade, state, created_at) select gen_random_uuid(), 'POST', id, 9,"
                        + " unit_id, author_id, array[author_id], author_id, now(), title, grade,"
                        + " 'OPEN', now() from post where id = $1 returning id) insert into"
                        + " review_piece (case_id, account_id, digest, position, title, body_html,"
                        + " summary, source_url, media, cover, rendering, drawn, short_text)"
                        + " select c.id, account_id, digest, 1, title, body_html, summary,"
                        + " source_url, media, cover, rendering, drawn, short_text || '改' from c,"
                        + " post_variant v where v.post_id = $1",
                    post))
        .hasMessageContaining("the digest is not that of the piece");
  }
}
