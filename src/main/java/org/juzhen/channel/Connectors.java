package org.juzhen.channel;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.microprofile.config.Config;
import org.jboss.logging.Logger;
import org.juzhen.connectors.manual.ManualPackages;
import org.juzhen.connectors.spi.AccountKind;
import org.juzhen.connectors.spi.Connector;
import org.juzhen.connectors.spi.Packages;
import org.juzhen.connectors.spi.Profile;
import org.juzhen.registry.Platform;

/** The connectors of this hub, one for each platform (连接器). */
@ApplicationScoped
class Connectors {
  private static final Logger LOG = Logger.getLogger(Connectors.class);

  private final Map<String, Connector> byPlatform = new TreeMap<>();
  private final Config config;

  Connectors(@All List<Connector> all, Config config) {
    this.config = config;
    for (Connector connector : all) {
      Connector other = byPlatform.put(connector.platform().code(), connector);
      if (other != null) {
        throw new IllegalStateException("two connectors for " + connector.platform());
      }
    }
  }

  void tell(@Observes StartupEvent event) {
    byPlatform.forEach(
        (code, c) ->
            LOG.debugf(
                "Connector %s: %s",
                code, c.profile(AccountKind.ENTERPRISE).capabilities().stream().sorted().toList()));
  }

  /** The connector, or the maker of packages where the hub has nothing better. */
  Connector of(Platform platform) {
    Connector connector = byPlatform.get(platform.name());
    return connector == null ? ManualPackages.forPlatform(platform.name()) : connector;
  }

  /** Whoever makes the package for posting by hand; every platform has one. */
  Packages packages(Platform platform) {
    return of(platform) instanceof Packages own ? own : ManualPackages.forPlatform(platform.name());
  }

  Profile profile(Platform platform, org.juzhen.registry.AccountKind kind) {
    return of(platform).profile(AccountKind.valueOf(kind.name()));
  }

  /** Where the platform's interface lives; APP accounts name their own. */
  Optional<URI> address(Platform platform) {
    return config
        .getOptionalValue(
            "juzhen.platform." + platform.name().toLowerCase(Locale.ROOT), String.class)
        .map(url -> URI.create(url.replaceFirst("/+$", "")));
  }
}
