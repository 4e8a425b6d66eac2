package org.juzhen.review.screening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.juzhen.house.Clause;

/** However much of the same is found, nothing graver goes under in it. */
class FewOfEachTest {
  private static final String OLD = "<p>110105491231002</p>";
  private static final String CARD = "<p>11010519491231002X</p>";

  private static List<Finding> read(String html) {
    List<Finding> found = new ArrayList<>();
    FewOfEach few = new FewOfEach(found);
    new IdentityCards().read(GivenDraft.body(html), few);
    few.sayHowManyMore();
    return found;
  }

  @Test
  @Clause("R-IM-007")
  void a_card_behind_a_hundred_old_ones_is_still_never_let_pass() {
    assertThat(read(OLD.repeat(101) + CARD))
        .filteredOn(f -> f.severity() == Severity.BLOCK)
        .singleElement()
        .satisfies(
            f -> {
              assertThat(f.rule()).isEqualTo(Rule.IDENTITY_CARD);
              assertThat(f.acceptable()).isFalse();
            });
  }

  @Test
  void what_is_not_listed_is_let_pass_as_little_as_what_is() {
    List<Finding> found = read(CARD.repeat(FewOfEach.MOST + 3) + OLD.repeat(FewOfEach.MOST + 2));

    assertThat(found)
        .filteredOn(f -> f.rule() == Rule.MORE_FINDINGS)
        .extracting(f -> f.severity() + " " + f.acceptable() + " " + f.words().get(0))
        .containsExactly("BLOCK false 3", "ANSWER false 2");
  }
}
