package org.juzhen.identity;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Hears, in the transaction of the change, that somebody holds other roles than before (角色变更通知).
 * Implemented above by whoever counts on what people may do.
 */
public interface RoleNews {
  Uni<Void> rolesChanged(UUID person);
}
