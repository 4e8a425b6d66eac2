package org.juzhen.connectors.simulator.wechat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.juzhen.connectors.simulator.Callbacks;
import org.juzhen.connectors.simulator.World;

/** What the platform tells the account's owner: messages and events as signed XML. */
final class Push {
  private final World world;

  Push(World world) {
    this.world = world;
  }

  String textMessage(Account account, String openId, String text) {
    String msgId = String.valueOf(7_000_000_000_000_000_000L + Ids.number());
    String inside =
        tag("MsgType", "text") + tag("Content", text) + ("<MsgId>" + msgId + "</MsgId>");
    send(account, openId, inside);
    return msgId;
  }

  void publishJobFinished(Account account, FreePublish.Task task) {
    String detail =
        task.status == 0
            ? tag("article_id", task.articleId) + detail(account, task)
            : "<fail_idx>1</fail_idx>";
    String info =
        ("<publish_id>" + task.publishId + "</publish_id>")
            + ("<publish_status>" + task.status + "</publish_status>")
            + detail;
    send(
        account,
        Conversations.openId(account, "owner"),
        tag("MsgType", "event")
            + tag("Event", "PUBLISHJOBFINISH")
            + ("<PublishEventInfo>" + info + "</PublishEventInfo>"));
  }

  void massSendJobFinished(Account account, MassSend.Sending sending) {
    boolean sent = "SEND_SUCCESS".equals(sending.status);
    StringBuilder items = new StringBuilder();
    for (int i = 0; i < sending.urls.size(); i++) {
      items.append("<item><ArticleIdx>" + (i + 1) + "</ArticleIdx>");
      items.append(tag("ArticleUrl", sending.urls.get(i)) + "</item>");
    }
    send(
        account,
        Conversations.openId(account, "owner"),
        tag("MsgType", "event")
            + tag("Event", "MASSSENDJOBFINISH")
            + ("<MsgID>" + sending.msgId + "</MsgID>")
            + tag("Status", sent ? "send success" : "err(20001)")
            + "<TotalCount>100</TotalCount><FilterCount>100</FilterCount>"
            + "<SentCount>100</SentCount><ErrorCount>0</ErrorCount>"
            + ("<ArticleUrlResult><Count>" + sending.urls.size() + "</Count><ResultList>" + items)
            + "</ResultList></ArticleUrlResult>");
  }

  private static String detail(Account account, FreePublish.Task task) {
    StringBuilder items = new StringBuilder();
    FreePublish.Article article = account.articles.get(task.articleId);
    int count = article == null ? 0 : article.items().size();
    for (int i = 0; i < count; i++) {
      String url = article.items().get(i).path("url").asText();
      items.append("<item><idx>" + (i + 1) + "</idx>" + tag("article_url", url) + "</item>");
    }
    return "<article_detail><count>" + count + "</count>" + items + "</article_detail>";
  }

  private void send(Account account, String openId, String inside) {
    if (account.callbackUrl.isEmpty() || "LOSE".equals(account.callbackFault)) {
      return;
    }
    long now = world.clock().instant().getEpochSecond();
    String xml =
        "<xml>"
            + tag("ToUserName", account.originalId)
            + tag("FromUserName", openId)
            + ("<CreateTime>" + now + "</CreateTime>")
            + inside
            + "</xml>";
    Callbacks.Outgoing call = signed(account, openId, xml, String.valueOf(now));
    world.callbacks().send(call);
    if ("TWICE".equals(account.callbackFault)) {
      world.callbacks().send(call);
    }
  }

  private Callbacks.Outgoing signed(Account account, String openId, String xml, String time) {
    Sealing sealing = new Sealing(account, time, Ids.name(10));
    String body = account.aesKey.isEmpty() ? xml : sealing.envelope(xml);
    String query = sealing.query(openId);
    String url = world.callback(account.callbackUrl).toString();
    String joined = url + (url.contains("?") ? "&" : "?") + query;
    return new Callbacks.Outgoing(
        URI.create(joined),
        Map.of("Content-Type", "text/xml"),
        body.getBytes(StandardCharsets.UTF_8));
  }

  private static String tag(String name, String text) {
    return "<"
        + name
        + "><![CDATA["
        + text.replace("]]>", "]]]]><![CDATA[>")
        + "]]></"
        + name
        + ">";
  }
}
