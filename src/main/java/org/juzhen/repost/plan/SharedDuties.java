package org.juzhen.repost.plan;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;

/** What all accounts of units still owe, where one of them can do it for others. */
@ApplicationScoped
class SharedDuties {
  static final String OF =
      "select d.id, d.unit_id, d.article_id, d.version, d.account_id from duty d where d.unit_id ="
          + " any(?1) and d.state in ('OPEN', 'OVERDUE')";

  Uni<List<SharedDuty>> of(Collection<UUID> units) {
    return units.isEmpty()
        ? Uni.createFrom().item(List.of())
        : Sql.of(OF)
            .with(units.toArray(UUID[]::new))
            .list(Object[].class)
            .map(rows -> rows.stream().map(SharedDuties::duty).toList());
  }

  private static SharedDuty duty(Object[] r) {
    return new SharedDuty(
        (UUID) r[0], (UUID) r[1], (UUID) r[2], ((Number) r[3]).intValue(), (UUID) r[4]);
  }
}
