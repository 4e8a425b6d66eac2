package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.juzhen.kernel.Sql;

/**
 * Whose duties are: the unit's that answers for the account now, with the tier in which the portal
 * stands to that unit. Joins the caller's transaction.
 */
@ApplicationScoped
class DutyOwners {
  private static final String ELSEWHERE =
      "select d.id, a.unit_id, case when p.level = 'STATE' then 'STATE_COUNCIL' when p.level ="
          + " u.level then 'SAME_LEVEL' else 'SUPERIOR' end from duty d join account a on a.id ="
          + " d.account_id join unit u on u.id = a.unit_id join article x on x.id = d.article_id"
          + " join unit p on p.id = x.unit_id where d.id = any(?1) and a.unit_id <> d.unit_id";

  /** Duties of accounts that changed hands since go to who has them now. */
  Uni<Void> follow(Collection<Duty> some) {
    Map<UUID, Duty> byId = some.stream().collect(Collectors.toMap(d -> d.id, Function.identity()));
    return byId.isEmpty()
        ? Uni.createFrom().voidItem()
        : Sql.of(ELSEWHERE)
            .with(byId.keySet().toArray(UUID[]::new))
            .list(Object[].class)
            .invoke(rows -> follow(rows, byId))
            .replaceWithVoid();
  }

  private static void follow(List<Object[]> rows, Map<UUID, Duty> byId) {
    rows.forEach(r -> byId.get((UUID) r[0]).goTo((UUID) r[1], Tier.valueOf((String) r[2])));
  }
}
