package org.juzhen.connectors.simulator.app;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.connectors.simulator.Answer;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.PlatformSimulator;
import org.juzhen.connectors.simulator.World;

/**
 * The units' own applications (政务客户端), each below {@code /app/<account>}. An account is registered
 * with {@code account}, and may name {@code secret}, {@code webhookUrl} (a path is one on the hub),
 * {@code mayPost}, {@code reviews} and {@code postsLeft}.
 */
public final class AppPlatform implements PlatformSimulator {
  private static final String ROOT = "/open/v1/";

  private final World world;
  private final Map<String, App> apps = new LinkedHashMap<>();
  private final Contents contents;
  private final Threads threads;

  /** Applications of one world. */
  public AppPlatform(World world) {
    this.world = world;
    Hooks hooks = new Hooks(world);
    this.contents = new Contents(world, hooks);
    this.threads = new Threads(world, hooks);
  }

  @Override
  public String prefix() {
    return "app";
  }

  @Override
  public synchronized Answer answer(Call call) {
    try {
      int root = call.path().indexOf(ROOT);
      if (root < 0) {
        throw Refusal.missing("这个地址");
      }
      App app = app(call.path().substring(0, root).replaceFirst("^/", ""));
      app.check(call);
      return answered(app, call, List.of(call.path().substring(root + ROOT.length()).split("/")));
    } catch (Refusal refusal) {
      return refusal.answer();
    }
  }

  @Override
  public Answer error(String code, String message) {
    return new Refusal(Integer.parseInt(code), "SCRIPTED", message).answer();
  }

  @Override
  public synchronized JsonNode register(JsonNode wish) {
    String name = wish.path("account").asText();
    if (name.contains("/")) {
      throw new IllegalArgumentException("an account's name has no slash");
    }
    App app = apps.computeIfAbsent(name, App::new);
    app.change(wish);
    if (app.webhook() == null && !world.settings().open()) {
      throw new IllegalArgumentException("a secret is needed");
    }
    return Json.object(Map.of("account", name, "baseUrl", world.url().get() + "/app/" + name));
  }

  @Override
  public synchronized String citizenWrites(CitizenAct act) {
    String name = act.direct() ? act.account() : contents.appOf(act.postId());
    App app = name == null ? null : apps.get(name);
    if (app == null) {
      throw new IllegalArgumentException("no such content or application");
    }
    return threads.citizenWrites(app, act);
  }

  @Override
  public synchronized void forget() {
    apps.clear();
    contents.clear();
    threads.clear();
  }

  private App app(String name) {
    if (!apps.containsKey(name) && world.settings().open()) {
      apps.put(name, new App(name));
    }
    if (!apps.containsKey(name)) {
      throw Refusal.missing("这个客户端");
    }
    return apps.get(name);
  }

  private Answer answered(App app, Call call, List<String> steps) {
    return switch (steps.get(0) + " " + steps.size()) {
      case "contents 1" -> contents(app, call);
      case "contents 2" -> content(app, call, steps.get(1));
      case "contents 3" -> below(app, call, steps);
      case "contents 4", "messages 2" -> thread(app, call, steps);
      case "contents 5", "messages 3" -> replies(app, call, steps);
      default -> throw Refusal.missing("这个地址");
    };
  }

  private Answer contents(App app, Call call) {
    return switch (call.method()) {
      case "POST" -> app.once(call, () -> contents.create(app, call));
      case "GET" -> Answer.json(contents.find(app, call.query("externalId")));
      default -> throw wrongMethod();
    };
  }

  private Answer content(App app, Call call, String id) {
    return switch (call.method()) {
      case "GET" -> Answer.json(contents.show(app, id));
      case "PUT" -> Answer.json(contents.replace(app, id, call));
      case "DELETE" -> contents.delete(app, id);
      default -> throw wrongMethod();
    };
  }

  private Answer below(App app, Call call, List<String> steps) {
    contents.get(app, steps.get(1));
    return switch (call.method() + " " + steps.get(2)) {
      case "GET comments" -> Answer.json(threads.comments(app, steps.get(1), call));
      case "GET metrics" ->
          Answer.json(Map.of("views", 0, "comments", threads.count(steps.get(1))));
      default -> throw Refusal.missing("这个地址");
    };
  }

  private Answer thread(App app, Call call, List<String> steps) {
    if (!"GET".equals(call.method())) {
      throw wrongMethod();
    }
    return Answer.json(threads.show(app, steps.get(steps.size() - 1)));
  }

  private Answer replies(App app, Call call, List<String> steps) {
    if (!"POST".equals(call.method()) || !"replies".equals(steps.get(steps.size() - 1))) {
      throw wrongMethod();
    }
    return app.once(call, () -> threads.reply(app, steps.get(steps.size() - 2), call));
  }

  private static Refusal wrongMethod() {
    return new Refusal(405, "METHOD", "不支持这个方法");
  }
}
