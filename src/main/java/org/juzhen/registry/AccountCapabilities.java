package org.juzhen.registry;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Knows what the hub can do on an account, for example {@code PUBLISH}. Implemented above by
 * whoever owns the connections, asked below in the same session.
 */
public interface AccountCapabilities {
  /** For each account that it knows something of; the others may be left out. */
  Uni<Map<UUID, List<String>>> of(Collection<Account> accounts);
}
