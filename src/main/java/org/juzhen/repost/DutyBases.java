package org.juzhen.repost;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Basis;
import org.juzhen.kernel.Ids;
import org.juzhen.kernel.Sql;
import org.juzhen.repost.DutyCreation.Deadline;

/** The deadlines that duties refer to, each stored once with its source. */
@ApplicationScoped
public class DutyBases {
  private static final String SELECT =
      "select id from duty_basis where hours = ?1 and document = ?2 and clause = ?3 and binds = ?4"
          + " and force = ?5 and extended_by is not distinct from cast(?6 as text)";
  private static final String INSERT =
      "insert into duty_basis (hours, document, clause, binds, force, extended_by, id)"
          + " values (?1, ?2, ?3, ?4, ?5, cast(?6 as text), ?7) on conflict do nothing";

  /** The id of so many hours with their source; stored now where they are new. */
  public Uni<UUID> idOf(int hours, Basis basis) {
    return idOf(new Deadline(hours, basis));
  }

  /** The id of this deadline; stored now where it is new. */
  Uni<UUID> idOf(Deadline deadline) {
    return find(deadline)
        .chain(
            found ->
                found != null
                    ? Uni.createFrom().item(found)
                    : store(deadline).chain(x -> find(deadline)));
  }

  private Uni<UUID> find(Deadline d) {
    return Sql.of(SELECT)
        .with(d.hours())
        .with(d.basis().document())
        .with(d.basis().clause())
        .with(d.basis().binds().name())
        .with(d.basis().force().name())
        .with(d.basis().extendedBy())
        .one(UUID.class);
  }

  private Uni<Integer> store(Deadline d) {
    return Sql.of(INSERT)
        .with(d.hours())
        .with(d.basis().document())
        .with(d.basis().clause())
        .with(d.basis().binds().name())
        .with(d.basis().force().name())
        .with(d.basis().extendedBy())
        .with(Ids.next())
        .update();
  }

  /** The deadlines behind these ids. */
  Uni<Map<UUID, Deadline>> these(Collection<UUID> ids) {
    if (ids.isEmpty()) {
      return Uni.createFrom().item(Map.of());
    }
    return Sql.of(
            "select id, hours, document, clause, binds, force, extended_by from duty_basis"
                + " where id = any(?1)")
        .with(ids.toArray(UUID[]::new))
        .list(Object[].class)
        .map(DutyBases::read);
  }

  private static Map<UUID, Deadline> read(List<Object[]> rows) {
    return rows.stream()
        .collect(
            Collectors.toMap(
                r -> (UUID) r[0],
                r ->
                    new Deadline(
                        (Integer) r[1],
                        new Basis(
                            (String) r[2],
                            (String) r[3],
                            Basis.Binds.valueOf((String) r[4]),
                            Basis.Force.valueOf((String) r[5]),
                            (String) r[6]))));
  }
}
