package org.juzhen.connectors.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.juzhen.connectors.spi.Outcome;
import org.juzhen.connectors.spi.Sighting;

/** Finds out what became of an attempt whose answer was lost. */
final class WeChatTraces {
  private static final int PAGE = 20;
  private static final int PAGES = 5;
  private static final int ALREADY_SENT = 45065;
  private static final int STILL_SENDING = 45066;

  private final WeChatPublishing publishing;

  WeChatTraces(WeChatPublishing publishing) {
    this.publishing = publishing;
  }

  Sighting find(WeChatApi api, Trace trace) {
    if (!trace.task().isEmpty()) {
      return sighting(publishing.look(api, trace));
    }
    try {
      Optional<Sighting> published = trace.push() ? Optional.empty() : article(api, trace);
      return published.isPresent() ? published.get() : byDraft(api, trace);
    } catch (WeChatApi.Said said) {
      return new Sighting.CannotTell("公众平台不让查（" + said.code() + " " + said.words() + "）");
    } catch (WeChatApi.NoAnswer lost) {
      return new Sighting.CannotTell("暂时连不上公众平台（" + lost.trace() + "）");
    }
  }

  private static Sighting sighting(Outcome outcome) {
    return switch (outcome.kind()) {
      case DONE -> new Sighting.Found((Outcome.Done) outcome);
      case ACCEPTED -> new Sighting.Working((Outcome.Accepted) outcome);
      case REFUSED -> new Sighting.Absent(((Outcome.Refused) outcome).reason());
      default -> new Sighting.CannotTell("暂时查不到任务的结果");
    };
  }

  /** Published articles, newest first, down to what is too old. */
  private Optional<Sighting> article(WeChatApi api, Trace trace)
      throws WeChatApi.Said, WeChatApi.NoAnswer {
    for (int page = 0; page < PAGES; page++) {
      ObjectNode body =
          WeChatApi.object().put("offset", page * PAGE).put("count", PAGE).put("no_content", 1);
      JsonNode items = api.post("/cgi-bin/freepublish/batchget", body).path("item");
      for (JsonNode item : items) {
        Instant at = Instant.ofEpochSecond(item.path("update_time").asLong());
        if (at.isBefore(trace.since().minusSeconds(60))) {
          return Optional.empty();
        }
        JsonNode news = item.at("/content/news_item");
        if (trace.is(news) && !news.path(0).path("is_deleted").asBoolean()) {
          String id = item.path("article_id").asText();
          return Optional.of(
              new Sighting.Found(WeChatPublishing.done(trace.published(id), id, urls(news), at)));
        }
      }
      if (items.size() < PAGE) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static Map<Integer, String> urls(JsonNode news) {
    Map<Integer, String> urls = new HashMap<>();
    for (int i = 0; i < news.size(); i++) {
      urls.put(i + 1, news.get(i).path("url").asText(null));
    }
    return urls;
  }

  /** A draft that is still there was never published; taken away, it never will be. */
  private Sighting byDraft(WeChatApi api, Trace trace) throws WeChatApi.Said, WeChatApi.NoAnswer {
    String draft = trace.draft().isEmpty() ? WeChatDrafts.find(api, trace) : trace.draft();
    if (!draft.isEmpty() && WeChatDrafts.remove(api, draft)) {
      return new Sighting.Absent("草稿仍在草稿箱，没有被发布；草稿已删除，迟到的请求也不会生效");
    }
    return trace.push() ? sending(api, trace.drafted(draft)) : settling(trace.drafted(draft));
  }

  /** It may still be on its way or in the audit; who asked looks again, and then a person does. */
  private static Sighting settling(Trace trace) {
    return new Sighting.CannotTell(
        trace.draft().isEmpty() ? "草稿箱和已发布列表里都没有这篇文章，不能确定请求是否到达" : "草稿已被用掉，但已发布列表里没有这篇文章，可能审核未通过");
  }

  /** The draft is used up, so this call can send nothing; the platform only recalls the number. */
  private Sighting sending(WeChatApi api, Trace trace) throws WeChatApi.NoAnswer {
    try {
      JsonNode told = api.post("/cgi-bin/message/mass/sendall", WeChatPublishing.sending(trace));
      return state(api, trace, told);
    } catch (WeChatApi.Said said) {
      if (said.code() == ALREADY_SENT) {
        return state(api, trace, said.answer());
      }
      return said.code() == STILL_SENDING
          ? new Sighting.Working(new Outcome.Accepted(trace.ticket(), Duration.ofSeconds(70)))
          : new Sighting.CannotTell("公众平台不认得这次群发（" + said.code() + "），请登录公众平台查看群发记录");
    }
  }

  private Sighting state(WeChatApi api, Trace trace, JsonNode told) {
    String msgDataId = told.path("msg_data_id").asText();
    return sighting(publishing.look(api, trace.working(told.path("msg_id").asText(), msgDataId)));
  }
}
