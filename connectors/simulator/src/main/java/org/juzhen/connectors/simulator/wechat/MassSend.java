package org.juzhen.connectors.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
    String status = "SENDING";
    String url = "";

    Sending(long msgId, long msgDataId, String clientMsgId, Instant at) {
      this.msgId = msgId;
      this.msgDataId = msgDataId;
      this.clientMsgId = clientMsgId;
      this.at = at;
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
    JsonNode article;
    if (news) {
      article = Drafts.draft(account, body.path("mpnews")).articles().get(0);
    } else {
      article = Json.object().put("content", body.path("text").path("content").asText());
    }
    checkQuota(account);
    if (news) {
      account.drafts.remove(body.path("mpnews").path("media_id").asText());
    }
    return accept(account, body.path("clientmsgid").asText(), article, news);
  }

  private ObjectNode accept(Account account, String clientMsgId, JsonNode article, boolean news) {
    Sending sending = new Sending(Ids.number(), Ids.number(), clientMsgId, world.clock().instant());
    account.sendings.put(sending.msgId, sending);
    world
        .agenda()
        .in(Duration.ofSeconds(account.publishSeconds), () -> end(account, sending, article));
    ObjectNode told = Json.object().put("errcode", 0).put("errmsg", "send job submission success");
    Ids.put(told, "msg_id", sending.msgId, account.numbersAsText);
    if (news) {
      Ids.put(told, "msg_data_id", sending.msgDataId, account.numbersAsText);
    }
    return told;
  }

  private void end(Account account, Sending sending, JsonNode article) {
    synchronized (account) {
      boolean refused =
          account.publishStatus != 0
              || account.refusedWords.stream().anyMatch(word -> article.toString().contains(word));
      sending.status = refused ? "SEND_FAIL" : "SEND_SUCCESS";
      if (!refused) {
        show(account, sending, article);
      }
    }
    push.massSendJobFinished(account, sending);
  }

  private void show(Account account, Sending sending, JsonNode article) {
    String id = String.valueOf(sending.msgId);
    sending.url = world.pageOf("wechat", id);
    world
        .posts()
        .add(
            new Post(
                "wechat",
                account.appId,
                id,
                article.path("title").asText(),
                article.path("content").asText(),
                sending.url,
                world.clock().instant(),
                false));
    boolean open = article.path("need_open_comment").asInt() == 1;
    account.threads.put(sending.msgDataId + "/0", open);
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
    Sending sending = known(account, Ids.body(call));
    sending.status = "DELETE";
    world.posts().delete("wechat", String.valueOf(sending.msgId));
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
