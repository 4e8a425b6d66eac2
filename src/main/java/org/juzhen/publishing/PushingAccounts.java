package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.juzhen.registry.Account;

/** Knows on which accounts something can be sent to the followers (群发能力). */
public interface PushingAccounts {

  /** Those of them that can push by the rules of their platform today. */
  Uni<Set<UUID>> among(Collection<Account> accounts);
}
