package org.juzhen.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class RetrievalTrialTest {

  /** A plain index of single characters puts 46 first; less than that means something broke. */
  @Test
  void most_citizens_find_their_answer_first_and_nearly_all_among_five() throws IOException {
    RetrievalTrial trial = RetrievalTrial.run();

    assertThat(trial.asked()).isEqualTo(55);
    assertThat(trial.first()).isGreaterThanOrEqualTo(46);
    assertThat(trial.amongFive()).isGreaterThanOrEqualTo(52);
  }
}
