package org.juzhen.channel;

import io.smallrye.mutiny.Uni;
import java.util.UUID;

/**
 * Hears, in the transaction of the change, that an account reaches its platform in another way than
 * before (连接变更通知): it got keys, a platform refused them, or takes them again.
 */
public interface ReachNews {
  Uni<Void> reachChanged(UUID account);
}
