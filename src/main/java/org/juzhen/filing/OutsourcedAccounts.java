package org.juzhen.filing;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Sql;

/** The accounts in use that a contractor runs whose agreements end soon, or who may not work. */
@ApplicationScoped
class OutsourcedAccounts {
  private static final String ENDING =
      "select a.id, a.unit_id, a.name, c.name as contractor, contractor_is_valid(c.id, ?1) as valid,"
          + " (select min(k.last) from (select max(g.expires_on) as last from agreement g"
          + " where g.contractor_id = c.id group by g.kind) k) as ends"
          + " from account a join contractor c on cast(c.id as text) = a.details ->> 'contractorId'"
          + " where a.status in ('ACTIVE', 'ACTIVE_UNFILED', 'SUSPENDED')"
          + " and (not contractor_is_valid(c.id, ?1) or not exists (select 1 from agreement l"
          + " where l.contractor_id = c.id and l.expires_on > ?2)"
          + " or 2 > (select count(distinct l.kind) from agreement l"
          + " where l.contractor_id = c.id and l.expires_on > ?2)) order by a.id limit 2000";

  /**
   * One account.
   *
   * @param valid whether its contractor may work today
   * @param ends the last day of the agreement that ends first; null without any
   */
  record Outsourced(
      UUID account, UUID unit, String name, String contractor, boolean valid, LocalDate ends) {}

  /** Those whose contractor may not work today, or that lack an agreement after the other day. */
  Uni<List<Outsourced>> ending(LocalDate today, LocalDate until) {
    return Sql.of(ENDING)
        .with(today)
        .with(until)
        .list(Tuple.class)
        .map(rows -> rows.stream().map(OutsourcedAccounts::row).toList());
  }

  private static Outsourced row(Tuple row) {
    Object ends = row.get("ends");
    return new Outsourced(
        row.get("id", UUID.class),
        row.get("unit_id", UUID.class),
        row.get("name", String.class),
        row.get("contractor", String.class),
        row.get("valid", Boolean.class),
        ends instanceof Date date ? date.toLocalDate() : (LocalDate) ends);
  }
}
