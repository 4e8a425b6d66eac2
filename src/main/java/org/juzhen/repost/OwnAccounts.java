package org.juzhen.repost;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;
import org.juzhen.kernel.Sql;

/** The accounts for which somebody may ask an exemption. */
@ApplicationScoped
class OwnAccounts {
  private static final int MOST = 500;

  /** One of them. */
  public record Line(UUID id, String name, String unit) {}

  @WithSession
  Uni<List<Line>> of(Actor by) {
    UUID[] units =
        Arrays.stream(ExemptionDesk.ASK)
            .flatMap(role -> by.unitsWith(role).stream())
            .distinct()
            .toArray(UUID[]::new);
    return units.length == 0
        ? Uni.createFrom().item(List.of())
        : Sql.of(
                "select a.id, a.name, u.name from account a join unit u on u.id ="
                    + " a.unit_id where a.unit_id = any(?1) and a.status in ('ACTIVE',"
                    + " 'ACTIVE_UNFILED', 'SUSPENDED') order by u.path, a.name")
            .with(units)
            .most(MOST)
            .list(Object[].class)
            .map(rows -> rows.stream().map(OwnAccounts::line).toList());
  }

  private static Line line(Object[] row) {
    return new Line((UUID) row[0], (String) row[1], (String) row[2]);
  }
}
