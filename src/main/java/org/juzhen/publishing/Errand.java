package org.juzhen.publishing;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.juzhen.channel.Sought;

/**
 * One call to make for one delivery, with all it needs, read in the claiming transaction.
 *
 * @param attempt which claim this is, so that an answer that comes too late is recognised
 * @param content what is shown; null for a reply
 * @param reply text and message ticket; null for a post
 */
record Errand(
    Call call,
    UUID deliveryId,
    UUID accountId,
    int attempt,
    String key,
    Instant since,
    String ticket,
    Content content,
    Reply reply) {

  /** What is asked of the platform. */
  enum Call {
    PUBLISH,
    LOOK,
    FIND,
    RECALL
  }

  /** The words of a post for one account. */
  record Content(
      String title,
      String bodyHtml,
      String summary,
      String author,
      String sourceUrl,
      String coverDigest,
      List<String> media,
      boolean push) {}

  /** The words of a reply, and what it answers. */
  record Reply(String text, String to) {}

  Sought sought() {
    return new Sought(key, since, ticket);
  }
}
