package org.juzhen.intake;

import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Actor;

/** Knows who may repost an article without having to (可转载); implemented above. */
public interface Invitations {
  /** An account that is invited, not bound. */
  record Invited(UUID accountId, String accountName, String platform, UUID unitId) {}

  /** Those for which this person writes. */
  Uni<List<Invited>> of(Actor by, ArticleFacts article);
}
