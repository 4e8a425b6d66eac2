package org.juzhen.connectors.simulator.app;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.juzhen.connectors.simulator.Answer;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.World;

/** Comments, messages, and what was answered (留言、私信与回复). */
final class Threads {
  private static final int PAGE = 20;

  /**
   * What a citizen wrote.
   *
   * @param id of the comment or message
   * @param app where
   * @param content below which content, empty for a message
   * @param act the citizen's words
   * @param at when
   * @param replies of the application's unit
   */
  private record Thread(
      String id,
      String app,
      String content,
      CitizenAct act,
      Instant at,
      List<Map<String, Object>> replies) {

    Map<String, Object> json() {
      Map<String, Object> json = new LinkedHashMap<>();
      json.put(content.isEmpty() ? "messageId" : "commentId", id);
      if (!content.isEmpty()) {
        json.put("contentId", content);
      }
      json.put("userId", "u-" + act.citizen());
      json.put("userName", act.citizen());
      json.put("text", act.text());
      json.put("createdAt", at.toString());
      json.put("official", false);
      json.put("replies", replies);
      return json;
    }
  }

  private final World world;
  private final Hooks hooks;
  private final List<Thread> threads = new ArrayList<>();
  private int replies;

  Threads(World world, Hooks hooks) {
    this.world = world;
    this.hooks = hooks;
  }

  String citizenWrites(App app, CitizenAct act) {
    String id = (act.direct() ? "m" : "k") + (1001 + threads.size());
    Thread thread =
        new Thread(id, app.name(), act.postId(), act, world.clock().instant(), new ArrayList<>());
    threads.add(thread);
    hooks.send(app, act.direct() ? "message.created" : "comment.created", thread.json());
    return id;
  }

  /** Oldest first; the cursor says how many have been read. */
  Map<String, Object> comments(App app, String content, Call call) {
    List<Thread> all =
        threads.stream()
            .filter(t -> t.app().equals(app.name()) && t.content().equals(content))
            .toList();
    String cursor = call.query("cursor");
    if (!cursor.matches("\\d{0,9}")) {
      throw new Refusal(400, "BAD_CURSOR", "cursor 无效");
    }
    int from = Math.min(all.size(), cursor.isEmpty() ? 0 : Integer.parseInt(cursor));
    int to = Math.min(all.size(), from + PAGE);
    return Map.of(
        "items",
        all.subList(from, to).stream().map(Thread::json).toList(),
        "next",
        "" + to,
        "more",
        to < all.size());
  }

  Map<String, Object> show(App app, String id) {
    return get(app, id).json();
  }

  Answer reply(App app, String id, Call call) {
    Thread thread = get(app, id);
    String text = call.json().path("text").asText();
    if (text.isBlank()) {
      throw new Refusal(422, "INVALID_TEXT", "回复不能为空");
    }
    Map<String, Object> reply = new LinkedHashMap<>();
    reply.put("replyId", "r" + (1001 + replies++));
    reply.put("externalId", call.json().path("externalId").asText());
    reply.put("text", text);
    reply.put("createdAt", world.clock().instant().toString());
    thread.replies().add(reply);
    return Answer.json(201, reply);
  }

  void clear() {
    threads.clear();
    replies = 0;
  }

  int count(String content) {
    return (int) threads.stream().filter(t -> t.content().equals(content)).count();
  }

  private Thread get(App app, String id) {
    return threads.stream()
        .filter(t -> t.app().equals(app.name()) && t.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Refusal.missing("这条留言"));
  }
}
