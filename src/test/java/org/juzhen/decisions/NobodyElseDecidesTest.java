package org.juzhen.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.juzhen.house.HubTest;
import org.juzhen.sweep.Written;

/**
 * Every decision of the gate, by its call and by its form, as nobody, as a machine, as people
 * beside and elsewhere, as the human whose own it is and as that human's other user: refused, with
 * the code that says why, and nothing is written. Then who may makes the very same call.
 */
@HubTest
class NobodyElseDecidesTest {
  /** Watching all tables takes a while to begin. */
  private static Written written;

  @Inject Deciding there;

  @BeforeEach
  void everybody_is_there() throws Exception {
    there.open();
    written = written == null ? Written.watched() : written;
  }

  @AfterAll
  static void nobody_watches() throws Exception {
    written.close();
    written = null;
  }

  private void nobodyElseMakes(List<Ruling> rulings) throws Exception {
    assertThat(new Asking(there, written).all(rulings))
        .as("decisions that were asked")
        .isPositive()
        .isEqualTo(rulings.size());
  }

  /** All rows. */
  static List<Ruling> all(Deciding there) {
    return Stream.of(
            RulingsOfTexts.of(there),
            RulingsOfSigning.of(there),
            RulingsOfSigning.onPaper(there),
            RulingsOfLists.of(there),
            RulingsOfArticles.of(there),
            RulingsOfOffers.of(there),
            RulingsOfFilings.of(there),
            RulingsOfEmergencies.of(there),
            RulingsOfEmergencies.below(there))
        .flatMap(List::stream)
        .toList();
  }

  @Test
  void on_texts() throws Exception {
    nobodyElseMakes(RulingsOfTexts.of(there));
  }

  @Test
  void on_who_stands_in_and_on_what_is_read_back() throws Exception {
    nobodyElseMakes(RulingsOfSigning.of(there));
  }

  @Test
  void on_signatures_on_paper() throws Exception {
    nobodyElseMakes(RulingsOfSigning.onPaper(there));
  }

  @Test
  void on_lists_and_rules() throws Exception {
    nobodyElseMakes(RulingsOfLists.of(there));
  }

  @Test
  void on_articles_and_what_is_owed_of_them() throws Exception {
    nobodyElseMakes(RulingsOfArticles.of(there));
  }

  @Test
  void on_offers_and_material() throws Exception {
    nobodyElseMakes(RulingsOfOffers.of(there));
  }

  @Test
  void on_accounts() throws Exception {
    nobodyElseMakes(RulingsOfFilings.of(there));
  }

  @Test
  void in_emergencies() throws Exception {
    nobodyElseMakes(RulingsOfEmergencies.of(there));
  }

  @Test
  void below_in_emergencies() throws Exception {
    nobodyElseMakes(RulingsOfEmergencies.below(there));
  }
}
