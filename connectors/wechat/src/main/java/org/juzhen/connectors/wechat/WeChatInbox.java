package org.juzhen.connectors.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.juzhen.connectors.spi.CitizenMessage;
import org.juzhen.connectors.spi.InboxPage;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;
import org.juzhen.connectors.spi.Ticket;

/** Comments (留言) read by list, and answers to comments and messages. */
final class WeChatInbox {
  /** Fifty are refused. */
  private static final int PAGE = 49;

  private static final int PAGES = 100;
  private static final int ALREADY_REPLIED = 88005;
  private static final int BUSY = -1;
  private final Clock clock;

  WeChatInbox(Clock clock) {
    this.clock = clock;
  }

  /**
   * Up to where was read.
   *
   * @param second of the newest comment
   * @param ids of that second, as several can share it
   */
  private record Mark(long second, Set<String> ids) {
    static Mark of(String text) {
      if (text == null || text.isEmpty()) {
        return new Mark(0, Set.of());
      }
      String[] parts = text.split("[:,]");
      return new Mark(
          Long.parseLong(parts[0]), Set.copyOf(Arrays.asList(parts).subList(1, parts.length)));
    }

    boolean before(JsonNode comment) {
      long at = comment.path("create_time").asLong();
      return at > second || at == second && !ids.contains(comment.path("user_comment_id").asText());
    }

    Mark with(JsonNode comment) {
      long at = comment.path("create_time").asLong();
      Set<String> same = new HashSet<>(at == second ? ids : Set.of());
      same.add(comment.path("user_comment_id").asText());
      return at < second ? this : new Mark(at, same);
    }

    String text() {
      return second + ":" + String.join(",", ids.stream().sorted().toList());
    }
  }

  InboxPage read(WeChatApi api, Ticket published, String from) {
    Trace trace = Trace.of(published);
    if (trace.msgDataId().isEmpty()) {
      return InboxPage.failed(
          from, new Outcome.Refused("", "公众平台没有给出这篇文章的留言编号，留言请在公众平台查看", Outcome.FixBy.NOBODY));
    }
    try {
      return newer(api, new Thread(trace.msgDataId(), trace.index()), from);
    } catch (WeChatApi.Said said) {
      return InboxPage.failed(from, WeChatErrors.outcome(said, clock.instant()));
    } catch (WeChatApi.NoAnswer lost) {
      return InboxPage.failed(from, WeChatErrors.unreachable(lost));
    }
  }

  private static InboxPage newer(WeChatApi api, Thread thread, String from)
      throws WeChatApi.Said, WeChatApi.NoAnswer {
    Mark mark = Mark.of(from);
    Mark next = mark;
    List<CitizenMessage> messages = new ArrayList<>();
    boolean more = true;
    for (int page = 0; more && page < PAGES; page++) {
      JsonNode comments = list(api, thread, page);
      more = comments.size() == PAGE;
      for (JsonNode comment : comments) {
        more &= mark.second() <= comment.path("create_time").asLong();
        if (mark.before(comment)) {
          messages.add(message(thread, comment));
          next = next.with(comment);
        }
      }
    }
    messages.sort(
        Comparator.comparing(CitizenMessage::at)
            .thenComparing(m -> Long.parseLong(m.ticket().value("comment"))));
    return new InboxPage(messages, messages.isEmpty() ? from : next.text(), false, null);
  }

  private static JsonNode list(WeChatApi api, Thread thread, int page)
      throws WeChatApi.Said, WeChatApi.NoAnswer {
    ObjectNode body = thread.body().put("begin", page * PAGE).put("count", PAGE).put("type", 0);
    return api.post("/cgi-bin/comment/list", body).path("comment");
  }

  /** What was written below one of the articles that went out together; 0 is the only one. */
  private record Thread(String msgDataId, int index) {
    static Thread of(Ticket message) {
      String index = message.value("index");
      return new Thread(message.value("msgDataId"), index.isEmpty() ? 0 : Integer.parseInt(index));
    }

    /** The platform counts articles from 0 here, and from 1 elsewhere. */
    ObjectNode body() {
      return WeChatApi.object()
          .put("msg_data_id", Long.parseLong(msgDataId))
          .put("index", Math.max(0, index - 1));
    }

    String id() {
      return index <= 1 ? msgDataId : msgDataId + "_" + index;
    }

    Ticket ticket(String comment) {
      Map<String, String> values =
          new HashMap<>(Map.of("msgDataId", msgDataId, "comment", comment));
      if (index > 1) {
        values.put("index", String.valueOf(index));
      }
      return new Ticket(values);
    }
  }

  private static CitizenMessage message(Thread thread, JsonNode comment) {
    String id = comment.path("user_comment_id").asText();
    return new CitizenMessage(
        thread.id() + "-" + id,
        CitizenMessage.Kind.COMMENT,
        comment.path("openid").asText(""),
        "",
        comment.path("content").asText(),
        Instant.ofEpochSecond(comment.path("create_time").asLong()),
        thread.ticket(id));
  }

  Outcome reply(WeChatApi api, Ticket message, String text, Key once) {
    boolean comment = !message.value("comment").isEmpty();
    try {
      if (comment) {
        api.post("/cgi-bin/comment/reply/add", addressed(message).put("content", text));
      } else {
        ObjectNode body =
            WeChatApi.object().put("touser", message.value("openId")).put("msgtype", "text");
        body.putObject("text").put("content", text);
        api.post("/cgi-bin/message/custom/send", body);
      }
      return done(message, once);
    } catch (WeChatApi.Said said) {
      if (said.code() == ALREADY_REPLIED
          && findReply(api, message, text, once) instanceof Sighting.Found found) {
        return found.done();
      }
      return said.code() == BUSY
          ? new Outcome.Unclear("公众平台回答“系统繁忙”，不能确定回复是否已发出", message)
          : WeChatErrors.outcome(said, clock.instant());
    } catch (WeChatApi.NoAnswer lost) {
      return lost.mayHaveArrived()
          ? new Outcome.Unclear("回复请求已发出，没有收到回答（" + lost.trace() + "）", message)
          : WeChatErrors.unreachable(lost);
    }
  }

  Sighting findReply(WeChatApi api, Ticket message, String text, Key once) {
    if (message.value("comment").isEmpty()) {
      return new Sighting.CannotTell("公众平台不提供已发客服消息的查询，请在公众平台的私信里查看");
    }
    try {
      Optional<JsonNode> comment = comment(api, message);
      if (comment.isEmpty()) {
        return new Sighting.CannotTell("留言列表里已找不到这条留言");
      }
      String reply = comment.get().at("/reply/content").asText();
      if (reply.isEmpty()) {
        return new Sighting.Absent("这条留言还没有回复；公众平台每条留言只接受一个回复");
      }
      return reply.equals(text)
          ? new Sighting.Found(done(message, once))
          : new Sighting.CannotTell("这条留言已有另一个回复");
    } catch (WeChatApi.Said said) {
      return new Sighting.CannotTell("公众平台不让查（" + said.code() + "）");
    } catch (WeChatApi.NoAnswer lost) {
      return new Sighting.CannotTell("暂时连不上公众平台（" + lost.trace() + "）");
    }
  }

  private static Optional<JsonNode> comment(WeChatApi api, Ticket message)
      throws WeChatApi.Said, WeChatApi.NoAnswer {
    for (int page = 0; page < PAGES; page++) {
      JsonNode comments = list(api, Thread.of(message), page);
      for (JsonNode comment : comments) {
        if (message.value("comment").equals(comment.path("user_comment_id").asText())) {
          return Optional.of(comment);
        }
      }
      if (comments.size() < PAGE) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static ObjectNode addressed(Ticket message) {
    return Thread.of(message)
        .body()
        .put("user_comment_id", Long.parseLong(message.value("comment")));
  }

  private Outcome.Done done(Ticket message, Key once) {
    return new Outcome.Done(once.value(), null, clock.instant(), message);
  }
}
