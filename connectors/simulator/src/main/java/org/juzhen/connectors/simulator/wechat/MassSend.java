package org.juzhen.connectors.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.Post;
import org.juzhen.connectors.simulator.World;

/** Mass sending (群发), which pushes to followers. */
final class MassSend {
  private static final Duration REMEMBERED = Duration.ofHours(24);
  private static final Duration TOO_FAST = Duration.ofMinutes(1);

  /** One sending. */
  static final class Sending {
    final long msgId;
    final long msgDataId;
    final String clientMsgId;
    final Instant at;
    final List<String> ids = new ArrayList<>();
    final List<String> urls = new ArrayList<>();
    String status = "SENDING";

    Sending(long msgId, long msgDataId, String clientMsgId, Instant at) {
      this.msgId = msgId;
      this.msgDataId = msgDataId;
      this.clientMsgId = clientMsgId;
      this.at = at;
    }

    /** The platform's own pages tell the articles of one sending apart by their place. */
    String idOf(int i) {
      return i == 0 ? String.valueOf(msgId) : msgId + "-" + (i + 1);
    }
  }

  private final World world;
  private final Push push;

  MassSend(World world, Push push) {
    this.world = world;
    this.push = push;
  }

  Map<String, WeChat.Route> routes() {
    return Map.of(
        "/cgi-bin/message/mass/sendall", this::sendAll,
        "/cgi-bin/message/mass/get", this::get,
        "/cgi-bin/message/mass/delete", this::delete);
  }

  private ObjectNode sendAll(Account account, Call call) {
    account.needs("MASS", 48001);
    JsonNode body = Ids.body(call);
    checkRepetition(account, body.path("clientmsgid").asText());
    boolean news = "mpnews".equals(body.path("msgtype").asText());
    List<JsonNode> articles =
        news
            ? List.copyOf(Drafts.draft(account, body.path("mpnews")).articles())
            : List.of(Json.object().put("content", body.path("text").path("content").asText()));
    checkQuota(account);
    if (news) {
      account.drafts.remove(body.path("mpnews").path("media_id").asText());
    }
    return accept(account, body.path("clientmsgid").asText(), articles, news);
  }

  private ObjectNode accept(
      Account account, String clientMsgId, List<JsonNode> articles, boolean news) {
    Sending sending = new Sending(Ids.number(), Ids.number(), clientMsgId, world.clock().instant());
    account.sendings.put(sending.msgId, sending);
    world
        .agenda()
        .in(Duration.ofSeconds(account.publishSeconds), () -> end(account, sending, articles));
    ObjectNode told = Json.object().put("errcode", 0).put("errmsg", "send job submission success");
    Ids.put(told, "msg_id", sending.msgId, account.numbersAsText);
    if (news) {
      Ids.put(told, "msg_data_id", sending.msgDataId, account.numbersAsText);
    }
    return told;
  }

  private void end(Account account, Sending sending, List<JsonNode> articles) {
    synchronized (account) {
      boolean refused =
          account.publishStatus != 0
              || account.refusedWords.stream().anyMatch(word -> articles.toString().contains(word));
      sending.status = refused ? "SEND_FAIL" : "SEND_SUCCESS";
      if (!refused) {
        for (int i = 0; i < articles.size(); i++) {
          show(account, sending, i, articles.get(i));
        }
      }
    }
    push.massSendJobFinished(account, sending);
  }

  private void show(Account account, Sending sending, int i, JsonNode article) {
    String id = sending.idOf(i);
    String url = world.pageOf("wechat", id);
    sending.ids.add(id);
    sending.urls.add(url);
    world
        .posts()
        .add(
            new Post(
                "wechat",
                account.appId,
                id,
                article.path("title").asText(),
                article.path("content").asText(),
                url,
                world.clock().instant(),
                false));
    boolean open = article.path("need_open_comment").asInt() == 1;
    account.threads.put(sending.msgDataId + "/" + i, open);
  }

  private void checkRepetition(Account account, String clientMsgId) {
    if (clientMsgId.length() > account.clientMsgIdMax) {
      throw new Refusal(45067);
    }
    Instant now = world.clock().instant();
    Optional<Sending> before =
        account.sendings.values().stream()
            .filter(s -> !clientMsgId.isEmpty() && s.clientMsgId.equals(clientMsgId))
            .filter(s -> s.at.isAfter(now.minus(REMEMBERED)))
            .findFirst();
    if (before.isPresent()) {
      Sending sent = before.get();
      boolean tooFast = sent.at.isAfter(now.minus(TOO_FAST));
      throw tooFast
          ? new Refusal(45066)
          : new Refusal(45065, Json.object().put("msg_id", sent.msgId));
    }
  }

  private void checkQuota(Account account) {
    LocalDate today = LocalDate.ofInstant(world.clock().instant(), Tokens.CHINA);
    long used =
        account.sendings.values().stream()
            .filter(s -> !"SEND_FAIL".equals(s.status))
            .map(s -> LocalDate.ofInstant(s.at, Tokens.CHINA))
            .filter(
                day ->
                    account.service
                        ? day.withDayOfMonth(1).equals(today.withDayOfMonth(1))
                        : day.equals(today))
            .count();
    if (used >= (account.service ? 4 : 1)) {
      throw new Refusal(45028);
    }
  }

  private ObjectNode get(Account account, Call call) {
    Sending sending = known(account, Ids.body(call));
    ObjectNode told = Json.object();
    Ids.put(told, "msg_id", sending.msgId, account.numbersAsText);
    return told.put("msg_status", sending.status);
  }

  private ObjectNode delete(Account account, Call call) {
    JsonNode body = Ids.body(call);
    Sending sending = known(account, body);
    int index = body.path("article_idx").asInt();
    if (index < 0 || index > Math.max(1, sending.ids.size())) {
      throw new Refusal(47001);
    }
    for (int i = 0; i < sending.ids.size(); i++) {
      if (index == 0 || index == i + 1) {
        world.posts().delete("wechat", sending.ids.get(i));
      }
    }
    boolean left =
        sending.ids.stream()
            .anyMatch(id -> !world.posts().find("wechat", id).orElseThrow().deleted());
    sending.status = left ? sending.status : "DELETE";
    return Ids.ok();
  }

  private static Sending known(Account account, JsonNode body) {
    Sending sending = account.sendings.get(Ids.number(body.path("msg_id")));
    if (sending == null) {
      throw new Refusal(40059);
    }
    return sending;
  }
}
