package org.juzhen.kernel;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Under which address the hub is known outside ({@code JUZHEN_PUBLIC_URL}, 平台对外地址). */
@ApplicationScoped
public class OwnAddress {
  private volatile Optional<String> configured;

  OwnAddress(@ConfigProperty(name = "juzhen.public-url") Optional<String> configured) {
    tell(configured.orElse(""));
  }

  /** Changes it until the next start; empty is none. */
  public final void tell(String address) {
    configured = Optional.of(address.strip()).filter(OwnAddress::isOnTheWeb);
  }

  private static boolean isOnTheWeb(String address) {
    try {
      URI uri = new URI(address);
      return uri.getHost() != null && String.valueOf(uri.getScheme()).matches("(?i)https?");
    } catch (URISyntaxException unreadable) {
      return false;
    }
  }

  /** The address without a slash at its end; empty where nobody has told it. */
  public Optional<String> told() {
    return configured.map(a -> a.replaceFirst("/+$", ""));
  }

  /** The told one, else the one that a caller knows. */
  public String orElse(URI asCalled) {
    return told().orElse(asCalled.toString());
  }
}
