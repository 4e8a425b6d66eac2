package org.juzhen.connectors.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Image;

/** Turns content into a draft (草稿), pictures first; nobody but the account's owner sees drafts. */
final class WeChatDrafts {
  private static final int NO_COMMENT_RIGHT = 88000;
  private static final int GONE = 40007;

  /** A picture that the platform does not take in any form. */
  static final class Unusable extends Exception {
    Unusable(String words) {
      super(words, null, false, false);
    }
  }

  private WeChatDrafts() {}

  /** One draft of all these articles, the first as its headline (头条). */
  static String add(WeChatApi api, List<Content> contents)
      throws WeChatApi.Said, WeChatApi.NoAnswer, Unusable {
    mustHaveCovers(contents);
    List<ObjectNode> articles = new ArrayList<>();
    for (Content content : contents) {
      articles.add(article(api, content));
    }
    try {
      return added(api, articles);
    } catch (WeChatApi.Said said) {
      if (said.code() != NO_COMMENT_RIGHT) {
        throw said;
      }
      articles.forEach(article -> article.put("need_open_comment", 0));
      return added(api, articles);
    }
  }

  private static ObjectNode article(WeChatApi api, Content content)
      throws WeChatApi.Said, WeChatApi.NoAnswer, Unusable {
    Pictures.Ready cover = cover(content);
    ObjectNode article =
        WeChatApi.object()
            .put("article_type", "news")
            .put("title", content.title())
            .put("author", content.author())
            .put("digest", content.summary())
            .put("content_source_url", content.sourceUrl())
            .put("thumb_media_id", api.addMaterial(cover.bytes(), cover.type()))
            .put("content", body(api, content))
            .put("need_open_comment", 1)
            .put("only_fans_can_comment", 0);
    article.remove(content.sourceUrl() == null ? "content_source_url" : "");
    return article;
  }

  /**
   * Removes a draft, so that a late request to publish it finds nothing.
   *
   * @return false when it was no longer there
   */
  static boolean remove(WeChatApi api, String draft) throws WeChatApi.Said, WeChatApi.NoAnswer {
    try {
      api.post("/cgi-bin/draft/delete", named(draft));
      return true;
    } catch (WeChatApi.Said said) {
      if (said.code() == GONE) {
        return false;
      }
      throw said;
    }
  }

  /** The draft of this attempt that is not older, or the empty string. */
  static String find(WeChatApi api, Trace trace) throws WeChatApi.Said, WeChatApi.NoAnswer {
    ObjectNode newest = WeChatApi.object().put("offset", 0).put("count", 20).put("no_content", 1);
    for (JsonNode item : api.post("/cgi-bin/draft/batchget", newest).path("item")) {
      boolean young = item.path("update_time").asLong() >= trace.since().getEpochSecond() - 60;
      if (young && trace.is(item.at("/content/news_item"))) {
        return item.path("media_id").asText();
      }
    }
    return "";
  }

  static ObjectNode named(String draft) {
    return WeChatApi.object().put("media_id", draft);
  }

  private static String added(WeChatApi api, List<ObjectNode> articles)
      throws WeChatApi.Said, WeChatApi.NoAnswer {
    ObjectNode body = WeChatApi.object();
    body.putArray("articles").addAll(articles);
    String draft = api.post("/cgi-bin/draft/add", body).path("media_id").asText();
    if (draft.isEmpty()) {
      throw new WeChatApi.NoAnswer(true, "草稿没有编号");
    }
    return draft;
  }

  /** WeChat takes nothing without a cover, and one that nobody signed is not made up here. */
  private static void mustHaveCovers(List<Content> contents) throws Unusable {
    for (Content content : contents) {
      if (content.cover() == null) {
        throw new Unusable("《" + content.title() + "》没有封面，公众号不收：请选一张封面，重新审核后再发");
      }
    }
  }

  private static Pictures.Ready cover(Content content) throws Unusable {
    return Pictures.forCover(content.cover())
        .orElseThrow(() -> new Unusable("封面图片无法识别，请换成 JPG 或 PNG"));
  }

  private static String body(WeChatApi api, Content content)
      throws WeChatApi.Said, WeChatApi.NoAnswer, Unusable {
    String html = content.bodyHtml();
    for (Image image : content.images()) {
      String named = "file:" + image.digest();
      if (html.contains(named)) {
        Pictures.Ready ready =
            Pictures.forBody(image).orElseThrow(() -> new Unusable("正文中有图片无法识别，请换成 JPG 或 PNG"));
        html = html.replace(named, api.uploadImage(ready.bytes(), ready.type()));
      }
    }
    return html;
  }
}
