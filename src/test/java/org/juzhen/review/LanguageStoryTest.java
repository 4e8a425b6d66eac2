package org.juzhen.review;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.house.DueWorks;
import org.juzhen.house.HubTest;
import org.juzhen.kernel.Ids;
import org.juzhen.review.dictionary.LanguageTraining;
import org.juzhen.review.screening.Severity;

/** The hub reads what a unit had cleared, and its hints know that unit's words from then on. */
@HubTest
class LanguageStoryTest {
  private static final String USUAL = "<p>青龙潭灌区管护站提醒，渠首闸门检修。</p>";
  private static final String WRONG = "<p>青龙潭灌区管护占提醒，渠首闸门检修。</p>";

  @Inject GivenReview given;
  @Inject LanguageTraining training;
  @Inject DueWorks due;

  @Test
  void a_unit_s_own_cleared_posts_make_its_hints() {
    GivenReview.Office office = given.office();
    GivenReview.Office other = given.office();
    for (int i = 0; i < 20; i++) {
      UUID subject = Ids.next();
      given.submit(office, subject, given.piece(office, USUAL));
      given.sign(office, subject);
    }
    assertThat(hints(office)).isEmpty();

    DueWorks.await(training::run);
    due.drive("language-models");

    assertThat(hints(office)).anyMatch(h -> h.contains("护站提"));
    assertThat(hints(other)).isEmpty();
  }

  private List<String> hints(GivenReview.Office office) {
    UUID subject = Ids.next();
    given.submit(office, subject, given.piece(office, WRONG));
    return given.reviews(subject).get(0).findings().stream()
        .filter(f -> f.severity() == Severity.HINT && f.rule().contains("管护占".substring(1)))
        .map(FindingView::rule)
        .toList();
  }
}
