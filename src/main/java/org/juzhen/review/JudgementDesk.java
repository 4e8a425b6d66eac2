package org.juzhen.review;

import io.quarkus.hibernate.reactive.panache.common.WithTransaction;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.UUID;
import org.juzhen.kernel.Actor;

/**
 * Where a reader decides at the desk: not while another reads, and with the comments as reasons.
 */
@ApplicationScoped
public class JudgementDesk {
  private final HoldDesk holds;
  private final CommentDesk comments;
  private final DecisionDesk decisions;

  JudgementDesk(HoldDesk holds, CommentDesk comments, DecisionDesk decisions) {
    this.holds = holds;
    this.comments = comments;
    this.decisions = decisions;
  }

  @WithTransaction
  public Uni<ReviewView> decide(Actor by, UUID stepId, Verdict verdict, Locale language) {
    return holds
        .mustBeFree(by, stepId)
        .chain(x -> comments.collected(stepId, verdict, language))
        .chain(v -> decisions.decide(by, stepId, v, language))
        .call(x -> holds.done(by, stepId));
  }
}
