package org.juzhen.connectors.simulator.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.juzhen.connectors.simulator.Call;
import org.juzhen.connectors.simulator.Json;
import org.juzhen.connectors.simulator.Post;
import org.juzhen.connectors.simulator.World;

/** Publishing without a push to followers (发布能力): a task, its end, and what was published. */
final class FreePublish {
  private static final int PUBLISHING = 1;
  private static final int REJECTED_BY_AUDIT = 4;
  private static final int DELETED_BY_USER = 5;

  /** A task; it ends by the simulator's clock. */
  static final class Task {
    final long publishId;
    final long msgDataId;
    final Account.Draft draft;
    int status = PUBLISHING;
    String articleId = "";

    Task(long publishId, long msgDataId, Account.Draft draft) {
      this.publishId = publishId;
      this.msgDataId = msgDataId;
      this.draft = draft;
    }
  }

  /** Something that can be read. */
  record Article(String id, long msgDataId, List<ObjectNode> items, Instant at) {}

  private final World world;
  private final Push push;

  FreePublish(World world, Push push) {
    this.world = world;
    this.push = push;
  }

  Map<String, WeChat.Route> routes() {
    return Map.of(
        "/cgi-bin/freepublish/submit", this::submit,
        "/cgi-bin/freepublish/get", this::get,
        "/cgi-bin/freepublish/getarticle", this::article,
        "/cgi-bin/freepublish/batchget", this::list,
        "/cgi-bin/freepublish/delete", this::delete);
  }

  private ObjectNode submit(Account account, Call call) {
    account.needs("FREEPUBLISH", 48001);
    Account.Draft draft = Drafts.draft(account, Ids.body(call));
    account.drafts.remove(draft.mediaId());
    Task task = new Task(Ids.number(), Ids.number(), draft);
    account.tasks.put(task.publishId, task);
    world.agenda().in(Duration.ofSeconds(account.publishSeconds), () -> end(account, task));
    ObjectNode told = Ids.ok();
    Ids.put(told, "publish_id", task.publishId, account.numbersAsText);
    Ids.put(told, "msg_data_id", task.msgDataId, account.numbersAsText);
    return told;
  }

  private void end(Account account, Task task) {
    synchronized (account) {
      boolean refused =
          account.refusedWords.stream()
              .anyMatch(word -> task.draft.articles().toString().contains(word));
      task.status = refused ? REJECTED_BY_AUDIT : account.publishStatus;
      if (task.status == 0) {
        publish(account, task);
      }
    }
    push.publishJobFinished(account, task);
  }

  private void publish(Account account, Task task) {
    task.articleId = Ids.name(32);
    List<ObjectNode> items = new ArrayList<>();
    for (int i = 0; i < task.draft.articles().size(); i++) {
      ObjectNode item = task.draft.articles().get(i).deepCopy();
      String id = i == 0 ? task.articleId : task.articleId + "-" + (i + 1);
      String url = world.pageOf("wechat", id);
      items.add(item.put("url", url).put("is_deleted", false));
      String text = item.path("content").asText();
      Instant now = world.clock().instant();
      String title = item.path("title").asText();
      world.posts().add(new Post("wechat", account.appId, id, title, text, url, now, false));
      account.threads.put(task.msgDataId + "/" + i, item.path("need_open_comment").asInt() == 1);
    }
    account.articles.put(
        task.articleId,
        new Article(task.articleId, task.msgDataId, items, world.clock().instant()));
  }

  private ObjectNode get(Account account, Call call) {
    account.needs("FREEPUBLISH", 48001);
    Task task = account.tasks.get(Ids.number(Ids.body(call).path("publish_id")));
    if (task == null) {
      throw new Refusal(40007);
    }
    ObjectNode told = Json.object();
    Ids.put(told, "publish_id", task.publishId, account.numbersAsText);
    told.put("publish_status", task.status);
    ArrayNode failed = Json.array();
    if (task.status == 0 || task.status == DELETED_BY_USER) {
      told.put("article_id", task.articleId).set("article_detail", detail(account, task));
    } else if (task.status != PUBLISHING) {
      failed.add(1);
    }
    return told.set("fail_idx", failed);
  }

  private static ObjectNode detail(Account account, Task task) {
    ArrayNode items = Json.array();
    Article article = account.articles.get(task.articleId);
    for (int i = 0; article != null && i < article.items().size(); i++) {
      String url = article.items().get(i).path("url").asText();
      items.add(Json.object().put("idx", i + 1).put("article_url", url));
    }
    return Json.object().put("count", items.size()).set("item", items);
  }

  private ObjectNode article(Account account, Call call) {
    account.needs("FREEPUBLISH", 48001);
    return Drafts.items(List.copyOf(known(account, Ids.body(call)).items()), false);
  }

  private ObjectNode list(Account account, Call call) {
    account.needs("FREEPUBLISH", 48001);
    JsonNode body = Ids.body(call);
    List<Article> newest = new ArrayList<>(account.articles.values());
    Collections.reverse(newest);
    ArrayNode items = Json.array();
    for (Article article : Drafts.window(newest, body)) {
      items.add(
          Json.object()
              .put("article_id", article.id())
              .put("update_time", article.at().getEpochSecond())
              .set(
                  "content",
                  Drafts.items(
                      List.copyOf(article.items()), body.path("no_content").asInt() == 1)));
    }
    return Json.object()
        .put("total_count", newest.size())
        .put("item_count", items.size())
        .set("item", items);
  }

  private ObjectNode delete(Account account, Call call) {
    account.needs("FREEPUBLISH", 48001);
    JsonNode body = Ids.body(call);
    Article article = known(account, body);
    int index = body.path("index").asInt();
    for (int i = 0; i < article.items().size(); i++) {
      if (index == 0 || index == i + 1) {
        article.items().get(i).put("is_deleted", true);
        world.posts().delete("wechat", i == 0 ? article.id() : article.id() + "-" + (i + 1));
      }
    }
    if (article.items().stream().allMatch(item -> item.path("is_deleted").asBoolean())) {
      account.articles.remove(article.id());
      account.tasks.values().stream()
          .filter(task -> task.articleId.equals(article.id()))
          .forEach(task -> task.status = DELETED_BY_USER);
    }
    return Ids.ok();
  }

  private static Article known(Account account, JsonNode body) {
    Article article = account.articles.get(body.path("article_id").asText());
    if (article == null) {
      throw new Refusal(53600);
    }
    return article;
  }
}
