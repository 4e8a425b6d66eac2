package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.juzhen.kernel.Actor;

/** Listens to units that end, as a capability above would. */
@ApplicationScoped
class HeardEndings implements UnitEnding {
  private final Map<String, List<String>> heard = new ConcurrentHashMap<>();

  @Override
  public Uni<Void> ending(UnitEnd end, List<Account> accounts, Actor by) {
    heard.put(end.unitId().toString(), accounts.stream().map(a -> a.id().toString()).toList());
    return Uni.createFrom().voidItem();
  }

  List<String> accountsOf(String unit) {
    return heard.get(unit);
  }
}
