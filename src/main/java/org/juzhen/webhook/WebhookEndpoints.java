package org.juzhen.webhook;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;

/** The addresses that are told what happens. */
@ApplicationScoped
class WebhookEndpoints implements PanacheRepositoryBase<WebhookEndpoint, UUID> {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** The address, or NOT_FOUND. */
  Uni<WebhookEndpoint> required(UUID id) {
    return findById(id)
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("webhook", id));
  }

  Uni<WebhookEndpoint> locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  Uni<List<WebhookEndpoint>> these(Collection<UUID> ids) {
    return ids.isEmpty() ? Uni.createFrom().item(List.of()) : list("id in ?1", List.copyOf(ids));
  }

  Uni<Long> ofUnit(UUID unit) {
    return count("unitId", unit);
  }

  /** What somebody keeps, in the order it was entered. */
  Uni<List<WebhookEndpoint>> page(Keeping keeping, Paging paging) {
    Map<String, Object> values = new HashMap<>(keeping.parameters());
    values.put("after", paging.afterId() == null ? new UUID(0, 0) : paging.afterId());
    return find(
            "select e from WebhookEndpoint e, Unit u where u.id = e.unitId and e.id > :after and "
                + keeping.condition()
                + " order by e.id",
            values)
        .range(0, paging.rows() - 1)
        .list();
  }

  /** Something came through; returns 1 when nothing had for a while. */
  Uni<Integer> worked(UUID id, Instant at) {
    return run(
            "update webhook_endpoint set failing_since = null, delivered_at = ?2 where id = ?1 and"
                + " failing_since is not null",
            id,
            at)
        .call(healed -> healed > 0 ? Uni.createFrom().voidItem() : note(id, at));
  }

  /** To the minute: many calls at once shall not wait for each other to say the same. */
  private Uni<Integer> note(UUID id, Instant at) {
    return Sql.of(
            "update webhook_endpoint set delivered_at = ?2 where id = ?1 and"
                + " (delivered_at is null or delivered_at < ?3)")
        .with(id)
        .with(at)
        .with(at.minus(MINUTE))
        .update();
  }

  /** A call failed; returns 1 when the one before had not. */
  Uni<Integer> failed(UUID id, Instant at) {
    return run(
        "update webhook_endpoint set failing_since = ?2 where id = ?1 and failing_since is null",
        id,
        at);
  }

  /** It starts anew. */
  Uni<Integer> forgetFailing(UUID id) {
    return Sql.of("update webhook_endpoint set failing_since = null where id = ?1")
        .with(id)
        .update();
  }

  private Uni<Integer> run(String sql, UUID id, Instant at) {
    return Sql.of(sql).with(id).with(at).update();
  }
}
