package org.juzhen.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;

import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.Platforms;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts.Office;

/** What is previewed is what is signed and what is sent, on each platform in its own way. */
@HubTest
class PreviewsStoryTest {
  private static final String SENTENCE = "市水务局将于本周六对主管道进行检修，届时请各位居民提前储水。";

  @Inject GivenPosts given;
  @Inject GivenArticles articles;
  private Office office;
  private String marker;

  @BeforeEach
  void an_office() {
    office = given.office();
    marker = given.marker();
  }

  private String written(String body, String... accounts) {
    Map<String, Object> draft = given.draft(marker, accounts);
    draft.put("bodyHtml", body);
    draft.put("summary", "");
    return World.id(as(office.editor()).body(draft).post("/api/v1/posts"));
  }

  private ValidatableResponse previews(String who, String post) {
    return as(who).get("/api/v1/posts/" + post + "/previews").then();
  }

  @Test
  void each_platform_shows_it_in_its_own_way_and_says_what_it_leaves_out() {
    String body = "<p>" + SENTENCE.repeat(20) + "<a href=\"https://a.cn/x\">附表</a></p>";
    String douyin = given.account(office, "DOUYIN", "dy" + marker);
    String post =
        written(body, given.wechat(office), given.weibo(office), given.app(office), douyin);

    previews(office.editor(), post)
        .statusCode(200)
        .body("items", hasSize(4))
        .body("items.current", everyItem(equalTo(true)))
        .body("items.find{it.platform=='WECHAT'}.shape", equalTo("ARTICLE"))
        .body("items.find{it.platform=='WECHAT'}.coverFrom", equalTo("DRAWN"))
        .body("items.find{it.platform=='WECHAT'}.cuts", hasSize(0))
        .body("items.find{it.platform=='WECHAT'}.links.fate", hasItem("READ_ORIGINAL"))
        .body("items.find{it.platform=='WEIBO'}.cuts.part", hasItem("BODY"))
        .body("items.find{it.platform=='WEIBO'}.words", containsString("【公交线路调整" + marker + "】"))
        .body("items.find{it.platform=='DOUYIN'}.shape", equalTo("CARDS"))
        .body("items.find{it.platform=='DOUYIN'}.drawn.size()", greaterThan(2))
        .body("items.find{it.platform=='APP'}.links.fate", equalTo(List.of("KEPT", "FIELD")));
    previews(given.office().editor(), post).statusCode(404);
    assertThat(given.page(office.editor(), "/posts/" + post + "/previews?account=" + douyin))
        .contains("图文卡片", "附表");
    assertThat(given.page(office.editor(), "/posts/" + post)).contains("/previews/part");
  }

  @Test
  void what_weibo_gets_is_what_was_previewed() {
    String post = written("<p>" + SENTENCE.repeat(9) + "</p>", given.weibo(office));
    String words = previews(office.leader(), post).extract().path("items[0].words");

    given.submitAndSign(office, post);
    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    given.drive();

    assertThat(Platforms.visible("weibo", marker))
        .singleElement()
        .satisfies(seen -> assertThat(seen.get("text").toString()).isEqualTo(words));
  }

  @Test
  void wechat_gets_style_that_stays_and_a_cover_that_was_signed() {
    String post = written("<p>" + SENTENCE + "</p>", given.wechat(office));
    given.submitAndSign(office, post);
    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    given.drive();
    Platforms.letTimePass(60);
    given.drive();

    String step = given.show(office, post).path("reviews[-1].id");
    assertThat(given.page(office.leader(), "/reviews/" + step)).contains("系统绘制的图片", "第 2 版");
    assertThat(Platforms.posts("wechat", marker).toString()).contains("line-height:1.75");
  }

  /** What a server without a font put forward in former days. */
  @Test
  void what_was_signed_without_a_cover_is_refused_instead_of_getting_one_that_nobody_signed() {
    String post = written("<p>" + SENTENCE + "</p>", given.wechat(office));
    given.submitAndSign(office, post);
    bare(post);
    int drafts = Platforms.calls("wechat", "/cgi-bin/draft/add");

    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    given.drive();

    given
        .seen(office, post)
        .body("deliveries[0].state", equalTo("FAILED"))
        .body("deliveries[0].error", containsString("请选一张封面"));
    assertThat(Platforms.calls("wechat", "/cgi-bin/draft/add")).isEqualTo(drafts);
    as(office.editor())
        .post("/api/v1/posts/" + post + "/screening")
        .then()
        .statusCode(200)
        .body("findings.rule", hasItem(containsString("没有封面不收")));
  }

  @Test
  void cards_are_pictures_of_the_text_drawn_once() throws IOException {
    String post = written("<p>" + SENTENCE + "</p>", given.account(office, "DOUYIN", "a" + marker));
    String card = previews(office.editor(), post).extract().path("items[0].drawn[1]");
    UUID file =
        UUID.fromString(given.text("select id::text from stored_file where digest = $1", card));
    byte[] png = as(office.leader()).get("/api/v1/files/" + file).asByteArray();

    var image = ImageIO.read(new ByteArrayInputStream(png));
    assertThat(image.getWidth()).isEqualTo(1080);
    assertThat(image.getHeight()).isEqualTo(1440);
    as(office.editor())
        .header("If-Match", "*")
        .body(Map.of("summary", "另一个摘要"))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);
    previews(office.editor(), post).body("items[0].drawn[1]", equalTo(card));
    assertThat(given.text("select count(*)::text from stored_file where digest = $1", card))
        .isEqualTo("1");
  }

  @Test
  void only_what_the_hub_drew_is_called_drawn() {
    UUID post =
        UUID.fromString(written("<p>停水。</p>", given.account(office, "DOUYIN", "b" + marker)));

    assertThatThrownBy(
            () ->
                given.sql(
                    "with c as (insert into review_case (id, subject_kind, subject_id, submission,"
                        + " unit_id, author_id, author_ids, submitted_by, submitted_at, title,"
                        + " grade, state, created_at) select gen_random_uuid(), 'POST', id, 9,"
                        + " unit_id, author_id, array[author_id], author_id, now(), title, grade,"
                        + " 'OPEN', now() from post where id = $1 returning id), w as (select v.*,"
                        + " array[repeat('a', 64)] as other from post_variant v where v.post_id ="
                        + " $1) insert into review_piece (case_id, account_id, digest, position,"
                        + " title, body_html, summary, source_url, media, rendering, drawn) select"
                        + " c.id, account_id, piece_digest(account_id, title, body_html, summary,"
                        + " source_url, other, null, '2', other), 1, title, body_html, summary,"
                        + " source_url, other, '2', other from c, w",
                    post))
        .hasMessageContaining("only what the hub drew");
  }

  @Test
  void what_was_signed_by_older_rules_goes_out_as_it_was_and_is_not_laid_out_anew() {
    String post = written("<p>" + SENTENCE + "</p>", given.wechat(office), given.app(office));
    patch(post, Map.of("coverFileId", articles.picture(office).id()));
    given.submitAndSign(office, post);
    asBefore(post);
    String digest = given.show(office, post).path("digest");

    patch(post, Map.of("push", false))
        .body("state", equalTo("CLEARED"))
        .body("digest", equalTo(digest));
    previews(office.editor(), post)
        .body("items.rendering", everyItem(equalTo("1")))
        .body("items.cleared", everyItem(equalTo(true)));
    given.act(office, post, "schedule", Map.of()).then().statusCode(200);
    given.drive();
    Platforms.letTimePass(60);
    given.drive();

    given.seen(office, post).body("deliveries.state", not(hasItem("FAILED")));
    assertThat(Platforms.posts("wechat", marker).toString()).doesNotContain("line-height");
  }

  @Test
  void a_change_of_words_that_were_signed_by_older_rules_needs_new_signatures() {
    String post = written("<p>" + SENTENCE + "</p>", given.app(office));
    given.submitAndSign(office, post);
    asBefore(post);

    patch(post, Map.of("bodyHtml", "<p>" + SENTENCE + "谢谢。</p>")).body("state", equalTo("DRAFT"));

    previews(office.editor(), post).body("items.rendering", everyItem(equalTo("2")));
    given.act(office, post, "schedule", Map.of()).then().statusCode(409);
  }

  private ValidatableResponse patch(String post, Map<String, ?> change) {
    return as(office.editor())
        .header("If-Match", "*")
        .body(change)
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);
  }

  /** The rows as an earlier release wrote them. */
  private static void asBefore(String post) {
    rewrite(
        post,
        "update %s set drawn = '{}', rendering = '1', summary = '', digest ="
            + " piece_digest(account_id, title, body_html, '', source_url, media, cover)");
  }

  /** The rows as a server without a font wrote them. */
  private static void bare(String post) {
    rewrite(
        post,
        "update %s set drawn = '{}', media = '{}', cover = null, digest = piece_digest(account_id,"
            + " title, body_html, summary, source_url, '{}', null, rendering, '{}')");
  }

  private static void rewrite(String post, String set) {
    String of = " where post_id = '" + post + "'";
    try (var database = Plans.owner();
        var statement = database.createStatement()) {
      statement.execute("set session_replication_role = replica");
      statement.executeUpdate(set.formatted("post_variant") + of);
      statement.executeUpdate(
          set.formatted("review_piece")
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
}
