package org.juzhen.connectors.spi;

import java.util.List;

/**
 * What one reading brought.
 *
 * @param messages new ones, oldest first; may repeat what was read before
 * @param mark where to go on
 * @param more true when there is more to read at once
 * @param trouble null when the reading worked, else what the platform said
 */
public record InboxPage(List<CitizenMessage> messages, String mark, boolean more, Outcome trouble) {
  public InboxPage {
    messages = List.copyOf(messages);
  }

  /** Nothing could be read; the mark stays where it was. */
  public static InboxPage failed(String mark, Outcome trouble) {
    return new InboxPage(List.of(), mark, false, trouble);
  }
}
