package org.juzhen.channel;

import java.util.List;

/**
 * What one reading of an account brought.
 *
 * @param messages oldest first; may repeat what was read before
 * @param mark where to go on
 * @param more true when there is more to read at once
 * @param trouble null when the reading worked, else what the platform said
 */
public record Incoming(List<IncomingMessage> messages, String mark, boolean more, Answer trouble) {
  public Incoming {
    messages = List.copyOf(messages);
  }
}
