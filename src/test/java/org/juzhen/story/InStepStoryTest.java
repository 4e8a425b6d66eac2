package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.juzhen.house.World.as;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.HubClock;
import org.juzhen.review.GivenSql;

/** Where accounts go in step with their portal, the minutes between the two are compared. */
@HubTest
class InStepStoryTest {
  @Inject DueWorks due;
  @Inject GivenSql sql;

  @Test
  @Clause("R-SX-033")
  void an_account_that_follows_within_the_hour_goes_in_step() {
    GivenArticle article = publishedBefore(Duration.ofMinutes(30), "1");
    assertThat(article.owed().getString("items[0].sync.minutes")).isNull();

    article.posted();

    JsonPath owed = article.owed();
    assertThat(owed.getInt("items[0].sync.minutes")).isBetween(29, 32);
    assertThat(owed.getBoolean("items[0].sync.inStep")).isTrue();
    assertThat(owed.getString("items[0].sync.basis.document")).isEqualTo("云府办〔2026〕10号");
    metrics(article).body("all.syncAsked", equalTo(1)).body("all.syncMet", equalTo(1));
    assertThat(page(article)).contains("与门户同步", "要求 1 小时内");
  }

  @Test
  void one_that_follows_in_time_but_hours_later_does_not() {
    GivenArticle article = publishedBefore(Duration.ofHours(3), "2");

    article.posted();

    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME");
    assertThat(article.owed().getBoolean("items[0].sync.inStep")).isFalse();
    metrics(article)
        .body("all.syncAsked", equalTo(1))
        .body("all.syncMet", equalTo(0))
        .body("all.syncShare", equalTo(0));
    assertThat(page(article)).contains("未同步", "要求 2 小时内");
  }

  @Test
  void where_nobody_asks_for_it_nothing_is_compared() {
    GivenArticle article = new GivenArticle(due);

    article.posted();

    assertThat(article.owed().getString("items[0].sync")).isNull();
    metrics(article).body("all.syncAsked", equalTo(0)).body("all.syncShare", nullValue());
  }

  private GivenArticle publishedBefore(Duration time, String hours) {
    GivenArticle article = new GivenArticle(due, null, Instant.now().minus(time));
    article.city.decide("SYNC_WITH_PORTAL", "true");
    article.city.decide("SYNC_HOURS", hours);
    article.classed("IMPORTANT");
    assertThat(article.duties()).containsExactly("1 OPEN");
    return article;
  }

  private static ValidatableResponse metrics(GivenArticle article) {
    LocalDate today = LocalDate.now(HubClock.ZONE);
    return as(article.city.supervisor)
        .get("/api/v1/duties/metrics?from=" + today.minusDays(1) + "&to=" + today.plusDays(2))
        .then()
        .statusCode(200);
  }

  private String page(GivenArticle article) {
    String duty = article.owed().getString("items[0].id");
    return sql.browser(article.city.editor).get("/duties/" + duty).asString();
  }
}
