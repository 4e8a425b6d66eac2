package org.juzhen.roster;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/** Hears, in the transaction of the change, that somebody got or lost a turn on watch (值班变更通知). */
public interface WatchNews {
  Uni<Void> turnChanged(UUID person);
}
