package org.juzhen.connectors.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.UUID;
import org.juzhen.connectors.spi.Key;

/**
 * One request to the application.
 *
 * @param method of HTTP
 * @param path below {@code /open/v1/}, encoded
 * @param body JSON, or empty
 * @param once for what must happen once, else null
 */
record AppRequest(String method, String path, String body, Key once) {
  static AppRequest get(String path) {
    return new AppRequest("GET", path, "", null);
  }

  static AppRequest delete(String path) {
    return new AppRequest("DELETE", path, "", null);
  }

  static AppRequest post(String path, String body, Key once) {
    return new AppRequest("POST", path, body, once);
  }

  /** Names the message; the same for every call of one delivery. */
  String messageId() {
    return "msg_" + (once == null ? UUID.randomUUID().toString().replace("-", "") : once.value());
  }

  /** A name from outside as one step of a path. */
  static String step(String name) {
    return URLEncoder.encode(name, UTF_8).replace("+", "%20");
  }
}
