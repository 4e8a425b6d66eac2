package org.juzhen.connectors.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.CitizenAct;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.World;

/** Comments below articles (留言): no callback, only lists, and one reply each. */
final class Comments {
  private static final int REPLY_MAX = 600;

  /** Beyond 32 bits, where careless clients break. */
  private static final long FIRST_ID = 3_000_000_001L;

  /** One comment. */
  static final class Comment {
    final long id;
    final String thread;
    final String openId;
    final String text;
    final long at;
    boolean elected;
    String reply = "";
    long repliedAt;

    Comment(long id, String thread, String openId, String text, long at) {
      this.id = id;
      this.thread = thread;
      this.openId = openId;
      this.text = text;
      this.at = at;
    }

    ObjectNode told() {
      ObjectNode told =
          Json.object()
              .put("user_comment_id", id)
              .put("openid", openId)
              .put("create_time", at)
              .put("content", text)
              .put("comment_type", elected ? 1 : 0);
      if (!reply.isEmpty()) {
        told.set("reply", Json.object().put("content", reply).put("create_time", repliedAt));
      }
      return told;
    }
  }

  private final World world;

  Comments(World world) {
    this.world = world;
  }

  Map<String, WeChat.Route> routes() {
    return Map.of(
        "/cgi-bin/comment/open",
        (account, call) -> opened(account, call, true),
        "/cgi-bin/comment/close",
        (account, call) -> opened(account, call, false),
        "/cgi-bin/comment/list",
        this::list,
        "/cgi-bin/comment/markelect",
        (account, call) -> elected(account, call, true),
        "/cgi-bin/comment/unmarkelect",
        (account, call) -> elected(account, call, false),
        "/cgi-bin/comment/delete",
        this::delete,
        "/cgi-bin/comment/reply/add",
        this::reply,
        "/cgi-bin/comment/reply/delete",
        this::unreply);
  }

  String citizenWrites(Account account, CitizenAct act) {
    String thread = thread(account, act.postId());
    if (!account.threads.getOrDefault(thread, false)) {
      throw new IllegalArgumentException("comments are closed below " + act.postId());
    }
    long id = FIRST_ID + account.comments.size();
    long now = world.clock().instant().getEpochSecond();
    account.comments.add(
        new Comment(id, thread, Conversations.openId(account, act.citizen()), act.text(), now));
    return String.valueOf(id);
  }

  private static String thread(Account account, String postId) {
    boolean whole = account.articles.containsKey(postId);
    String first = whole ? postId : postId.replaceFirst("-\\d$", "");
    int index =
        first.equals(postId) ? 0 : Integer.parseInt(postId.substring(first.length() + 1)) - 1;
    FreePublish.Article article = account.articles.get(first);
    if (article != null) {
      return article.msgDataId() + "/" + index;
    }
    return account.sendings.values().stream()
        .filter(s -> s.ids.contains(postId))
        .map(s -> s.msgDataId + "/" + index)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no post " + postId));
  }

  private ObjectNode list(Account account, Call call) {
    JsonNode body = Ids.body(call);
    String thread = known(account, body);
    int count = body.path("count").asInt();
    if (count <= 0 || count >= 50) {
      throw new Refusal(88010);
    }
    int type = body.path("type").asInt();
    List<Comment> newest = new ArrayList<>(account.comments);
    newest.removeIf(
        c -> !c.thread.equals(thread) || type == 1 && c.elected || type == 2 && !c.elected);
    Collections.reverse(newest);
    ArrayNode told = Json.array();
    newest.stream()
        .skip(body.path("begin").asInt())
        .limit(count)
        .forEach(comment -> told.add(comment.told()));
    return Ids.ok().put("total", newest.size()).set("comment", told);
  }

  private ObjectNode opened(Account account, Call call, boolean open) {
    account.threads.put(known(account, Ids.body(call)), open);
    return Ids.ok();
  }

  private ObjectNode elected(Account account, Call call, boolean elected) {
    comment(account, Ids.body(call)).elected = elected;
    return Ids.ok();
  }

  private ObjectNode delete(Account account, Call call) {
    account.comments.remove(comment(account, Ids.body(call)));
    return Ids.ok();
  }

  private ObjectNode reply(Account account, Call call) {
    JsonNode body = Ids.body(call);
    Comment comment = comment(account, body);
    String content = body.path("content").asText();
    if (content.isEmpty() || content.length() > REPLY_MAX) {
      throw new Refusal(88007);
    }
    if (!comment.reply.isEmpty()) {
      throw new Refusal(88005);
    }
    comment.reply = content;
    comment.repliedAt = world.clock().instant().getEpochSecond();
    return Ids.ok();
  }

  private ObjectNode unreply(Account account, Call call) {
    comment(account, Ids.body(call)).reply = "";
    return Ids.ok();
  }

  private static String known(Account account, JsonNode body) {
    account.needs("COMMENT", 88000);
    String thread = Ids.number(body.path("msg_data_id")) + "/" + body.path("index").asInt();
    if (!account.threads.containsKey(thread)) {
      throw new Refusal(88001);
    }
    return thread;
  }

  private static Comment comment(Account account, JsonNode body) {
    String thread = known(account, body);
    long id = Ids.number(body.path("user_comment_id"));
    Optional<Comment> found =
        account.comments.stream().filter(c -> c.id == id && c.thread.equals(thread)).findFirst();
    return found.orElseThrow(() -> new Refusal(88008));
  }
}
