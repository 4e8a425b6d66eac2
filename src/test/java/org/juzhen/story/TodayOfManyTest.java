package org.juzhen.story;

import static org.hamcrest.Matchers.containsString;
import static org.juzhen.house.World.as;

import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.review.GivenSql;

/** Very many duties of others in sight leave nothing out of what is asked of one today. */
@HubTest
class TodayOfManyTest {
  @Inject DueWorks due;
  @Inject GivenSql sql;

  private String bureau;

  @AfterEach
  void they_owe_it_no_more() {
    sql.run(
        "update duty set state = 'CANCELLED', next_mark_at = null where unit_id = $1::text::uuid",
        bureau);
  }

  @Test
  void the_own_line_and_a_request_stand_there_beside_six_hundred_of_others() {
    GivenArticle article = new GivenArticle(due);
    City city = article.city;
    bureau = city.world.department("云岫市水务局", city.government);
    sixHundred(article);
    sql.run(
        "insert into person_role (id, person_id, role, unit_id, granted_at) select"
            + " gen_random_uuid(), id, 'PORTAL_EDITOR', $2::text::uuid, now() from person where"
            + " username = $1::text",
        city.editor,
        city.government);

    sql.browser(city.editor)
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("/articles/" + article.id));
    String duty =
        sql.text(
            "select id::text from duty where article_id = $1::text::uuid and account_id ="
                + " $2::text::uuid",
            article.id,
            article.app);
    as(city.editor)
        .body(Map.of("reason", "与职能无关"))
        .post("/api/v1/duties/" + duty + "/exemption")
        .then()
        .statusCode(200);
    sql.browser(city.supervisor)
        .get("/")
        .then()
        .statusCode(200)
        .body(containsString("/duties/" + duty));
  }

  /** Due a little earlier than the own one. */
  private void sixHundred(GivenArticle article) {
    sql.run(
        "insert into account (id, unit_id, platform, kind, name, status, main, created_at) select"
            + " gen_random_uuid(), $1::text::uuid, 'WEIBO', 'OTHER', '水务' || n, 'ACTIVE', false,"
            + " now() from generate_series(1, 600) n",
        bureau);
    sql.run(
        "insert into duty (id, article_id, version, account_id, unit_id, tier, basis_id,"
            + " clock_start_at, due_at, state) select gen_random_uuid(), d.article_id, d.version,"
            + " a.id, a.unit_id, d.tier, d.basis_id, d.clock_start_at, d.due_at - interval '1"
            + " minute', 'OPEN' from account a, duty d where a.unit_id = $1::text::uuid and"
            + " d.article_id = $2::text::uuid and d.unit_id <> a.unit_id",
        bureau,
        article.id);
  }
}
