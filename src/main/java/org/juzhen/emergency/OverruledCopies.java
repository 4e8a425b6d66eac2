package org.juzhen.emergency;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.OverruledPosts.Why;
import org.juzhen.publishing.Overruling;

/**
 * Which posts of updates may not be sent now, whatever road they were planned on: of a thread that
 * was cancelled, and in words that are being corrected or were.
 */
@ApplicationScoped
class OverruledCopies implements Overruling {
  static final String FAULTS =
      "select x.post_id, min(x.why) as why from (select t.post_id, case when e.state = 'CANCELLED'"
          + " then 'EMERGENCY_CANCELLED' when t.post_id = u.post_id then null when t.words is"
          + " distinct from u.words then 'UPDATE_CORRECTED' when u.told_at is not null and"
          + " u.released_at is null then 'UPDATE_HELD' end as why from emergency_target t join"
          + " emergency_update u on u.id = t.update_id join emergency e on e.id = u.emergency_id"
          + " where t.post_id = any(?1) and t.posted_at is null union all select u.post_id,"
          + " 'EMERGENCY_CANCELLED' from emergency_update u join emergency e on e.id ="
          + " u.emergency_id where u.post_id = any(?1) and e.state = 'CANCELLED') x where x.why is"
          + " not null group by x.post_id";

  @Override
  public Uni<Map<UUID, Why>> faults(Collection<UUID> posts) {
    return Sql.of(FAULTS)
        .with(posts.toArray(UUID[]::new))
        .list(Tuple.class)
        .map(
            rows ->
                rows.stream()
                    .collect(
                        Collectors.toMap(
                            r -> r.get("post_id", UUID.class),
                            r -> Why.valueOf(r.get("why", String.class)))));
  }
}
