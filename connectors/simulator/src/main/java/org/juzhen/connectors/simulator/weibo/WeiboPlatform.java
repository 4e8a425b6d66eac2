package org.juzhen.connectors.simulator.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.juzhen.connectors.simulator.Answer;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.PlatformSimulator;
import org.juzhen.connectors.simulator.World;

/**
 * Weibo (微博). An account is registered with {@code uid} and {@code accessToken}, and may name
 * {@code name}, {@code domains}, {@code expiresIn}, {@code callsPerDay}, {@code postsPerHour},
 * {@code articlesPerHour}, {@code articleTrouble} (11002 or 11003) and {@code withoutRight} (a list
 * like {@code ["statuses/share", "proxy/article/publish"]}).
 */
public final class WeiboPlatform implements PlatformSimulator {
  private static final long FIRST_NUMBER = 5_100_000_000_000_000L;
  private static final long APP_KEY = 1_352_222_456L;

  private final World world;
  private final Map<Long, User> users = new LinkedHashMap<>();
  private final AtomicLong numbers = new AtomicLong(FIRST_NUMBER);
  private final Statuses statuses;
  private final Comments comments;
  private final Articles articles;
  private boolean codeAsText;

  /** Weibo of one world. */
  public WeiboPlatform(World world) {
    this.world = world;
    this.statuses = new Statuses(world, numbers);
    this.comments = new Comments(world, numbers, statuses);
    this.articles = new Articles(world, statuses);
  }

  @Override
  public String prefix() {
    return "weibo";
  }

  @Override
  public synchronized Answer answer(Call call) {
    try {
      return Answer.json(answered(call));
    } catch (Refusal refusal) {
      return refused(call.path(), refusal);
    }
  }

  @Override
  public synchronized Answer error(String code, String message) {
    int number = Integer.parseInt(code);
    if (Articles.knows(number)) {
      return Answer.json(Articles.failed(number));
    }
    String words =
        "scripted".equals(message) || message.isEmpty() ? Refusal.words(number) : message;
    return refused("/2/scripted.json", new Refusal(number, words));
  }

  @Override
  public synchronized JsonNode register(JsonNode wish) {
    long uid = wish.path("uid").asLong();
    if (uid <= 0) {
      throw new IllegalArgumentException("uid must be a number");
    }
    Instant now = world.clock().instant();
    User user = users.computeIfAbsent(uid, id -> new User(id, "2.00" + id, now));
    user.change(wish, now);
    return Json.object(
        Map.of(
            "uid", uid,
            "accessToken", user.token(),
            "name", user.name(),
            "articles", articles.count(uid)));
  }

  @Override
  public synchronized String citizenWrites(CitizenAct act) {
    if (act.direct()) {
      throw new IllegalArgumentException("weibo: only comments, give a postId");
    }
    return statuses
        .find(Statuses.number(act.postId()))
        .map(status -> comments.citizenWrites(status, act.citizen(), act.text()))
        .orElseThrow(() -> new IllegalArgumentException("no such post: " + act.postId()));
  }

  @Override
  public synchronized void forget() {
    users.clear();
    statuses.clear();
    comments.clear();
    articles.clear();
    numbers.set(FIRST_NUMBER);
    codeAsText = false;
  }

  private Object answered(Call call) {
    String token = token(call);
    String path = call.path();
    if ("/oauth2/get_token_info".equals(path)) {
      return tokenInfo(user(token));
    }
    if (Articles.PATH.equals(path) && "POST".equals(call.method())) {
      User user = user(token);
      user.call("proxy/article/publish", world.clock().instant());
      return articles.publish(user, call);
    }
    if (!path.startsWith("/2/") || !path.endsWith(".json")) {
      throw new Refusal(10020);
    }
    String api = path.substring(3, path.length() - 5);
    User user = user(token);
    user.call(api, world.clock().instant());
    return answered(call, call.method() + " " + api, user);
  }

  private Object answered(Call call, String api, User user) {
    return switch (api) {
      case "POST statuses/share" -> statuses.share(user, call);
      case "POST statuses/destroy" -> statuses.destroy(user, call);
      case "GET statuses/user_timeline" -> statuses.timeline(user, call);
      case "GET statuses/show" -> statuses.show(call);
      case "GET comments/show" -> comments.show(call);
      case "GET comments/to_me" -> comments.toMe(user, call);
      case "POST comments/create" -> comments.create(user, call);
      case "POST comments/reply" -> comments.reply(user, call);
      case "POST comments/destroy" -> comments.destroy(user, call);
      case "GET account/get_uid" -> Map.of("uid", user.uid());
      case "GET users/show" -> user.json();
      default -> throw new Refusal(10020);
    };
  }

  private static String token(Call call) {
    String inQuery = call.query("access_token");
    String token = inQuery.isEmpty() ? call.form().getOrDefault("access_token", "") : inQuery;
    if (token.isEmpty()) {
      throw new Refusal(10006);
    }
    return token;
  }

  /** An open simulator takes everybody in with the token that is shown first. */
  private User user(String token) {
    return users.values().stream()
        .filter(u -> u.token().equals(token))
        .findFirst()
        .orElseGet(() -> world.settings().open() ? newcomer(token) : unknown());
  }

  private User newcomer(String token) {
    long uid = 2_000_000_000L + (Objects.hash(token) >>> 1);
    return users.computeIfAbsent(uid, id -> new User(id, token, world.clock().instant()));
  }

  private static User unknown() {
    throw new Refusal(21332);
  }

  private Map<String, Object> tokenInfo(User user) {
    Instant now = world.clock().instant();
    Map<String, Object> info = new LinkedHashMap<>();
    info.put("uid", user.uid());
    info.put("appkey", APP_KEY);
    info.put("scope", null);
    info.put("create_at", now.getEpochSecond());
    info.put("expire_in", user.secondsLeft(now));
    return info;
  }

  /** The code is a number in one answer and text in the next, as on the real platform. */
  private Answer refused(String path, Refusal refusal) {
    codeAsText = !codeAsText;
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("request", path.replaceFirst("^/2", ""));
    body.put("error_code", codeAsText ? (Object) ("" + refusal.code()) : (Object) refusal.code());
    body.put("error", refusal.getMessage());
    return Answer.json(Refusal.status(refusal.code()), body);
  }
}
