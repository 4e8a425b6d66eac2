package org.juzhen.webhook;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.KernelProblem;
import org.juzhen.kernel.Paging;
import org.juzhen.kernel.Sql;

/** What was sent to addresses, and what still is to be. */
@ApplicationScoped
class WebhookDeliveries implements PanacheRepositoryBase<WebhookDelivery, UUID> {
  /** So many due rows are looked at for a fair choice between addresses. */
  private static final int LOOKED_AT = 1_000;

  private static final String DUE =
      " from webhook_delivery d join webhook_endpoint e on e.id = d.endpoint_id and e.enabled"
          + " where d.next_at is not null and (e.failing_since is not null) = ?1";

  private static final String CLAIM =
      "select d.* from webhook_delivery d where d.id in (select y.id from (select x.id, x.next_at,"
          + " row_number() over (partition by x.endpoint_id order by x.next_at, x.id) as place from"
          + " (select d.id, d.endpoint_id, d.next_at"
          + DUE
          + " and d.next_at <= ?2 order by d.next_at limit "
          + LOOKED_AT
          + ") x) y where y.place <= ?3 order by y.next_at limit ?4) and d.next_at <= ?2 order by"
          + " d.next_at for update skip locked";

  /**
   * Due rows, locked; other nodes skip them.
   *
   * @param failing of addresses whose last call failed, or of all others
   */
  Uni<List<WebhookDelivery>> due(boolean failing, Instant now, int perEndpoint, int most) {
    return Sql.of(CLAIM)
        .with(failing)
        .with(now)
        .with(perEndpoint)
        .with(most)
        .list(WebhookDelivery.class);
  }

  Uni<Instant> nextDue(boolean failing) {
    return Sql.of("select min(d.next_at)" + DUE).with(failing).one(Instant.class);
  }

  /** For writing down an answer; null when its address was removed meanwhile. */
  Uni<WebhookDelivery> locked(UUID id) {
    return findById(id, LockModeType.PESSIMISTIC_WRITE);
  }

  /** One of this address, locked, or NOT_FOUND. */
  Uni<WebhookDelivery> of(UUID endpoint, UUID id) {
    return find("id = ?1 and endpointId = ?2", id, endpoint)
        .withLock(LockModeType.PESSIMISTIC_WRITE)
        .firstResult()
        .onItem()
        .ifNull()
        .failWith(() -> KernelProblem.NOT_FOUND.with("delivery", id));
  }

  /** The log of an address, the newest first. */
  Uni<List<WebhookDelivery>> page(UUID endpoint, Paging paging) {
    UUID before = paging.afterId();
    return (before == null
            ? find("endpointId = ?1 order by id desc", endpoint)
            : find("endpointId = ?1 and id < ?2 order by id desc", endpoint, before))
        .range(0, paging.rows() - 1)
        .list();
  }

  /** What waits for an address that was stopped is not sent. */
  Uni<Integer> giveUpWaiting(UUID endpoint) {
    return update(
        "state = ?2, fault = ?3, nextAt = null where endpointId = ?1 and state = ?4",
        endpoint,
        SendState.GIVEN_UP,
        SendFault.STOPPED,
        SendState.WAITING);
  }
}
