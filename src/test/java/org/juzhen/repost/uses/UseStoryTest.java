package org.juzhen.repost.uses;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import io.restassured.response.ValidatableResponse;
import io.vertx.mutiny.sqlclient.Pool;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Plans;
import org.juzhen.house.Platforms;
import org.juzhen.house.Portal;
import org.juzhen.house.World;
import org.juzhen.publishing.GivenPosts;

/**
 * Whoever uses an article of the library leaves a line: for which account, when, and what came of
 * it.
 */
@HubTest
class UseStoryTest {
  private static final String ASKED =
      "reviews[-1].findings.findAll { it.severity == 'ANSWER' && !it.answer }.id";
  private static final String WORDS = "<p>12路公交车延长到高铁站，首班车早上六点。</p>";

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
            .publish(world.unique("通告"), WORDS, "IMPORTANT", Instant.now());
    String kept = posts.weibo(office);
    String dropped = posts.app(office);
    Map<String, Object> draft = ofArticle(article, kept, dropped);

    String post = id(as(office.editor()).body(draft).post("/api/v1/posts"));

    uses(office.editor(), article)
        .body("items", hasSize(2))
        .body("items.outcome", equalTo(List.of("WRITING", "WRITING")))
        .body("items[0].byName", equalTo("editor"));
    change(office.editor(), post, kept);
    uses(clerk, article)
        .body("items.find { it.accountId == '" + dropped + "' }.outcome", equalTo("DROPPED"))
        .body("items.find { it.accountId == '" + kept + "' }.outcome", equalTo("WRITING"));
    String stranger =
        world.person("stranger", world.department("水务局", office.filings().city), "EDITOR");
    uses(stranger, article).body("items", hasSize(0));
    assertThatThrownBy(() -> DueWorks.await(() -> pool.query("delete from article_use").execute()))
        .hasMessageContaining("permission denied");
  }

  @Test
  void a_colleague_who_adds_an_account_is_named_for_it_and_each_account_goes_its_own_way() {
    GivenPosts.Office office = posts.office();
    String colleague = office.filings().world.person("colleague", office.unit(), "EDITOR");
    String app = posts.app(office);
    String weibo = posts.weibo(office);
    String article = article(office);
    String post = id(as(office.editor()).body(ofArticle(article, app)).post("/api/v1/posts"));

    change(colleague, post, app, weibo);

    is(office, article, app, "WRITING").body(of(app) + "byName", equalTo("editor"));
    is(office, article, weibo, "WRITING").body(of(weibo) + "byName", equalTo("colleague"));
    assertThat(at(office, article, weibo)).isAfter(at(office, article, app));
    posts.act(office, post, "submission", Map.of()).then().statusCode(200);
    is(office, article, weibo, "IN_REVIEW");
    decided(office.reviewer(), office, post, "RETURN", Map.of());
    is(office, article, weibo, "RETURNED");
    posts.act(office, post, "submission", Map.of()).then().statusCode(200);
    signed(office.reviewer(), office, post);
    signed(office.leader(), office, post);
    is(office, article, weibo, "CLEARED");
    posts.act(office, post, "schedule", Map.of()).then().statusCode(200);
    is(office, article, weibo, "ON_ITS_WAY");
    Platforms.spoil(
        Map.of(
            "platform",
            "weibo",
            "path",
            "/2/statuses/share.json",
            "kind",
            "ERRCODE",
            "code",
            "20021"));
    posts.drive();
    is(office, article, weibo, "FAILED").body(of(weibo) + "url", nullValue());
    is(office, article, app, "POSTED").body(of(app) + "postedAt", notNullValue());
    posts.act(office, post, "recall", Map.of("reason", "日期写错")).then().statusCode(200);
    posts.drive();
    is(office, article, app, "RECALLED").body(of(app) + "byName", equalTo("editor"));
    is(office, article, weibo, "FAILED").body(of(weibo) + "byName", equalTo("colleague"));
  }

  @Test
  void what_was_noted_under_the_name_of_another_is_put_right_from_the_journal() throws Exception {
    GivenPosts.Office office = posts.office();
    String colleague = office.filings().world.person("colleague", office.unit(), "EDITOR");
    String app = posts.app(office);
    String weibo = posts.weibo(office);
    String post =
        id(as(office.editor()).body(ofArticle(article(office), app)).post("/api/v1/posts"));
    change(colleague, post, app, weibo);
    change(office.editor(), post, app);
    String here = "post_id = '" + post + "'";

    try (Connection owner = Plans.owner();
        Statement sql = owner.createStatement()) {
      owner.setAutoCommit(false);
      sql.execute(
          "update article_use set by_id = (select author_id from post where id = '"
              + post
              + "') where "
              + here);
      sql.execute("alter table post_variant drop column added_by, drop column added_at");
      assertThat(names(sql, "by_id", "article_use", here)).isEqualTo("editor editor");

      sql.execute(migration());

      assertThat(names(sql, "by_id", "article_use", here)).isEqualTo("colleague editor");
      assertThat(names(sql, "added_by", "post_variant", here)).isEqualTo("editor");
      owner.rollback();
    }
  }

  private static String names(Statement sql, String who, String table, String where)
      throws SQLException {
    try (ResultSet found =
        sql.executeQuery(
            "select string_agg(h.name, ' ' order by h.name) from person h join "
                + table
                + " t on t."
                + who
                + " = h.id where t."
                + where)) {
      found.next();
      return found.getString(1);
    }
  }

  private static String migration() throws IOException {
    try (InputStream in =
        UseStoryTest.class.getResourceAsStream(
            "/db/migration/V334__who_took_an_article_for_an_account.sql")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String article(GivenPosts.Office office) {
    World world = office.filings().world;
    String clerk = world.person("clerk", office.filings().city, "PORTAL_EDITOR", "SUPERVISOR");
    return Portal.of(office.filings().city, clerk)
        .publish(world.unique("通告"), WORDS, "IMPORTANT", Instant.now());
  }

  private static void change(String who, String post, String... accounts) {
    as(who)
        .header("If-Match", "*")
        .body(Map.of("accountIds", List.of(accounts)))
        .patch("/api/v1/posts/" + post)
        .then()
        .statusCode(200);
  }

  private Map<String, Object> ofArticle(String article, String... accounts) {
    Map<String, Object> draft = new HashMap<>(posts.draft("按", accounts));
    draft.put("articleId", article);
    draft.put("grade", "ADAPTED");
    draft.put("bodyHtml", WORDS);
    draft.remove("sourceUrl");
    return draft;
  }

  /** The one who signs; whatever the machine asks about is accepted. */
  private void signed(String who, GivenPosts.Office office, String post) {
    Map<String, String> answers = new HashMap<>();
    posts
        .show(office, post)
        .jsonPath()
        .<String>getList(ASKED)
        .forEach(finding -> answers.put(finding, "ACCEPTED"));
    decided(who, office, post, "APPROVE", answers);
  }

  private void decided(
      String who, GivenPosts.Office office, String post, String decision, Map<String, ?> answers) {
    String step = posts.show(office, post).path("reviews[-1].id");
    Map<String, Object> said = new HashMap<>();
    said.put("decision", decision);
    said.put("note", "已逐字核对");
    said.put("gates", GivenPosts.GATES);
    said.put("findings", answers);
    as(who).body(said).post("/api/v1/reviews/" + step + "/decisions").then().statusCode(200);
  }

  private static String of(String account) {
    return "items.find { it.accountId == '" + account + "' }.";
  }

  private ValidatableResponse is(
      GivenPosts.Office office, String article, String account, String outcome) {
    return uses(office.editor(), article).body(of(account) + "outcome", equalTo(outcome));
  }

  private Instant at(GivenPosts.Office office, String article, String account) {
    return Instant.parse(uses(office.editor(), article).extract().path(of(account) + "usedAt"));
  }
}
