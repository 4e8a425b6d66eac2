package org.juzhen.connectors.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Ticket;

/**
 * Publishing (发布) and mass sending (群发). Everything before the one call that makes content visible
 * is harmless and may be repeated; that one call never is.
 */
final class WeChatPublishing {
  static final Duration ASK_AGAIN = Duration.ofSeconds(5);
  private static final int BUSY = -1;
  private static final int ALREADY_SENT = 45065;

  /** The account's owner has to open this very draft on the platform's site. */
  private static final Set<Integer> FINISHED_BY_HAND = Set.of(53504, 53505);

  private static final int NO_SUCH_ARTICLE = 53600;
  private static final int NO_SUCH_SENDING = 40059;
  private final Clock clock;

  WeChatPublishing(Clock clock) {
    this.clock = clock;
  }

  Outcome publish(WeChatApi api, List<Content> contents, Key once) {
    Trace trace;
    try {
      trace = Trace.of(contents, once, WeChatDrafts.add(api, contents));
    } catch (WeChatApi.Said said) {
      return WeChatErrors.outcome(said, clock.instant());
    } catch (WeChatApi.NoAnswer lost) {
      return WeChatErrors.unreachable(lost);
    } catch (WeChatDrafts.Unusable picture) {
      return new Outcome.Refused("", picture.getMessage(), Outcome.FixBy.AUTHOR);
    }
    return makeVisible(api, trace);
  }

  private Outcome makeVisible(WeChatApi api, Trace trace) {
    try {
      JsonNode told =
          trace.push()
              ? api.post("/cgi-bin/message/mass/sendall", sending(trace))
              : api.post("/cgi-bin/freepublish/submit", WeChatDrafts.named(trace.draft()));
      return accepted(trace, told);
    } catch (WeChatApi.Said said) {
      if (said.code() == BUSY) {
        return new Outcome.Unclear("公众平台回答“系统繁忙”，不能确定是否已受理", trace.ticket());
      }
      if (!FINISHED_BY_HAND.contains(said.code())) {
        discard(api, trace);
      }
      return said.code() == ALREADY_SENT
          ? accepted(trace, said.answer())
          : WeChatErrors.outcome(said, clock.instant());
    } catch (WeChatApi.NoAnswer lost) {
      if (lost.mayHaveArrived()) {
        return new Outcome.Unclear("发布请求已发出，没有收到回答（" + lost.trace() + "）", trace.ticket());
      }
      discard(api, trace);
      return WeChatErrors.unreachable(lost);
    }
  }

  private static Outcome accepted(Trace trace, JsonNode told) {
    String task = told.path(trace.push() ? "msg_id" : "publish_id").asText();
    Trace working = trace.working(task, told.path("msg_data_id").asText());
    return task.isEmpty()
        ? new Outcome.Unclear("公众平台的回答里没有任务编号", trace.ticket())
        : new Outcome.Accepted(working.ticket(), ASK_AGAIN);
  }

  /** The number makes a second call for the same attempt harmless for 24 hours. */
  static ObjectNode sending(Trace trace) {
    ObjectNode body = WeChatApi.object();
    body.putObject("filter").put("is_to_all", true);
    body.putObject("mpnews").put("media_id", trace.draft().isEmpty() ? "0" : trace.draft());
    return body.put("msgtype", "mpnews")
        .put("send_ignore_reprint", 0)
        .put("clientmsgid", trace.key());
  }

  /** A draft that will not be published; if it stays, it only lies about. */
  private static void discard(WeChatApi api, Trace trace) {
    try {
      WeChatDrafts.remove(api, trace.draft());
    } catch (WeChatApi.Said | WeChatApi.NoAnswer itStays) {
      return;
    }
  }

  Outcome look(WeChatApi api, Trace trace) {
    try {
      return trace.push() ? sendingState(api, trace) : publishingState(api, trace);
    } catch (WeChatApi.Said said) {
      return WeChatErrors.outcome(said, clock.instant());
    } catch (WeChatApi.NoAnswer lost) {
      return WeChatErrors.unreachable(lost);
    }
  }

  private Outcome publishingState(WeChatApi api, Trace trace)
      throws WeChatApi.Said, WeChatApi.NoAnswer {
    JsonNode told =
        api.post("/cgi-bin/freepublish/get", WeChatApi.object().put("publish_id", trace.task()));
    String status = told.path("publish_status").asText();
    String code = "publish_status " + status;
    String which = which(trace, told.path("fail_idx"));
    switch (status) {
      case "0":
        String article = told.path("article_id").asText();
        return done(trace.published(article), article, urls(told.at("/article_detail/item")));
      case "1":
        return new Outcome.Accepted(trace.ticket(), ASK_AGAIN);
      case "2":
        return new Outcome.Refused(code, "原创审核未通过" + which, Outcome.FixBy.AUTHOR);
      case "4":
        return new Outcome.Refused(code, "公众平台审核未通过" + which, Outcome.FixBy.AUTHOR);
      case "5":
        return new Outcome.Refused(code, "发布后已被账号自己删除", Outcome.FixBy.NOBODY);
      case "6":
        return new Outcome.Refused(code, "发布后已被公众平台封禁", Outcome.FixBy.AUTHOR);
      default:
        return new Outcome.Refused(code, "公众平台发布失败，请登录公众平台查看" + which, Outcome.FixBy.ADMINISTRATOR);
    }
  }

  /** Of several articles the platform refuses all where it refuses one, and says which. */
  private static String which(Trace trace, JsonNode failed) {
    List<String> places = new ArrayList<>();
    failed.forEach(place -> places.add(place.asText()));
    return trace.titles().size() == 1 || places.isEmpty()
        ? ""
        : "（第 " + String.join("、", places) + " 篇）";
  }

  private static Map<Integer, String> urls(JsonNode items) {
    Map<Integer, String> urls = new HashMap<>();
    items.forEach(i -> urls.put(i.path("idx").asInt(), i.path("article_url").asText(null)));
    return urls;
  }

  private Outcome sendingState(WeChatApi api, Trace trace)
      throws WeChatApi.Said, WeChatApi.NoAnswer {
    String status = sendingStatus(api, trace);
    switch (status) {
      case "SEND_SUCCESS":
        return done(trace.published(trace.task()), trace.task(), Map.of());
      case "SENDING":
        return new Outcome.Accepted(trace.ticket(), ASK_AGAIN);
      case "DELETE":
        return new Outcome.Refused(status, "群发的内容已被删除", Outcome.FixBy.NOBODY);
      default:
        return new Outcome.Refused(status, "群发失败，公众平台审核未通过或管理员未确认", Outcome.FixBy.AUTHOR);
    }
  }

  private static String sendingStatus(WeChatApi api, Trace trace)
      throws WeChatApi.Said, WeChatApi.NoAnswer {
    ObjectNode body = WeChatApi.object().put("msg_id", trace.task());
    return api.post("/cgi-bin/message/mass/get", body).path("msg_status").asText();
  }

  Outcome recall(WeChatApi api, Ticket published) {
    Trace trace = Trace.of(published);
    try {
      if (trace.push()) {
        ObjectNode body =
            WeChatApi.object()
                .put("msg_id", Long.parseLong(trace.task()))
                .put("article_idx", trace.index());
        api.post("/cgi-bin/message/mass/delete", body);
      } else {
        ObjectNode body =
            WeChatApi.object()
                .put("article_id", trace.article())
                .put("index", Math.max(1, trace.index()));
        api.post("/cgi-bin/freepublish/delete", body);
      }
      return gone(trace);
    } catch (WeChatApi.Said said) {
      boolean gone = said.code() == NO_SUCH_ARTICLE || said.code() == NO_SUCH_SENDING;
      return gone ? gone(trace) : WeChatErrors.outcome(said, clock.instant());
    } catch (WeChatApi.NoAnswer lost) {
      return lost.mayHaveArrived()
          ? new Outcome.Unclear("撤回请求已发出，没有收到回答；再撤回一次是安全的", published)
          : WeChatErrors.unreachable(lost);
    }
  }

  private Outcome.Done gone(Trace trace) {
    return new Outcome.Done(trace.article(), null, clock.instant(), trace.ticket());
  }

  /** Each article in its place; the first carries the number of all. */
  private Outcome.Done done(Trace trace, String id, Map<Integer, String> urls) {
    return done(trace, id, urls, clock.instant());
  }

  static Outcome.Done done(Trace trace, String id, Map<Integer, String> urls, Instant at) {
    List<Outcome.Done> others = new ArrayList<>();
    for (int place = 2; place <= trace.titles().size(); place++) {
      String own = id + "-" + place;
      others.add(new Outcome.Done(own, urls.get(place), at, trace.at(place).ticket()));
    }
    return new Outcome.Done(id, urls.get(1), at, trace.at(1).ticket(), others);
  }
}
