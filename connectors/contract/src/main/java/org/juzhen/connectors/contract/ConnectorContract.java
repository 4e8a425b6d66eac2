package org.juzhen.connectors.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Capability;
import org.juzhen.connectors.spi.Connector;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Packages;
import org.juzhen.connectors.spi.Profile;

/** What every connector promises the hub, whatever its platform is like. */
public abstract class ConnectorContract {

  /** The connector under test. */
  protected abstract Connector connector();

  /** Content that the platform takes; the marker stands in what becomes visible. */
  protected abstract Content content(String marker);

  @Test
  void claims_only_what_it_can_do() {
    Set<Capability> claimed =
        Arrays.stream(AccountKind.values())
            .map(connector()::profile)
            .flatMap(profile -> profile.capabilities().stream())
            .collect(Collectors.toSet());
    Set<Capability> implemented =
        Arrays.stream(Capability.values())
            .filter(capability -> capability.ability().isInstance(connector()))
            .collect(Collectors.toSet());
    assertThat(claimed).isEqualTo(implemented);
  }

  @Test
  void says_where_its_limits_are_written_down() {
    for (AccountKind kind : AccountKind.values()) {
      Profile profile = connector().profile(kind);
      assertThat(profile.limits().source()).as("source for %s", kind).isNotBlank();
    }
  }

  @Test
  void packs_and_knows_a_link_from_a_word() {
    Packages packages = as(Packages.class);
    assertThat(packages.pack(content(newMarker()))).startsWith('P', 'K');
    assertThat(packages.faultOfLink("明天再补")).isNotBlank();
    assertThat(packages.faultOfLink("")).isNotBlank();
    assertThat(packages.faultOfLink(null)).isNotBlank();
  }

  /** The connector as one of its abilities; the test is skipped where it has not got it. */
  protected final <T extends Connector> T as(Class<T> ability) {
    assumeThat(connector()).as("has the ability").isInstanceOf(ability);
    return ability.cast(connector());
  }

  /** A short word that stands in no other content. */
  protected final String newMarker() {
    return "记" + Long.toString(UUID.randomUUID().getMostSignificantBits() >>> 24, 36);
  }
}
