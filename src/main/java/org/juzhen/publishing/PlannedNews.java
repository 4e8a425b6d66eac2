package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.UUID;

/** Told, in the same transaction, that what is planned for accounts has changed. */
public interface PlannedNews {
  Uni<Void> planned(Collection<UUID> accounts);
}
