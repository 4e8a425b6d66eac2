package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.juzhen.intake.ArticleFacts;
import org.juzhen.intake.Invitations;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Role;
import org.juzhen.kernel.Sql;

/**
 * Accounts in reach of a portal that owe nothing for an article, and may repost it all the same.
 */
@ApplicationScoped
class InvitedAccounts implements Invitations {
  private static final int MOST = 200;

  private static final String INVITED =
      "select a.id, a.name, a.platform, a.unit_id from account a join unit u on u.id = a.unit_id"
          + " where a.unit_id = any(?1) and starts_with(u.path, ?2)"
          + " and a.status in ('ACTIVE', 'ACTIVE_UNFILED') and not exists (select 1 from duty d"
          + " where d.account_id = a.id and (d.article_id = ?3 or d.article_id = any(array(select"
          + " same_articles(?3)))) and d.state <> 'CANCELLED')"
          + " order by a.unit_id, a.name, a.id";

  @Override
  public Uni<List<Invited>> of(Actor by, ArticleFacts article) {
    List<UUID> own = by.unitsWith(Role.EDITOR);
    return own.isEmpty()
        ? Uni.createFrom().item(List.of())
        : Sql.of(INVITED)
            .with(own.toArray(UUID[]::new))
            .with(article.portalUnitPath())
            .with(article.id())
            .most(MOST)
            .list(Object[].class)
            .map(rows -> rows.stream().map(InvitedAccounts::read).toList());
  }

  private static Invited read(Object[] row) {
    return new Invited((UUID) row[0], (String) row[1], (String) row[2], (UUID) row[3]);
  }
}
