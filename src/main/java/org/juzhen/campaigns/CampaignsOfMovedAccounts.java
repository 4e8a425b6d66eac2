package org.juzhen.campaigns;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;
import org.juzhen.registry.AccountMoving;

/**
 * An account that is handed over takes its part in campaigns that run along (账号划转); those that are
 * over keep their table as it was.
 */
@ApplicationScoped
class CampaignsOfMovedAccounts implements AccountMoving {
  private static final String GO_WITH_IT =
      "update campaign_account x set unit_id = a.unit_id from campaign c, account a where a.id = ?1"
          + " and x.account_id = a.id and c.id = x.campaign_id and c.state = 'RUNNING'";

  @Override
  public Uni<Void> moved(UUID accountId, UUID from, Actor by) {
    return Sql.of(GO_WITH_IT).with(accountId).update().replaceWithVoid();
  }
}
