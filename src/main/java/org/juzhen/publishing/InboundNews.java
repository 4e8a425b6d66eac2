package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.juzhen.channel.IncomingMessage;

/**
 * Told, in the transaction that notes their arrival, of messages that no earlier call brought.
 * Implemented by who keeps them; the platform gets its acknowledgement only after that commits.
 */
public interface InboundNews {
  Uni<Void> arrived(UUID accountId, List<IncomingMessage> messages);
}
