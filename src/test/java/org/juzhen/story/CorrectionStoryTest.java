package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.juzhen.house.World.as;
import static org.juzhen.house.World.id;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.house.Platforms;

/** What a portal's second thoughts do to those who owe a repost. */
@HubTest
class CorrectionStoryTest {
  @Inject DueWorks due;

  private GivenArticle article;

  @BeforeEach
  void an_important_article() {
    article = new GivenArticle(due);
  }

  @AfterEach
  void heal() {
    Platforms.heal();
  }

  @Test
  void a_post_that_is_recalled_after_a_correction_leaves_one_duty_for_the_newest_text() {
    String post = article.posted();
    assertThat(article.duties()).containsExactly("1 DONE_ON_TIME");
    article.corrected("第二版：改为周日检修。");
    article.recalled(post);
    assertThat(article.duties()).containsExactly("1 CANCELLED", "2 OPEN");

    article.corrected("第三版：检修取消。");

    assertThat(article.duties()).containsExactly("1 CANCELLED", "3 OPEN");
  }

  @Test
  void an_article_that_is_important_after_all_is_owed_again() {
    article.classed("ORDINARY");
    assertThat(article.duties()).containsExactly("1 CANCELLED");

    article.classed("IMPORTANT");

    assertThat(article.duties()).containsExactly("1 OPEN");
  }

  @Test
  @Clause({"R-IM-030", "R-IM-107", "R-47-019"})
  void what_its_portal_takes_back_is_not_posted_and_those_who_planned_it_learn_why() {
    String post = article.scheduled();

    article.withdrawn();
    due.drive("delivery");

    assertThat(Platforms.posts("app", article.marker)).isEmpty();
    article
        .post(post)
        .then()
        .body("state", equalTo("RETURNED"))
        .body("note", containsString("撤稿"))
        .body("deliveries[0].state", equalTo("CANCELLED"))
        .body("deliveries[0].errorCode", equalTo("ARTICLE_WITHDRAWN"));
    assertThat(article.told(article.city.editor, "/posts/" + post)).isEqualTo(1);
    article.submit(post).then().statusCode(409).body("code", equalTo("ORIGINAL_WITHDRAWN"));
    article.write().then().statusCode(409).body("detail", containsString(article.marker));
  }

  @Test
  @Clause({"R-IM-030", "R-IM-107", "R-47-019"})
  void who_posted_it_without_having_to_is_told_to_take_it_back() {
    article.classed("ORDINARY");
    article.posted();
    assertThat(article.duties()).containsExactly("1 CANCELLED");

    article.withdrawn();

    assertThat(article.told(article.city.editor, "/articles/" + article.id)).isEqualTo(1);
  }

  @Test
  void a_review_of_what_its_portal_took_back_is_over() {
    String post = id(article.write());
    article.submit(post).then().statusCode(200);

    article.withdrawn();

    article.post(post).then().body("state", equalTo("RETURNED"));
    as(article.city.reviewer)
        .get("/api/v1/reviews?mine=true&limit=500")
        .then()
        .body("items.postId", not(hasItem(post)));
  }

  @Test
  void the_gate_asks_for_the_article_though_nobody_has_been_told_yet() {
    String withdrawn = article.scheduled();
    article.withdrawnUnheard();
    GivenArticle corrected = new GivenArticle(due);
    String outdated = corrected.scheduled();
    corrected.correctedUnheard("第二版：改为周日检修。");

    due.drive("delivery");

    assertThat(Platforms.posts("app", article.marker)).isEmpty();
    assertThat(Platforms.posts("app", corrected.marker)).isEmpty();
    article.post(withdrawn).then().body("deliveries[0].errorCode", equalTo("ARTICLE_WITHDRAWN"));
    corrected.post(outdated).then().body("deliveries[0].errorCode", equalTo("ARTICLE_CHANGED"));
  }

  @Test
  @Clause({"R-IM-028", "R-IM-057", "R-IM-030", "R-IM-107", "R-47-019"})
  void an_outdated_text_does_not_go_out_and_the_correction_is_credited_when_it_does() {
    String post = article.scheduled();

    article.corrected("第二版：改为周日检修。");
    due.drive("delivery");

    assertThat(Platforms.posts("app", article.marker)).isEmpty();
    assertThat(article.duties()).containsExactly("2 OPEN");
    article.post(post).then().body("deliveries[0].errorCode", equalTo("ARTICLE_CHANGED"));
    assertThat(article.told(article.city.editor, "/posts/" + post)).isEqualTo(1);
    article.schedule(post).then().statusCode(409).body("code", equalTo("NOT_CLEARED"));

    article.submit(post).then().statusCode(200);
    article.city.sign(post);
    article.schedule(post).then().statusCode(200);
    due.drive("delivery");

    assertThat(Platforms.posts("app", article.marker)).hasSize(1);
    assertThat(article.duties()).containsExactly("2 DONE_ON_TIME");
  }
}
