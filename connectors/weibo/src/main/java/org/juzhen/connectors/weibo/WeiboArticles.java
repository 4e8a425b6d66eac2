package org.juzhen.connectors.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.juzhen.connectors.spi.Access;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Outcome.FixBy;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;
import org.juzhen.connectors.weibo.WeiboTimeline.Sought;

/**
 * Posts 头条文章 ({@code proxy/article/publish}). One call makes an article and the short post that
 * carries it, and may break between the two. Articles can be neither listed nor deleted from
 * outside: only the short post is found again and taken back, and where it is missing nobody but a
 * person can tell whether the article is there, so such a call is never repeated.
 */
final class WeiboArticles {
  /** In tickets: the article's address, or {@link #SOMEWHERE}. */
  private static final String ARTICLE = "article";

  private static final String SOMEWHERE = "-";
  private static final String PATH = "/proxy/article/publish.json";
  private static final int DONE = 100000;
  private static final int SYSTEM = 10001;
  private static final int PARAMETER = 10008;
  private static final int TOO_FREQUENT = 11001;
  private static final int POST_FAILED = 11002;
  private static final int BINDING_FAILED = 11003;
  private static final Duration SLOWER = Duration.ofMinutes(10);
  private static final Duration SOON = Duration.ofMinutes(1);

  private final WeiboApi api;
  private final WeiboTimeline timeline;
  private final Clock clock;

  WeiboArticles(WeiboApi api, WeiboTimeline timeline, Clock clock) {
    this.api = api;
    this.timeline = timeline;
    this.clock = clock;
  }

  Uni<Outcome> publish(Access access, Content content, Key once, String operator) {
    WeiboArticle article = new WeiboArticle(content);
    Outcome fault = article.fault();
    if (fault != null) {
      return Uni.createFrom().item(fault);
    }
    Sought sought = Sought.ofArticle(content.shortText(), once.since(), clock.instant());
    return api.postRaw(access, PATH, article.fields(operator))
        .map(answer -> WeiboConnector.traced(outcome(access, answer, sought), sought))
        .onFailure(IOException.class)
        .recoverWithItem(lost -> WeiboConnector.traced(WeiboErrors.broken(lost), sought));
  }

  /** The answer has a code of its own; errors of rights and quotas come as everywhere else. */
  private Outcome outcome(Access access, WeiboAnswer answer, Sought sought) {
    int code = code(answer.json());
    String said = answer.json().path("msg").asText("");
    switch (answer.status() / 100 == 2 && answer.errorCode() == 0 ? code : 0) {
      case DONE:
        return done(access, answer.json().path("data"), sought);
      case PARAMETER:
        return new Outcome.Refused("" + code, said.isBlank() ? "参数不被接受" : said, FixBy.AUTHOR);
      case TOO_FREQUENT:
        return new Outcome.NotNow(answer.retryAfter().orElse(SLOWER), "" + code, "发布头条文章过于频繁");
      case POST_FAILED:
        return new Outcome.Unclear("微博返回 11002：随文章的微博没有发出，文章可能已经生成");
      case BINDING_FAILED:
        return new Outcome.Unclear("微博返回 11003：微博和文章没有绑上，两者可能都已生成");
      case SYSTEM:
        return new Outcome.Unclear("微博返回 10001：系统错误，文章可能已经生成");
      default:
        return code == 0 || answer.errorCode() != 0
            ? error(answer)
            : new Outcome.Unclear("微博返回 " + code + "：" + said);
    }
  }

  /** That the same stands there already may be said of our own article, whose answer was lost. */
  private static Outcome error(WeiboAnswer answer) {
    return WeiboErrors.meaning(answer) == WeiboErrors.Meaning.DUPLICATE
        ? new Outcome.Unclear("微博返回 " + answer.errorCode() + "：相同内容已经发布过，可能就是这一篇")
        : WeiboErrors.outcome(answer);
  }

  private Outcome done(Access access, JsonNode data, Sought sought) {
    String mid = data.path("mid").asText("").strip();
    String address = data.path("url").asText("").strip();
    if (!mid.matches("\\d{1,18}")) {
      return new Outcome.Accepted(sought.accepted().ticket(), SOON);
    }
    String uid = access.platformId() == null ? "" : access.platformId();
    String post =
        uid.isEmpty() ? address : "https://weibo.com/" + uid + "/" + WeiboStatus.shortened(mid);
    Map<String, String> ticket = new HashMap<>(Map.of("id", mid, "uid", uid));
    ticket.put(ARTICLE, address.isEmpty() ? SOMEWHERE : address);
    return new Outcome.Done(mid, post.isEmpty() ? null : post, clock.instant(), new Ticket(ticket));
  }

  Uni<Sighting> find(Access access, Content content, Key once, Ticket ticket) {
    if (new WeiboArticle(content).wordsFault() != null) {
      return Uni.createFrom().item(new Sighting.Absent("这一内容不合头条文章的要求，从未发出"));
    }
    Sought sought =
        ticket.value("words").isEmpty()
            ? Sought.ofArticle(content.shortText(), once.since(), once.since())
            : Sought.of(ticket);
    return timeline.search(access, sought).map(seen -> seen.sighting(sought, clock.instant()));
  }

  /** What a found short post is known by; its article is behind it. */
  static Outcome.Done carrying(Outcome.Done post) {
    Map<String, String> ticket = new HashMap<>(post.ticket().values());
    ticket.put(ARTICLE, SOMEWHERE);
    return new Outcome.Done(post.id(), post.url(), post.at(), new Ticket(ticket));
  }

  /** One sentence for who took the short post back, or null where it carried no article. */
  static String remains(Ticket published) {
    String article = published.value(ARTICLE);
    if (article.isEmpty()) {
      return null;
    }
    String where = article.equals(SOMEWHERE) ? "" : "（" + article + "）";
    return "随文章的微博已经撤回。头条文章本身" + where + "没有开放的删除接口，还能通过链接打开：请登录微博，在“头条文章”里删除。";
  }

  private static int code(JsonNode json) {
    String code = json.path("code").asText("").strip();
    return code.matches("\\d{1,9}") ? Integer.parseInt(code) : 0;
  }
}
