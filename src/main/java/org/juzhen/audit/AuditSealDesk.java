package org.juzhen.audit;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import org.juzhen.kernel.Sql;

/** Chains the committed entries of the journal, and checks the chain. */
@ApplicationScoped
public class AuditSealDesk {
  /** How many entries one call seals at most. */
  public static final int AT_ONCE = 1_000;

  /** Seals what is committed; returns how many entries were sealed. */
  @WithTransaction
  public Uni<Integer> seal() {
    return Sql.of("select seal_audit(?1)").with(AT_ONCE).row(Integer.class);
  }

  /** The number of the first seal that does not fit its entry, or null when the chain holds. */
  @WithTransaction
  public Uni<Long> firstBrokenSeal() {
    return Sql.of("select first_broken_seal()").one(Long.class);
  }
}
