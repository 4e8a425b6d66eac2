package org.juzhen.connectors.spi;

import java.util.Map;

/**
 * What a platform gave us to ask again with: a task number, a draft, a post's id.
 *
 * @param values the connector's own names and values; stored by the hub as they are, never
 *     interpreted
 */
public record Ticket(Map<String, String> values) {
  public Ticket {
    values = Map.copyOf(values);
  }

  /** A value, or the empty string. */
  public String value(String name) {
    return values.getOrDefault(name, "");
  }
}
