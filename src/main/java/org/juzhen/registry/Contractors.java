package org.juzhen.registry;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;

/** The contractors (承办单位), and whether they may work. */
@ApplicationScoped
public class Contractors implements PanacheRepositoryBase<Contractor, UUID> {

  /** The contractor, or NOT_FOUND. */
  public Uni<Contractor> required(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("contractor", id));
  }

  /** Those of a unit, in the order they came. */
  Uni<List<Contractor>> of(UUID unit, Paging paging) {
    UUID after = paging.afterId() == null ? new UUID(0, 0) : paging.afterId();
    return find("unitId = ?1 and id > ?2 order by id", unit, after)
        .range(0, paging.rows() - 1)
        .list();
  }

  /** Those among these that still work for their units. */
  Uni<List<Contractor>> these(List<UUID> ids) {
    return ids.isEmpty()
        ? Uni.createFrom().item(List.of())
        : list("id in ?1 and endedOn is null", ids);
  }

  /** Whether the contractor may work on a day: looked into, and both agreements in force. */
  public Uni<Boolean> validOn(UUID contractor, LocalDate day) {
    return Sql.of("select contractor_is_valid(?1, ?2)")
        .with(contractor)
        .with(day)
        .row(Boolean.class);
  }

  /**
   * Whether an account's contractor may work on a day; an account that the unit runs itself has
   * none, which is in order.
   */
  public Uni<Boolean> valid(Account account, LocalDate day) {
    UUID contractor = account.details().contractorId();
    return contractor == null ? Uni.createFrom().item(true) : validOn(contractor, day);
  }
}
