package org.juzhen.repost;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Which duties are wanted; null and empty mean any. */
public record DutyQuestion(UUID articleId, UUID accountId, List<String> states, Instant dueBefore) {
  public static DutyQuestion ofArticle(UUID article) {
    return new DutyQuestion(article, null, List.of(), null);
  }
}
