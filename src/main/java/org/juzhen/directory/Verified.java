package org.juzhen.directory;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.juzhen.kernel.Problem;
import org.juzhen.registry.PublicAccount;
import org.juzhen.registry.PublicVerdict;

/**
 * A known account, as machines are told of it.
 *
 * @param account the one that is meant first
 * @param others registered under the same name or address
 * @param similar living accounts that one that has ended may be taken for
 */
record Verified(
    @JsonUnwrapped PublicAccount account, List<PublicAccount> others, List<PublicAccount> similar) {

  /** What is known, or the refusal that says what is not. */
  static Verified of(PublicVerdict verdict) {
    if (!verdict.known()) {
      throw refusal(verdict);
    }
    List<PublicAccount> all = verdict.accounts();
    return new Verified(verdict.first(), all.subList(1, all.size()), verdict.similar());
  }

  static Problem refusal(PublicVerdict verdict) {
    return verdict.lookAlike()
        ? DirectoryProblem.ACCOUNT_LOOKS_ALIKE
            .with("name", verdict.similar().get(0).name())
            .with("unit", verdict.similar().get(0).unit())
            .with("similar", verdict.similar())
        : DirectoryProblem.ACCOUNT_UNKNOWN.problem();
  }
}
