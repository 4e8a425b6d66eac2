package org.juzhen.connectors.weibo;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.CitizenMessage;
import org.juzhen.connectors.spi.InboxPage;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

/** Reads and answers what citizens wrote below a post (评论). */
final class WeiboComments {
  private static final int PAGE = 50;
  private static final int ANSWERS_READ = 200;
  private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

  private final WeiboApi api;
  private final Clock clock;

  WeiboComments(WeiboApi api, Clock clock) {
    this.api = api;
    this.clock = clock;
  }

  /**
   * How far one post's comments have been read. Weibo gives the newest first, so a long list is
   * read backwards, and only at its end does the newest seen become the new beginning.
   *
   * @param since everything up to this comment is known
   * @param upTo read on from this comment downwards; 0 for the newest
   * @param newest the newest comment seen in this round
   */
  record Mark(long since, long upTo, long newest) {
    static Mark of(String text) {
      if (text == null || !text.matches("\\d{1,18}(/\\d{1,18}/\\d{1,18})?")) {
        return new Mark(0, 0, 0);
      }
      String[] parts = text.split("/");
      return parts.length == 1
          ? new Mark(Long.parseLong(text), 0, 0)
          : new Mark(Long.parseLong(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
    }

    String text() {
      return upTo == 0 ? String.valueOf(since) : since + "/" + upTo + "/" + newest;
    }

    Mark after(List<WeiboStatus> page, boolean more) {
      long top = page.stream().mapToLong(c -> Long.parseLong(c.id())).max().orElse(0);
      long bottom = page.stream().mapToLong(c -> Long.parseLong(c.id())).min().orElse(0);
      long seen = Math.max(newest, Math.max(since, top));
      return more ? new Mark(since, bottom - 1, seen) : new Mark(seen, 0, 0);
    }
  }

  Uni<InboxPage> read(Access access, Ticket post, String text) {
    Mark mark = Mark.of(text);
    Map<String, String> query = new LinkedHashMap<>();
    query.put("id", post.value("id"));
    query.put("since_id", String.valueOf(mark.since()));
    query.put("max_id", String.valueOf(mark.upTo()));
    query.put("count", String.valueOf(PAGE));
    return api.get(access, "comments/show.json", query)
        .map(
            answer ->
                answer.good()
                    ? page(answer, post, mark)
                    : InboxPage.failed(text, WeiboErrors.outcome(answer)))
        .onFailure(IOException.class)
        .recoverWithItem(lost -> InboxPage.failed(text, WeiboErrors.broken(lost)));
  }

  private static InboxPage page(WeiboAnswer answer, Ticket post, Mark mark) {
    List<WeiboStatus> comments = comments(answer);
    boolean more =
        !comments.isEmpty()
            && (comments.size() >= PAGE || answer.json().path("next_cursor").asLong() != 0);
    List<CitizenMessage> messages = new ArrayList<>();
    comments.stream()
        .filter(c -> !c.uid().equals(author(c, post)))
        .forEach(c -> messages.add(message(c, post)));
    Collections.reverse(messages);
    return new InboxPage(messages, mark.after(comments, more).text(), more, null);
  }

  private static CitizenMessage message(WeiboStatus comment, Ticket post) {
    return new CitizenMessage(
        comment.id(),
        CitizenMessage.Kind.COMMENT,
        comment.uid(),
        comment.json().path("user").path("screen_name").asText(""),
        comment.text(),
        comment.at(),
        new Ticket(
            Map.of("cid", comment.id(), "id", post.value("id"), "uid", author(comment, post))));
  }

  /** Our own account: comments that it writes are answers, not questions. */
  private static String author(WeiboStatus comment, Ticket post) {
    String known = post.value("uid");
    return known.isEmpty() ? WeiboStatus.id(comment.json().path("status").path("user")) : known;
  }

  /**
   * A reply to be sent.
   *
   * @param text as it was cleared
   * @param once names the attempt
   * @param operator network address of the one who acts
   */
  record Answer(String text, Key once, String operator) {}

  Uni<Outcome> reply(Access access, Ticket message, Answer reply) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("cid", message.value("cid"));
    fields.put("id", message.value("id"));
    fields.put("comment", reply.text());
    fields.put("rip", reply.operator());
    return api.post(access, "comments/reply.json", fields)
        .onItem()
        .transformToUni(answer -> replied(access, message, reply, answer))
        .onFailure(IOException.class)
        .recoverWithItem(WeiboErrors::broken);
  }

  private Uni<Outcome> replied(Access access, Ticket message, Answer reply, WeiboAnswer answer) {
    WeiboStatus comment = new WeiboStatus(answer.json());
    if (answer.good() && !comment.id().isEmpty()) {
      return Uni.createFrom().item(comment.asComment(message.value("id")));
    }
    if (WeiboErrors.meaning(answer) == WeiboErrors.Meaning.DUPLICATE) {
      return find(access, message, reply.text(), reply.once())
          .map(sighting -> duplicate(sighting, answer));
    }
    return Uni.createFrom().item(WeiboErrors.outcome(answer));
  }

  /** The same words may be our own, sent by an attempt whose answer was lost. */
  private static Outcome duplicate(Sighting sighting, WeiboAnswer answer) {
    if (sighting instanceof Sighting.Found found) {
      return found.done();
    }
    return sighting instanceof Sighting.CannotTell unread
        ? new Outcome.Unclear("微博说同样的回复已经有了；" + unread.reason())
        : WeiboErrors.outcome(answer);
  }

  Uni<Sighting> find(Access access, Ticket message, String text, Key once) {
    Map<String, String> query = new LinkedHashMap<>();
    query.put("id", message.value("id"));
    query.put("since_id", message.value("cid"));
    query.put("count", String.valueOf(ANSWERS_READ));
    return api.get(access, "comments/show.json", query)
        .map(answer -> sighting(answer, message, text, once))
        .onFailure(IOException.class)
        .recoverWithItem(lost -> new Sighting.CannotTell("读取评论时没有收到回答"));
  }

  private Sighting sighting(WeiboAnswer answer, Ticket message, String text, Key once) {
    if (!answer.good()) {
      return new Sighting.CannotTell("读不到评论：" + answer.reason());
    }
    List<WeiboStatus> newer = comments(answer);
    Instant from = once.since().minus(CLOCK_DIFFERENCE);
    Optional<WeiboStatus> ours =
        newer.stream()
            .filter(c -> c.uid().equals(message.value("uid")) && !c.at().isBefore(from))
            .filter(c -> answers(c, message, text))
            .findFirst();
    if (ours.isPresent()) {
      return new Sighting.Found(ours.get().asComment(message.value("id")));
    }
    return missing(complete(answer, newer), once);
  }

  private static boolean complete(WeiboAnswer answer, List<WeiboStatus> newer) {
    return newer.size() >= answer.json().path("total_number").asInt(Integer.MAX_VALUE)
        || newer.size() < PAGE && answer.json().path("next_cursor").asLong() == 0;
  }

  private Sighting missing(boolean complete, Key once) {
    if (!complete) {
      return new Sighting.CannotTell("评论太多，没有读完");
    }
    Duration left = Duration.between(clock.instant(), once.since().plus(WeiboTimeline.SETTLING));
    return left.compareTo(Duration.ZERO) > 0
        ? new Sighting.Working(new Outcome.Accepted(new Ticket(Map.of()), left))
        : new Sighting.Absent("这条评论之后没有我们的这一回复");
  }

  /** Weibo puts "回复@name:" before the words of a reply and may name the comment it answers. */
  private static boolean answers(WeiboStatus comment, Ticket message, String text) {
    String answered = WeiboStatus.id(comment.json().path("reply_comment"));
    return (answered.isEmpty() || answered.equals(message.value("cid")))
        && WeiboText.essence(comment.text()).endsWith(WeiboText.essence(text));
  }

  private static List<WeiboStatus> comments(WeiboAnswer answer) {
    return StreamSupport.stream(answer.json().path("comments").spliterator(), false)
        .map(WeiboStatus::new)
        .filter(c -> c.id().matches("\\d{1,18}"))
        .toList();
  }
}
