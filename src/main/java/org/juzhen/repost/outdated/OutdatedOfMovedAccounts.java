package org.juzhen.repost.outdated;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.AccountMoving;

/** Who answers for an account from now on answers for what it shows. */
@ApplicationScoped
class OutdatedOfMovedAccounts implements AccountMoving {
  private static final String GO_WITH_IT =
      "update outdated_post o set unit_id = a.unit_id, row_version = row_version + 1 from account a"
          + " where a.id = ?1 and o.account_id = a.id and o.state <> 'DONE'";

  @Override
  public Uni<Void> moved(UUID accountId, UUID from, Actor by) {
    return Sql.of(GO_WITH_IT).with(accountId).update().replaceWithVoid();
  }
}
