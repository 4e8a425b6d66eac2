package org.juzhen.inbox;

import io.quarkus.hibernate.reactive.panache.common.WithSession;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.HubClock;
import org.juzhen.kernel.Sql;

/** The departments to which an inquiry may go: where somebody answers citizens, near ones first. */
@ApplicationScoped
class UnitChoices {
  private static final String HANDLING =
      "select u.id, coalesce(nullif(u.short_name, ''), u.name) as name from unit u, unit own"
          + " where own.id = ?1 and u.id in (select r.unit_id from person_role r"
          + " where r.role = 'HANDLER' and (r.until is null or r.until >= ?2))"
          + " and split_part(u.path, '/', 2) = split_part(own.path, '/', 2)"
          + " order by not starts_with(u.path, own.path), u.path limit 200";

  private final HubClock clock;

  UnitChoices(HubClock clock) {
    this.clock = clock;
  }

  Uni<List<HandlingUnit>> forInquiry(InquiryView inquiry) {
    return inquiry.actions().contains(InquiryAction.ASSIGN)
        ? near(inquiry.unitId())
        : Uni.createFrom().item(List.of());
  }

  @WithSession
  Uni<List<HandlingUnit>> near(UUID unit) {
    return Sql.of(HANDLING)
        .with(unit)
        .with(clock.today())
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .map(
                        r -> new HandlingUnit(r.get("id", UUID.class), r.get("name", String.class)))
                    .toList());
  }
}
