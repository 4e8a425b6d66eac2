package org.juzhen.connectors.spi;

import java.util.Set;

/**
 * What one kind of account may do on a platform, and within which limits.
 *
 * @param capabilities what may be asked of the connector for such an account
 * @param limits the platform's limits on content, see {@link Limits}
 * @param needsPerson true where every post is made by a person from a package
 */
public record Profile(Set<Capability> capabilities, Limits limits, boolean needsPerson) {
  public Profile {
    capabilities = Set.copyOf(capabilities);
  }
}
