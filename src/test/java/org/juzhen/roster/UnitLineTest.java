package org.juzhen.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.juzhen.registry.UnitView;

/** The list of units shows who is below whom. */
class UnitLineTest {
  private static final UUID CITY = new UUID(0, 1);
  private static final UUID COUNTY = new UUID(0, 2);

  private static UnitView unit(UUID id, UUID parent) {
    return new UnitView(
        id, "某单位", null, null, null, parent, null, null, null, null, null, null, null, null, 0);
  }

  @Test
  void a_unit_stands_right_of_the_one_above_it() {
    List<UnitLine> lines =
        UnitLine.of(
            List.of(
                unit(CITY, UUID.randomUUID()),
                unit(COUNTY, CITY),
                unit(UUID.randomUUID(), COUNTY),
                unit(UUID.randomUUID(), CITY)));

    assertThat(lines).extracting(UnitLine::depth).containsExactly(0, 1, 2, 1);
  }
}
