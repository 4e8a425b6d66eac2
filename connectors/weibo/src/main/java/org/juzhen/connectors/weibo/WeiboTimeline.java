package org.juzhen.connectors.weibo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

/** Finds a post again in the account's newest ones ({@code statuses/user_timeline}). */
final class WeiboTimeline {
  private static final int NEWEST = 100;

  /** Clocks differ, and Weibo tells whole seconds. */
  private static final Duration CLOCK_DIFFERENCE = Duration.ofMinutes(1);

  /** For so long a post that was sent may still appear: Weibo itself speaks of 1 to 2 minutes. */
  static final Duration SETTLING = Duration.ofMinutes(2);

  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final String ARTICLE_ALONE =
      "时间线上没有随头条文章发出的微博；文章可能已经生成，微博没有接口可以查询文章。" + "请登录微博，在“头条文章”里核对：有就补上或删除，没有再重新发送。";
  private static final String POST_ALONE = "时间线上有随发的微博，但里面没有头条文章的链接：文章和微博没有绑上。请登录微博核对并处理，不要重复发送。";

  private final WeiboApi api;

  WeiboTimeline(WeiboApi api) {
    this.api = api;
  }

  /**
   * A post that was sent and is looked for.
   *
   * @param words fingerprint of its essence
   * @param since it cannot be older
   * @param sentAt when it was sent last, by the hub's clock
   * @param promised true when Weibo said that it was accepted
   * @param links how many the words of a short post that carries an article have themselves; -1 for
   *     a post without one
   */
  record Sought(String words, Instant since, Instant sentAt, boolean promised, int links) {
    private static final int NO_ARTICLE = -1;

    static Sought of(String text, Instant since, Instant sentAt) {
      return new Sought(fingerprint(text), since, sentAt, false, NO_ARTICLE);
    }

    /** The short post that carries an article. */
    static Sought ofArticle(String text, Instant since, Instant sentAt) {
      return new Sought(fingerprint(text), since, sentAt, false, WeiboText.links(text));
    }

    static Sought of(Ticket ticket) {
      return new Sought(
          ticket.value("words"),
          time(ticket, "since"),
          time(ticket, "sentAt"),
          Boolean.parseBoolean(ticket.value("promised")),
          ticket.value("links").matches("\\d{1,4}")
              ? Integer.parseInt(ticket.value("links"))
              : NO_ARTICLE);
    }

    Sought accepted() {
      return new Sought(words, since, sentAt, true, links);
    }

    boolean isArticle() {
      return links != NO_ARTICLE;
    }

    /** Whether a post with its words leads to the article, too. */
    boolean isCarriedBy(WeiboStatus status) {
      return WeiboText.links(status.text()) > links || status.json().path("page_info").isObject();
    }

    Ticket ticket() {
      Map<String, String> known = new HashMap<>();
      known.put("words", words);
      known.put("since", String.valueOf(since.toEpochMilli()));
      known.put("sentAt", String.valueOf(sentAt.toEpochMilli()));
      known.put("promised", String.valueOf(promised));
      if (isArticle()) {
        known.put("links", String.valueOf(links));
      }
      return new Ticket(known);
    }

    boolean matches(WeiboStatus status) {
      return !status.deleted() && fingerprint(status.text()).equals(words);
    }

    private static Instant time(Ticket ticket, String name) {
      String millis = ticket.value(name);
      return millis.matches("\\d{1,15}")
          ? Instant.ofEpochMilli(Long.parseLong(millis))
          : Instant.EPOCH;
    }
  }

  /**
   * What the timeline showed.
   *
   * @param done the post, or null
   * @param complete true when the posts that were read reach back to before it was sent
   * @param trouble null, or why nothing could be read
   */
  record Search(Outcome.Done done, boolean complete, String trouble) {
    Sighting sighting(Sought sought, Instant now) {
      if (done != null) {
        return new Sighting.Found(done);
      }
      if (trouble != null || !complete && !sought.isArticle()) {
        return new Sighting.CannotTell(trouble != null ? trouble : "最近的微博太多，没有读到发送之前");
      }
      if (sought.isArticle()) {
        return new Sighting.CannotTell(ARTICLE_ALONE);
      }
      Duration left = Duration.between(now, sought.sentAt().plus(SETTLING));
      if (left.compareTo(Duration.ZERO) > 0) {
        return new Sighting.Working(new Outcome.Accepted(sought.ticket(), left));
      }
      return sought.promised()
          ? new Sighting.CannotTell("微博答复已受理，但时间线上没有这一条")
          : new Sighting.Absent("账号的时间线上没有这一条微博");
    }

    Outcome outcome(Sought sought, Instant now) {
      if (done != null) {
        return done;
      }
      Duration limit = sought.promised() || trouble != null ? LONGEST : SETTLING;
      return now.isBefore(sought.sentAt().plus(limit))
          ? new Outcome.Accepted(sought.ticket(), Duration.ofMinutes(1))
          : new Outcome.Unclear(
              trouble != null ? "读不到时间线：" + trouble : "时间线上没有这一条微博", sought.ticket());
    }
  }

  Uni<Search> search(Access access, Sought sought) {
    return api.get(access, "statuses/user_timeline.json", Map.of("count", "" + NEWEST))
        .map(answer -> answer.good() ? seen(answer, sought) : unread(answer.reason()))
        .onFailure(IOException.class)
        .recoverWithItem(lost -> unread("读取时间线时没有收到回答"));
  }

  private static Search unread(String why) {
    return new Search(null, false, why.isEmpty() ? "微博的回答无法识别" : why);
  }

  private static Search seen(WeiboAnswer answer, Sought sought) {
    Instant from = sought.since().minus(CLOCK_DIFFERENCE);
    List<WeiboStatus> all =
        StreamSupport.stream(answer.json().path("statuses").spliterator(), false)
            .map(WeiboStatus::new)
            .toList();
    List<WeiboStatus> same =
        all.stream().filter(s -> !s.at().isBefore(from) && sought.matches(s)).toList();
    boolean complete =
        all.stream().anyMatch(s -> s.at().isBefore(from))
            || all.size() >= answer.json().path("total_number").asInt(Integer.MAX_VALUE);
    return sought.isArticle()
        ? carrying(same, sought, complete)
        : new Search(
            same.stream().findFirst().map(WeiboStatus::asPost).orElse(null), complete, null);
  }

  /** Words without their article were made by a call that broke half-way. */
  private static Search carrying(List<WeiboStatus> same, Sought sought, boolean complete) {
    Outcome.Done done =
        same.stream()
            .filter(sought::isCarriedBy)
            .findFirst()
            .map(s -> WeiboArticles.carrying(s.asPost()))
            .orElse(null);
    return new Search(done, complete, done == null && !same.isEmpty() ? POST_ALONE : null);
  }

  static String fingerprint(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(WeiboText.essence(text).getBytes(UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
