package org.juzhen.filing;

import java.util.Set;
import org.juzhen.registry.AccountStatus;

/** What is filed (备案事项), and of which accounts. */
public enum FilingKind {
  /** A new account (开设), one that was found by patrol, or one whose agreement lapsed. */
  OPEN(AccountStatus.PROPOSED, AccountStatus.DISCOVERED),
  /** Something that was filed is different now (变更). */
  CHANGE(
      AccountStatus.APPROVED,
      AccountStatus.ACTIVE,
      AccountStatus.ACTIVE_UNFILED,
      AccountStatus.SUSPENDED),
  /** The account is given up (关停). */
  CLOSE(
      AccountStatus.APPROVED,
      AccountStatus.ACTIVE,
      AccountStatus.ACTIVE_UNFILED,
      AccountStatus.SUSPENDED,
      AccountStatus.DISCOVERED),
  /** It stops for a time (临时下线), or had to at once (紧急下线). */
  SUSPEND(AccountStatus.ACTIVE, AccountStatus.ACTIVE_UNFILED),
  /** It comes back (恢复). */
  RESUME(AccountStatus.SUSPENDED),
  /** The closed account is gone from its platform (注销). */
  DEREGISTER(AccountStatus.CLOSED),
  /** The sponsor is no administration any more (退出监管). */
  EXIT(AccountStatus.ACTIVE, AccountStatus.SUSPENDED);

  private final Set<AccountStatus> accounts;

  FilingKind(AccountStatus... accounts) {
    this.accounts = Set.of(accounts);
  }

  /** Whether an account in that state can be filed for so. */
  boolean takes(AccountStatus status) {
    return accounts.contains(status);
  }
}
