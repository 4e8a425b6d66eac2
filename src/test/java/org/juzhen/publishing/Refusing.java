package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Lets every record of some deliveries fail, however often it is tried, until it is mended. */
@Singleton
class Refusing implements PostedNews {
  private final Map<UUID, RuntimeException> refused = new ConcurrentHashMap<>();

  void refuse(UUID delivery, RuntimeException why) {
    refused.put(delivery, why);
  }

  void mend() {
    refused.clear();
  }

  @Override
  public Uni<Void> posted(PostedFacts facts) {
    return said(facts);
  }

  @Override
  public Uni<Void> recalled(PostedFacts facts) {
    return said(facts);
  }

  private Uni<Void> said(PostedFacts facts) {
    RuntimeException why = refused.get(facts.deliveryId());
    return why == null ? Uni.createFrom().voidItem() : Uni.createFrom().failure(why);
  }
}
