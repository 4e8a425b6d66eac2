package org.juzhen.inbox;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import org.juzhen.kernel.Sql;
import org.juzhen.publishing.PostedFacts;
import org.juzhen.publishing.Timeliness;

/** Whether a question was answered in time only by a stated moment. */
@ApplicationScoped
class ReplyTimeliness implements Timeliness {
  private static final String ENDED_SINCE =
      "select count(*) from inquiry_reply r join inquiry i on i.id = r.inquiry_id where r.id = ?1"
          + " and i.due_at >= ?2 and i.due_at < ?3";

  @Override
  public Uni<Boolean> hangsOn(PostedFacts facts, Instant now) {
    return facts.kind().equals("REPLY")
        ? Sql.of(ENDED_SINCE)
            .with(facts.sourceId())
            .with(facts.postedAt())
            .with(now)
            .row(Long.class)
            .map(many -> many > 0)
        : Uni.createFrom().item(false);
  }
}
