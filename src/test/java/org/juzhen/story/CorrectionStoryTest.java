package org.juzhen.story;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
    assertThat(article.duties()).containsExactly("1 OPEN", "2 OPEN");

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
}
