package org.juzhen.connectors.weibo;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
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
   */
  record Sought(String words, Instant since, Instant sentAt, boolean promised) {
    static Sought of(String text, Instant since, Instant sentAt) {
      return new Sought(fingerprint(text), since, sentAt, false);
    }

    static Sought of(Ticket ticket) {
      return new Sought(
          ticket.value("words"),
          time(ticket, "since"),
          time(ticket, "sentAt"),
          Boolean.parseBoolean(ticket.value("promised")));
    }

    Sought accepted() {
      return new Sought(words, since, sentAt, true);
    }

    Ticket ticket() {
      return new Ticket(
          Map.of(
              "words",
              words,
              "since",
              String.valueOf(since.toEpochMilli()),
              "sentAt",
              String.valueOf(sentAt.toEpochMilli()),
              "promised",
              String.valueOf(promised)));
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
      if (trouble != null || !complete) {
        return new Sighting.CannotTell(trouble != null ? trouble : "最近的微博太多，没有读到发送之前");
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
    Outcome.Done done =
        all.stream()
            .filter(s -> !s.at().isBefore(from) && sought.matches(s))
            .findFirst()
            .map(WeiboStatus::asPost)
            .orElse(null);
    boolean complete =
        all.stream().anyMatch(s -> s.at().isBefore(from))
            || all.size() >= answer.json().path("total_number").asInt(Integer.MAX_VALUE);
    return new Search(done, complete, null);
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
