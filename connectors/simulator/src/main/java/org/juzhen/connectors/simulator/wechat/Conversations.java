package org.juzhen.connectors.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.World;

/** Messages between a citizen and the account (私信、客服消息): five answers within 48 hours. */
final class Conversations {
  private static final Duration OPEN_FOR = Duration.ofHours(48);
  private static final int ANSWERS = 5;

  /** From the citizen's last message on. */
  static final class Window {
    Instant since;
    int answers;
  }

  private final World world;
  private final Push push;

  Conversations(World world, Push push) {
    this.world = world;
    this.push = push;
  }

  Map<String, WeChat.Route> routes() {
    return Map.of("/cgi-bin/message/custom/send", this::send);
  }

  static String openId(Account account, String citizen) {
    String hash = Integer.toHexString((account.appId + citizen).hashCode());
    return "oSIM" + (hash + "_" + citizen.replaceAll("[^A-Za-z0-9_-]", "x"));
  }

  String citizenWrites(Account account, CitizenAct act) {
    String openId = openId(account, act.citizen());
    Window window = account.windows.computeIfAbsent(openId, id -> new Window());
    window.since = world.clock().instant();
    window.answers = 0;
    return push.textMessage(account, openId, act.text());
  }

  private ObjectNode send(Account account, Call call) {
    account.needs("CUSTOM", 48001);
    JsonNode body = Ids.body(call);
    Window window = account.windows.get(body.path("touser").asText());
    if (window == null || window.since.plus(OPEN_FOR).isBefore(world.clock().instant())) {
      throw new Refusal(45015);
    }
    if (window.answers >= ANSWERS) {
      throw new Refusal(45047);
    }
    if (body.path("text").path("content").asText().isEmpty()) {
      throw new Refusal(44004);
    }
    window.answers++;
    return Ids.ok();
  }
}
