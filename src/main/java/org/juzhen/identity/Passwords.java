package org.juzhen.identity;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Hashes passwords and compares them (口令). It takes a tenth of a second: never on the event loop,
 * and nobody may wait for it inside a transaction.
 */
@ApplicationScoped
class Passwords {
  private final Vertx vertx;
  private final int cost;
  private final String nobodys;

  /**
   * @param cost bcrypt's; each step doubles the time
   */
  Passwords(Vertx vertx, @ConfigProperty(name = "juzhen.password.cost") int cost) {
    this.vertx = vertx;
    this.cost = cost;
    this.nobodys = BcryptUtil.bcryptHash("nobody", cost);
  }

  Uni<String> hash(String wanted) {
    return vertx.executeBlocking(() -> BcryptUtil.bcryptHash(wanted, cost), false);
  }

  Uni<Boolean> match(String given, String hash) {
    return vertx.executeBlocking(() -> BcryptUtil.matches(given, hash), false);
  }

  /** Never true, and takes as long as for somebody who exists. */
  Uni<Boolean> matchNobody(String given) {
    return match(given, nobodys).replaceWith(false);
  }
}
