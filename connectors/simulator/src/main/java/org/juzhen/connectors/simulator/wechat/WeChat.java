package org.juzhen.connectors.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiFunction;
import org.juzhen.connectors.simulator.Answer;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.PlatformSimulator;
import org.juzhen.connectors.simulator.Post;
import org.juzhen.connectors.simulator.World;

/** The official account platform (微信公众平台). */
public final class WeChat implements PlatformSimulator {
  /** What answers one address. */
  interface Route extends BiFunction<Account, Call, ObjectNode> {}

  private final World world;
  private final Map<String, Account> accounts = new ConcurrentHashMap<>();
  private final Map<String, Route> routes = new HashMap<>();
  private final Materials materials;
  private final Comments comments;
  private final Conversations conversations;

  /** Starts without accounts. */
  public WeChat(World world) {
    this.world = world;
    Push push = new Push(world);
    materials = new Materials(world);
    comments = new Comments(world);
    conversations = new Conversations(world, push);
    routes.putAll(materials.routes());
    routes.putAll(new Drafts(world).routes());
    routes.putAll(new FreePublish(world, push).routes());
    routes.putAll(new MassSend(world, push).routes());
    routes.putAll(comments.routes());
    routes.putAll(conversations.routes());
  }

  @Override
  public String prefix() {
    return "wechat";
  }

  @Override
  public Answer answer(Call call) {
    if (call.path().startsWith("/media/")) {
      return materials.picture(call.path().substring("/media/".length()));
    }
    try {
      return Answer.json(served(call));
    } catch (Refusal refusal) {
      return Answer.json(refusal.envelope());
    }
  }

  @Override
  public Answer error(String code, String message) {
    return Answer.json(Refusal.envelope(Integer.parseInt(code), message));
  }

  @Override
  public JsonNode register(JsonNode given) {
    String appId = given.path("appId").asText();
    if (appId.isEmpty()) {
      throw new IllegalArgumentException("appId is missing");
    }
    Account account = accounts.computeIfAbsent(appId, id -> new Account(id, ""));
    synchronized (account) {
      account.change(given);
      return Json.object().put("appId", appId).put("originalId", account.originalId);
    }
  }

  @Override
  public String citizenWrites(CitizenAct act) {
    Account account = addressed(act);
    synchronized (account) {
      return act.direct()
          ? conversations.citizenWrites(account, act)
          : comments.citizenWrites(account, act);
    }
  }

  /** Every token that was ever given out. */
  public Set<String> tokens() {
    Set<String> tokens = new HashSet<>();
    accounts.values().forEach(account -> tokens.addAll(account.tokens.all()));
    return tokens;
  }

  @Override
  public void forget() {
    accounts.clear();
    materials.forget();
  }

  /** A comment needs no account, because its post tells it. */
  private Account addressed(CitizenAct act) {
    String named =
        act.account().isEmpty()
            ? world.posts().find("wechat", act.postId()).map(Post::account).orElse("")
            : act.account();
    return accounts.values().stream()
        .filter(a -> a.appId.equals(named) || a.originalId.equals(named))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no account " + named));
  }

  private ObjectNode served(Call call) {
    if ("/cgi-bin/token".equals(call.path())) {
      return classicToken(call);
    }
    if ("/cgi-bin/stable_token".equals(call.path())) {
      return stableToken(call.json());
    }
    Account account = byToken(call.query("access_token"));
    Route route = routes.get(call.path());
    if (route == null) {
      throw new Refusal(40066);
    }
    synchronized (account) {
      account.tokens.check(call.query("access_token"), world.clock().instant());
      return route.apply(account, call);
    }
  }

  private ObjectNode classicToken(Call call) {
    if (!"client_credential".equals(call.query("grant_type"))) {
      throw new Refusal(40002);
    }
    Account account = known(call.query("appid"), call.query("secret"));
    synchronized (account) {
      return account.tokens.classic(world.clock().instant());
    }
  }

  private ObjectNode stableToken(JsonNode body) {
    if (!"client_credential".equals(body.path("grant_type").asText())) {
      throw new Refusal(body.isObject() ? 40002 : 47001);
    }
    Account account = known(body.path("appid").asText(), body.path("secret").asText());
    synchronized (account) {
      return account.tokens.stable(body.path("force_refresh").asBoolean(), world.clock().instant());
    }
  }

  private Account known(String appId, String secret) {
    if (world.settings().open() && !appId.isEmpty() && !secret.isEmpty()) {
      accounts.computeIfAbsent(appId, id -> new Account(id, secret));
    }
    Account account = accounts.get(appId);
    if (account == null) {
      throw new Refusal(40013);
    }
    if (account.secret.isEmpty() && world.settings().open()) {
      account.secret = secret;
    }
    if (!account.secret.equals(secret)) {
      throw new Refusal(40125);
    }
    if (!account.ipAllowed) {
      throw new Refusal(40164);
    }
    return account;
  }

  private Account byToken(String token) {
    if (token.isEmpty()) {
      throw new Refusal(41001);
    }
    return accounts.values().stream()
        .filter(account -> account.tokens.issued(token))
        .findFirst()
        .orElseThrow(() -> new Refusal(40001));
  }
}
