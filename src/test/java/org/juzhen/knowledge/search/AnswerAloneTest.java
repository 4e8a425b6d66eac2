package org.juzhen.knowledge.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.juzhen.knowledge.search.AnswerAlone.Best;
import org.juzhen.knowledge.search.AnswerAlone.Verdict;

class AnswerAloneTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 5, 6);
  private static final String ASKED = "社保卡丢失怎么补办";

  @Test
  void answers_when_alike_far_ahead_in_force_and_in_region() {
    assertThat(verdict(ASKED, new Best(0.6, 0.2, "社保卡丢失补办", TODAY, true))).isEqualTo(Verdict.ALONE);
  }

  @Test
  void does_not_answer_when_two_entries_come_near() {
    assertThat(verdict(ASKED, new Best(0.6, 0.55, "社保卡丢失补办", null, true)))
        .isEqualTo(Verdict.TOO_CLOSE);
  }

  @Test
  void does_not_answer_after_the_last_day() {
    assertThat(verdict(ASKED, new Best(0.6, 0.2, "社保卡丢失补办", TODAY.minusDays(1), true)))
        .isEqualTo(Verdict.EXPIRED);
  }

  @Test
  void does_not_answer_for_another_region() {
    assertThat(verdict(ASKED, new Best(0.6, 0.2, "社保卡丢失补办", null, false)))
        .isEqualTo(Verdict.OTHER_REGION);
  }

  @Test
  void does_not_answer_when_the_numbers_differ() {
    assertThat(verdict("工龄12年退休金多少", new Best(0.6, 0.2, "工龄20年退休金多少", null, true)))
        .isEqualTo(Verdict.NUMBERS_DIFFER);
  }

  @Test
  void never_answers_a_complaint() {
    assertThat(verdict("窗口互相推诿，社保卡补办不了", new Best(0.9, 0.1, "社保卡补办", null, true)))
        .isEqualTo(Verdict.COMPLAINT);
  }

  @Test
  void has_nothing_to_say_when_nothing_was_found() {
    assertThat(verdict(ASKED, null)).isEqualTo(Verdict.NOTHING_FOUND);
  }

  private static Verdict verdict(String message, Best best) {
    return AnswerAlone.of(message, best, TODAY);
  }
}
