package org.juzhen.review.screening;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.juzhen.kernel.HubClock;

/**
 * Looks at the links of a draft before it is put forward, so that what was seen lies before the
 * first reader (链接核验). The calls go out between two transactions, never within one.
 */
@ApplicationScoped
public class LinkLookDesk {
  private static final int MOST = 20;

  private final LinkLooks looks;
  private final LinkCall call;
  private final HubClock clock;
  private final boolean on;

  LinkLookDesk(
      LinkLooks looks,
      LinkCall call,
      HubClock clock,
      @ConfigProperty(name = "juzhen.review.look-at-links") boolean on) {
    this.looks = looks;
    this.call = call;
    this.clock = clock;
    this.on = on;
  }

  /** Looks at those links that nobody looked at today; must not run in a transaction. */
  Uni<Void> look(Collection<Link> links) {
    Set<String> addresses = new LinkedHashSet<>();
    links.stream()
        .filter(l -> on)
        .map(Link::address)
        .filter(LinkLooks::canBeLookedAt)
        .forEach(addresses::add);
    return addresses.isEmpty() ? Uni.createFrom().voidItem() : look(addresses);
  }

  private Uni<Void> look(Set<String> addresses) {
    return known(addresses)
        .map(known -> addresses.stream().filter(a -> !known.containsKey(a)).limit(MOST).toList())
        .chain(
            fresh ->
                fresh.isEmpty() ? Uni.createFrom().voidItem() : call.look(fresh).chain(this::note));
  }

  @WithTransaction
  Uni<Map<String, LinkState>> known(Collection<String> addresses) {
    return looks.known(addresses, clock.now());
  }

  @WithTransaction
  Uni<Void> note(Map<String, LinkCall.Answer> seen) {
    return looks.note(seen, clock.now());
  }
}
