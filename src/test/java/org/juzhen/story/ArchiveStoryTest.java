package org.juzhen.story;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.HubClock;
import org.juzhen.registry.AccountDesk;
import org.juzhen.registry.Cause;

/**
 * What an account showed stays readable when the account is closed, and says that it is archived.
 */
@HubTest
class ArchiveStoryTest {
  @Inject DueWorks due;
  @Inject AccountDesk accounts;
  @Inject HubClock clock;
  @Inject Pool pool;

  private static final String SUBSIDIES =
      "<p>请提前储水。</p><h2>补贴标准</h2><ul><li>按户申领</li></ul><table><tr><th>作物</th><th>每亩</th></tr>"
          + "<tr><td>小麦</td><td>120元</td></tr></table>";

  private GivenArticle posted() {
    return new GivenArticle(due);
  }

  private void close(String account) {
    Cause cause = new Cause(Actor.hub("archive"), null, clock.now());
    UUID id = UUID.fromString(account);
    DueWorks.await(() -> accounts.announceClosing(id, null, cause));
    DueWorks.await(() -> accounts.close(id, cause));
  }

  @Test
  @Clause({"R-IM-023", "R-47-016"})
  void posts_of_a_closed_account_stay_readable_and_are_marked_with_the_day() {
    GivenArticle given = posted();
    String post = given.posted();
    String account = given.app;
    given.post(post).then().body("variants[0].archivedOn", nullValue());
    String open = "/api/v1/public/accounts/" + account;
    given().get(open + "/posts").then().statusCode(200).body("items", hasSize(0));

    close(account);

    String today = LocalDate.now(HubClock.ZONE).toString();
    given.post(post).then().statusCode(200).body("variants[0].archivedOn", equalTo(today));
    as(given.city.editor)
        .get("/api/v1/accounts/" + account)
        .then()
        .body("archivedOn", equalTo(today));
    given()
        .get(open)
        .then()
        .statusCode(200)
        .body("archived", equalTo(true))
        .body("since", equalTo(today));
    given()
        .get(open + "/posts")
        .then()
        .statusCode(200)
        .body("items", hasSize(1))
        .body("items[0].text", containsString("请提前储水"));
    String page =
        given()
            .header("Accept", "text/html")
            .get("/public/accounts/" + account)
            .then()
            .statusCode(200)
            .extract()
            .asString();
    assertThat(page).contains("已归档", given.marker, "请提前储水").doesNotContain("<img src=\"/files");
  }

  @Test
  @Clause({"R-IM-023", "R-47-016"})
  void a_table_stays_a_table_and_headings_and_lists_stay_what_they_are() {
    GivenArticle given = posted();
    given.marked(SUBSIDIES);
    given.posted();

    close(given.app);

    String at = "/public/accounts/" + given.app;
    String text = given().get("/api/v1" + at + "/posts").then().extract().path("items[0].text");
    String page = given().header("Accept", "text/html").get(at).then().extract().asString();
    for (String shown : new String[] {text, page}) {
      assertThat(shown)
          .contains("<h4>补贴标准</h4>", "<li>按户申领</li>", "<td>小麦</td>", "<td>120元</td>")
          .contains("<div class=\"table-responsive\" tabindex=\"0\"><table");
    }
  }

  @Test
  @Clause("R-IM-023")
  void nobody_deletes_or_rewrites_what_was_shown_not_even_in_the_database() {
    GivenArticle given = posted();
    UUID post = UUID.fromString(given.posted());

    for (String sql :
        new String[] {
          "delete from post_variant where post_id = $1",
          "delete from post where id = $1",
          "update post_variant set title = '别的' where post_id = $1",
          "update post_variant set body_html = '别的' where post_id = $1"
        }) {
      assertThatThrownBy(
              () -> DueWorks.await(() -> pool.preparedQuery(sql).execute(Tuple.of(post))))
          .as(sql)
          .isInstanceOf(Exception.class);
    }
    given.post(post.toString()).then().body("variants[0].title", equalTo(given.marker));
  }

  @Test
  void what_was_taken_back_is_in_no_archive_and_unknown_accounts_have_none() {
    GivenArticle given = posted();
    given.recalled(given.posted());
    close(given.app);

    given().get("/api/v1/public/accounts/" + given.app + "/posts").then().body("items", hasSize(0));
    given().get("/api/v1/public/accounts/" + UUID.randomUUID()).then().statusCode(404);
  }
}
