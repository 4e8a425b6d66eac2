package org.juzhen.connectors.simulator.weibo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** An account that has authorised an app, with what the app may do and has used up. */
final class User {
  private static final int CALLS_A_DAY = 100;
  private static final int POSTS_AN_HOUR = 30;
  private static final int ARTICLES_AN_HOUR = 20;
  private static final ZoneId BEIJING = ZoneId.of("Asia/Shanghai");

  private final long uid;
  private String name;
  private String token;
  private Instant expiresAt;
  private final List<String> domains = new ArrayList<>();
  private final Set<String> withoutRight = new TreeSet<>();
  private int callsADay = CALLS_A_DAY;
  private int postsAnHour = POSTS_AN_HOUR;
  private int articlesAnHour = ARTICLES_AN_HOUR;
  private int articleTrouble;
  private String day = "";
  private int calls;
  private final Deque<Instant> posts = new ArrayDeque<>();

  User(long uid, String token, Instant now) {
    this.uid = uid;
    this.name = "微博用户" + uid;
    this.token = token;
    this.expiresAt = now.plus(Duration.ofDays(30));
  }

  /** Changes what a registration names and leaves the rest. */
  void change(JsonNode wish, Instant now) {
    name = wish.path("name").asText(name);
    token = wish.path("accessToken").asText(token);
    callsADay = wish.path("callsPerDay").asInt(callsADay);
    postsAnHour = wish.path("postsPerHour").asInt(postsAnHour);
    articlesAnHour = wish.path("articlesPerHour").asInt(articlesAnHour);
    articleTrouble = wish.path("articleTrouble").asInt(articleTrouble);
    if (wish.has("expiresIn")) {
      expiresAt = now.plusSeconds(wish.path("expiresIn").asLong());
    }
    replace(domains, wish.path("domains"));
    replace(withoutRight, wish.path("withoutRight"));
  }

  private static void replace(Collection<String> old, JsonNode wish) {
    if (wish.isArray()) {
      old.clear();
      wish.forEach(value -> old.add(value.asText()));
    }
  }

  long uid() {
    return uid;
  }

  String token() {
    return token;
  }

  String name() {
    return name;
  }

  int articlesAnHour() {
    return articlesAnHour;
  }

  /** The code of how its next articles break half-way, or 0. */
  int articleTrouble() {
    return articleTrouble;
  }

  /** Every call counts, whatever comes of it. */
  void call(String api, Instant now) {
    if (!now.isBefore(expiresAt)) {
      throw new Refusal(21327);
    }
    String today = now.atZone(BEIJING).toLocalDate().toString();
    calls = today.equals(day) ? calls + 1 : 1;
    day = today;
    if (calls > callsADay) {
      throw new Refusal(10023);
    }
    if (withoutRight.contains(api)) {
      throw new Refusal(10014);
    }
  }

  void post(Instant now) {
    posts.removeIf(at -> at.isBefore(now.minus(Duration.ofHours(1))));
    if (posts.size() >= postsAnHour) {
      throw new Refusal(10024);
    }
    posts.add(now);
  }

  /** Without any domain bound, every one will do (open simulator). */
  boolean owns(String host) {
    return domains.isEmpty()
        || domains.stream().anyMatch(d -> host.equals(d) || host.endsWith("." + d));
  }

  long secondsLeft(Instant now) {
    return Math.max(0, Duration.between(now, expiresAt).toSeconds());
  }

  Map<String, Object> json() {
    return Map.of(
        "id", uid, "idstr", "" + uid, "screen_name", name, "name", name, "verified", true);
  }
}
