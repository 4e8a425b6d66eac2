package org.juzhen.bench.province;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The simulation says the same for the same seed, and accounts for every duty. */
class ProvinceTest {
  private static final Province.Size SMALL = new Province.Size(40, 3, 10, 7);

  @Test
  void the_same_seed_gives_the_same_fates() {
    Tally first = new Province(SMALL, Pace.VERBATIM, true, false).run();

    assertThat(new Province(SMALL, Pace.VERBATIM, true, false).run()).isEqualTo(first);
    assertThat(first.all()).isEqualTo(40L * 3 * 10);
    assertThat(first.percent(Tally.Fate.ON_TIME)).isBetween(50.0, 100.0);
  }

  @Test
  void another_seed_gives_others() {
    Province.Size other = new Province.Size(40, 3, 10, 8);

    assertThat(new Province(other, Pace.VERBATIM, true, false).run())
        .isNotEqualTo(new Province(SMALL, Pace.VERBATIM, true, false).run());
  }

  @Test
  void what_is_rewritten_piles_up_where_it_takes_longer_than_a_day_has() {
    Province.Size many = new Province.Size(8, 4, 30, 7);

    double rewritten =
        new Province(many, Pace.REWRITTEN, true, false).run().percent(Tally.Fate.ON_TIME);

    assertThat(new Province(many, Pace.VERBATIM, true, false).run().percent(Tally.Fate.ON_TIME))
        .isGreaterThan(2 * rewritten);
  }
}
