package org.juzhen.connectors.simulator;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a platform answers.
 *
 * @param status HTTP status
 * @param headers besides the length, content type included
 * @param body may be empty
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {

  /** JSON with status 200. */
  public static Answer json(Object value) {
    return json(200, value);
  }

  /** JSON. */
  public static Answer json(int status, Object value) {
    return of(status, "application/json; charset=utf-8", Json.write(value));
  }

  /** Plain text. */
  public static Answer text(int status, String text) {
    return of(status, "text/plain; charset=utf-8", text.getBytes(StandardCharsets.UTF_8));
  }

  /** A page. */
  public static Answer html(int status, String html) {
    return of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8));
  }

  /** Any bytes. */
  public static Answer of(int status, String mediaType, byte[] body) {
    return new Answer(status, Map.of("Content-Type", mediaType), body);
  }

  /** The same with one more header. */
  public Answer with(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new Answer(status, more, body);
  }

  /** The body as UTF-8. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }
}
