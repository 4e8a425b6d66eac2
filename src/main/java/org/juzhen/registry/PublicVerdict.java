package org.juzhen.registry;

import java.util.List;

/**
 * What the register answers to "is this account real?" (账号核验).
 *
 * @param accounts those that are meant, in force first; empty where nobody knows it
 * @param similar registered accounts that one may take it for, or that it may be mistaken for
 */
public record PublicVerdict(List<PublicAccount> accounts, List<PublicAccount> similar) {

  /** The register knows it. */
  public boolean known() {
    return !accounts.isEmpty();
  }

  /** The one that is meant first, or null. */
  public PublicAccount first() {
    return accounts.isEmpty() ? null : accounts.get(0);
  }

  /** Nobody registered it, but it looks like one that is registered (疑似仿冒). */
  public boolean lookAlike() {
    return !known() && !similar.isEmpty();
  }
}
