package org.juzhen.connectors.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.World;

/** The draft box (草稿箱). */
final class Drafts {
  private static final Pattern IMAGE =
      Pattern.compile("<img\\b[^>]*?\\bsrc\\s*=\\s*[\"']([^\"']*)[\"'][^>]*>");
  private final World world;

  Drafts(World world) {
    this.world = world;
  }

  Map<String, WeChat.Route> routes() {
    return Map.of(
        "/cgi-bin/draft/add", this::add,
        "/cgi-bin/draft/get", this::get,
        "/cgi-bin/draft/update", this::update,
        "/cgi-bin/draft/delete", this::delete,
        "/cgi-bin/draft/batchget", this::list,
        "/cgi-bin/draft/count", this::count);
  }

  private ObjectNode add(Account account, Call call) {
    JsonNode articles = Ids.body(call).path("articles");
    if (!articles.isArray() || articles.isEmpty() || articles.size() > 8) {
      throw new Refusal(articles.size() > 8 ? 45008 : 44003);
    }
    List<JsonNode> kept = new ArrayList<>();
    articles.forEach(article -> kept.add(checked(account, article, articles.size() > 1)));
    String mediaId = Ids.name(64);
    account.drafts.put(mediaId, new Account.Draft(mediaId, kept, world.clock().instant()));
    ArrayNode items = Json.array();
    for (int i = 0; i < kept.size(); i++) {
      items.add(Json.object().put("index", i).put("ad_count", 0));
    }
    return Json.object().put("media_id", mediaId).set("item", items);
  }

  private ObjectNode get(Account account, Call call) {
    return items(draft(account, Ids.body(call)).articles(), false);
  }

  private ObjectNode update(Account account, Call call) {
    JsonNode body = Ids.body(call);
    Account.Draft draft = draft(account, body);
    int index = body.path("index").asInt();
    if (index < 0 || index >= draft.articles().size()) {
      throw new Refusal(47001);
    }
    draft
        .articles()
        .set(index, checked(account, body.path("articles"), draft.articles().size() > 1));
    return Ids.ok();
  }

  private ObjectNode delete(Account account, Call call) {
    account.drafts.remove(draft(account, Ids.body(call)).mediaId());
    return Ids.ok();
  }

  private ObjectNode count(Account account, Call call) {
    return Json.object().put("total_count", account.drafts.size());
  }

  private ObjectNode list(Account account, Call call) {
    JsonNode body = Ids.body(call);
    List<Account.Draft> newest = new ArrayList<>(account.drafts.values());
    Collections.reverse(newest);
    ArrayNode items = Json.array();
    window(newest, body)
        .forEach(
            draft ->
                items.add(
                    Json.object()
                        .put("media_id", draft.mediaId())
                        .put("update_time", draft.at().getEpochSecond())
                        .set(
                            "content",
                            items(draft.articles(), body.path("no_content").asInt() == 1))));
    return Json.object()
        .put("total_count", newest.size())
        .put("item_count", items.size())
        .set("item", items);
  }

  static <T> List<T> window(List<T> all, JsonNode body) {
    int count = body.path("count").asInt();
    if (count < 1 || count > 20) {
      throw new Refusal(47001);
    }
    return all.stream().skip(body.path("offset").asInt()).limit(count).toList();
  }

  static Account.Draft draft(Account account, JsonNode body) {
    Account.Draft draft = account.drafts.get(body.path("media_id").asText());
    if (draft == null) {
      throw new Refusal(40007);
    }
    return draft;
  }

  static ObjectNode items(List<JsonNode> articles, boolean withoutContent) {
    ArrayNode items = Json.array();
    for (JsonNode article : articles) {
      ObjectNode item = article.deepCopy();
      if (withoutContent) {
        item.remove("content");
      }
      items.add(item);
    }
    return Json.object().set("news_item", items);
  }

  private JsonNode checked(Account account, JsonNode article, boolean oneOfSeveral) {
    String title = article.path("title").asText();
    String content = article.path("content").asText();
    limit(title.isEmpty() || title.length() > 32, 45003);
    limit(article.path("author").asText().length() > 16, 45110);
    limit(article.path("digest").asText().length() > 128, 45004);
    limit(content.isEmpty(), 44003);
    limit(content.length() >= 20_000, 45002);
    limit(content.getBytes(StandardCharsets.UTF_8).length >= 1024 * 1024, 45002);
    limit(article.path("content_source_url").asText().length() > 1024, 45006);
    limit(!account.media.containsKey(article.path("thumb_media_id").asText()), 40007);
    if (article.path("need_open_comment").asInt() == 1) {
      account.needs("COMMENT", 88000);
    }
    ObjectNode kept = article.deepCopy();
    kept.put("article_type", article.path("article_type").asText("news"));
    kept.put("content", filtered(content));
    kept.put("digest", digest(oneOfSeveral ? "" : article.path("digest").asText(), content));
    return kept;
  }

  private static String digest(String given, String content) {
    String text = content.replaceAll("<[^>]*>", "").strip();
    return given.isEmpty() ? text.substring(0, Math.min(54, text.length())) : given;
  }

  /** Pictures from elsewhere and scripts vanish without a word. */
  private String filtered(String content) {
    Matcher image = IMAGE.matcher(content.replaceAll("(?is)<script.*?</script>", ""));
    String own = world.url().get() + "/wechat/media/";
    return image.replaceAll(
        found -> {
          boolean kept = found.group(1).startsWith(own) || found.group(1).contains("mmbiz.qpic.cn");
          return kept ? Matcher.quoteReplacement(found.group()) : "";
        });
  }

  private static void limit(boolean broken, int code) {
    if (broken) {
      throw new Refusal(code);
    }
  }
}
