package org.juzhen.repost.plan;

import java.util.UUID;

/**
 * A duty of a unit of which one account's post can be enough for others (同单位转载).
 *
 * @param version of the article's text
 */
record SharedDuty(UUID id, UUID unit, UUID article, int version, UUID account) {

  /** Whether another account's post of this duty is one of that duty as well. */
  boolean says(SharedDuty other) {
    return unit.equals(other.unit)
        && article.equals(other.article)
        && version >= other.version
        && !account.equals(other.account);
  }
}
