package org.juzhen.connectors.simulator.weibo;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A post or a comment.
 *
 * @param id number of 64 bits
 * @param user who wrote it, as JSON
 * @param uid of the writer
 * @param text as readers see it
 * @param at when
 * @param about for a comment the post's number, else 0
 * @param answered for a reply the comment's number, else 0
 */
record Written(
    long id,
    Map<String, Object> user,
    long uid,
    String text,
    Instant at,
    long about,
    long answered) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE MMM dd HH:mm:ss Z yyyy", Locale.ENGLISH)
          .withZone(ZoneId.of("Asia/Shanghai"));

  /** Fields that posts and comments share. */
  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("created_at", TIME.format(at));
    json.put("id", id);
    json.put("mid", "" + id);
    json.put("idstr", "" + id);
    json.put("text", text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    json.put("source", "<a href=\"http://app.weibo.com/t/feed/1\" rel=\"nofollow\">矩阵</a>");
    json.put("user", user);
    return json;
  }
}
