package org.juzhen.publishing;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.juzhen.channel.Sought;

/**
 * One call to make, with all it needs, read in the claiming transaction. What goes together is one
 * errand: the headline's, with the others behind it.
 *
 * @param attempt which claim this is, so that an answer that comes too late is recognised
 * @param content what is shown; null for a reply
 * @param reply text and message ticket; null for a post
 * @param place where it stands among those that go together, from 1; 0 where it goes alone
 * @param others that go with it, in their order
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
    Reply reply,
    int place,
    List<Errand> others) {

  /** What is asked of the platform. */
  enum Call {
    PUBLISH,
    LOOK,
    FIND,
    RECALL
  }

  /**
   * The words of a post for one account.
   *
   * @param shortText of the short post that an article goes out with, or null
   */
  record Content(
      String title,
      String bodyHtml,
      String summary,
      String author,
      String sourceUrl,
      String coverDigest,
      List<String> media,
      boolean push,
      String shortText) {}

  /** The words of a reply, and what it answers. */
  record Reply(String text, String to) {}

  Sought sought() {
    return new Sought(key, since, ticket);
  }

  /** It goes as one push of several, even where only one of them is left. */
  boolean isTogether() {
    return place > 0;
  }

  /** All whose answer the call brings, in the order in which everybody locks deliveries. */
  List<Errand> all() {
    return inPlace().stream().sorted(Comparator.comparing(e -> e.deliveryId)).toList();
  }

  /** All in the order of the call. */
  List<Errand> inPlace() {
    return Stream.concat(Stream.of(this), others.stream()).toList();
  }

  /** Each of them as if it had gone alone, in the order in which everybody locks deliveries. */
  List<Errand> singly() {
    return all().stream().map(e -> e.with(List.of())).toList();
  }

  /** The first with the others behind it. */
  static Errand together(List<Errand> inOrder) {
    return inOrder.get(0).with(inOrder.subList(1, inOrder.size()));
  }

  private Errand with(List<Errand> behind) {
    return new Errand(
        call, deliveryId, accountId, attempt, key, since, ticket, content, reply, place, behind);
  }
}
