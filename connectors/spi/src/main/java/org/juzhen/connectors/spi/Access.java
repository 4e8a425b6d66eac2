package org.juzhen.connectors.spi;

import java.net.URI;
import java.util.Map;

/**
 * The right to act for one account, handed in with each call.
 *
 * @param account the hub's own name for the account, stable, safe to log
 * @param kind what kind of account it is
 * @param baseUrl where the platform's interface lives, without a trailing slash
 * @param platformId the account's id on the platform ({@code gh_…}, a uid), or null where unknown
 * @param credentials names and values as {@code contract.md} lists them for the platform, for
 *     example {@code appId}, {@code appSecret}; never logged
 */
public record Access(
    String account,
    AccountKind kind,
    URI baseUrl,
    String platformId,
    Map<String, String> credentials) {
  public Access {
    credentials = Map.copyOf(credentials);
  }

  /** A credential, or the empty string where it has not been set. */
  public String credential(String name) {
    return credentials.getOrDefault(name, "");
  }

  /** Names only; the values of credentials never reach a log through this record. */
  @Override
  public String toString() {
    return "Access[" + account + " " + kind + " " + credentials.keySet() + "]";
  }
}
