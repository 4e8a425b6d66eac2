package org.juzhen.connectors.wechat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.juzhen.connectors.spi.Content;
import org.juzhen.connectors.spi.Key;
import org.juzhen.connectors.spi.Ticket;

/**
 * What is known of one attempt; travels through the hub as a {@link Ticket}.
 *
 * @param push true for mass sending
 * @param draft number of the draft, or empty
 * @param task number of the publishing or sending task, or empty
 * @param msgDataId what comments are asked for with, or empty
 * @param article number of what was published, or empty
 * @param title what to look for
 * @param key the number of the attempt
 * @param since no trace is older
 */
record Trace(
    boolean push,
    String draft,
    String task,
    String msgDataId,
    String article,
    String title,
    String key,
    Instant since) {

  static Trace of(Content content, Key once, String draft) {
    return new Trace(
        content.push(), draft, "", "", "", content.title().strip(), once.value(), once.since());
  }

  static Trace of(Ticket ticket) {
    String since = ticket.value("since");
    return new Trace(
        "true".equals(ticket.value("push")),
        ticket.value("draft"),
        ticket.value("task"),
        ticket.value("msgDataId"),
        ticket.value("article"),
        ticket.value("title"),
        ticket.value("key"),
        since.isEmpty() ? Instant.EPOCH : Instant.ofEpochSecond(Long.parseLong(since)));
  }

  Trace working(String newTask, String newMsgDataId) {
    return new Trace(push, draft, newTask, newMsgDataId, article, title, key, since);
  }

  Trace published(String newArticle) {
    return new Trace(push, draft, task, msgDataId, newArticle, title, key, since);
  }

  Trace drafted(String newDraft) {
    return new Trace(push, newDraft, task, msgDataId, article, title, key, since);
  }

  Ticket ticket() {
    Map<String, String> values = new HashMap<>();
    values.put("push", String.valueOf(push));
    values.put("draft", draft);
    values.put("task", task);
    values.put("msgDataId", msgDataId);
    values.put("article", article);
    values.put("title", title);
    values.put("key", key);
    values.put("since", String.valueOf(since.getEpochSecond()));
    values.values().removeIf(String::isEmpty);
    return new Ticket(values);
  }
}
