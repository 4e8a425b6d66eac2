package org.juzhen.publishing;

import java.util.Set;
import java.util.UUID;

/**
 * What is left of everything that platforms count, for the accounts of one round (发布余额).
 *
 * @param pushing the accounts whose followers can be sent something; elsewhere a post that is
 *     marked so is one like the others
 */
record QuotaRooms(QuotaRoom pushes, QuotaRoom posts, Set<UUID> pushing) {

  /** The one from which a post of the account takes. */
  QuotaRoom of(UUID account, boolean pushed) {
    return pushed && pushing.contains(account) ? pushes : posts;
  }
}
