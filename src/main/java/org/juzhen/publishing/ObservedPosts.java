package org.juzhen.publishing;

import io.quarkus.hibernate.reactive.panache.PanacheRepositoryBase;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.juzhen.kernel.Paging;
import org.juzhen.registry.Reach;

/** What was seen on accounts. */
@ApplicationScoped
class ObservedPosts implements PanacheRepositoryBase<ObservedPost, UUID> {

  Uni<ObservedPost> with(UUID account, String url) {
    return find("accountId = ?1 and url = ?2", account, url).firstResult();
  }

  Uni<List<ObservedPost>> page(UUID account, Paging paging) {
    return (paging.afterId() == null
            ? find("accountId = ?1 order by id desc", account)
            : find("accountId = ?1 and id < ?2 order by id desc", account, paging.afterId()))
        .range(0, paging.rows() - 1)
        .list();
  }

  /** What the hub did not send, on the accounts within reach, the newest first. */
  Uni<List<ObservedPost>> outside(Reach reach, Paging paging) {
    Map<String, Object> values = new HashMap<>(reach.parameters());
    String after = "";
    if (paging.afterId() != null) {
      after = " and o.id < :after";
      values.put("after", paging.afterId());
    }
    return find(
            "from ObservedPost o where o.deliveryId is null"
                + after
                + " and exists (select 1 from Account a, Unit u where a.id = o.accountId and u.id ="
                + " a.unitId and "
                + reach.condition("u")
                + ") order by o.id desc",
            values)
        .range(0, paging.rows() - 1)
        .list();
  }
}
