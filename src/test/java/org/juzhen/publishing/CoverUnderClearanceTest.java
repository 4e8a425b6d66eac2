package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.Platforms;
import org.juzhen.house.World;
import org.juzhen.kernel.Digests;
import org.juzhen.publishing.GivenPosts.Office;

/** The cover is signed as the cover, also where the text shows the same pictures. */
@HubTest
class CoverUnderClearanceTest {
  private static final String PNG = "\u0089PNG\r\n\u001a\n\0\0\0\u0001";

  @Inject GivenPosts given;
  private Office office;
  private String marker;
  private Picture first;
  private Picture second;

  private record Picture(String id, String digest) {}

  @BeforeEach
  void twoPictures() {
    office = given.office();
    marker = given.marker();
    first = picture();
    second = picture();
  }

  private Picture picture() {
    byte[] bytes = (PNG + UUID.randomUUID()).getBytes(StandardCharsets.ISO_8859_1);
    String id =
        World.id(
            RestAssured.given()
                .auth()
                .oauth2(World.token(office.editor()))
                .multiPart("file", "a.png", bytes)
                .post("/api/v1/files"));
    return new Picture(id, Digests.hex(bytes));
  }

  private String cleared(Picture cover) {
    Map<String, Object> draft = given.draft(marker, given.app(office));
    draft.put(
        "bodyHtml",
        "<p>12路公交车延长到高铁站。</p><p><img src=\"file:"
            + first.digest()
            + "\" alt=\"车站\"><img src=\"file:"
            + second.digest()
            + "\" alt=\"公交车\"></p>");
    if (cover != null) {
      draft.put("coverFileId", cover.id());
    }
    String post = World.id(as(office.editor()).body(draft).post("/api/v1/posts"));
    given.submitAndSign(office, post);
    return post;
  }

  private ValidatableResponse patch(String post, Map<String, ?> change) {
    return as(office.editor())
        .header("If-Match", "*")
        .body(change)
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);
  }

  private void isClearedNoMore(String post) {
    given.act(office, post, "schedule", Map.of()).then().statusCode(409);
    given.drive();
    assertThat(Platforms.posts("app", marker)).isEmpty();
  }

  @Test
  void a_picture_of_the_text_that_becomes_the_cover_needs_new_signatures() {
    String post = cleared(null);

    patch(post, Map.of("coverFileId", first.id())).body("state", equalTo("DRAFT"));

    isClearedNoMore(post);
  }

  @Test
  void another_picture_as_the_cover_needs_new_signatures() {
    String post = cleared(first);

    patch(post, Map.of("coverFileId", second.id())).body("state", equalTo("DRAFT"));

    isClearedNoMore(post);
  }

  @Test
  void who_signs_sees_which_picture_is_the_cover() {
    String post = cleared(second);

    String step = given.show(office, post).path("reviews[-1].id");
    assertThat(given.page(office.leader(), "/reviews/" + step)).contains("封面");
  }

  @Test
  void what_was_cleared_before_covers_were_bound_still_goes_out_and_keeps_its_clearance() {
    String post = cleared(first);
    asBefore(post);

    patch(post, Map.of("title", "公交线路调整" + marker)).body("state", equalTo("CLEARED"));
    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    given.drive();

    given.seen(office, post).body("deliveries[0].state", equalTo("POSTED"));
  }

  @Test
  void a_cover_of_before_is_not_exchanged_either() {
    String post = cleared(first);
    asBefore(post);

    patch(post, Map.of("coverFileId", second.id())).body("state", equalTo("DRAFT"));

    isClearedNoMore(post);
  }

  @Test
  void the_database_takes_no_piece_with_another_cover_than_its_digest_says() {
    UUID post = UUID.fromString(cleared(first));

    for (String cover : new String[] {"null", "'" + second.digest() + "'"}) {
      assertThatThrownBy(
              () ->
                  given.sql(
                      "with c as (insert into review_case (id, subject_kind, subject_id, submission,"
                          + " unit_id, author_id, author_ids, submitted_by, submitted_at, title,"
                          + " grade, state, created_at) select gen_random_uuid(), 'POST', id, 9,"
                          + " unit_id, author_id, array[author_id], author_id, now(), title, grade,"
                          + " 'OPEN', now() from post where id = $1 returning id) insert into"
                          + " review_piece (case_id, account_id, digest, position, title, body_html,"
                          + " summary, source_url, media, rendering, drawn, cover) select c.id,"
                          + " v.account_id, v.digest, 1, v.title, v.body_html, v.summary,"
                          + " v.source_url, v.media, v.rendering, v.drawn, "
                          + cover
                          + " from c, post_variant v where v.post_id = $1",
                      post))
          .hasMessageContaining("digest is not that of the piece");
    }
  }

  /**
   * The rows as an earlier release wrote them: one set of pictures, and the cover with the post.
   */
  private static void asBefore(String post) {
    String of = " where post_id = '" + post + "'";
    String digest = "piece_digest(account_id, title, body_html, summary, source_url, media)";
    try (var database = Plans.owner();
        var statement = database.createStatement()) {
      statement.execute("set session_replication_role = replica");
      String as = "update %s set cover = null, rendering = '1', digest = " + digest;
      statement.executeUpdate(
          as.formatted("post_variant")
              + ", cover_before = (select cover_digest from post p where p.id = post_id)"
              + of);
      statement.executeUpdate(
          as.formatted("review_piece")
              + " where case_id in (select id from review_case where subject_id = '"
              + post
              + "')");
      statement.executeUpdate(
          "update clearance c set digest = v.digest from post_variant v where v.account_id ="
              + " c.account_id and v.post_id = c.subject_id and c.subject_id = '"
              + post
              + "'");
    } catch (SQLException | IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_post_without_a_cover_is_bound_without_one() {
    String post = cleared(null);

    assertThat(
            given.text(
                "select (digest = piece_digest(account_id, title, body_html, summary, source_url,"
                    + " media, null, rendering, '{}'))::text from post_variant where post_id = $1",
                UUID.fromString(post)))
        .isEqualTo("true");
    given.seen(office, post).body("coverFileId", nullValue());
  }
}
