package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.channel.IncomingMessage;
import org.juzhen.publishing.InboundNews;

/** What platforms bring becomes inquiries, before the platform is told that it arrived. */
@ApplicationScoped
class InboxInbound implements InboundNews {
  private final ArrivalDesk desk;

  InboxInbound(ArrivalDesk desk) {
    this.desk = desk;
  }

  @Override
  public Uni<Void> arrived(UUID accountId, List<IncomingMessage> messages) {
    return desk.arrived(accountId, messages).replaceWithVoid();
  }
}
