package org.juzhen.connectors.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
 * @param titles what to look for, in the order of the articles
 * @param index which of several articles this is of, from 1; 0 where it is the only one, or all
 * @param key the number of the attempt
 * @param since no trace is older
 */
record Trace(
    boolean push,
    String draft,
    String task,
    String msgDataId,
    String article,
    List<String> titles,
    int index,
    String key,
    Instant since) {
  private static final String BETWEEN = "\n";

  static Trace of(List<Content> contents, Key once, String draft) {
    List<String> titles = contents.stream().map(c -> c.title().strip()).toList();
    return new Trace(
        contents.get(0).push(), draft, "", "", "", titles, 0, once.value(), once.since());
  }

  static Trace of(Ticket ticket) {
    String since = ticket.value("since");
    String index = ticket.value("index");
    return new Trace(
        "true".equals(ticket.value("push")),
        ticket.value("draft"),
        ticket.value("task"),
        ticket.value("msgDataId"),
        ticket.value("article"),
        List.of(ticket.value("title").split(BETWEEN)),
        index.isEmpty() ? 0 : Integer.parseInt(index),
        ticket.value("key"),
        since.isEmpty() ? Instant.EPOCH : Instant.ofEpochSecond(Long.parseLong(since)));
  }

  Trace working(String newTask, String newMsgDataId) {
    return new Trace(push, draft, newTask, newMsgDataId, article, titles, index, key, since);
  }

  Trace published(String newArticle) {
    return new Trace(push, draft, task, msgDataId, newArticle, titles, index, key, since);
  }

  Trace drafted(String newDraft) {
    return new Trace(push, newDraft, task, msgDataId, article, titles, index, key, since);
  }

  /** Of one of several articles, counted from 1; where it is the only one it stays what it is. */
  Trace at(int place) {
    return titles.size() == 1
        ? this
        : new Trace(push, draft, task, msgDataId, article, titles, place, key, since);
  }

  /** Whether these articles are the ones of this attempt, all and in this order. */
  boolean is(JsonNode news) {
    return news.size() == titles.size()
        && IntStream.range(0, news.size())
            .allMatch(i -> titles.get(i).equals(news.get(i).path("title").asText().strip()));
  }

  Ticket ticket() {
    Map<String, String> values = new HashMap<>();
    values.put("push", String.valueOf(push));
    values.put("draft", draft);
    values.put("task", task);
    values.put("msgDataId", msgDataId);
    values.put("article", article);
    values.put("title", String.join(BETWEEN, titles));
    values.put("index", index == 0 ? "" : String.valueOf(index));
    values.put("key", key);
    values.put("since", String.valueOf(since.getEpochSecond()));
    values.values().removeIf(String::isEmpty);
    return new Ticket(values);
  }
}
