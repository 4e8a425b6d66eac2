package org.juzhen.connectors.simulator.weibo;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.Post;
import org.juzhen.connectors.simulator.World;

/**
 * 头条文章: {@code proxy/article/publish}, open to institutions. Makes an article and a short post that
 * carries it, answers failures with HTTP 200 and a code of its own, and has no call that lists an
 * article or takes it back. A call can break half-way: the article is there, the post is not
 * (11002) or does not lead to it (11003).
 */
final class Articles {
  static final String PATH = "/proxy/article/publish.json";
  private static final int DONE = 100000;
  private static final int PARAMETER = 10008;
  private static final int TOO_FREQUENT = 11001;
  private static final int POST_FAILED = 11002;
  private static final int BINDING_FAILED = 11003;
  private static final int TITLE = 32;
  private static final int CONTENT = 90_000;
  private static final int SUMMARY = 44;
  private static final int TEXT = 1900;
  private static final long FIRST_OBJECT = 2_309_404_000_000_000_000L;
  private static final Pattern OWN_PICTURE =
      Pattern.compile("<img[^>]+src=\"(?!https?://)", Pattern.CASE_INSENSITIVE);
  private static final Map<Integer, String> WORDS =
      Map.of(
          10001,
          "system error",
          PARAMETER,
          "param invalid",
          TOO_FREQUENT,
          "publish too frequently",
          POST_FAILED,
          "send status failed",
          BINDING_FAILED,
          "bind article failed");

  /** One that can be read, whatever became of the post that was to carry it. */
  record Article(long object, long uid, String title, String content, String cover, Instant at) {}

  private final World world;
  private final Statuses statuses;
  private final AtomicLong objects = new AtomicLong(FIRST_OBJECT);
  private final List<Article> articles = new ArrayList<>();

  Articles(World world, Statuses statuses) {
    this.world = world;
    this.statuses = statuses;
  }

  Map<String, Object> publish(User user, Call call) {
    Map<String, String> form = call.form();
    Statuses.demandAddress(form);
    if (form.getOrDefault("content", "").contains("违禁")) {
      throw new Refusal(20021);
    }
    if (!isTaken(form)) {
      return failed(PARAMETER);
    }
    Instant now = world.clock().instant();
    if (recent(user, now) >= user.articlesAnHour()) {
      return failed(TOO_FREQUENT);
    }
    Article article =
        new Article(
            objects.incrementAndGet(),
            user.uid(),
            form.get("title"),
            form.get("content"),
            form.get("cover"),
            now);
    articles.add(article);
    return carried(user, article, form.get("text"));
  }

  private Map<String, Object> carried(User user, Article article, String text) {
    if (user.articleTrouble() == POST_FAILED || statuses.isRepeated(user, text)) {
      return failed(POST_FAILED);
    }
    boolean bound = user.articleTrouble() != BINDING_FAILED;
    Written status = statuses.carrying(user, bound ? text + " " + address(article) : text);
    String id = "" + status.id();
    world
        .posts()
        .add(
            new Post(
                "weibo",
                "" + user.uid(),
                id,
                article.title(),
                article.content(),
                world.pageOf("weibo", id),
                article.at(),
                false));
    if (!bound) {
      return failed(BINDING_FAILED);
    }
    Map<String, Object> data = new LinkedHashMap<>();
    data.put("object_id", "1022:" + article.object());
    data.put("url", address(article));
    data.put("mid", id);
    return answer(DONE, "", data);
  }

  private static boolean isTaken(Map<String, String> form) {
    String content = form.getOrDefault("content", "");
    return within(form, "title", 1, TITLE)
        && within(form, "content", 1, CONTENT)
        && within(form, "summary", 0, SUMMARY)
        && !form.getOrDefault("text", "").isBlank()
        && Statuses.length(form.get("text")) <= TEXT
        && isAddress(form.getOrDefault("cover", ""))
        && !OWN_PICTURE.matcher(content).find();
  }

  private static boolean within(Map<String, String> form, String name, int least, int most) {
    int length = form.getOrDefault(name, "").strip().length();
    return length >= least && length <= most;
  }

  private static boolean isAddress(String address) {
    try {
      URI link = URI.create(address);
      return link.getHost() != null && link.getScheme().matches("https?");
    } catch (IllegalArgumentException noLink) {
      return false;
    }
  }

  private long recent(User user, Instant now) {
    Instant from = now.minus(Duration.ofHours(1));
    return articles.stream().filter(a -> a.uid() == user.uid() && a.at().isAfter(from)).count();
  }

  private static String address(Article article) {
    return "https://weibo.com/ttarticle/p/show?id=" + article.object();
  }

  /** How many articles an account has; nobody outside can ask that of the platform. */
  long count(long uid) {
    return articles.stream().filter(a -> a.uid() == uid).count();
  }

  void clear() {
    articles.clear();
    objects.set(FIRST_OBJECT);
  }

  /** Whether errors with this code are answered in the form of this call. */
  static boolean knows(int code) {
    return code >= TOO_FREQUENT && code <= BINDING_FAILED;
  }

  static Map<String, Object> failed(int code) {
    return answer(code, WORDS.getOrDefault(code, "error " + code), Map.of());
  }

  private static Map<String, Object> answer(int code, String words, Map<String, Object> data) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("code", code);
    body.put("msg", words);
    body.put("data", data);
    return body;
  }
}
