package org.juzhen.directory;

import io.smallrye.mutiny.Uni;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.kernel.Paging;

/** What an account showed that has ended (归档内容); implemented where posts are kept. */
public interface ArchivedPosts {

  /** At most as many as the paging reads, the newest first. */
  Uni<List<ArchivedPost>> of(UUID accountId, Paging paging);

  /**
   * A post that was there when its account ended.
   *
   * @param id of its delivery
   * @param text its words with their headings, lists and tables, as sanitised HTML
   * @param leftOut how many pictures and other files stood beside the words; they are not handed
   *     out
   * @param url where it was, or null
   */
  record ArchivedPost(
      UUID id,
      String title,
      String text,
      int leftOut,
      String sourceUrl,
      Instant postedAt,
      String url) {}
}
