package org.juzhen.connectors.simulator;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** Every request that arrived, in order; the oldest are forgotten. */
public final class Journal {
  private static final int KEPT = 5_000;
  private static final int BODY_KEPT = 32 * 1024;

  /**
   * One request.
   *
   * @param no counts from 1
   * @param at by the simulator's clock
   * @param platform prefix of the platform
   * @param method of HTTP
   * @param path after the prefix
   * @param query as decoded
   * @param headers as sent
   * @param body text; of a multipart body a summary
   * @param status what was answered, 0 where the connection was closed without an answer
   * @param answer body of the answer
   */
  public record Entry(
      long no,
      Instant at,
      String platform,
      String method,
      String path,
      Map<String, String> query,
      Map<String, String> headers,
      String body,
      int status,
      String answer) {}

  private final Deque<Entry> entries = new ArrayDeque<>();
  private long last;

  synchronized void write(Instant at, String platform, Call call, Answer answer) {
    entries.add(
        new Entry(
            ++last,
            at,
            platform,
            call.method(),
            call.path(),
            call.query(),
            call.headers(),
            cut(call.summary()),
            answer == null ? 0 : answer.status(),
            answer == null ? "" : cut(answer.text())));
    if (entries.size() > KEPT) {
      entries.removeFirst();
    }
  }

  /** Requests to a platform; an empty platform or path part matches all. */
  public synchronized List<Entry> entries(String platform, String pathPart, long since) {
    return entries.stream()
        .filter(e -> e.no() > since)
        .filter(e -> platform.isEmpty() || platform.equals(e.platform()))
        .filter(e -> e.path().contains(pathPart))
        .toList();
  }

  /** How many requests went to paths that contain this. */
  public int count(String platform, String pathPart) {
    return entries(platform, pathPart, 0).size();
  }

  synchronized void clear() {
    entries.clear();
  }

  private static String cut(String text) {
    return text.length() <= BODY_KEPT ? text : text.substring(0, BODY_KEPT) + "…";
  }
}
