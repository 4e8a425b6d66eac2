package org.juzhen.publishing;

import io.smallrye.mutiny.Uni;
import java.util.Map;
import java.util.UUID;

/**
 * Knows whether what accounts show of an article is a repost or only a link to it (链接转载).
 * Implemented above, by who keeps the duties; joins its caller's transaction.
 */
public interface RepostMeasure {

  /** How it is taken by the rules of the place. */
  enum Taken {
    /** Says enough of its article. */
    REPOST,
    /** Only a link, and that counts here. */
    LINK_THAT_COUNTS,
    /** Only a link, and that fulfils nothing here. */
    LINK_THAT_DOES_NOT
  }

  /**
   * Each text against its article.
   *
   * @param version which text of the article, or null for the newest
   * @param shown the words of each account
   */
  Uni<Map<UUID, Taken>> of(UUID articleId, Integer version, UUID unitId, Map<UUID, String> shown);
}
