package org.juzhen.intake;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.intake.reading.CanonicalUrl;

/** Under which address the hub is known outside ({@code JUZHEN_PUBLIC_URL}, 平台对外地址). */
@ApplicationScoped
class OwnAddress {
  private volatile Optional<String> configured;

  OwnAddress(@ConfigProperty(name = "juzhen.public-url") Optional<String> configured) {
    tell(configured.orElse(""));
  }

  /** Changes it until the next start; empty is none. */
  final void tell(String address) {
    configured = Optional.of(address.strip()).filter(a -> CanonicalUrl.parsed(a) != null);
  }

  /** The address without a slash at its end; empty where nobody has told it. */
  Optional<String> told() {
    return configured.map(a -> a.replaceFirst("/+$", ""));
  }

  /** The told one, else the one that a caller knows. */
  String orElse(URI asCalled) {
    return told().orElse(asCalled.toString());
  }
}
