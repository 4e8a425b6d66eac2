package org.juzhen.connectors.spi;

import java.time.Instant;

/**
 * Names one attempt to change something on a platform, so that the platform, or a later look, can
 * tell whether it already happened.
 *
 * @param value 32 characters of {@code [0-9a-f]}, the same for every call of one delivery
 * @param since no trace of this attempt can be older than this
 */
public record Key(String value, Instant since) {
  public Key {
    if (value == null || !value.matches("[0-9a-f]{32}")) {
      throw new IllegalArgumentException("a key is 32 hexadecimal digits");
    }
  }
}
