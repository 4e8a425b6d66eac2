package org.juzhen.channel;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.juzhen.registry.Account;
import org.juzhen.registry.AccountCapabilities;

/** Tells the register what the hub can do on its accounts today. */
@ApplicationScoped
class AccountChannels implements AccountCapabilities {
  private final ChannelDesk desk;

  AccountChannels(ChannelDesk desk) {
    this.desk = desk;
  }

  @Override
  public Uni<Map<UUID, List<String>>> of(Collection<Account> accounts) {
    return desk.views(accounts)
        .map(
            views -> {
              Map<UUID, List<String>> able = new TreeMap<>();
              views.forEach((id, view) -> able.put(id, view.capabilities()));
              return able;
            });
  }
}
