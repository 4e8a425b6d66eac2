package org.juzhen.registry;

import java.util.List;
import java.util.UUID;

/**
 * What was found among the accounts that come next in the register.
 *
 * @param ids of those that belong to the units asked for, in their order
 * @param last whether nothing comes after those that were looked at
 */
record NextAccounts(List<UUID> ids, boolean last) {
  /** So many of the accounts that follow are looked at one by one. */
  static final int LOOKED_AT = 1_000;

  /** Says that fewer were left than could be looked at; no account has it. */
  private static final UUID LAST = new UUID(0, 0);

  /** Conditions of accounts, how many are looked at, conditions of units, most of a page. */
  static final String SQL =
      "with looked as materialized (select a.id, a.unit_id from account a where true%1$s order by"
          + " a.id limit %2$d), found as materialized (select l.id from looked l cross join lateral"
          + " (select u.id from unit u where u.id = l.unit_id%3$s offset 0) u order by l.id limit"
          + " %4$d) select id from found union all select '"
          + LAST
          + "' where (select count(*) from found) < %4$d and (select count(*) from looked) < %2$d";

  static NextAccounts of(List<UUID> rows) {
    return new NextAccounts(
        rows.stream().filter(id -> !LAST.equals(id)).toList(), rows.contains(LAST));
  }

  /** Whether it is all that a page can have. */
  boolean isWhole(int most) {
    return last || ids.size() == most;
  }

  /** The number just before that of an account. */
  static UUID before(UUID id) {
    long low = id.getLeastSignificantBits();
    return new UUID(id.getMostSignificantBits() - (low == 0 ? 1 : 0), low - 1);
  }
}
